# SPDX-License-Identifier: GPL-3.0-or-later
"""Caret reading (F7): a cursor in the page that arrow keys move, so that a screen reader reads by line and by letter.

It goes on by itself when assistive technology is there, once: whoever turns it off is not overruled. It knows the page
view and no windows, keys or menus.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible

from reader.ui.page.page_view import PageView
from reader.ui.page.painting import select

_WHEN_TO_LOOK = frozenset({QEvent.Type.Show, QEvent.Type.FocusIn, QEvent.Type.WindowActivate, QEvent.Type.KeyPress})
"""Qt tells Python no moment at which assistive technology connects (QAccessible's observers are not bound), so it is
looked for whenever the reader turns to the page."""
_CARET = 3
"""Width of the cursor in pixels; Qt's own is 1."""


class CaretReading(QObject):
    """Whether the arrow keys move a cursor through the page (on) or scroll it (off)."""

    caret_changed = Signal(bool)

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._has_looked = False
        view.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether arrow keys move a cursor."""
        return bool(self._view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def set_on(self, on: bool) -> None:
        """Show or take away the cursor; it starts at the first line that can be seen."""
        self._has_looked = True  # somebody has decided
        if on == self.is_on:
            return
        flags = Qt.TextInteractionFlag.TextBrowserInteraction
        if on:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
            if not self._view.textCursor().hasSelection():
                place = self._view.place()
                self._view.setTextCursor(select(self._view, place, place))
        self._view.setTextInteractionFlags(flags)
        self._view.setCursorWidth(_CARET if on else 1)
        self.caret_changed.emit(on)

    def toggle(self) -> None:
        """Turn it on or off (F7)."""
        self.set_on(not self.is_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on when assistive technology is there for the first time; events go their way."""
        if not self._has_looked and event.type() in _WHEN_TO_LOOK and QAccessible.isActive():
            self.set_on(True)
        return super().eventFilter(watched, event)


def install_caret_reading(view: PageView) -> CaretReading:
    """Give a page view caret reading, off until it is asked for or assistive technology is there; the view owns it."""
    caret = CaretReading(view)
    if QAccessible.isActive():
        caret.set_on(True)
    return caret
