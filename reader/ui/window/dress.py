# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window is dressed: which bar, foot and home page it wears, and which of its actions live.

The window asks its dress for these parts and knows them only by what stands here. What else it is made of, panels,
page, search, is the same in every dress.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QScrollArea, QWidget

from reader.content.edition import EditionHead
from reader.content.model import Service
from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.action_table import ACTIONS, Action, rows_of_calls
from reader.ui.window.window_layout import Mode, mode_for


class Bar(QWidget):
    """Holds the search box and the buttons that are always there. The window is named after no bar in particular."""

    def retranslate(self) -> None:
        """Say everything in the current language; the actions do so before."""

    def set_mode(self, mode: Mode) -> None:
        """Arrange the bar for the room there is."""

    def ask_for_search(self, *, asked: bool) -> None:
        """Show the search box where it hides for want of room, or let it hide again."""


class Foot(QWidget):
    """The line under everything. A dress whose window has nothing to say there gives a plain one, which stays away."""

    def retranslate(self) -> None:
        """Say everything in the current language."""

    def set_edition(self, edition: str) -> None:
        """Name the edition that is being read."""

    def set_room(self, *, wide: bool) -> None:
        """Say all there is to say, or only the most important."""


class Home(QScrollArea):
    """The page that stands before all others."""

    location_requested = Signal(object)
    """An Address to go to."""
    continue_requested = Signal()
    """Go on where the reader stopped."""
    rebuilt = Signal()
    """The buttons are new ones."""

    def retranslate(self) -> None:
        """Say everything in the current language."""

    def set_edition(self, head: EditionHead, services: tuple[Service, ...]) -> None:
        """Show the home page of this edition."""

    def set_read(self, read: Mapping[str, frozenset[str]]) -> None:
        """Say which sections (by chapter id) have been read."""

    def set_last(self, words: str) -> None:
        """Offer to go on where the reader stopped; `words` name the place, empty when there is none."""

    def cards(self) -> list[QPushButton]:
        """Return the page's buttons in reading order."""
        return []


Acts = Mapping[str, QAction]


def _outside_calls(row: Action) -> bool:
    return row.calls != "only"


@dataclasses.dataclass(frozen=True, slots=True)
class Dress:
    """What the window asks for while it is made."""

    bar: Callable[[Theme, Acts, SearchBox, QMenu | None], Bar]
    """The menu is None in a dress without one."""
    foot: Callable[[Theme], Foot]
    home: Callable[[Theme, Acts], Home]
    has_menu: bool = True
    has_keys: bool = True
    """Whether actions have shortcuts."""
    allows: Callable[[Action], bool] = _outside_calls
    """Which rows of the table of actions live; the others are there, but locked."""
    mode_for: Callable[[float, float, float], Mode] = mode_for
    """How the columns share a window of so many pixels, width and height, at this scale."""
    is_for_calls: bool = False
    """A volunteer on the telephone: the contents come only when asked for, and the right column is wide."""

    def rows(self) -> tuple[Action, ...]:
        """Return the rows of the table that live, each with all the keys that it has here."""
        rows = tuple(row for row in ACTIONS if self.allows(row))
        return rows_of_calls(rows) if self.is_for_calls else rows
