# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of what is kept, with its own keys: Space ticks, Delete removes, F2 changes, Ctrl+Up and Ctrl+Down move."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from reader.ui.controls.arranging_tree import ArrangingTree
from reader.ui.keeping.kept_delegate import KeptDelegate


class KeptTree(ArrangingTree):
    """Tells keys and clicks apart; what they do is its owner's concern."""

    space_pressed = Signal(QModelIndex)
    sign_clicked = Signal(QModelIndex)
    """The sign at the left of a row was clicked."""
    change_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Deal with our own keys; leave the rest to the list."""
        at = self.currentIndex()
        if not at.isValid():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.space_pressed.emit(at)
        elif event.key() == Qt.Key.Key_F2:
            self.change_pressed.emit()
        elif not self.tell_key(event):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the sign is not one on the row: it ticks a question off."""
        at = self.indexAt(event.position().toPoint())
        is_row = at.isValid() and at.parent().isValid()
        if event.button() == Qt.MouseButton.LeftButton and is_row and self._is_on_sign(at, event.position().toPoint()):
            self.sign_clicked.emit(at)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def _is_on_sign(self, index: QModelIndex, point: QPoint) -> bool:
        delegate = self.itemDelegate()
        if not isinstance(delegate, KeptDelegate):
            return False
        row = delegate.row_rect(self.visualRect(index))
        sign = QRect(row.topLeft(), QSize(delegate.sign_width(), row.height()))
        return delegate.seen_at(sign, row).contains(point)
