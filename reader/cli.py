# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: one parser, one function a command. Exit 0 done, 1 problems found or refused, 2 wrong use.

Every command but the window's runs without PySide6; what a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from reader import __version__
from reader.errors import ReaderError
from reader.paths import Paths, find_paths

Command = Callable[[argparse.Namespace, Paths], int]
_COMMANDS = ("build", "check", "search", "info", "docs")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code; without a command, open the window."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser(given).parse_args(given)
    paths = find_paths(options.data_dir)
    try:
        return _command(options.command)(options, paths)
    except ReaderError as error:
        print(str(error), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has seen enough (`... | head`); nothing is left to say.
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 1


def _command(name: str) -> Command:
    if name == "window":
        from reader.app import open_window  # noqa: PLC0415  every other command runs without PySide6

        return open_window
    from reader import commands  # noqa: PLC0415  the window needs none of the commands' libraries

    return commands.COMMANDS[name]


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data-dir", type=Path, metavar="DIR", help="everything the program writes goes here")
    common.add_argument("--lang", default="", metavar="LANGUAGE", help="the language to read in: en, fr")
    parser = argparse.ArgumentParser(
        prog="lamplight",
        description="Reads guides about cancer treatment in plain words, with no internet.",
        epilog=f"Commands: {', '.join(_COMMANDS)}. Each has its own --help. Without a command, the window opens.",
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"Lamplight {__version__}")
    named = next((word for word in given if not word.startswith("-")), "")
    if named in _COMMANDS:
        _add_commands(parser, common)
    else:
        _add_window(parser)
    return parser


def _add_window(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command="window")
    parser.add_argument(
        "address", nargs="?", default="", help="where to open: an address such as surgery#before, or 9.2"
    )
    parser.add_argument("--search", default="", metavar="WORDS", help="open with the search filled")
    parser.add_argument("--no-structured-a11y", action="store_true", help="leave the page to Qt's own accessibility")


def _add_commands(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build = commands.add_parser("build", parents=[common], help="compile editions and their search indexes")
    build.add_argument("--guide", type=Path, action="append", default=[], metavar="DIR", help="a guide's folder")
    build.add_argument("--out", type=Path, metavar="DIR", help="where the editions go")
    build.add_argument("--force", action="store_true", help="build even what is up to date")
    check = commands.add_parser("check", parents=[common], help="say what is wrong with a guide")
    check.add_argument(
        "guide", type=Path, nargs="?", metavar="DIR", help="a guide's folder; the bundled guides if none"
    )
    check.add_argument("--json", action="store_true", help="one JSON object a problem")
    search = commands.add_parser("search", parents=[common], help="search the guides")
    search.add_argument("words", nargs="?", default="", help="what to look for")
    search.add_argument("--limit", type=int, default=10, metavar="N", help="how many hits at most (default: 10)")
    search.add_argument("--json", action="store_true", help="answer as JSON")
    search.add_argument("--batch", action="store_true", help="one query a line on standard input, one answer a line")
    search.add_argument("--prefix", action="store_true", help="the last word is still being typed")
    search.add_argument(
        "--guide", type=Path, action="append", default=[], metavar="DIR", help="search this guide instead"
    )
    info = commands.add_parser("info", parents=[common], help="versions, paths and editions")
    info.add_argument(
        "--self-test", action="store_true", help="open, search and show a page, then say whether all went well"
    )
    docs = commands.add_parser("docs", parents=[common], help="write the pages that follow from the program's tables")
    docs.add_argument("--check", action="store_true", help="only say whether they are up to date")
