# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a hit as a row: its title, where it is, and the passage with the found words marked; all of it wrapped.

The chosen row has a tint and a ring, whether or not the list has the keyboard: the search field usually has it. A
danger sign is a red box, with fixed words in place of a passage; a passage that has such a box says so, beside a siren.
"""

from __future__ import annotations

import dataclasses
import enum
import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.search.results import Hit, HitKind
from reader.ui.controls.mirroring import draw_icon, follow, placed
from reader.ui.search.marked_text import MarkColours, MarkedText
from reader.ui.search.results_model import BOX_ROLE, HEADING_ROLE, HIT_ROLE, NOTE_ROLE, PINNED_ROLE, where
from reader.ui.theme import Theme

_MOST_LAID_OUT = 120
_ICONS: dict[HitKind, str] = {
    "section": "",
    "term": "book-open",
    "question": "message-circle-question",
    "service": "phone",
}
_ICON_SIDE = 18


_BAR = 6
"""Width of the bar at the side of a danger sign where lines begin."""


class _Ink(enum.Enum):
    """How a text is written."""

    STRONG = "text"
    QUIET = "muted"
    DANGER = "danger"
    """With a siren before it."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Content:
    """What a row shows."""

    hit: Hit
    heading: str
    note: str
    box: str
    is_pinned: bool
    is_first: bool

    @classmethod
    def of(cls, index: QModelIndex | QPersistentModelIndex) -> _Content:
        roles = (HIT_ROLE, HEADING_ROLE, NOTE_ROLE, BOX_ROLE, PINNED_ROLE)
        hit, heading, note, box, is_pinned = map(index.data, roles)
        return cls(hit, heading, note, box, is_pinned, index.row() == 0)

    @property
    def icon(self) -> str:
        """The name of the icon before the title; empty when there is none."""
        return "" if self.is_pinned else _ICONS[self.hit.kind]


@dataclasses.dataclass(frozen=True, slots=True)
class _Row:
    """A hit laid out for one width; heights in logical pixels."""

    content: _Content
    heading: MarkedText
    texts: tuple[tuple[MarkedText, _Ink], ...]
    """Title, passage and so on, from the top, and how each is written."""
    heading_height: int
    height: int


class ResultsDelegate(QStyledItemDelegate):
    """Lays out each hit once for a width and keeps it until the theme changes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self._rows: dict[tuple[_Content, int], _Row] = {}
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
        rect = placed(self._view, rect, _rect(option))
        row = self._row(index, rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        follow(painter, self._view, rect)
        top = rect.top()
        if row.heading_height:
            self._draw_heading(painter, QRect(rect.left(), top, rect.width(), row.heading_height), row)
            top += row.heading_height
        ground = QRect(rect.left(), top, rect.width(), rect.bottom() + 1 - top)
        if row.content.is_pinned:
            self._draw_box(painter, ground)
        self._draw_ground(painter, option, ground, is_pinned=row.content.is_pinned)
        self._draw_texts(painter, QPointF(rect.left() + self._side, top + self._inner), row)
        painter.restore()

    @property
    def _side(self) -> int:
        return self._theme.gap(14)

    @property
    def _inner(self) -> int:
        return self._theme.gap(9)

    def _draw_heading(self, painter: QPainter, rect: QRect, row: _Row) -> None:
        palette, left = self._theme.palette, rect.left() + self._side
        if not row.content.is_first:
            line = QRect(left, rect.top() + self._inner, rect.width() - 2 * self._side, 1)
            painter.fillRect(line, QColor(palette.hairline))
        top = rect.bottom() + 1 - math.ceil(row.heading.height) - self._theme.gap(2)
        if row.content.is_pinned:
            side = self._theme.px(_ICON_SIDE)
            down = (self._heading_font(row.content).pixelSize() * 1.3 - side) / 2
            place = QRect(QPoint(left, round(top + down)), QSize(side, side))
            draw_icon(painter, self._theme.icon("siren", "danger"), place)
            left += self._lead
        colour = palette.danger.title if row.content.is_pinned else palette.muted
        row.heading.draw(painter, QPointF(left, top), MarkColours.of(palette, colour))

    def _draw_box(self, painter: QPainter, rect: QRect) -> None:
        """Draw the red box of a danger sign as it stands on the page: tint, outline and bar."""
        danger = self._theme.palette.danger
        inset = max(2.0, self._theme.gap(2.4)) + 1
        box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
        shape = QPainterPath()
        shape.addRoundedRect(box, self._theme.gap(8), self._theme.gap(8))
        painter.fillPath(shape, QColor(danger.background))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(box.left(), box.top(), self._theme.gap(_BAR), box.height()), QColor(danger.title))
        painter.restore()
        painter.strokePath(shape, QPen(QColor(danger.title), 1.2))

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, *, is_pinned: bool) -> None:
        palette = self._theme.palette
        state = _state(option)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not is_chosen and (is_pinned or not state & QStyle.StateFlag.State_MouseOver):
            return
        ring = max(2.0, self._theme.gap(2.4))
        painter.setBrush(Qt.BrushStyle.NoBrush if is_pinned else QColor(palette.soft))
        painter.setPen(QPen(QColor(palette.focus), ring) if is_chosen else Qt.PenStyle.NoPen)
        half = ring / 2
        radius = self._theme.gap(8)
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)

    def _draw_texts(self, painter: QPainter, at: QPointF, row: _Row) -> None:
        palette, content = self._theme.palette, row.content
        colours = {ink: MarkColours.of(palette, palette.colour(ink.value)) for ink in _Ink}
        indent = self._indent(content)
        if content.icon:
            self._draw_icon(painter, at, content.icon, "muted", self._title_font())
        for place, (text, ink) in enumerate(row.texts):
            beside = indent if place == 0 or content.is_pinned else 0
            if ink is _Ink.DANGER:
                self._draw_icon(painter, at, "siren", "danger", self._box_font())
                beside = self._lead
            text.draw(painter, at + QPointF(beside, 0), colours[ink])
            at += QPointF(0, text.height + self._theme.gap(2))

    def _draw_icon(self, painter: QPainter, at: QPointF, name: str, colour: str, beside: QFont) -> None:
        """Draw an icon in the middle of the first line of a text in the font `beside`."""
        side = self._theme.px(_ICON_SIDE)
        corner = QPoint(int(at.x()), int(at.y() + (beside.pixelSize() * 1.3 - side) / 2))
        draw_icon(painter, self._theme.icon(name, colour), QRect(corner, QSize(side, side)))

    def _row(self, index: QModelIndex | QPersistentModelIndex, width: int) -> _Row:
        key = (_Content.of(index), width)
        if key not in self._rows:
            if len(self._rows) >= _MOST_LAID_OUT:
                self._rows.clear()
            self._rows[key] = self._lay_out(*key)
        return self._rows[key]

    def _lay_out(self, content: _Content, width: int) -> _Row:
        theme, hit = self._theme, content.hit
        inside, indent = width - 2 * self._side, self._indent(content)
        lead = self._lead if content.is_pinned else 0
        heading = MarkedText(content.heading, self._heading_font(content), inside - lead)
        title = MarkedText(hit.title, self._title_font(), inside - indent, hit.title_ranges)
        room = inside - indent if content.is_pinned else inside
        place = MarkedText(where(hit), theme.font(14), room)
        texts = [(title, _Ink.STRONG)]
        if content.is_pinned:
            if content.note:
                texts.append((MarkedText(content.note, theme.font(16), room), _Ink.STRONG))
            texts.append((place, _Ink.STRONG))
        else:
            texts.append((place, _Ink.QUIET))
            if content.box:
                texts.append((MarkedText(content.box, self._box_font(), inside - self._lead), _Ink.DANGER))
            texts.append((MarkedText(hit.snippet, theme.font(16), inside, hit.ranges), _Ink.STRONG))
        above = theme.gap(4) if content.is_first else 2 * self._inner
        heading_height = math.ceil(heading.height + above + theme.gap(6)) if content.heading else 0
        between = theme.gap(2) * (len(texts) - 1)
        height = math.ceil(sum(text.height for text, _ink in texts) + between + 2 * self._inner)
        return _Row(content, heading, tuple(texts), heading_height, heading_height + max(height, theme.px(44)))

    def _heading_font(self, content: _Content) -> QFont:
        return self._title_font() if content.is_pinned else self._theme.font(14, QFont.Weight.Bold)

    def _box_font(self) -> QFont:
        return self._theme.font(15, QFont.Weight.Bold)

    def _title_font(self) -> QFont:
        return self._theme.font(17, QFont.Weight.Bold)

    @property
    def _lead(self) -> int:
        """What an icon takes before a text."""
        return self._theme.px(_ICON_SIDE) + self._theme.gap(6)

    def _indent(self, content: _Content) -> int:
        if content.is_pinned:
            return self._theme.gap(_BAR)
        return self._lead if content.icon else 0

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
