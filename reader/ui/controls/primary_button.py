# SPDX-License-Identifier: GPL-3.0-or-later
"""The one large button of a page, filled, with words that wrap where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.ui.controls.link_button import draw_ring
from reader.ui.controls.wrapping import Measure, target
from reader.ui.theme import Theme

_SIZE = 20
_WIDTH, _HEIGHT = 210, 56
"""At 100 %, where there is room."""


class PrimaryButton(QPushButton):
    """`text` is what stands on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure: Measure | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        theme.changed.connect(self._on_theme_changed)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words with room for a finger."""
        words = self._measured().height(self.text(), width - 2 * self._pad()) + self._theme.gap(24)
        return max(target(self._theme), self._theme.gap(_HEIGHT), words)

    def sizeHint(self) -> QSize:
        """Return the size with all words on one line."""
        width = max(self._theme.gap(_WIDTH), self._measured().width(self.text()) + 2 * self._pad())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return one sign: the rest wraps."""
        return QSize(self._measured().line + 2 * self._pad(), target(self._theme))

    def least_width(self) -> int:
        """Return the width in pixels of the longest word with what is beside it: with less, a word is broken."""
        measure = self._measured()
        return max((measure.width(word) for word in self.text().split()), default=0) + 2 * self._pad()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the fill, the words in its middle, and the ring when it has the keyboard."""
        del event
        theme, palette = self._theme, self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_marked = self.underMouse() or self.isDown()
        edge = max(1.5, theme.gap(1.6))
        painter.setPen(QPen(QColor(palette.on_accent if is_marked else palette.accent_edge), edge))
        painter.setBrush(QColor(palette.accent))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, theme.gap(8), theme.gap(8))
        measure, pad = self._measured(), self._pad()
        room = self.width() - 2 * pad
        high = measure.height(self.text(), room)
        wide = min(room, measure.width(self.text()))
        words = QRect((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)
        measure.draw(painter, words, self.text(), palette.on_accent)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), theme, palette.accent_focus)
        painter.end()

    def _pad(self) -> int:
        return self._theme.gap(16)

    def _on_theme_changed(self) -> None:
        self._measure = None
        self.updateGeometry()
        self.update()

    def _measured(self) -> Measure:
        if self._measure is None:
            self._measure = Measure(self._theme.font(_SIZE, QFont.Weight.Bold))
        return self._measure
