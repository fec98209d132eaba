# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of questions to ask: Space, or a click at a row's end, puts a question among the reader's own."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from reader.ui.controls.rows import RowTree
from reader.ui.questions.questions_delegate import QuestionsDelegate


class QuestionsTree(RowTree):
    """Enter and clicks elsewhere choose a row, as in every list."""

    mine_pressed = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar; leave the rest to the list."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.mine_pressed.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click on the plus from one on the row."""
        at = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_plus(at, event.position().toPoint()):
            self.mine_pressed.emit(at)
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def _is_on_plus(self, index: QModelIndex, point: QPoint) -> bool:
        delegate = self.itemDelegate()
        if not index.parent().isValid() or not isinstance(delegate, QuestionsDelegate):
            return False
        row = delegate.row_rect(self.visualRect(index))
        return delegate.seen_at(delegate.mine_rect(row), row).contains(point)
