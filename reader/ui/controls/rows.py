# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists and trees whose rows wrap: the two views and the delegate they share.

A subclass of RowDelegate says how high a row is and draws it; hover, the focus ring, keyboard and width are dealt
with here. Nothing here knows what the rows mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.ui.controls.link_button import draw_ring, ring_width
from reader.ui.controls.mirroring import follow, placed
from reader.ui.controls.wrapping import Measure

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space)
_State = QStyle.StateFlag


class RowDelegate(QStyledItemDelegate):
    """Draws rows as wide as the view; heights are worked out when first asked for and kept until the width changes.

    Rows are drawn as for lines that begin at the left; where they begin at the right, the painter is mirrored.
    """

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view = parent
        self.width = 0
        """The width of a row in logical pixels; the scroll bar's place is left free always, so that nothing jumps."""
        self._measures: dict[tuple[float, bool], Measure] = {}
        self._heights: dict[tuple[int, int], int] = {}

    def set_width(self, width: int) -> bool:
        """Lay out for this width, in logical pixels; tell whether it is another than before."""
        if width == self.width:
            return False
        self.width = width
        self.forget_heights()
        return True

    def forget_heights(self) -> None:
        """Work the heights out anew: the rows are others."""
        self._heights.clear()

    def forget_fonts(self) -> None:
        """Work everything out anew: the text size is another."""
        self._measures.clear()
        self._heights.clear()

    def measure(self, size: float, *, bold: bool = False) -> Measure:
        """Return what measures text of this size (logical pixels at 100 %), semi-bold when `bold`."""
        measure = self._measures.get((size, bold))
        if measure is None:
            weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
            measure = self._measures[(size, bold)] = Measure(self.theme.font(size, weight))
        return measure

    def row_height(self, index: Index) -> int:
        """Return the height of a row, in logical pixels."""
        raise NotImplementedError

    def draw_row(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        """Draw a row's content into `rect`."""
        raise NotImplementedError

    def focus_rect(self, rect: QRect, index: Index) -> QRect:
        """Return what the focus ring goes around."""
        return rect

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height; the width is the view's."""
        key = (index.internalId(), index.row())
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = self.row_height(index)
        return QSize(1, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row, and the ring around it when it has the keyboard."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.row_rect(option.rect)
        follow(painter, self._view, rect)
        state: QStyle.StateFlag = option.state
        self.draw_row(painter, rect, index, state)
        if state & _State.State_HasFocus:
            draw_ring(painter, QRectF(self.focus_rect(rect, index)), self.theme)
        painter.restore()

    def row_rect(self, rect: QRect) -> QRect:
        """Return the part of an item's place that a row takes: its width, from the side at which lines begin."""
        row = QRect(rect)
        row.setWidth(self.width)
        return placed(self._view, row, rect)

    def seen_at(self, place: QRect, row: QRect) -> QRect:
        """Return where a part of a row is seen that `place` gives as it is drawn."""
        return placed(self._view, place, row)

    # -- what several kinds of rows draw --------------------------------------------------------------------------

    def fill(self, painter: QPainter, rect: QRect, colour: str, edge: str = "") -> None:
        """Fill a rounded box inside the place of the focus ring; `edge` colours its outline."""
        inset = ring_width(self.theme) + 1
        painter.setBrush(QColor(colour))
        painter.setPen(QColor(edge) if edge else Qt.PenStyle.NoPen)
        box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, self.theme.gap(8), self.theme.gap(8))

    def draw_bar(self, painter: QPainter, box: QRect) -> None:
        """Draw a bar at the edge where lines begin: the chosen one, told by more than its tint."""
        inset = ring_width(self.theme) + 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.palette.link))
        tall = box.height() - 2 * inset - 2 * self.theme.gap(6)
        painter.drawRect(box.left() + inset, box.top() + inset + self.theme.gap(6), max(3, self.theme.gap(3)), tall)

    def draw_chevron(self, painter: QPainter, place: QPoint, side: int, *, is_down: bool) -> None:
        """Draw an arrow head into a square of `side` with its left edge at `place`, centred in height."""
        x, y, half, quarter = float(place.x()), float(place.y()), side / 2, side / 4
        points = (
            [QPointF(x, y - quarter), QPointF(x + half, y + quarter), QPointF(x + side, y - quarter)]
            if is_down
            else [QPointF(x + quarter, y - half), QPointF(x + 3 * quarter, y), QPointF(x + quarter, y + half)]
        )
        pen = QPen(QColor(self.theme.palette.muted), max(1.5, self.theme.gap(18) / 10))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)


class RowTree(QTreeView):
    """A tree of wrapped rows without decoration. Levels and open branches are there for assistive technology."""

    row_chosen = Signal(QModelIndex)
    """A row was clicked, or Enter or the space bar pressed on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setAnimated(False)
        _prepare(self)
        self.clicked.connect(self.row_chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows to the new width."""
        super().resizeEvent(event)
        self.follow_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current row with Enter or the space bar; leave the rest to Qt."""
        if event.key() in _CHOOSE and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """Have the delegate draw the whole row: the style has no part in it."""
        option = QStyleOptionViewItem(options)
        rect: QRect = option.rect
        state = _State.State_Enabled
        if self.hasFocus() and index == self.currentIndex():
            state |= _State.State_HasFocus
        if self.isExpanded(index):
            state |= _State.State_Open
        viewport = self.viewport()
        if viewport.underMouse() and rect.contains(viewport.mapFromGlobal(QCursor.pos())):
            state |= _State.State_MouseOver
        option.state = state
        self.itemDelegate().paint(painter, option, index)

    def follow_width(self, *, anew: bool = False) -> None:
        """Lay the rows out again when the width, or (`anew`) anything else, has changed."""
        _follow_width(self, anew=anew)


class RowList(QListView):
    """A list of wrapped rows."""

    row_chosen = Signal(QModelIndex)
    """A row was clicked, or Enter or the space bar pressed on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self)
        self.clicked.connect(self.row_chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows to the new width."""
        super().resizeEvent(event)
        self.follow_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current row with Enter or the space bar; leave the rest to Qt."""
        if event.key() in _CHOOSE and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def follow_width(self, *, anew: bool = False) -> None:
        """Lay the rows out again when the width, or (`anew`) anything else, has changed."""
        _follow_width(self, anew=anew)


def _prepare(view: QAbstractItemView) -> None:
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
    view.viewport().setAutoFillBackground(False)


def _follow_width(view: QAbstractItemView, *, anew: bool) -> None:
    delegate = view.itemDelegate()
    if not isinstance(delegate, RowDelegate):
        return
    if anew:
        delegate.forget_fonts()
        view.verticalScrollBar().setSingleStep(delegate.theme.px(24))
    width = view.contentsRect().width() - view.verticalScrollBar().sizeHint().width()
    if delegate.set_width(max(1, width)) or anew:
        view.scheduleDelayedItemsLayout()
