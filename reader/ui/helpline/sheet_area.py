# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the call sheet that scrolls as a whole where it is low, so that its list is never squeezed away.

With room, its list scrolls by itself. It knows a list of rows and nothing of what they are.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.ui.controls.rows import RowTree
from reader.ui.theme import Theme

_LEAST = 150
"""Height of the list at 100 % below which all of it is shown, and everything scrolls together."""


class SheetArea(QScrollArea):
    """Put parts into `column`; call `share_room` when they have changed. What takes the keyboard comes into view."""

    def __init__(self, theme: Theme, parent: QWidget, tree: RowTree) -> None:
        super().__init__(parent)
        self._theme, self._tree = theme, tree
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.watch(tree)
        self.setWidget(self.inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.inside.setAutoFillBackground(False)

    def watch(self, *parts: QWidget) -> None:
        """Bring these into view when they get the keyboard, whoever gives it to them."""
        for part in parts:
            part.installEventFilter(self)

    def share_room(self) -> None:
        """Let the list scroll by itself, or be as high as its rows where there is too little room for that."""
        tree = self._tree
        if tree.isHidden():
            return
        full = self._rows_height(QModelIndex())
        around = self.column.minimumHeightForWidth(self.viewport().width()) - tree.minimumHeight()
        has_room = self.viewport().height() - around >= min(full, self._theme.px(_LEAST))
        tree.setMinimumHeight(1 if has_room else full)

    def show_row(self, index: QModelIndex) -> None:
        """Bring a row of the list into view."""
        tree = self._tree
        tree.scrollTo(index)
        self.column.activate()
        rect = tree.visualRect(index)
        top = tree.viewport().mapTo(self.inside, QPoint(0, rect.top())).y()
        for edge in (top + rect.height(), top):  # the beginning, where a row is higher than the view
            self.ensureVisible(0, edge, 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard, to the list's current row, or to a field with its name above it."""
        if event.type() == QEvent.Type.FocusIn and watched is self._tree:
            self.show_row(self._tree.currentIndex())
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            while (around := watched.parentWidget()) is not None and around is not self.inside:
                watched = around
            self.ensureWidgetVisible(watched, 0, self._theme.gap(6))
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.share_room()

    def _rows_height(self, parent: QModelIndex) -> int:
        model = self._tree.model()
        rows = (model.index(row, 0, parent) for row in range(model.rowCount(parent)))
        return sum(self._tree.sizeHintForIndex(index).height() + self._rows_height(index) for index in rows)
