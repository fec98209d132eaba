# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be typed after `lamplight pack`: a deed, and its options. It does nothing of what is asked."""

from __future__ import annotations

import argparse
import datetime
import re
from collections.abc import Callable
from pathlib import Path

from reader.i18n import _
from reader.plain_parser import PlainParser

_KEY_ID = re.compile(r"[0-9A-Fa-f]{1,16}")


def add_deeds(pack: PlainParser, add_common: Callable[[PlainParser], None]) -> None:
    """Add the deeds of `pack` to its parser; `add_common` adds what every command takes."""
    deeds = pack.add_subparsers(dest="deed", required=True, metavar=_("COMMAND"), title=_("commands"))

    def deed(name: str, what: str) -> PlainParser:
        added: PlainParser = deeds.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
        add_common(added)
        return added

    keygen = deed("keygen", _("make a key to sign packs with: NAME.key stays with you, NAME.pub goes to others"))
    keygen.add_argument("name", type=Path, metavar=_("NAME"), help=_("the two files without their ending"))
    _add_switch(keygen, "--no-password", _("do not lock the secret key; keep its file where only you can read it"))
    keygen.add_argument(
        "--comment", default="", metavar=_("WORDS"), help=_("who signs with it, as readers will see it")
    )
    _add_build(deed("build", _("make a pack of a guide's folder")))
    _add_sign(deed("sign", _("sign a pack")))
    verify = deed("verify", _("check a pack and say what is in it; nothing is installed"))
    _add_pack(verify)
    _add_public_keys(verify)
    _add_switch(verify, "--developer", _("take an unsigned pack, too"))
    install = deed("install", _("install a pack on this computer"))
    _add_pack(install)
    _add_switch(install, "--allow-older", _("for staff: also when the installed version is the same or newer"))
    _add_switch(install, "--developer", _("take an unsigned pack, too"))
    listed = deed("list", _("say which packs are installed"))
    _add_switch(listed, "--json", _("one JSON object a line"))
    _add_id(deed("remove", _("remove an installed pack")))
    _add_id(deed("back", _("go back to the edition that was installed before")))
    trust = deed("trust", _("believe packs that are signed with a key; without one, say which are believed"))
    trust.add_argument(
        "key", type=Path, nargs="?", metavar=_("FILE"), help=_("the public key: a file that ends in .pub")
    )
    trust.add_argument("--remove", type=key_id, metavar=_("ID"), help=_("believe this key no longer"))


def _add_build(build: PlainParser) -> None:
    build.add_argument("guide", type=Path, metavar=_("DIR"), help=_("a guide's folder"))
    build.add_argument("--out", type=Path, required=True, metavar=_("FILE"), help=_("the pack's file"))
    build.add_argument(
        "--number",
        type=_number,
        required=True,
        metavar="N",
        help=_("the pack's version: a whole number, larger with each edition that goes out"),
    )
    build.add_argument("--date", type=_date, metavar=_("DATE"), help=_("when it was made (default: today)"))
    build.add_argument("--expires", type=_date, metavar=_("DATE"), help=_("when readers should look for a newer one"))
    build.add_argument(
        "--changes",
        type=_said,
        action="append",
        default=[],
        metavar=_("LANGUAGE=WORDS"),
        help=_("what is new, in one language"),
    )
    build.add_argument("--min-app", default="", metavar=_("VERSION"), help=_("the first program that can show it"))
    _add_public_keys(build, "--next-key", _("a key that may sign later editions, too"))
    build.add_argument(
        "--revoke",
        type=key_id,
        action="append",
        default=[],
        metavar=_("ID"),
        help=_("a key that may sign this guide no longer"),
    )
    build.add_argument("--key", type=Path, metavar=_("FILE"), help=_("sign it with this secret key"))


def _add_sign(sign: PlainParser) -> None:
    _add_pack(sign)
    how = sign.add_mutually_exclusive_group(required=True)
    how.add_argument("--key", type=Path, metavar=_("FILE"), help=_("sign it with this secret key"))
    how.add_argument(
        "--signature", type=Path, metavar=_("FILE"), help=_("put in a signature that minisign made elsewhere")
    )
    how.add_argument(
        "--manifest", type=Path, metavar=_("FILE"), help=_("write the file that is to be signed elsewhere")
    )
    sign.add_argument("--public", type=Path, metavar=_("FILE"), help=_("with --signature: the key that made it"))


def _add_pack(parser: PlainParser) -> None:
    parser.add_argument("pack", type=Path, metavar=_("FILE"), help=_("the pack's file"))


def _add_id(parser: PlainParser) -> None:
    parser.add_argument("id", metavar=_("ID"), help=_("the guide's id, as `pack list` says it"))


def _add_public_keys(parser: PlainParser, name: str = "--public", what: str = "") -> None:
    what = what or _("believe this public key, instead of those that this computer trusts")
    parser.add_argument(name, type=Path, action="append", default=[], metavar=_("FILE"), help=what)


def _add_switch(parser: PlainParser, name: str, what: str) -> None:
    parser.add_argument(name, action="store_true", help=what)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 10**9):
        raise argparse.ArgumentTypeError(_("“{text}” is not a whole number from 1 on").format(text=text))
    return int(text)


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("“{text}” is not a date such as 2026-11-30").format(text=text)) from None


def _said(text: str) -> tuple[str, str]:
    language, equals, words = text.partition("=")
    if not (equals and language and words):
        raise argparse.ArgumentTypeError(_("“{text}” is not a language and words, as in en=…").format(text=text))
    return language, words


def key_id(text: str) -> str:
    """Return the id of a key with all its digits: minisign leaves zeros in front of it away."""
    if not _KEY_ID.fullmatch(text):
        raise argparse.ArgumentTypeError(_("“{text}” is not the id of a key").format(text=text))
    return text.upper().zfill(16)
