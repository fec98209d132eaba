# SPDX-License-Identifier: GPL-3.0-or-later
"""How a reader moves the reading ruler: the keys that would scroll the page, and a click.

It knows what a key means and leaves to the band where that leads.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from reader.ui.page.line_band import LineBand
from reader.ui.page.page_view import PageView

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Space: 1}


class BandHands(QObject):
    """Takes what concerns the band before the view does; the rest goes its way."""

    def __init__(self, view: PageView, band: LineBand) -> None:
        super().__init__(view)
        self._view = view
        self._viewport = view.viewport()  # kept: events still come while the view goes, which cannot be asked any more
        self._band = band
        view.installEventFilter(self)
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the band by keys and clicks, and keep it in a view that gets smaller."""
        if not self._band.is_on:
            return False
        if watched is self._view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        if watched is not self._viewport:
            return False
        if event.type() == QEvent.Type.Resize:
            self._band.settle_soon()
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._take_press(event)
        return False

    def _take_press(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._band.go_to_height(event.position().y())

    def _take_key(self, event: QKeyEvent) -> bool:
        """Move the band by the keys that would scroll; while there is a text cursor, arrow keys move that."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Space:
            if self._view.textCursor().charFormat().isAnchor():
                return False  # it opens the link
            self._band.turn(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        has_caret = self._view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
        if held or has_caret or key not in _STEPS | _TURNS:
            return False
        if key in _STEPS:
            self._band.step(_STEPS[key])
        else:
            self._band.turn(_TURNS[key])
        return True
