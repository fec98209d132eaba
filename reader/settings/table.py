# SPDX-License-Identifier: GPL-3.0-or-later
"""Every setting, as one row of a table.

The settings dialog, docs/settings.md and the site file all follow from it. Where the window stood and what was
read last is state, not a setting, and is kept apart (reader/userdata).
"""

from __future__ import annotations

import dataclasses
import enum
import math
import re
from collections.abc import Callable
from typing import Literal

from reader.i18n import _

Value = bool | int | float | str
Text = Callable[[], str]
"""A text for people, asked for each time it is shown, so that it follows the program's language."""
Kind = Literal["bool", "int", "float", "str", "choice"]

LONGEST = 200
"""Characters a text value may have, whatever its row says."""
_PYTHON_TYPES: dict[Kind, tuple[type, ...]] = {
    "bool": (bool,),
    "int": (int,),
    "float": (int, float),
    "str": (str,),
    "choice": (str,),
}


class Scope(enum.Flag):
    """Who may give a setting its value."""

    USER = enum.auto()
    SITE = enum.auto()
    """An organisation's site file; the reader then sees the value as locked."""
    KIOSK = enum.auto()
    """A visitor in a waiting room, until the visit ends."""


EVERYONE = Scope.USER | Scope.SITE | Scope.KIOSK


@dataclasses.dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a setting can have, and its name for people."""

    value: str | int
    title: Text


@dataclasses.dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table."""

    key: str
    """`group.name`, lower case."""
    kind: Kind
    default: Value
    title: Text
    description: Text
    scope: Scope = EVERYONE
    choices: tuple[Choice, ...] = ()
    """Empty, or all the values there are, in the order they are offered."""
    minimum: float = -math.inf
    maximum: float = math.inf
    pattern: str = ""
    """Empty, or the regular expression that a text must match as a whole."""
    offers: str = ""
    """Empty, or what the window offers for it that is known only while the program runs: `languages`."""
    formerly: tuple[str, ...] = ()
    """Keys that this setting had in earlier versions, newest first; what is stored under them still counts."""

    @property
    def group(self) -> str:
        """The part of the key before the dot."""
        return self.key.partition(".")[0]

    def accepts(self, value: object) -> bool:
        """Say whether `value` has the right type and is one of the values this setting can have."""
        if not isinstance(value, _PYTHON_TYPES[self.kind]) or isinstance(value, bool) != (self.kind == "bool"):
            return False
        if self.choices:
            return value in [choice.value for choice in self.choices]
        if isinstance(value, str):
            return (
                len(value) <= LONGEST and value.isprintable() and re.fullmatch(self.pattern or ".*", value) is not None
            )
        return isinstance(value, (int, float)) and math.isfinite(value) and self.minimum <= value <= self.maximum


SPEEDS = (60, 75, 90, 100, 115, 130, 150, 175, 200)
"""Percent of a voice's normal speed."""
TEXT_SIZES = (85, 100, 115, 135, 170, 200, 250, 300, 350, 400)
"""Percent of the normal size."""

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "look.palette",
        "choice",
        "auto",
        lambda: _("Colours"),
        lambda: _("The colours of the whole window. “Like the system” follows the computer’s dark mode and contrast."),
        choices=(
            Choice("auto", lambda: _("Like the system")),
            Choice("light", lambda: _("Light")),
            Choice("sepia", lambda: _("Sepia")),
            Choice("dark", lambda: _("Dark")),
            Choice("contrast-dark", lambda: _("High contrast, dark")),
            Choice("contrast-light", lambda: _("High contrast, light")),
        ),
    ),
    Setting(
        "look.text_size",
        "int",
        100,
        lambda: _("Text size"),
        lambda: _("The size of all text in the window, in percent."),
        choices=tuple(Choice(size, f"{size} %".__str__) for size in TEXT_SIZES),
    ),
    Setting(
        "look.spacing",
        "bool",
        False,
        lambda: _("Wide spacing"),
        lambda: _("More room between letters, words and lines. Many people find this easier to read."),
    ),
    Setting(
        "look.line_focus",
        "bool",
        False,
        lambda: _("Show only a few lines at a time"),
        lambda: _("Dims the page around the lines you are reading, to rest the eyes and keep the place."),
    ),
    Setting(
        "look.line_focus_lines",
        "int",
        3,
        lambda: _("Lines that stay clear"),
        lambda: _("How many lines are not dimmed when only a few are shown at a time."),
        choices=(
            Choice(1, lambda: _("One line")),
            Choice(3, lambda: _("Three lines")),
            Choice(5, lambda: _("Five lines")),
        ),
    ),
    Setting(
        "listen.speed",
        "int",
        100,
        lambda: _("Speed of the voice"),
        lambda: _("How fast text is read aloud, in percent of the voice’s normal speed."),
        choices=tuple(Choice(speed, f"{speed} %".__str__) for speed in SPEEDS),
    ),
    Setting(
        "listen.go_on",
        "bool",
        False,
        lambda: _("Go on into the next section"),
        lambda: _("When a section has been read aloud, go on with the next one. When off, stop there."),
    ),
    Setting(
        "reading.history",
        "bool",
        False,
        lambda: _("Keep what I have read"),
        lambda: _(
            "Remember which pages and sections you have read, on this computer only. When off, this is forgotten when "
            "Lamplight closes."
        ),
        Scope.USER | Scope.SITE,
    ),
    Setting(
        "reading.continue_last",
        "bool",
        True,
        lambda: _("Open where I stopped"),
        lambda: _("Start at the page you read last. When off, Lamplight starts at the home page and keeps no place."),
        Scope.USER | Scope.SITE,
    ),
    Setting(
        "reading.recent_searches",
        "bool",
        False,
        lambda: _("Keep my searches"),
        lambda: _("Show what you searched for last under the empty search box. When off, no search is kept anywhere."),
        Scope.USER | Scope.SITE,
    ),
    Setting(
        "reading.say_strip",
        "bool",
        True,
        lambda: _("On a call, show what I can say"),
        lambda: _(
            "In helpline mode, a strip beside the page shows what you can say and what is for the care team to answer."
        ),
        Scope.USER | Scope.SITE,
    ),
    Setting(
        "print.text_size",
        "int",
        16,
        lambda: _("Text size on paper"),
        lambda: _("The size of text in leaflets that you print or save, in points. 16 and 20 are large print."),
        choices=tuple(Choice(size, f"{size} pt".__str__) for size in (12, 16, 20)),
    ),
    Setting(
        "care.emergency_number",
        "str",
        "",
        lambda: _("Emergency number"),
        lambda: _("The number to call in an emergency, shown under “When to call”. Digits, spaces and + ( ) - / only."),
        Scope.USER | Scope.SITE,
        pattern=r"[0-9+()\-/ ]{0,40}",
    ),
    Setting(
        "app.language",
        "str",
        "",
        lambda: _("Language"),
        lambda: _("The language of the program and the guide."),
        pattern=r"(?:[a-z]{2,3}(?:_[A-Z]{2})?)?",
        offers="languages",
    ),
    Setting(
        "app.neutral_title",
        "bool",
        False,
        lambda: _("Neutral window title"),
        lambda: _("Show only “Lamplight” as the window’s title, not what you are reading."),
        Scope.USER | Scope.SITE,
    ),
)
