# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be typed after `lamplight guide`: a deed, and its options. It does nothing of what is asked."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from reader.i18n import _
from reader.plain_parser import PlainParser

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
"""As reader/content has it, which no start of the window should load for this."""


def add_guide_deeds(guide: PlainParser, add_common: Callable[[PlainParser], None]) -> None:
    """Add the deeds of `guide` to its parser; `add_common` adds what every command takes."""
    deeds = guide.add_subparsers(dest="deed", required=True, metavar=_("COMMAND"), title=_("commands"))

    def deed(name: str, what: str) -> PlainParser:
        added: PlainParser = deeds.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
        add_common(added)
        return added

    new = deed("new", _("begin a guide: a small folder that can be built, with notes on what to write where"))
    new.add_argument("folder", type=Path, metavar=_("DIR"), help=_("the new folder; nothing is overwritten"))
    new.add_argument(
        "--languages",
        nargs="+",
        type=_language,
        default=["en"],
        metavar=_("LANGUAGE"),
        help=_("the languages to write in, such as: en fr (default: en)"),
    )
    new.add_argument("--title", default="", metavar=_("WORDS"), help=_("the guide's title"))
    new.add_argument("--id", default="", metavar="ID", help=_("the guide's id; the folder's name, if none"))
    taken = deed("import", _("make drafts of chapters from saved web pages or from copied text"))
    taken.add_argument(
        "files", nargs="+", type=Path, metavar=_("FILE"), help=_("a saved web page (HTML, MHTML), or plain text")
    )
    taken.add_argument(
        "--into", type=Path, default=Path(), metavar=_("DIR"), help=_("the guide's folder (default: this folder)")
    )


def _language(text: str) -> str:
    if not LANGUAGE.fullmatch(text):
        raise argparse.ArgumentTypeError(_("“{text}” is no language; write en, fr or pt-BR").format(text=text[:40]))
    return text
