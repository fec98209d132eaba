# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a hit as a row: its title, where it is, and the passage with the found words marked; all of it wrapped.

The chosen row has a tint and a ring, whether or not the list has the keyboard: the search field usually has it.
"""

from __future__ import annotations

import dataclasses
import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.search.results import Hit, HitKind
from reader.ui.marked_text import MarkColours, MarkedText
from reader.ui.results_model import HEADING_ROLE, HIT_ROLE, where
from reader.ui.theme import Theme

_MOST_LAID_OUT = 120
_ICONS: dict[HitKind, str] = {"section": "", "term": "book-open", "question": "message-circle-question"}
_ICON_SIDE = 18


@dataclasses.dataclass(frozen=True, slots=True)
class _Row:
    """A hit laid out for one width; heights in logical pixels."""

    heading: MarkedText
    title: MarkedText
    where: MarkedText
    snippet: MarkedText
    heading_height: int
    height: int


class ResultsDelegate(QStyledItemDelegate):
    """Lays out each hit once for a width and keeps it until the theme changes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[tuple[Hit, str, int], _Row] = {}
        self._icons = {kind: theme.icon(name, "muted") for kind, name in _ICONS.items() if name}
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the row needs in its view's width."""
        width = _view_width(option)
        return QSize(width, self._row(index, width).height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row: never by colour alone, the chosen one has a ring and the marks have a line."""
        rect = QRect(_rect(option))
        rect.setWidth(_view_width(option))
        row = self._row(index, rect.width())
        hit: Hit = index.data(HIT_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = rect.top()
        if row.heading_height:
            self._draw_heading(painter, QRect(rect.left(), top, rect.width(), row.heading_height), row)
            top += row.heading_height
        self._draw_ground(painter, option, QRect(rect.left(), top, rect.width(), rect.bottom() + 1 - top))
        at = QPointF(rect.left() + self._side, top + self._inner)
        self._draw_texts(painter, at, row, hit)
        painter.restore()

    @property
    def _side(self) -> int:
        return self._theme.gap(14)

    @property
    def _inner(self) -> int:
        return self._theme.gap(9)

    def _draw_heading(self, painter: QPainter, rect: QRect, row: _Row) -> None:
        palette = self._theme.palette
        painter.fillRect(QRect(rect.left() + self._side, rect.top() + self._inner, rect.width() - 2 * self._side, 1),
                         QColor(palette.hairline))  # fmt: skip
        at = QPointF(rect.left() + self._side, rect.bottom() + 1 - row.heading.height)
        row.heading.draw(painter, at, MarkColours.of(palette, palette.muted))

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        palette = self._theme.palette
        state = _state(option)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not is_chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        ring = max(2.0, self._theme.gap(2.4))
        painter.setBrush(QColor(palette.soft))
        painter.setPen(QPen(QColor(palette.focus), ring) if is_chosen else Qt.PenStyle.NoPen)
        half = ring / 2
        radius = self._theme.gap(8)
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)

    def _draw_texts(self, painter: QPainter, at: QPointF, row: _Row, hit: Hit) -> None:
        palette = self._theme.palette
        strong, quiet = MarkColours.of(palette, palette.text), MarkColours.of(palette, palette.muted)
        indent = self._indent(hit)
        if indent:
            side = self._theme.px(_ICON_SIDE)
            down = (self._title_font().pixelSize() * 1.3 - side) / 2
            corner = QPoint(int(at.x()), int(at.y() + down))
            self._icons[hit.kind].paint(painter, QRect(corner, QSize(side, side)))
        row.title.draw(painter, at + QPointF(indent, 0), strong)
        at += QPointF(0, row.title.height + self._theme.gap(1))
        row.where.draw(painter, at, quiet)
        at += QPointF(0, row.where.height + self._theme.gap(3))
        row.snippet.draw(painter, at, strong)

    def _row(self, index: QModelIndex | QPersistentModelIndex, width: int) -> _Row:
        hit: Hit = index.data(HIT_ROLE)
        heading: str = index.data(HEADING_ROLE)
        key = (hit, heading, width)
        if key not in self._rows:
            if len(self._rows) >= _MOST_LAID_OUT:
                self._rows.clear()
            self._rows[key] = self._lay_out(hit, heading, width)
        return self._rows[key]

    def _lay_out(self, hit: Hit, heading: str, width: int) -> _Row:
        theme = self._theme
        inside = width - 2 * self._side
        group = MarkedText(heading, theme.font(14, QFont.Weight.Bold), inside)
        title = MarkedText(hit.title, self._title_font(), inside - self._indent(hit), hit.title_ranges)
        place = MarkedText(where(hit), theme.font(14), inside)
        snippet = MarkedText(hit.snippet, theme.font(16), inside, hit.ranges)
        heading_height = math.ceil(group.height + 2 * self._inner + theme.gap(2)) if heading else 0
        texts = title.height + theme.gap(1) + place.height + theme.gap(3) + snippet.height
        height = math.ceil(heading_height + texts + 2 * self._inner)
        return _Row(group, title, place, snippet, heading_height, max(height, theme.px(44)))

    def _title_font(self) -> QFont:
        return self._theme.font(17, QFont.Weight.Bold)

    def _indent(self, hit: Hit) -> int:
        return self._theme.px(_ICON_SIDE) + self._theme.gap(6) if hit.kind in self._icons else 0

    def _on_theme_changed(self) -> None:
        self._rows.clear()


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state


def _view_width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    if not isinstance(view, QAbstractScrollArea):
        return _rect(option).width()
    # The scroll bar's place is left free always, so that nothing wraps anew when it comes.
    return view.contentsRect().width() - view.verticalScrollBar().sizeHint().width()
