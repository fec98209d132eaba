# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of what a choice means: a small page in its colours, words in their size, a greeting in its language.

Each shows the choice itself, not the present look, so that all can be compared before one is taken.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF

from reader.ui.controls.tiles import Picture
from reader.ui.palettes import PALETTES, Palette
from reader.ui.theme import BODY_SIZE, FAMILY, Theme

_PAGE_WIDTH, _PAGE_HEIGHT = 112, 72
_LINES = (0.86, 0.72, 0.8)
"""How far across the page each line of text reaches."""
_GREETING = 26


def page_picture(theme: Theme, name: str) -> Picture:
    """Return a small page in the palette called `name`; `auto` is half light and half dark, as a system switches."""

    def size() -> QSize:
        return QSize(theme.gap(_PAGE_WIDTH), theme.gap(_PAGE_HEIGHT))

    def draw(painter: QPainter, room: QRect) -> None:
        # A pen lies half outside of what it goes around.
        page = QRectF(room).adjusted(1, 1, -1, -1)
        if name != "auto":
            _draw_page(painter, page, PALETTES[name], theme)
            return
        _draw_page(painter, page, PALETTES["light"], theme)
        half = QPainterPath()
        half.addPolygon(QPolygonF([page.topRight(), page.bottomRight(), page.bottomLeft(), page.topRight()]))
        painter.setClipPath(half, Qt.ClipOperation.IntersectClip)
        _draw_page(painter, page, PALETTES["dark"], theme)

    return Picture(size, draw)


def size_picture(percent: int, words: Callable[[], str], tallest: int) -> Picture:
    """Return words in the size that text on the page has at `percent`, whatever the size is now.

    The words are asked for each time. It is as high as words at `tallest` percent: those of all sizes stand on a line.
    """
    font = _page_font(percent)
    line = QFontMetrics(_page_font(tallest)).height()
    return _words_picture(lambda: font, words, line)


def greeting_picture(theme: Theme, words: str) -> Picture:
    """Return a greeting, large, at the present text size."""
    return _words_picture(lambda: theme.font(_GREETING, QFont.Weight.DemiBold), words.__str__, 0)


def _page_font(percent: int) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(BODY_SIZE * percent / 100))
    return font


def _words_picture(font: Callable[[], QFont], words: Callable[[], str], least_height: int) -> Picture:
    def size() -> QSize:
        metrics = QFontMetrics(font())
        return QSize(metrics.horizontalAdvance(words()) + 2, max(least_height, metrics.height()))

    def draw(painter: QPainter, room: QRect) -> None:
        painter.setFont(font())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words())

    return Picture(size, draw)


def _draw_page(painter: QPainter, page: QRectF, palette: Palette, theme: Theme) -> None:
    radius = theme.gap(5)
    painter.setPen(QPen(QColor(palette.border), max(1.0, theme.gap(1))))
    painter.setBrush(QColor(palette.page))
    painter.drawRoundedRect(page, radius, radius)
    high, left = page.height(), page.left() + page.width() * 0.1
    painter.setPen(QColor(palette.heading))
    font = theme.font(1, QFont.Weight.Bold)
    font.setPixelSize(max(6, round(high * 0.34)))
    painter.setFont(font)
    title = QRectF(left, page.top() + high * 0.06, page.width() * 0.8, high * 0.42)
    painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "Aa")
    painter.setPen(Qt.PenStyle.NoPen)
    for number, reach in enumerate(_LINES):
        painter.setBrush(QColor(palette.link if number == 1 else palette.text))
        top = page.top() + high * (0.52 + 0.15 * number)
        painter.drawRoundedRect(QRectF(left, top, page.width() * (reach - 0.1), high * 0.06), 1, 1)
