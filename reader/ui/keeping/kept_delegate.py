# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws what the reader has kept: headings, questions with a box to tick, marks with their sign, notes in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from reader.ui.controls.mirroring import draw_icon, upright
from reader.ui.controls.rows import Index, RowDelegate
from reader.ui.controls.wrapping import TEXT_SPACING, Measure, target
from reader.ui.keeping.kept_groups import KeptRow
from reader.ui.keeping.kept_model import KeptModel
from reader.ui.page.kept_marks import paint_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from reader.ui.theme import Theme

_TEXT, _SMALL = 16, 15
_SIGN = 20
_CHEVRON = 8
_ICONS = {"bookmark": "bookmark", "note": "sticky-note", "visit": "book-open", "forget": "eraser"}


class KeptDelegate(RowDelegate):
    """Draws a KeptModel."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(theme, parent)
        self._words: dict[tuple[int, bool], Measure] = {}

    def forget_fonts(self) -> None:
        """Work everything out anew: the text size is another."""
        super().forget_fonts()
        self._words.clear()

    def sign_width(self) -> int:
        """Return how wide the part of a row is, from where lines begin, that holds the sign, in pixels."""
        return max(target(self.theme), self.theme.px(_SIGN) + 2 * self.theme.gap(10))

    def row_height(self, index: Index) -> int:
        """Return the height of the wrapped texts with room for a finger."""
        row = _row(index)
        if row is None:
            title = _title(index)
            return max(
                target(self.theme), self.measure(_SMALL, bold=True).height(title, self._title_room()) + 2 * self._pad()
            )
        text = sum(measure.height(words, self._room()) for words, measure, _colour in self._lines(row))
        return max(target(self.theme), text + 2 * self._pad()) + self._gap()

    def focus_rect(self, rect: QRect, index: Index) -> QRect:
        """Return the row without the gap below it."""
        return rect.adjusted(0, 0, 0, -self._gap() if _row(index) is not None else 0)

    def draw_row(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        """Draw one row."""
        row = _row(index)
        if row is None:
            self._draw_heading(painter, rect, _title(index), is_open=bool(state & QStyle.StateFlag.State_Open))
            return
        palette = self.theme.palette
        box = self.focus_rect(rect, index)
        edge = palette.border if palette.is_contrast else palette.hairline
        is_lit = bool(state & QStyle.StateFlag.State_MouseOver)
        self.fill(painter, box, palette.soft if is_lit else palette.raised, edge)
        place = QRect(box.left() + self.sign_width(), 0, self._room(), 0)
        lines = self._lines(row)
        height = sum(measure.height(words, self._room()) for words, measure, _colour in lines)
        place.moveTop(box.top() + (box.height() - height) // 2)
        first = lines[0][1].line
        self._draw_sign(painter, QPoint(box.left() + self.sign_width() // 2, place.top() + first // 2), row)
        for words, measure, colour in lines:
            measure.draw(painter, place, words, palette.colour(colour))
            place.moveTop(place.top() + measure.height(words, self._room()))

    def _draw_heading(self, painter: QPainter, rect: QRect, title: str, *, is_open: bool) -> None:
        measure = self.measure(_SMALL, bold=True)
        room = self._title_room()
        top = rect.bottom() - self._pad() - measure.height(title, room) + 1
        measure.draw(painter, QRect(rect.left() + self._title_left(), top, room, 0), title, self.theme.palette.muted)
        side = self.theme.px(_CHEVRON)
        middle = QPoint(rect.right() - self.theme.gap(8) - side, top + measure.line // 2)
        self.draw_chevron(painter, middle, side, is_down=is_open)

    def _draw_sign(self, painter: QPainter, middle: QPoint, row: KeptRow) -> None:
        side = self.theme.px(_SIGN)
        box = QRect(0, 0, side, side)
        box.moveCenter(middle)
        if row.kind == "question":
            self._draw_tick_box(painter, box, is_done=row.is_done)
        elif row.kind == "highlight":
            colours = self.theme.palette.highlight(row.colour)
            painter.setPen(QColor(self.theme.palette.border))
            painter.setBrush(QColor(colours.background))
            painter.drawRoundedRect(box, 4, 4)
            low = QLineF(box.left() + 3, box.bottom() - 2, box.right() - 2, box.bottom() - 2)
            paint_line(painter, low, QColor(colours.line), row.colour, self.theme.px(2))
        else:
            draw_icon(painter, self.theme.icon(_ICONS[row.kind], "link"), box)

    def _draw_tick_box(self, painter: QPainter, box: QRect, *, is_done: bool) -> None:
        palette = self.theme.palette
        painter.setPen(QPen(QColor(palette.accent_edge if is_done else palette.border), max(1.5, self.theme.gap(1.6))))
        painter.setBrush(QColor(palette.accent if is_done else palette.raised))
        painter.drawRoundedRect(QRectF(box), self.theme.gap(5), self.theme.gap(5))
        if is_done:
            side = box.width()
            pen = QPen(QColor(palette.on_accent), max(2.0, side / 8))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            corner = QPointF(box.topLeft())
            shape = [QPointF(x * side, y * side) + corner for x, y in ((0.24, 0.54), (0.43, 0.72), (0.78, 0.32))]
            with upright(painter, box):
                painter.drawPolyline(shape)

    def _lines(self, row: KeptRow) -> list[tuple[str, Measure, str]]:
        """Return what stands on a row: words, what measures them, and the name of their colour."""
        colour = "link" if row.kind == "forget" else "muted" if row.is_done else "text"
        found = [(row.text, self._measure(_TEXT), colour)]
        if row.note:
            found.append((row.note, self._measure(_TEXT, bold=row.kind == "note"), "text"))
        if row.detail:
            found.append((row.detail, self._measure(_SMALL), "muted"))
        if row.warning:
            found.append((row.warning, self._measure(_SMALL, bold=True), "warn"))
        return found

    def _measure(self, size: int, *, bold: bool = False) -> Measure:
        if (size, bold) not in self._words:
            font = self.theme.font(size)
            font.setBold(bold)
            self._words[size, bold] = Measure(font, TEXT_SPACING)
        return self._words[size, bold]

    def _room(self) -> int:
        return max(1, self.width - self.sign_width() - self.theme.gap(10))

    def _title_left(self) -> int:
        return self.theme.gap(10)  # in line with the signs below it; nearer to the edge, its words touch the ring

    def _title_room(self) -> int:
        return max(1, self.width - self._title_left() - self.theme.gap(18) - self.theme.px(_CHEVRON))

    def _pad(self) -> int:
        return self.theme.gap(9)

    def _gap(self) -> int:
        return self.theme.gap(4)


def _row(index: Index) -> KeptRow | None:
    return cast("KeptModel", index.model()).entry(index)


def _title(index: Index) -> str:
    return cast("KeptModel", index.model()).group(index).title
