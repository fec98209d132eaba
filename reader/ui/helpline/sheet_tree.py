# SPDX-License-Identifier: GPL-3.0-or-later
"""The list on the call sheet: headings with rows below them, in boxes as cards of paper. Ctrl+Up and Ctrl+Down move.

It shows rows and tells keys; what they do is its owner's concern.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle

from reader.i18n import _
from reader.ui.controls.arranging_tree import ArrangingTree
from reader.ui.controls.grouped_model import GroupedModel
from reader.ui.controls.rows import Index, RowDelegate
from reader.ui.controls.wrapping import TEXT_SPACING, Measure, target
from reader.ui.helpline.sheet_rows import SheetGroup, SheetRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from reader.ui.theme import Theme

_HEADING, _TEXT, _SMALL = 15, 15, 14


class SheetModel(GroupedModel[SheetGroup, SheetRow]):
    """The groups of the call sheet; an entry is one pin."""

    def find(self, place: int) -> QModelIndex:
        """Return the row of the pin at a place of the call, or an invalid index."""
        return self.index_of(lambda row: row.place == place)

    def name(self) -> str:
        """Return the column's name."""
        return _("Call sheet")

    def entries(self, group: SheetGroup) -> Sequence[SheetRow]:
        """Return a group's rows."""
        return group.rows

    def sentence(self, index: Index) -> str:
        """Return a heading, or all that stands on a row."""
        row = self.entry(index)
        if row is None:
            return self.group(index).title
        return ". ".join(part for part in (row.heading, row.text, row.detail, row.warning) if part)


class SheetDelegate(RowDelegate):
    """Draws a SheetModel."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(theme, parent)
        self._words: dict[int, Measure] = {}

    def forget_fonts(self) -> None:
        """Work everything out anew: the text size is another."""
        super().forget_fonts()
        self._words.clear()

    def row_height(self, index: Index) -> int:
        """Return the height of the wrapped texts with room for a finger."""
        row = _row(index)
        if row is None:
            title = self.measure(_HEADING, bold=True).height(_title(index), self._room())
            return max(target(self.theme), title + self.theme.gap(12))
        text = sum(measure.height(words, self._room()) for words, measure, _colour in self._lines(row))
        return max(target(self.theme), text + 2 * self._pad()) + self.theme.gap(6)

    def focus_rect(self, rect: QRect, index: Index) -> QRect:
        """Return the row without the gap below it."""
        return rect.adjusted(0, 0, 0, -self.theme.gap(6)) if _row(index) is not None else rect

    def draw_row(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        """Draw one row."""
        row, palette, theme = _row(index), self.theme.palette, self.theme
        if row is None:
            place = QRect(rect.left() + theme.gap(4), rect.top() + theme.gap(6), self._room(), 0)
            self.measure(_HEADING, bold=True).draw(painter, place, _title(index), palette.heading)
            return
        box = self.focus_rect(rect, index)
        is_lit = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = palette.border if palette.is_contrast else palette.hairline
        self.fill(painter, box, palette.soft if is_lit else palette.raised, edge)
        lines = self._lines(row)
        high = sum(measure.height(words, self._room()) for words, measure, _colour in lines)
        place = QRect(box.left() + theme.gap(14), box.top() + (box.height() - high) // 2, self._room(), 0)
        for words, measure, colour in lines:
            measure.draw(painter, place, words, palette.colour(colour))
            place.moveTop(place.top() + measure.height(words, self._room()))

    def _lines(self, row: SheetRow) -> list[tuple[str, Measure, str]]:
        """Return what stands on a row: words, what measures them, and the name of their colour."""
        found = [(row.heading, self.measure(_TEXT, bold=True), "heading")] if row.heading else []
        found.append((row.text, self._measure(_TEXT), "text"))
        if row.detail:
            found.append((row.detail, self._measure(_SMALL), "muted"))
        if row.warning:
            found.append((row.warning, self.measure(_SMALL, bold=True), "warn"))
        return found

    def _measure(self, size: int) -> Measure:
        if size not in self._words:
            self._words[size] = Measure(self.theme.font(size, QFont.Weight.Normal), TEXT_SPACING)
        return self._words[size]

    def _room(self) -> int:
        return max(1, self.width - 2 * self.theme.gap(14))

    def _pad(self) -> int:
        return self.theme.gap(9)


class SheetTree(ArrangingTree):
    """Its headings stay open, and its current row in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemsExpandable(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Deal with our own keys; leave the rest to the list."""
        if not self.tell_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in view: what stands around the list comes and goes."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())


def _row(index: Index) -> SheetRow | None:
    return cast("SheetModel", index.model()).entry(index)


def _title(index: Index) -> str:
    return cast("SheetModel", index.model()).group(index).title
