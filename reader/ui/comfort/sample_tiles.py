# SPDX-License-Identifier: GPL-3.0-or-later
"""Tiles that are samples of themselves: a name in its own size, a name in its own colours, a few lines that stay clear.

They take little room, so that the page can be seen beside them while a choice is tried. They know no settings.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.controls.link_button import draw_ring
from reader.ui.controls.mirroring import follow
from reader.ui.controls.tiles import Tile
from reader.ui.controls.wrapping import Measure, target
from reader.ui.palettes import DARK, LIGHT, PALETTES, Palette
from reader.ui.theme import CONTROL_SIZE, FAMILY, Theme

_SAMPLE = "Aa"
_SWATCH_LEAST = 142
_LINES_LEAST = 96
_DRAWN_LINES = 7


class SampleTile(Tile):
    """One line high where it can be: the sample and the name stand beside the dot that says whether it is taken."""

    def minimumSizeHint(self) -> QSize:
        """Return what a narrow place can give: everything wraps."""
        return QSize(self._left() + self._measured().line + self._pad(), target(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, the dot, the sample and the ring."""
        del event
        theme, palette = self._theme, self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        follow(painter, self)
        edge = max(2.0, theme.gap(2)) if self.isChecked() else max(1.0, theme.gap(1))
        plain = palette.border if palette.is_contrast or self.underMouse() else palette.hairline
        inset = edge / 2 + theme.gap(2)
        card = QPainterPath()
        card.addRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), theme.gap(8), theme.gap(8))
        self._draw_ground(painter, card)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.link if self.isChecked() else plain), edge))
        painter.drawPath(card)
        self._draw_dot(painter, self.height() / 2)
        self._draw_sample(painter, self._room(self.width(), self.height()))
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), theme)
        painter.end()

    def _draw_ground(self, painter: QPainter, card: QPainterPath) -> None:
        palette = self._theme.palette
        painter.fillPath(card, QColor(palette.soft if self.isChecked() else palette.raised))

    def _draw_sample(self, painter: QPainter, room: QRect) -> None:
        measure = self._measured()
        high = measure.height(self._title, room.width())
        words = QRect(room.left(), room.top() + (room.height() - high) // 2, room.width(), high)
        measure.draw(painter, words, self._title, self._ink().text)

    def _room(self, width: int, height: int) -> QRect:
        """Return where the sample stands in a tile of this size."""
        return QRect(self._left(), 0, max(1, width - self._left() - self._pad()), height)

    def _pad(self) -> int:
        return self._theme.gap(9)


class SizeTile(SampleTile):
    """A size by its name, in letters of just this size whatever the size is now; the percentage stands beside it."""

    def __init__(self, theme: Theme, title: str, percent: int, parent: QWidget) -> None:
        self._percent = percent
        font = QFont(FAMILY)
        font.setPixelSize(round(CONTROL_SIZE * percent / 100))
        self._own = Measure(font, 1.2)
        super().__init__(theme, title, None, parent)

    def least_width(self) -> int:
        """Return the width of the name on one line."""
        return self._left() + self._own.width(self._sample()) + self._pad()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the name in its own size, and of the percentage where it stands below."""
        room = self._room(width, 0).width()
        high = self._own.height(self._sample(), room)
        if not self._is_beside(room):
            high += self._measured().height(self._caption(), room)
        return max(target(self._theme), high + 2 * self._theme.gap(6))

    def _sample(self) -> str:
        return f"{_SAMPLE}\u2002{self._title}"

    def _caption(self) -> str:
        """Return the percentage; with the name, where that is smaller than the reader has chosen to read."""
        percent = f"{self._percent}\u00a0%"
        return f"{self._title}, {percent}" if self._percent < 100 * self._theme.text_scale else percent

    def _is_beside(self, room: int) -> bool:
        return self._own.width(self._sample()) + self._measured().width(self._caption()) + self._theme.gap(8) <= room

    def _draw_sample(self, painter: QPainter, room: QRect) -> None:
        palette, caption = self._theme.palette, self._measured()
        own = self._own.height(self._sample(), room.width())
        if self._is_beside(room.width()):
            self._own.draw(painter, room.adjusted(0, (room.height() - own) // 2, 0, 0), self._sample(), palette.text)
            left = room.right() + 1 - caption.width(self._caption())
            top = (room.height() - caption.line) // 2
            width = caption.width(self._caption())
            caption.draw(painter, QRect(left, top, width, caption.line), self._caption(), palette.muted)
            return
        below = caption.height(self._caption(), room.width())
        top = (room.height() - own - below) // 2
        self._own.draw(painter, room.adjusted(0, top, 0, 0), self._sample(), palette.text)
        caption.draw(painter, room.adjusted(0, top + own, 0, 0), self._caption(), palette.muted)


class PaletteTile(SampleTile):
    """A palette by its name, in its own colours; `auto` is half light and half dark, as the system decides."""

    def __init__(self, theme: Theme, title: str, name: str, parent: QWidget) -> None:
        self._name = name
        super().__init__(theme, title, None, parent)

    def least_width(self) -> int:
        """Return room for the longest of the names on two lines."""
        return self._theme.px(_SWATCH_LEAST) + self._sample_width()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the name."""
        high = self._measured().height(self._title, self._room(width, 0).width())
        return max(target(self._theme), high + 2 * self._theme.gap(6))

    def _sample_width(self) -> int:
        return self._measured().width(_SAMPLE) + self._theme.gap(8)

    def _ink(self) -> Palette:
        return PALETTES.get(self._name, LIGHT)

    def _room(self, width: int, height: int) -> QRect:
        return super()._room(width, height).adjusted(0, 0, -self._sample_width(), 0)

    def _draw_ground(self, painter: QPainter, card: QPainterPath) -> None:
        painter.fillPath(card, QColor(self._ink().page))
        if self._name not in PALETTES:
            painter.save()
            painter.setClipRect(self._dark_side())
            painter.fillPath(card, QColor(DARK.page))
            painter.restore()

    def _dark_side(self) -> QRect:
        left = self.width() - self._pad() - self._sample_width()
        return QRect(left, 0, self.width() - left, self.height())

    def _draw_sample(self, painter: QPainter, room: QRect) -> None:
        super()._draw_sample(painter, room)
        measure = self._measured()
        place = QRect(0, (self.height() - measure.line) // 2, measure.width(_SAMPLE), measure.line)
        place.moveRight(self.width() - self._pad())
        measure.draw(painter, place, _SAMPLE, (PALETTES.get(self._name, DARK)).link)


class LinesTile(SampleTile):
    """How many lines stay clear, with a small page of which so many are."""

    def __init__(self, theme: Theme, title: str, count: int, parent: QWidget) -> None:
        self._count = count
        super().__init__(theme, title, None, parent)

    def least_width(self) -> int:
        """Return room for the name beside the page, on two lines if need be."""
        return self._theme.px(_LINES_LEAST)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the page and of the name below it."""
        high = self._measured().height(self._title, self._room(width, 0).width())
        return max(target(self._theme), high + self._page_height() + 3 * self._theme.gap(6))

    def _page_height(self) -> int:
        return self._theme.gap(4) * _DRAWN_LINES

    def _draw_sample(self, painter: QPainter, room: QRect) -> None:
        theme, palette, measure = self._theme, self._theme.palette, self._measured()
        high = measure.height(self._title, room.width())
        top = (room.height() - high - self._page_height() - theme.gap(6)) // 2
        first = (_DRAWN_LINES - self._count) // 2
        step = self._page_height() / _DRAWN_LINES
        width = min(room.width(), theme.px(64))
        for number in range(_DRAWN_LINES):
            is_clear = first <= number < first + self._count
            ink = QColor(palette.text if is_clear else palette.muted)
            ink.setAlphaF(1.0 if is_clear else 0.3)
            line = QRectF(room.left(), top + number * step + step * 0.3, width * (1 - 0.1 * (number % 3)), step * 0.45)
            painter.fillRect(line, ink)
        measure.draw(
            painter, room.adjusted(0, top + self._page_height() + theme.gap(6), 0, 0), self._title, palette.text
        )
