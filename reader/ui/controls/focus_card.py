# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of cards that have the keyboard while they are open: it comes when one opens, stays, and goes back.

What is on a card, and who has the keyboard first, is for subclasses.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from reader.ui.controls.overlay import OverlayCard
from reader.ui.theme import Theme
from reader.ui.window.focus_order import first_stop, stops_in


class FocusCard(OverlayCard):
    """`open` shows it; Esc or a press beside it closes it and gives the keyboard back."""

    OPENS_BY = Qt.FocusReason.PopupFocusReason
    """How the keyboard comes: after a shortcut there is a ring around what scrolls."""
    ALWAYS_GIVES_BACK = False
    """Whether the keyboard goes back to where it was even if it went elsewhere meanwhile."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(theme, parent)
        self._came_from: QWidget | None = None
        self.setObjectName(name)
        self.card.setProperty("kind", "card")

    def place_in_middle(self, area: QRect, width: int, height: int) -> None:
        """Put the card into the middle of `area`, in logical pixels, and no larger than that."""
        box = QRect(0, 0, max(1, min(width, area.width())), max(1, min(height, area.height())))
        box.moveCenter(area.center())
        super().place(box)

    def open(self) -> None:
        """Show it and take the keyboard; it goes back to where it was when the card closes."""
        if self.is_open:
            return
        # Behind a dialog of the system that has just gone the window has not the keyboard yet, but knows who had it.
        self._came_from = QApplication.focusWidget() or self.window().focusWidget()
        super().open()
        self.prepare()
        self.first_stop().setFocus(self.OPENS_BY)

    def prepare(self) -> None:
        """Be ready to be seen: it has just been shown, and has not the keyboard yet; for subclasses."""

    def first_stop(self) -> QWidget:
        """Return what has the keyboard when the card opens; for subclasses."""
        return first_stop(self)

    def close(self) -> bool:
        """Hide it and give the keyboard back, unless it went elsewhere already."""
        came_from, self._came_from = self._came_from, None
        if came_from is not None and not Shiboken.isValid(came_from):
            came_from = None  # what lies behind has been made anew meanwhile
        if self.is_open and self._gives_back() and came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        return super().close()

    def _gives_back(self) -> bool:
        focused = QApplication.focusWidget()
        return self.ALWAYS_GIVES_BACK or focused is None or self.isAncestorOf(focused)

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in reading order."""
        return [stop for stop in stops_in(self) if stop.isVisible() and stop.isEnabled()]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on the card: what lies behind it cannot be seen."""
        stops = self.stops()
        if not stops:  # it is being hidden, and Qt looks for another place for the keyboard
            return super().focusNextPrevChild(forward)
        at = next((at for at, stop in enumerate(stops) if stop.hasFocus()), 0)
        to = stops[(at + (1 if forward else -1)) % len(stops)]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        self.keep_in_view(to)
        return True

    def keep_in_view(self, stop: QWidget) -> None:
        """Scroll to what Tab came to; for subclasses with parts that scroll."""
