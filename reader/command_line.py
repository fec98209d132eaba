# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be typed on the command line: the options of the window, and each command with its own.

Built anew for each run, after the language is known, so that the help is in it. It does nothing of what is asked.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from reader import __version__
from reader.guide_options import add_guide_deeds
from reader.i18n import _
from reader.pack_options import add_deeds
from reader.plain_parser import PlainParser

COMMANDS = (
    "build", "check", "numbers", "search", "export", "info", "docs",
    "kiosk", "site-check", "site-pin", "call-counts", "pack", "guide",
)  # fmt: skip
_WITH_VALUE = ("--data-dir", "--lang", "--preview", "--search", "--site")
"""Options before a command whose next word is their value, not a command."""
_LONGEST_SEARCH = 200
"""Characters of `--search`: a desktop's shortcut may hand over a whole page that happened to be selected."""
Adding = Callable[[str, str], PlainParser]
"""Adds a command: its name, and what it does."""


def command_line(given: Sequence[str]) -> PlainParser:
    """Return the parser of the window's options, or of the commands when the words given begin with one."""
    parser = PlainParser(
        prog="lamplight",
        description=_("Reads guides about cancer treatment in plain words, with no internet."),
        epilog=_("Commands: {commands}. Each has its own --help. Without a command, the window opens.").format(
            commands=", ".join(COMMANDS)
        ),
    )
    _add_common(parser)
    parser.set_defaults(data_dir=None, lang="")
    if _first_word(given) in COMMANDS:
        _add_commands(parser)
    else:
        _add_window(parser)
    return parser


def language_named(given: Sequence[str]) -> str:
    """Return the value of `--lang`, empty when there is none: the parser itself already speaks that language."""
    named = ""
    words = iter(given)
    for word in words:
        if word == "--":
            break
        if word.startswith("--lang="):
            named = word.removeprefix("--lang=")
        elif word in _WITH_VALUE:
            value = next(words, "")
            named = value if word == "--lang" else named
    return _language(named)


def _language(named: str) -> str:
    """Return the language alone, as guides and catalogues are named: `fr` for `fr_CA` and `fr-CA`."""
    return named.replace("-", "_").partition("_")[0].lower()


def _first_word(given: Sequence[str]) -> str:
    """Return the word that names the command, or else the place to open at; empty when there is none."""
    words = iter(given)
    for word in words:
        if word in _WITH_VALUE:
            next(words, None)
        elif word == "--":
            break
        elif not word.startswith("-"):
            return word
    return ""


def _add_common(parser: PlainParser) -> None:
    """Add what stands before or after a command. Left out, it is not set at all, so neither place undoes the other."""
    absent = argparse.SUPPRESS
    parser.add_argument(
        "--data-dir", type=Path, metavar=_("DIR"), default=absent, help=_("everything the program writes goes here")
    )
    parser.add_argument(
        "--lang",
        type=_language,
        metavar=_("LANGUAGE"),
        default=absent,
        help=_("the language to read in: en, fr"),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"Lamplight {__version__}",
        help=_("show the program's version and exit"),
    )


def _add_window(parser: PlainParser) -> None:
    parser.set_defaults(command="window")
    parser.add_argument(
        "address",
        metavar=_("ADDRESS"),
        nargs="?",
        default="",
        help=_("where to open: an address such as surgery#before, or 9.2"),
    )
    parser.add_argument(
        "--search",
        type=_words,
        default="",
        metavar=_("WORDS"),
        help=_("open with the search filled; also an open window"),
    )
    ways = parser.one_of()
    ways.add_argument("--helpline", action="store_true", help=_("open helpline mode, for who answers the telephone"))
    ways.add_argument(
        "--preview", type=Path, metavar=_("DIR"), help=_("show a guide that is being written, anew at each save")
    )
    parser.add_argument("--site", type=Path, metavar=_("FILE"), help=_("with --helpline: the organisation's site file"))
    _add_switch(parser, "--no-structured-a11y", _("leave the page to Qt's own accessibility"))


def _add_commands(parser: PlainParser) -> None:
    commands = parser.add_subparsers(dest="command", required=True, metavar=_("COMMAND"), title=_("commands"))

    def command(name: str, what: str) -> PlainParser:
        added: PlainParser = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
        _add_common(added)
        return added

    _add_building(command)
    _add_search(command("search", _("search the guides")))
    _add_export(command("export", _("write pages, words and questions into a file to take away")))
    info = command("info", _("versions, paths and editions"))
    _add_switch(info, "--self-test", _("open, search and show a page, then say whether all went well"))
    docs = command("docs", _("write the pages that follow from the program's tables"))
    _add_switch(docs, "--check", _("only say whether they are up to date"))
    _add_terminal(command)
    add_deeds(command("pack", _("make, sign, check and install packs: guides that are carried by hand")), _add_common)
    add_guide_deeds(command("guide", _("begin a guide, or make drafts of chapters from saved pages")), _add_common)


def _add_building(command: Adding) -> None:
    build = command("build", _("compile editions and their search indexes"))
    _add_folders(build, _("a guide's folder"))
    build.add_argument("--out", type=Path, metavar=_("DIR"), help=_("where the editions go"))
    _add_switch(build, "--force", _("build even what is up to date"))
    check = command("check", _("say what is wrong with a guide"))
    _add_guide(check, _("a guide's folder; the bundled guides if none"))
    _add_switch(check, "--json", _("one JSON object a line: problems, what is excused, chapters"))
    check.add_argument(
        "--since",
        type=Path,
        action="append",
        default=[],
        metavar=_("EDITION"),
        help=_("also compare with this edition.json"),
    )
    numbers = command("numbers", _("write down the numbers that a guide gives out, so that they stay what they are"))
    _add_guide(numbers, _("a guide's folder; else the bundled ones"))


def _add_search(search: PlainParser) -> None:
    search.add_argument("words", metavar=_("WORDS"), nargs="?", default="", help=_("what to look for"))
    search.add_argument("--limit", type=_count, default=10, metavar="N", help=_("how many hits at most (default: 10)"))
    _add_switch(search, "--json", _("answer as JSON"))
    _add_switch(search, "--batch", _("one query a line on standard input, one answer a line"))
    _add_switch(search, "--prefix", _("the last word is still being typed"))
    _add_folders(search, _("search this guide instead"))


def _add_export(export: PlainParser) -> None:
    export.add_argument(
        "format", choices=("leaflet", "epub", "text"), help=_("a PDF to print, an electronic book, or plain text")
    )
    export.add_argument(
        "addresses",
        nargs="+",
        metavar=_("ADDRESS"),
        help=_(
            "a chapter, a section such as surgery#before or 9.2, term:resection, urgent, or the id of a whole guide"
        ),
    )
    export.add_argument(
        "--out", type=Path, required=True, metavar=_("FILE"), help=_("the file; one that is there is replaced")
    )
    export.add_argument("--title", metavar=_("WORDS"), default="", help=_("what stands on the title page"))
    export.add_argument(
        "--text-size", type=int, choices=(12, 16, 20), default=12, help=_("points, of a leaflet (default: 12)")
    )


def _add_terminal(command: Adding) -> None:
    kiosk = command("kiosk", _("show the guide on a waiting-room terminal, and keep it alive"))
    kiosk.add_argument("--site", type=Path, required=True, metavar=_("FILE"), help=_("the terminal's site file"))
    for inner in ("--terminal", "--safe"):  # said by the parent to the terminal that it starts
        _add_switch(kiosk, inner, argparse.SUPPRESS)
    kiosk.add_argument("--after", default="", help=argparse.SUPPRESS)
    site_check = command("site-check", _("say what is wrong with a waiting-room terminal's site file"))
    site_check.add_argument(
        "file", type=Path, metavar=_("FILE"), help=_("the site file; docs/site-file.md tells its lines")
    )
    _add_switch(site_check, "--json", _("one JSON object a line: problems, fingerprint"))
    command("site-pin", _("ask for the staff's PIN and print its line for the site file"))
    counts = command("call-counts", _("print how many calls a helpline had, where its organisation counts them"))
    counts.add_argument("--csv", type=Path, metavar=_("FILE"), help=_("write the table into this file instead"))


def _add_switch(parser: PlainParser, name: str, what: str) -> None:
    parser.add_argument(name, action="store_true", help=what)


def _add_guide(parser: PlainParser, what: str) -> None:
    parser.add_argument("guide", type=Path, nargs="?", metavar=_("DIR"), help=what)


def _add_folders(parser: PlainParser, what: str) -> None:
    parser.add_argument("--guide", type=Path, action="append", default=[], metavar=_("DIR"), help=what)


def _words(text: str) -> str:
    """Return words as a search takes them: one line, and no more than a window takes from a second start."""
    line = " ".join(text.split())
    return "".join(sign for sign in line if sign.isprintable())[:_LONGEST_SEARCH].strip()


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(_("“{text}” is not a whole number of hits").format(text=text))
    return int(text)
