# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen of the program is to the tests of this folder: how one gets there, away, and around with Tab."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.started import Person

CHAPTER = "surgery"
Open = Callable[[Person], object]
Parts = Callable[[Person], list[QWidget]]


def _window(person: Person) -> list[QWidget]:
    return [person.window]


@dataclasses.dataclass(frozen=True, slots=True)
class Screen:
    """One row of the table."""

    open: Open
    """What someone does to get there, from the chapter."""
    actions: tuple[str, ...] = ()
    """Rows of the table of actions that lead here."""
    says: str = ""
    """What a screen reader is told when it opens, or a part of it."""
    parts: Parts = _window
    """What Tab goes round in: the window, or what lies over it."""
    unordered: str = ""
    """Why Tab does not follow the order of reading here."""
    holds: bool = False
    """Tab stays in `parts` until Esc: what lies behind cannot be used."""
    root: Callable[[Person], QWidget] = lambda person: person.window
    """What is looked at."""
    leave: Open = lambda person: person.press("Esc", "Esc")
    """How to get away."""


def over(kind: str) -> Parts:
    """Return what finds the sheet or card of a class that lies over the window now."""

    def find(person: Person) -> list[QWidget]:
        found = [each for each in person.window.findChildren(QWidget) if type(each).__name__ == kind]
        shown = [each for each in found if each.isVisible()]
        assert shown, f"no {kind} is to be seen"
        return shown[:1]

    return find


def does(action: str) -> Open:
    """Return what does an action of the table, as its menu entry does."""
    return lambda person: person.window.acts[action].trigger()


def select_words(person: Person, start: int, end: int) -> None:
    """Select words of the page, as the pointer or Shift and the arrow keys do."""
    cursor = person.page.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    person.page.setTextCursor(cursor)
