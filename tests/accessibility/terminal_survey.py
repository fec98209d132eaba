# SPDX-License-Identifier: GPL-3.0-or-later
"""The walk through every screen of the waiting-room terminal, with the checks of the list that a terminal can meet.

What it has no use for: windows of 320 pixels and 400 %, which no terminal has, and sheets that Esc must close.
"""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from reader.ui import announce as announcing
from reader.ui.taking.code_sheet import CodeSheet
from tests.accessibility import keyboard, room, words_left
from tests.accessibility.survey import Listening, Survey
from tests.terminal_screens import SCREENS, site_of
from tests.visitor import LANDSCAPE, LARGE, PORTRAIT, SMALL, Terminals, Visitor

TARGET, GAP = 60, 8
"""Pixels: about 15 mm on a terminal's screen, and what must lie between two of them."""
SAYS = {
    "attract": "Touch here to begin",
    "part": "Surgery",
    "headset": "Please plug in a headset",
    "hidden": "Your page is hidden",
    "asking": "30 seconds left",
    "finished": "Nothing you did here was kept",
    "fault": "It was not your fault",
    "pin": "PIN",
    "staff": "For staff",
    "staff-leaving": "Nobody can read here",
    "cleaning": "60 seconds left",
    "staff-guides": "For staff: guides on this terminal",
}
"""Screen -> a part of what a screen reader is told when it comes."""
NO_KEYS = {
    "cleaning": "takes every key, so that a keyboard can be wiped; it ends by itself",
    "found": "Tab moves the mark over the keys on the screen: tests/ui/kiosk/test_keyboard.py",
    "more-keys": "the same",
}
"""Screen -> why Tab does not go round in it."""

OVER = {"phone": CodeSheet}
"""Screen -> the sheet that lies over it, in which Tab stays."""
UNORDERED = {"buttons-down": "the bar comes first with Tab wherever it stands, so that it is found in one place"}
"""Screen -> why Tab does not follow the order of reading."""


@dataclasses.dataclass(frozen=True, slots=True)
class Look:
    """Colours, size of the text and of the screen, and whether somebody goes round with Tab."""

    palette: str
    percent: int
    size: tuple[int, int]
    keys: bool = False
    language: str = "en"

    def __str__(self) -> str:
        width, height = self.size
        return f"{self.palette}, {width}x{height} at {self.percent} %, {self.language}"


LOOKS = (
    Look("light", 100, LANDSCAPE, keys=True),
    Look("dark", 200, SMALL),
    Look("contrast-dark", 200, PORTRAIT),
    Look("light", 100, PORTRAIT),
    Look("light", 200, LARGE),
)
FRENCH = (Look("light", 100, LANDSCAPE, language="fr"), Look("dark", 200, SMALL, language="fr"))
"""French needs about a fifth more room than English."""


def walk_the_terminal(terminals: Terminals, survey: Survey, looks: tuple[Look, ...] = LOOKS) -> Survey:
    """Go through every screen in every look."""
    listening = Listening()
    before, announcing.QAccessible = announcing.QAccessible, listening  # type: ignore[misc]
    try:
        for look in looks:
            visitor = terminals.start(site_of(look.palette, look.percent, look.language), look.size)
            tested: set[int] = set()
            for name in SCREENS:
                _look_at(name, look, visitor, survey, listening=listening, tested=tested)
            survey.rings += len(tested)
            terminals.close()
    finally:
        announcing.QAccessible = before  # type: ignore[misc]
    return survey


def _look_at(
    name: str, look: Look, visitor: Visitor, survey: Survey, *, listening: Listening, tested: set[int]
) -> None:  # fmt: skip
    where, shell = f"{name} ({look})", visitor.shell
    listening.said.clear()

    def come() -> None:
        SCREENS[name](visitor)
        visitor.settle()

    if not survey.comes(where, come):
        return
    survey.note_kinds(shell)
    survey.note_names(where, shell)
    survey.note("A8", where, room.cut_off(shell) + room.outside_the_screen(shell, QSize(*look.size)))
    survey.note("A13", where, room.too_small(shell, TARGET) + room.too_close(shell, GAP))
    if look.language != "en":
        survey.note("words", where, words_left.english(shell, look.language, is_beside=name == "attract"))
        return
    wanted = SAYS.get(name, "")
    if wanted and not any(wanted in each for each in listening.said):
        survey.note("A7", where, [f"“{wanted}” was not said, but {listening.said}"])
    if look.keys and name not in NO_KEYS:
        _tab(name, where, visitor, survey, tested)


class _Hands:
    """Presses keys where the keyboard is."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor

    def press(self, *keys: str) -> None:
        """Press Tab, or Shift+Tab."""
        for name in keys:
            self._visitor.bot.keyClick(QApplication.focusWidget() or self._visitor.shell, QKeySequence(name)[0].key())
            for _time in range(3):  # the keys on the screen come and go, and pages make room
                QCoreApplication.sendPostedEvents()


def _tab(name: str, where: str, visitor: Visitor, survey: Survey, tested: set[int]) -> None:
    shell = visitor.shell
    shell.activateWindow()
    over = shell.findChild(OVER[name]) if name in OVER else shell
    wanted, page = keyboard.stops([over]), visitor.kiosk.shell.page
    forth = keyboard.go_round(_Hands(visitor), [over], tested=tested)
    survey.note("A1", where, keyboard.reach_faults(forth, wanted))
    survey.note("A2", where, forth.rings + forth.hidden)
    if name not in UNORDERED:
        survey.note("A3", where, keyboard.order_faults(forth.visited, shell))
    if not forth.came_round:
        survey.note("A1", where, ["Tab leads out to where nobody sees it"])
    if visitor.kiosk.shell.page is not page:
        survey.note("A21", where, ["Tab alone led to another page"])
