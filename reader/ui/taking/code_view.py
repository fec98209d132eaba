# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws one QR code, black on white in every palette, each of its modules a whole number of the screen's dots.

It knows squares, not what they say.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

Rows = tuple[tuple[bool, ...], ...]


class CodeView(QWidget):
    """As large as it is told to be, and no larger than its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows = ()
        self._side = 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Rows) -> None:
        """Show a code; True is dark. The quiet zone is part of it."""
        self._rows = rows
        self.update()

    def set_side(self, side: int) -> None:
        """Be this wide and high, in logical pixels."""
        if side != self._side:
            self._side = max(1, side)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the square that it was told to be."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a smaller code could not be read."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code in the middle of a white square."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        count = len(self._rows)
        if count:
            ratio = self.devicePixelRatioF()
            module = max(1, int(min(self.width(), self.height()) * ratio / count)) / ratio
            left, top = (int((room - module * count) * ratio / 2) / ratio for room in (self.width(), self.height()))
            for y, row in enumerate(self._rows):
                for x, is_dark in enumerate(row):
                    if is_dark:
                        square = QRectF(left + x * module, top + y * module, module, module)
                        painter.fillRect(square, QColor(0, 0, 0))
        painter.end()
