# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: one parser, one function a command. Exit 0 done, 1 problems found or refused, 2 wrong use.

Every command but the window's runs without PySide6; what a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from reader import __version__
from reader.errors import ReaderError
from reader.i18n import set_language
from reader.paths import Paths, find_paths

Command = Callable[[argparse.Namespace, Paths], int]
_COMMANDS = (
    "build", "check", "numbers", "search", "export", "info", "docs",
    "kiosk", "site-check", "site-pin", "call-counts",
)  # fmt: skip
_WITH_VALUE = ("--data-dir", "--lang", "--search", "--site")
"""Options before a command whose next word is their value, not a command."""
_LONGEST_SEARCH = 200
"""Characters of `--search`: a desktop's shortcut may hand over a whole page that happened to be selected."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code; without a command, open the window."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _expect_any_text()
    try:
        options = _options(given)
        paths = find_paths(options.data_dir)
        code = _command(options, paths)(options, paths)
        if sys.stdout is not None:
            sys.stdout.flush()
    except ReaderError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has seen enough (`... | head`). What is still held back goes nowhere, or Python
        # would complain of it while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 1
    return code


def _expect_any_text() -> None:
    """Take any bytes on standard input, and write any character: UTF-8 to programs, what there is to a terminal.

    Only a line feed ends a line that is read: a carriage return alone may stand in a query.
    """
    for stream, newline in ((sys.stdin, "\n"), (sys.stdout, None)):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
            if newline:
                stream.reconfigure(newline=newline)


def _command(options: argparse.Namespace, paths: Paths) -> Command:
    if options.command == "window":
        return _window()
    set_language(options.lang or "en", paths.resources / "locale")
    if options.command == "export":
        from reader.export_command import export  # noqa: PLC0415  nor does any other command need its libraries

        return export
    if options.command == "kiosk":
        return _kiosk(options)
    if options.command.startswith("site-") or options.command == "call-counts":
        from reader import site_commands  # noqa: PLC0415  nor are these needed where no terminal is set up

        return site_commands.COMMANDS[options.command]
    from reader import commands  # noqa: PLC0415  the window needs none of the commands' libraries

    return commands.COMMANDS[options.command]


def _window() -> Command:
    try:
        from reader.app import open_window  # noqa: PLC0415  every other command runs without PySide6
    except ImportError as error:
        raise _without_window(error) from error
    return open_window


def _kiosk(options: argparse.Namespace) -> Command:
    """Return the parent that people start, or the terminal itself, which only the parent starts."""
    if not options.terminal:
        from reader.watch.kiosk_command import watch_kiosk  # noqa: PLC0415  the parent needs no PySide6 either

        return watch_kiosk
    try:
        from reader.app import open_kiosk  # noqa: PLC0415  every other command runs without PySide6
    except ImportError as error:
        raise _without_window(error) from error
    return open_kiosk


def _without_window(error: ImportError) -> ReaderError:
    if not (error.name or "").startswith(("PySide6", "shiboken6")):
        raise error
    return ReaderError(f"The window needs PySide6, which cannot be loaded: {error}.")


def _options(given: Sequence[str]) -> argparse.Namespace:
    """Return what was asked. Unknown words are wrong use; a terminal leaves them out: none keeps it from starting."""
    parser = _parser(given)
    options, strange = parser.parse_known_args(given)
    words = " ".join(strange)
    if strange and options.command != "kiosk":
        parser.error(f"unrecognized arguments: {words}")
    if strange:
        print(f"lamplight kiosk: left out, not known: {words}", file=sys.stderr)
    return options


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lamplight",
        description="Reads guides about cancer treatment in plain words, with no internet.",
        epilog=f"Commands: {', '.join(_COMMANDS)}. Each has its own --help. Without a command, the window opens.",
        allow_abbrev=False,
    )
    _add_common(parser)
    parser.set_defaults(data_dir=None, lang="")
    if _first_word(given) in _COMMANDS:
        _add_commands(parser)
    else:
        _add_window(parser)
    return parser


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


def _add_common(parser: argparse.ArgumentParser) -> None:
    """Add what stands before or after a command. Left out, it is not set at all, so neither place undoes the other."""
    absent = argparse.SUPPRESS
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=absent, help="everything the program writes goes here"
    )
    parser.add_argument("--lang", metavar="LANGUAGE", default=absent, help="the language to read in: en, fr")
    parser.add_argument("--version", action="version", version=f"Lamplight {__version__}")


def _add_window(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command="window")
    parser.add_argument(
        "address", nargs="?", default="", help="where to open: an address such as surgery#before, or 9.2"
    )
    parser.add_argument(
        "--search", type=_words, default="", metavar="WORDS", help="open with the search filled; also an open window"
    )
    parser.add_argument("--helpline", action="store_true", help="open helpline mode, for who answers the telephone")
    parser.add_argument("--site", type=Path, metavar="FILE", help="with --helpline: the organisation's site file")
    parser.add_argument("--no-structured-a11y", action="store_true", help="leave the page to Qt's own accessibility")


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, what: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.", allow_abbrev=False)
        _add_common(added)
        return added

    build = command("build", "compile editions and their search indexes")
    build.add_argument("--guide", type=Path, action="append", default=[], metavar="DIR", help="a guide's folder")
    build.add_argument("--out", type=Path, metavar="DIR", help="where the editions go")
    build.add_argument("--force", action="store_true", help="build even what is up to date")
    check = command("check", "say what is wrong with a guide")
    check.add_argument(
        "guide", type=Path, nargs="?", metavar="DIR", help="a guide's folder; the bundled guides if none"
    )
    check.add_argument(
        "--json", action="store_true", help="one JSON object a line: problems, what is excused, chapters"
    )
    check.add_argument(
        "--since", type=Path, action="append", default=[], metavar="EDITION", help="also compare with this edition.json"
    )
    numbers = command("numbers", "write down the numbers that a guide gives out, so that they stay what they are")
    numbers.add_argument("guide", type=Path, nargs="?", metavar="DIR", help="a guide's folder; else the bundled ones")
    search = command("search", "search the guides")
    search.add_argument("words", nargs="?", default="", help="what to look for")
    search.add_argument("--limit", type=_count, default=10, metavar="N", help="how many hits at most (default: 10)")
    search.add_argument("--json", action="store_true", help="answer as JSON")
    search.add_argument("--batch", action="store_true", help="one query a line on standard input, one answer a line")
    search.add_argument("--prefix", action="store_true", help="the last word is still being typed")
    search.add_argument(
        "--guide", type=Path, action="append", default=[], metavar="DIR", help="search this guide instead"
    )
    _add_export(command("export", "write pages, words and questions into a file to take away"))
    info = command("info", "versions, paths and editions")
    info.add_argument(
        "--self-test", action="store_true", help="open, search and show a page, then say whether all went well"
    )
    docs = command("docs", "write the pages that follow from the program's tables")
    docs.add_argument("--check", action="store_true", help="only say whether they are up to date")
    kiosk = command("kiosk", "show the guide on a waiting-room terminal, and keep it alive")
    kiosk.add_argument("--site", type=Path, required=True, metavar="FILE", help="the terminal's site file")
    for inner in ("--terminal", "--safe"):  # said by the parent to the terminal that it starts
        kiosk.add_argument(inner, action="store_true", help=argparse.SUPPRESS)
    kiosk.add_argument("--after", default="", help=argparse.SUPPRESS)
    site_check = command("site-check", "say what is wrong with a waiting-room terminal's site file")
    site_check.add_argument("file", type=Path, metavar="FILE", help="the site file; docs/site-file.md tells its lines")
    site_check.add_argument("--json", action="store_true", help="one JSON object a line: problems, fingerprint")
    command("site-pin", "ask for the staff's PIN and print its line for the site file")
    _add_counts(command("call-counts", "print how many calls a helpline had, where its organisation counts them"))


def _add_counts(counts: argparse.ArgumentParser) -> None:
    counts.add_argument("--csv", type=Path, metavar="FILE", help="write the table into this file instead")


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "format", choices=("leaflet", "epub", "text"), help="a PDF to print, an electronic book, or plain text"
    )
    export.add_argument(
        "addresses",
        nargs="+",
        metavar="ADDRESS",
        help="a chapter, a section such as surgery#before or 9.2, term:resection, urgent, or the id of a whole guide",
    )
    export.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the file; one that is there is replaced"
    )
    export.add_argument("--title", default="", help="what stands on the title page")
    export.add_argument(
        "--text-size", type=int, choices=(12, 16, 20), default=12, help="points, of a leaflet (default: 12)"
    )


def _words(text: str) -> str:
    """Return words as a search takes them: one line, and no more than a window takes from a second start."""
    line = " ".join(text.split())
    return "".join(sign for sign in line if sign.isprintable())[:_LONGEST_SEARCH].strip()


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number of hits")
    return int(text)
