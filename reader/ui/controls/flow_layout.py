# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout that sets widgets in rows like words, and begins another row where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from reader.ui.controls.mirroring import placed


class FlowLayout(QLayout):
    """Widgets keep their order; one that is wider than a row gets a row of its own and wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._row_gap = 0
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)

    def set_row_gap(self, gap: int) -> None:
        """Leave free space between rows, in logical pixels; `setSpacing` is for that between neighbours."""
        self._row_gap = gap
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out, or return None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every widget in its place."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Return the widest item and one row."""
        return self._largest([item.sizeHint() for item in self._items])

    def minimumSize(self) -> QSize:
        """Return the largest of the least sizes."""
        return self._largest([item.minimumSize() for item in self._items])

    @staticmethod
    def _largest(sizes: list[QSize]) -> QSize:
        largest = QSize()
        for size in sizes:
            largest = largest.expandedTo(size)
        return largest

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        top, above = rect.top(), self.parentWidget()
        for row in self._rows(rect.width()):
            height = max(size.height() for _item, size in row)
            left = rect.left()
            for item, size in row:
                if moves:
                    place = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                    item.setGeometry(place if above is None else placed(above, place, rect))
                left += size.width() + self.spacing()
            top += height + self._row_gap
        return max(0, top - self._row_gap - rect.top())

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = width
        for item in self._items:
            if item.isEmpty():
                continue  # hidden
            wanted = min(item.sizeHint().width(), width)
            height = item.heightForWidth(wanted) if item.hasHeightForWidth() else item.sizeHint().height()
            if left < wanted or not rows:
                rows.append([])
                left = width
            rows[-1].append((item, QSize(wanted, height)))
            left -= wanted + self.spacing()
        return rows
