# SPDX-License-Identifier: GPL-3.0-or-later
"""A card that lies over the page, with a soft shadow. It is a child widget, never a window of its own.

Its owner says where it goes. It knows nothing of what is on it, and takes the keyboard only when asked to.
"""

from __future__ import annotations

import functools

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QWidget

from reader.ui.theme import Theme

_SPREAD = 26
"""How far the shadow reaches, in logical pixels at every text size."""
_RADIUS = 12
_DROP = 7


class OverlayCard(QWidget):
    """Holds `card`, the frame that is seen; hidden until it is opened. Esc, or a press beside the card, closes it."""

    closed = Signal()
    """It was open and is not any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = QRect()
        self._most_height = 0
        self.card = QFrame(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is shown, or would be if its window were."""
        return not self.isHidden()

    def place(self, area: QRect) -> None:
        """Put the card into `area`, in the owner's coordinates; the shadow lies around it."""
        self._area = QRect(area)
        self._take_area()

    def set_most_height(self, height: int) -> None:
        """Be no higher than this, in logical pixels, inside the area; 0 fills it."""
        if height != self._most_height:
            self._most_height = height
            self._take_area()

    def open(self) -> None:
        """Show it above everything its owner holds."""
        self.raise_()
        self.show()

    def close(self) -> bool:
        """Hide it; `closed` tells when it was open."""
        was_open = self.is_open
        self.hide()
        if was_open:
            self.closed.emit()
        return True

    def _take_area(self) -> None:
        card = QRect(self._area)
        if self._most_height:
            card.setHeight(min(card.height(), self._most_height))
        self.setGeometry(card.adjusted(-_SPREAD, -_SPREAD, _SPREAD, _SPREAD))
        self.card.setGeometry(_SPREAD, _SPREAD, card.width(), card.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, wherever on the card the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a press on the shadow: it looks like a press on the page."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shadow. High contrast has none: an outline does its work."""
        if self._theme.palette.is_contrast or self.card.geometry().contains(event.rect()):
            return
        painter = QPainter(self)
        _draw_frame(painter, self.rect(), _shadow(110 if self._theme.palette.is_dark else 46))
        painter.end()


@functools.lru_cache(maxsize=2)
def _shadow(darkest: int) -> QPixmap:
    """Return a shadow of a small card (darkest alpha, 0 to 255), to be stretched between its corners."""
    side = 4 * (_SPREAD + _RADIUS) + 1
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for step in range(_SPREAD):
        nearness = (step + 1) / _SPREAD
        painter.setBrush(QColor(0, 0, 0, int(darkest * nearness * nearness)))
        box = QRectF(step, step + _DROP * nearness, side - 2 * step, side - 2 * step - _DROP * (1 + nearness) / 2)
        painter.drawRoundedRect(box, _RADIUS + _SPREAD - step, _RADIUS + _SPREAD - step)
    painter.end()
    return QPixmap.fromImage(image)


def _draw_frame(painter: QPainter, target: QRect, picture: QPixmap) -> None:
    """Draw the eight outer pieces of `picture` around `target`: corners as they are, edges stretched."""
    corner = picture.width() // 2
    spread = min(corner, target.width() // 2, target.height() // 2)
    across = (target.left(), target.left() + spread, target.right() + 1 - spread, target.right() + 1)
    down = (target.top(), target.top() + spread, target.bottom() + 1 - spread, target.bottom() + 1)
    source = (0, spread, picture.width() - spread, picture.width())
    for row in range(3):
        for column in range(3):
            if row == column == 1:
                continue
            piece = QRect(across[column], down[row], across[column + 1] - across[column], down[row + 1] - down[row])
            part = QRect(
                source[column], source[row], source[column + 1] - source[column], source[row + 1] - source[row]
            )
            painter.drawPixmap(piece, picture, part)
