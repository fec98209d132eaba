# SPDX-License-Identifier: GPL-3.0-or-later
"""The list on the call sheet: headings with rows below them, in boxes as cards of paper. Ctrl+Up and Ctrl+Down move.

It shows rows and tells keys; what they do is its owner's concern.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle

from reader.i18n import _
from reader.ui.controls.rows import Index, RowDelegate, RowTree
from reader.ui.controls.wrapping import TEXT_SPACING, Measure, target
from reader.ui.helpline.sheet_rows import SheetGroup, SheetRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from reader.ui.theme import Theme

_ROOT = QModelIndex()
_HEADING, _TEXT, _SMALL = 15, 15, 14
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SheetModel(QAbstractItemModel):
    """Level 1: headings; level 2: rows. A row's internal id is its heading's row + 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[SheetGroup, ...] = ()

    def set_groups(self, groups: Sequence[SheetGroup]) -> None:
        """Show these groups in place of those before."""
        self.beginResetModel()
        self._groups = tuple(groups)
        self.endResetModel()

    def title(self, index: Index) -> str:
        """Return what the heading at an index says."""
        return self._groups[index.row()].title

    def row(self, index: Index) -> SheetRow | None:
        """Return what the row at an index shows; None for a heading, or for no row."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].rows[index.row()]

    def find(self, place: int) -> QModelIndex:
        """Return the row of the pin at a place of the call, or an invalid index."""
        for number, group in enumerate(self._groups):
            for at, row in enumerate(group.rows):
                if row.place == place:
                    return self.createIndex(at, 0, number + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Return the index of a child."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has the same name
        """Return a row's heading."""
        named = index.internalId() if index.isValid() else 0
        return self.createIndex(named - 1, 0, 0) if named else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are below `parent`."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()].rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """There is one column."""
        return 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the column's name: nobody sees it, but a screen reader says it."""
        return _("Call sheet") if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a row, or the sentence for a screen reader."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index)
        if row is None:
            return self.title(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return ". ".join(part for part in (row.text, row.detail, row.warning) if part)


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
        found = [(row.text, self._measure(_TEXT), "text")]
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


class SheetTree(RowTree):
    """Tells its own keys; the rest is the list's."""

    remove_pressed = Signal()
    step_pressed = Signal(int)
    """-1 is up."""
    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemsExpandable(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Deal with our own keys; leave the rest to the list."""
        key = Qt.Key(event.key())
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_pressed.emit()
        elif is_held and key in _STEPS:
            self.step_pressed.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in view: what stands around the list comes and goes."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another row is the current one."""
        super().currentChanged(current, previous)
        self.current_changed.emit()


def _row(index: Index) -> SheetRow | None:
    return cast("SheetModel", index.model()).row(index)


def _title(index: Index) -> str:
    return cast("SheetModel", index.model()).title(index)
