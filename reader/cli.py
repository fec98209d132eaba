# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: one function a command. Exit 0 done, 1 problems found or refused, 2 wrong use.

Every command but the window's runs without PySide6; what a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence

from reader.command_line import command_line, language_named
from reader.errors import ReaderError
from reader.i18n import _, catalogues, environment_language, set_language
from reader.paths import Paths, find_paths, resources_folder

Command = Callable[[argparse.Namespace, Paths], int]


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code; without a command, open the window."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _expect_any_text()
    # Before anything is parsed: the help and what is said of wrong use are in this language, too.
    locales = resources_folder() / "locale"
    named = language_named(given)
    set_language(named if named in catalogues(locales) else environment_language(), locales)
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
    if options.command == "export":
        from reader.export_command import export  # noqa: PLC0415  nor does any other command need its libraries

        return export
    if options.command == "kiosk":
        return _kiosk(options)
    if options.command == "pack":
        from reader.pack_commands import pack  # noqa: PLC0415  nor do most people carry packs

        return pack
    if options.command == "guide":
        from reader.guide_commands import guide  # noqa: PLC0415  nor do most people write a guide

        return guide
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
    return ReaderError(_("The window needs PySide6, which cannot be loaded: {error}.").format(error=error))


def _options(given: Sequence[str]) -> argparse.Namespace:
    """Return what was asked. Unknown words are wrong use; a terminal leaves them out: none keeps it from starting."""
    parser = command_line(given)
    options, strange = parser.parse_known_args(given)
    words = " ".join(strange)
    if strange and options.command != "kiosk":
        parser.error(_("unrecognized arguments: {words}").format(words=words))
    if strange:
        print(_("lamplight kiosk: left out, not known: {words}").format(words=words), file=sys.stderr)
    return options
