# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the terms of a list: the word, the form that matched, and the letter where another begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from reader.ui.controls.rows import Index, RowDelegate
from reader.ui.controls.wrapping import target
from reader.ui.glossary.glossary_model import GlossaryModel, TermRow, said_form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from reader.ui.theme import Theme

_WORD = 16
_FORM = 15


class GlossaryDelegate(RowDelegate):
    """Draws a GlossaryModel. `is_boxed` draws each row as a card of its own, for short lists."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(theme, parent)
        self.is_boxed = False

    def row_height(self, index: Index) -> int:
        """Return the height of the word, what stands under it, and the letter above."""
        row = _row(index)
        gap = self.theme.gap(5) if self.is_boxed else 0
        return self._letter_height(row) + max(target(self.theme), self._text_height(row) + 2 * self._pad()) + gap

    def focus_rect(self, rect: QRect, index: Index) -> QRect:
        """Return the row without the letter above it and the gap below."""
        below = self.theme.gap(5) if self.is_boxed else 0
        return rect.adjusted(0, self._letter_height(_row(index)), 0, -below)

    def draw_row(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        """Draw one row."""
        row = _row(index)
        palette = self.theme.palette
        box = self.focus_rect(rect, index)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = palette.border if palette.is_contrast and (is_hovered or self.is_boxed) else ""
        if row.is_shown or is_hovered:
            self.fill(painter, box, palette.soft, edge or (palette.hairline if self.is_boxed else ""))
        elif self.is_boxed:
            self.fill(painter, box, palette.raised, edge or palette.hairline)
        if row.is_shown:
            self.draw_bar(painter, box)
        if row.letter:
            measure = self.measure(_FORM, bold=True)
            below = rect.adjusted(self._left(), self._letter_height(row) - measure.line - self.theme.gap(2), 0, 0)
            measure.draw(painter, below, row.letter, palette.muted)
        self._draw_words(painter, box, row)

    def _draw_words(self, painter: QPainter, box: QRect, row: TermRow) -> None:
        palette = self.theme.palette
        word = self.measure(_WORD, bold=row.is_shown)
        place = QRect(box.left() + self._left(), 0, self._room(), 0)
        place.setTop(box.top() + (box.height() - self._text_height(row)) // 2)
        word.draw(painter, place, row.term.term, palette.text)
        if row.form:
            place.setTop(place.top() + self.measure(_WORD, bold=True).height(row.term.term, self._room()))
            self.measure(_FORM).draw(painter, place, said_form(row), palette.muted)

    def _text_height(self, row: TermRow) -> int:
        height = self.measure(_WORD, bold=True).height(row.term.term, self._room())
        return height + (self.measure(_FORM).height(said_form(row), self._room()) if row.form else 0)

    def _letter_height(self, row: TermRow) -> int:
        return self.measure(_FORM, bold=True).line + self.theme.gap(10) if row.letter else 0

    def _room(self) -> int:
        return self.width - self._left() - self.theme.gap(10)

    def _left(self) -> int:
        return self.theme.gap(14)

    def _pad(self) -> int:
        return self.theme.gap(10)


def _row(index: Index) -> TermRow:
    return cast("GlossaryModel", index.model()).row(index)
