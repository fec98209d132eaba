# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the rows of the contents: headings of parts with what was read, chapters with a mark, sections with a bar.

It only draws what ContentsRow says; it does not know where rows lead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from reader.i18n import _
from reader.ui.contents.contents_model import ContentsModel, ContentsRow, Kind, Reading
from reader.ui.controls.link_button import ring_width
from reader.ui.controls.mirroring import draw_icon, upright
from reader.ui.controls.rows import Index, RowDelegate
from reader.ui.controls.wrapping import target

if TYPE_CHECKING:
    from reader.ui.palettes import Palette

_SIZES = {Kind.HOME: 16.0, Kind.PART: 15.0, Kind.CHAPTER: 16.0, Kind.SECTION: 15.0}
_MARK = 13
_CHEVRON = 8
_ICON = 18
_WHOLE_TURN = 360 * 16  # QPainter counts in sixteenths of a degree
_State = QStyle.StateFlag


class ContentsDelegate(RowDelegate):
    """Draws a ContentsModel."""

    def row_height(self, index: Index) -> int:
        """Return the height of the wrapped title with room for a finger."""
        model = cast("ContentsModel", index.model())
        kind, title = model.kind(index), model.title(index)
        measure = self.measure(_SIZES[kind], bold=True)  # as when it is open: then nothing moves
        if kind is Kind.PART:
            row = model.row(index)
            text = measure.height(title, self._text_rect(QRect(0, 0, self.width, 0), row).width())
            text += measure.line if self._stacks(row) else 0
        else:
            text = measure.height(title, self.width - self._text_left(kind) - self.theme.gap(8))
        return max(target(self.theme), text + 2 * self.theme.gap(8))

    def draw_row(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        """Draw one row."""
        row = _row(index)
        palette = self.theme.palette
        is_accent = row.is_open and row.kind is not Kind.SECTION
        if is_accent:
            self.fill(painter, rect, palette.accent, palette.accent_edge)
        elif state & _State.State_MouseOver:
            self.fill(painter, rect, palette.soft, palette.border if palette.is_contrast else "")
        match row.kind:
            case Kind.HOME:
                self._draw_home(painter, rect, row)
            case Kind.PART:
                self._draw_part(painter, rect, row, is_expanded=bool(state & _State.State_Open))
            case Kind.CHAPTER:
                self._draw_mark(painter, rect, row, palette.on_accent if row.is_open else "")
            case Kind.SECTION:
                self._draw_bar(painter, rect, row)
        measure = self.measure(_SIZES[row.kind], bold=row.is_open or row.kind is Kind.PART)
        place = self._text_rect(rect, row)
        height = measure.height(row.title, place.width())
        if row.kind is Kind.PART and self._stacks(row):
            height += measure.line
        place.setTop(rect.top() + (rect.height() - height) // 2)
        measure.draw(painter, place, row.title, _colour(row, palette))

    def _text_rect(self, rect: QRect, row: ContentsRow) -> QRect:
        right = self.theme.gap(8)
        if row.kind is Kind.PART:
            right += self.theme.px(_CHEVRON) + self.theme.gap(10)
            if not self._stacks(row):
                right += self._count_width(row) + self.theme.gap(10)
        return rect.adjusted(self._text_left(row.kind), 0, -right, 0)

    def _text_left(self, kind: Kind) -> int:
        left = self._mark_left()
        if kind is Kind.HOME:
            return left + self.theme.px(_ICON) + self.theme.gap(9)
        if kind is Kind.PART:
            return left
        return left + self.theme.px(_MARK) + self.theme.gap(9 if kind is Kind.CHAPTER else 19)

    def _stacks(self, row: ContentsRow) -> bool:
        """Tell whether the count goes below the title: beside it there would be no room for a long word."""
        free = self.width - self._mark_left() - self._count_width(row) - self.theme.px(_CHEVRON) - self.theme.gap(28)
        return free < self.theme.px(90)

    def _count_width(self, row: ContentsRow) -> int:
        return self.measure(_SIZES[Kind.PART], bold=True).width(_count(row))

    def _mark_left(self) -> int:
        return self.theme.gap(10)

    def _draw_home(self, painter: QPainter, rect: QRect, row: ContentsRow) -> None:
        side = self.theme.px(_ICON)
        place = QRect(rect.left() + self._mark_left(), rect.top() + (rect.height() - side) // 2, side, side)
        draw_icon(painter, self.theme.icon("home", "on_accent" if row.is_open else "text"), place)

    def _draw_part(self, painter: QPainter, rect: QRect, row: ContentsRow, *, is_expanded: bool) -> None:
        measure = self.measure(_SIZES[Kind.PART], bold=True)
        side = self.theme.px(_CHEVRON)
        right = rect.right() - self.theme.gap(8)
        title = measure.height(row.title, self._text_rect(rect, row).width())
        if self._stacks(row):
            top = rect.top() + (rect.height() - title - measure.line) // 2
            count = QRect(rect.left() + self._mark_left(), top + title, rect.width(), measure.line)
        else:
            width = self._count_width(row)
            top = rect.top() + (rect.height() - title) // 2
            count = QRect(right - side - self.theme.gap(10) - width, top, width, measure.line)
        measure.draw(painter, count, _count(row), self.theme.palette.muted)
        self.draw_chevron(painter, QPoint(right - side, top + measure.line // 2), side, is_down=is_expanded)

    def _draw_mark(self, painter: QPainter, rect: QRect, row: ContentsRow, colour: str) -> None:
        """Draw how much was read: a ring, a ring half filled, or a disc with a tick."""
        side = float(self.theme.px(_MARK))
        place = QRectF(rect.left() + self._mark_left(), rect.top() + (rect.height() - side) / 2, side, side)
        palette = self.theme.palette
        line = side / 8
        ring = place.adjusted(line, line, -line, -line)
        if row.reading is Reading.NOTHING:
            painter.setPen(QPen(QColor(colour or palette.border), line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            return
        painter.setPen(QPen(QColor(colour or palette.ok.title), line))
        painter.setBrush(QColor(colour or palette.ok.title))
        if row.reading is Reading.SOME:
            painter.drawChord(ring, _WHOLE_TURN // 4, _WHOLE_TURN // 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            return
        painter.drawEllipse(ring)
        pen = QPen(QColor(palette.accent if colour else palette.surface), line * 1.1)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [(0.30, 0.52), (0.44, 0.66), (0.71, 0.36)]
        with upright(painter, place):
            painter.drawPolyline([QPointF(place.x() + x * side, place.y() + y * side) for x, y in points])

    def _draw_bar(self, painter: QPainter, rect: QRect, row: ContentsRow) -> None:
        if row.is_open:
            left = rect.left() + self._mark_left() + self.theme.px(_MARK)
            inset = ring_width(self.theme) + 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.palette.link))
            painter.drawRect(left, rect.top() + inset, max(3, self.theme.gap(3)), rect.height() - 2 * inset)


def _colour(row: ContentsRow, palette: Palette) -> str:
    if row.kind is Kind.SECTION:
        return palette.link if row.is_open else palette.muted
    if row.is_open:
        return palette.on_accent
    return palette.muted if row.kind is Kind.PART else palette.text


def _count(row: ContentsRow) -> str:
    return _("{read} of {count}").format(read=row.chapters_read, count=row.chapters)


def _row(index: Index) -> ContentsRow:
    return cast("ContentsModel", index.model()).row(index)
