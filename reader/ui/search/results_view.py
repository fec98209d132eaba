# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of hits. Choosing is by arrow keys, or by moving the pointer; opening by Enter, a click or a touch.

A pointer that lies still never chooses, so that rows that change under it do not take the choice from the keyboard.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from reader.ui.search.results_delegate import ResultsDelegate
from reader.ui.search.results_model import ResultsModel
from reader.ui.search.search_box import PAGE_STEP
from reader.ui.theme import Theme

_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -PAGE_STEP,
    Qt.Key.Key_PageDown: PAGE_STEP,
}


class ResultsView(QListView):
    """Shows a ResultsModel; the keyboard acts the same here as in the search field."""

    open_requested = Signal()
    """Open the chosen row."""
    chosen = Signal(int)
    """The row chosen by key or pointer."""

    def __init__(self, theme: Theme, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer: QPoint | None = None
        self.setProperty("kind", "results")
        self.setModel(model)
        self.setItemDelegate(ResultsDelegate(theme, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def choose(self, row: int) -> None:
        """Choose a row and bring it into sight; a row that does not exist chooses none."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, open with Enter; Esc and the rest are for the owner."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_requested.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose_and_tell(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        elif key in _STEPS:
            self._choose_and_tell(self.currentIndex().row() + _STEPS[key])
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the row under a pointer that moves."""
        super().mouseMoveEvent(event)
        where = event.globalPosition().toPoint()
        has_moved = self._pointer is not None and where != self._pointer
        self._pointer = where
        index = self.indexAt(event.position().toPoint())
        if has_moved and index.isValid() and index != self.currentIndex():
            self._choose_and_tell(index.row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the row that is pressed; one click or touch is enough."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self.open_requested.emit()

    def _choose_and_tell(self, row: int) -> None:
        last = self.model().rowCount() - 1
        if last >= 0:
            row = min(max(row, 0), last)
            self.choose(row)
            self.chosen.emit(row)
