# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups and their entries as a tree of two levels, for lists with headings.

A subclass says what a group holds and what is said of each row. Nothing here knows what groups and entries mean, nor
how rows look.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from reader.ui.controls.rows import Index

_ROOT = QModelIndex()


class Titled(Protocol):
    """What a group is at least."""

    @property
    def title(self) -> str:
        """What its heading says."""


class Worded(Protocol):
    """What an entry is at least."""

    @property
    def text(self) -> str:
        """What its row says."""


Group = TypeVar("Group", bound=Titled)
Entry = TypeVar("Entry", bound=Worded)


class GroupedModel(QAbstractItemModel, Generic[Group, Entry]):
    """Level 1: groups, whose rows are headings; level 2: entries. An entry's internal id is its group's row + 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups in place of those before."""
        self.beginResetModel()
        self._groups = tuple(groups)
        self.endResetModel()

    def name(self) -> str:
        """Return what a screen reader calls the only column, which nobody sees."""
        raise NotImplementedError

    def entries(self, group: Group) -> Sequence[Entry]:
        """Return what stands below a group's heading."""
        raise NotImplementedError

    def sentence(self, index: Index) -> str:
        """Return what a screen reader says of the row at a valid index."""
        raise NotImplementedError

    def heading(self, group: Group) -> str:
        """Return what a group's heading says."""
        return group.title

    def text(self, index: Index) -> str:
        """Return the words of the row at a valid index."""
        entry = self.entry(index)
        return self.heading(self.group(index)) if entry is None else entry.text

    def group(self, index: Index) -> Group:
        """Return the group that the heading at a valid index shows, or that the entry there belongs to."""
        return self._groups[index.internalId() - 1 if index.internalId() else index.row()]

    def entry(self, index: Index) -> Entry | None:
        """Return the entry at an index; None for a heading, or for no row."""
        if not index.isValid() or not index.internalId():
            return None
        return self.entries(self.group(index))[index.row()]

    def index_of(self, is_meant: Callable[[Entry], bool]) -> QModelIndex:
        """Return the row of the first entry that is meant, or an invalid index."""
        for place, group in enumerate(self._groups):
            for row, entry in enumerate(self.entries(group)):
                if is_meant(entry):
                    return self.createIndex(row, 0, place + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Return the index of a child."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has the same name
        """Return an entry's heading."""
        named = index.internalId() if index.isValid() else 0
        return self.createIndex(named - 1, 0, 0) if named else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are below `parent`."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self.entries(self._groups[parent.row()]))

    def columnCount(self, parent: Index = _ROOT) -> int:
        """There is one column."""
        return 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the column's name."""
        return self.name() if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a row, or the sentence for a screen reader."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(index)
        return None
