# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of what is kept, with its own keys: Space ticks, Delete removes, F2 changes, Ctrl+Up and Ctrl+Down move."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
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
        delegate = self.itemDelegate()
        is_sign = isinstance(delegate, KeptDelegate) and event.position().x() < delegate.sign_width()
        if event.button() == Qt.MouseButton.LeftButton and is_sign and at.isValid() and at.parent().isValid():
            self.sign_clicked.emit(at)
            event.accept()
            return
        super().mouseReleaseEvent(event)
