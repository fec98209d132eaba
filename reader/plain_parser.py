# SPDX-License-Identifier: GPL-3.0-or-later
"""A parser of command lines that speaks the program's language: its headings, its help and what it says of wrong use.

Python's own sentences are put into ours one by one; a sentence that this file does not know is told as Python says it.
It knows none of the commands.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from reader.i18n import _

_SENTENCES: tuple[tuple[re.Pattern[str], Callable[[], str]], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (
            r"the following arguments are required: (?P<names>.+)",
            lambda: _("the following arguments are required: {names}"),
        ),
        (r"expected one argument", lambda: _("expected one argument")),
        (r"expected at least one argument", lambda: _("expected at least one argument")),
        (r"ignored explicit argument (?P<value>.+)", lambda: _("ignored explicit argument {value}")),
        (
            r"invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)",
            lambda: _("invalid choice: {value} (choose from {choices})"),
        ),
        (r"not allowed with argument (?P<other>.+)", lambda: _("not allowed with argument {other}")),
        (r"invalid \w+ value: (?P<value>.+)", lambda: _("invalid value: {value}")),
    )
)
"""What Python says of wrong use, and how it is said here."""
_ABOUT = re.compile(r"argument (?P<name>[^:]+): (?P<what>.+)")


class PlainParser(argparse.ArgumentParser):
    """A parser whose words are the program's own; options must be written out in full."""

    def __init__(self, *, prog: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_PlainHelp,
        )
        self._words = self.add_argument_group(_("positional arguments"))
        self._switches = self.add_argument_group(_("options"))
        self.add_argument("-h", "--help", action="help", help=_("show this help message and exit"))

    def add_argument(self, *names: str, **settings: Any) -> argparse.Action:  # noqa: ANN401  as argparse has it
        """Add an option, or a word that stands by itself, under its heading."""
        group = self._switches if names[0].startswith("-") else self._words
        return group.add_argument(*names, **settings)

    def one_of(self) -> argparse._MutuallyExclusiveGroup:
        """Return a group of options of which one can be given at most."""
        return self._switches.add_mutually_exclusive_group()

    def error(self, message: str) -> NoReturn:
        """Say how it is right and what was wrong, and end with 2."""
        self.print_usage(sys.stderr)
        told = _("{program}: error: {what}").format(program=self.prog, what=in_our_words(message))
        self.exit(2, f"{told}\n")


class _PlainHelp(argparse.HelpFormatter):
    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


def in_our_words(message: str) -> str:
    """Return what Python says of wrong use in the program's language; a sentence not known here as it is."""
    about = _ABOUT.fullmatch(message)
    if about:
        return _("argument {argument}: {what}").format(argument=about["name"], what=in_our_words(about["what"]))
    for pattern, words in _SENTENCES:
        found = pattern.fullmatch(message)
        if found:
            return words().format(**found.groupdict())
    return message
