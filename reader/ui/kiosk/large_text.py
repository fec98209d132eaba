# SPDX-License-Identifier: GPL-3.0-or-later
"""Words and a number that can be read from across a corridor: as large as the text size says and the page allows.

They stand in the middle of their place, or at its side, and wrap. They know a theme, and nothing of what they say.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.theme import Theme

_LEAST = 18
"""No text is smaller, in logical pixels, however small the page is."""
_USUAL = QSize(1280, 800)
"""A page so large, in logical pixels, has the letters of the theme; on a larger one they grow with it."""
_MOST_OF_WIDTH = 0.8
"""A word takes no more of the page's width."""
_ANY_HEIGHT = 100_000


class LargeText(QLabel):
    """`size` is in logical pixels at 100 %; `share` is the most of the page's height that one line may take."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        size: float,
        share: float,
        weight: QFont.Weight = QFont.Weight.Normal,
        colour: str = "text",
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._share = share
        self._weight = weight
        self._colour = colour
        self._flags = Qt.TextFlag.TextWordWrap | side | Qt.AlignmentFlag.AlignTop
        self._font = theme.font(size, weight)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def pixels(self) -> int:
        """The height of the letters' font, in logical pixels."""
        return self._font.pixelSize()

    def fit(self, page: QSize, share: float = 1.0) -> None:
        """Take the size of the theme, more on a large page, or less where a line would be over its share of it.

        `share` makes that share smaller, from 1.0 down, where a page has much to say.
        """
        larger = max(1.0, min(page.width() / _USUAL.width(), page.height() / _USUAL.height()))
        room = min(page.height(), page.width() * 1.25) * self._share * share
        self._font = self._theme.font(self._size, self._weight)
        self._font.setPixelSize(max(_LEAST, math.floor(min(self._font.pixelSize() * larger, room))))
        longest = self._longest_word(QFontMetrics(self._font))
        most = page.width() * _MOST_OF_WIDTH
        if longest > most:
            self._font.setPixelSize(max(_LEAST, math.floor(self._font.pixelSize() * most / longest)))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        metrics = QFontMetrics(self._font)
        return metrics.boundingRect(QRect(0, 0, max(1, width), _ANY_HEIGHT), self._flags, self.text()).height()

    def sizeHint(self) -> QSize:
        """Return the size with all words on one line."""
        metrics = QFontMetrics(self._font)
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return the longest word on one line: the rest wraps, and no word is ever broken or cut."""
        metrics = QFontMetrics(self._font)
        return QSize(self._longest_word(metrics), metrics.height())

    def _longest_word(self, metrics: QFontMetrics) -> int:
        return max(map(metrics.horizontalAdvance, self.text().split()), default=0) + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        del event
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(self._theme.palette.colour(self._colour)))
        painter.drawText(self.rect(), self._flags, self.text())
        painter.end()
