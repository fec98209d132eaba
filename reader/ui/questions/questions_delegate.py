# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws questions to ask: headings of groups, and each question with a quiet link to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle

from reader.ui.controls.mirroring import draw_icon
from reader.ui.controls.rows import Index, RowDelegate
from reader.ui.controls.wrapping import TEXT_SPACING, Measure, target
from reader.ui.questions.questions_model import QuestionRow, QuestionsModel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from reader.ui.theme import Theme

_QUESTION = 16
_SMALL = 15
_CHEVRON = 8
_MINE = 26


class QuestionsDelegate(RowDelegate):
    """Draws a QuestionsModel."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(theme, parent)
        self._text: Measure | None = None
        self._link: Measure | None = None

    def forget_fonts(self) -> None:
        """Work everything out anew: the text size is another."""
        super().forget_fonts()
        self._text = self._link = None

    def row_height(self, index: Index) -> int:
        """Return the height of the wrapped texts with room for a finger."""
        row = _row(index)
        return max(target(self.theme), self._text_height(row) + 2 * self._pad(row) + self._gap(row))

    def focus_rect(self, rect: QRect, index: Index) -> QRect:
        """Return the row without the gap below it."""
        return rect.adjusted(0, 0, 0, -self._gap(_row(index)))

    def draw_row(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        """Draw one row."""
        row = _row(index)
        if row.is_group:
            self._draw_group(painter, rect, row, is_expanded=bool(state & QStyle.StateFlag.State_Open))
            return
        palette = self.theme.palette
        box = self.focus_rect(rect, index)
        is_lit = row.is_shown or bool(state & QStyle.StateFlag.State_MouseOver and row.address)
        edge = palette.border if palette.is_contrast else palette.hairline
        self.fill(painter, box, palette.soft if is_lit else palette.raised, edge)
        if row.is_shown:
            self.draw_bar(painter, box)
        place = QRect(box.left() + self._left(), box.top() + self._pad(row), self._room(row), 0)
        place.setTop(box.top() + (box.height() - self._text_height(row)) // 2)
        self._question().draw(painter, place, row.text, palette.text)
        self._draw_mine(painter, self.mine_rect(rect), is_mine=row.is_mine)
        if row.place:
            place.setTop(place.top() + self._question().height(row.text, self._room(row)) + self.theme.gap(2))
            self._place().draw(painter, place, row.place, palette.link)

    def mine_rect(self, rect: QRect) -> QRect:
        """Return the part of a question's row, as drawn, that holds its plus or tick: room for a finger at its end."""
        side = self._mine_width()
        return QRect(rect.left() + self.width - side, rect.top(), side, rect.height() - self.theme.gap(4))

    def _draw_mine(self, painter: QPainter, place: QRect, *, is_mine: bool) -> None:
        """Draw a plus (to put it among the reader's questions), or a filled circle with a tick (it is)."""
        palette, side = self.theme.palette, self.theme.px(_MINE)
        box = QRect(0, 0, side, side)
        box.moveCenter(place.center())
        painter.setPen(QPen(QColor(palette.accent_edge if is_mine else palette.border), max(1.4, self.theme.gap(1.5))))
        painter.setBrush(QColor(palette.accent if is_mine else palette.raised))
        painter.drawEllipse(box)
        inner = box.adjusted(side // 5, side // 5, -side // 5, -side // 5)
        name, colour = ("check", "on_accent") if is_mine else ("plus", "link")
        draw_icon(painter, self.theme.icon(name, colour), inner)

    def _mine_width(self) -> int:
        return max(target(self.theme), self.theme.px(_MINE) + 2 * self.theme.gap(6))

    def _draw_group(self, painter: QPainter, rect: QRect, row: QuestionRow, *, is_expanded: bool) -> None:
        measure = self.measure(_SMALL, bold=True)
        height = self._text_height(row)
        top = rect.bottom() - self._pad(row) - height + 1
        place = QRect(rect.left() + self._left(), top, self._room(row), height)
        measure.draw(painter, place, row.text, self.theme.palette.muted)
        side = self.theme.px(_CHEVRON)
        middle = QPoint(rect.right() - self.theme.gap(8) - side, top + measure.line // 2)
        self.draw_chevron(painter, middle, side, is_down=is_expanded)

    def _text_height(self, row: QuestionRow) -> int:
        if row.is_group:
            return self.measure(_SMALL, bold=True).height(row.text, self._room(row))
        height = self._question().height(row.text, self._room(row))
        return height + (self._place().height(row.place, self._room(row)) + self.theme.gap(2) if row.place else 0)

    def _question(self) -> Measure:
        if self._text is None:
            self._text = Measure(self.theme.font(_QUESTION), TEXT_SPACING)
        return self._text

    def _place(self) -> Measure:
        if self._link is None:
            font: QFont = self.theme.font(_SMALL)
            font.setUnderline(True)
            self._link = Measure(font, TEXT_SPACING)
        return self._link

    def _room(self, row: QuestionRow) -> int:
        right = self.theme.gap(18) + self.theme.px(_CHEVRON) if row.is_group else self._mine_width()
        return self.width - self._left() - right

    def _left(self) -> int:
        return self.theme.gap(14)  # a heading too: nearer to the edge, its words touch the ring

    def _pad(self, row: QuestionRow) -> int:
        return self.theme.gap(8 if row.is_group else 10)

    def _gap(self, row: QuestionRow) -> int:
        return 0 if row.is_group else self.theme.gap(4)


def _row(index: Index) -> QuestionRow:
    return cast("QuestionsModel", index.model()).row(index)
