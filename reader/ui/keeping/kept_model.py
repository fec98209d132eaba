# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reader has kept, as a tree of headings and rows. The model knows nothing of how rows look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from reader.i18n import _, plural
from reader.ui.controls.rows import Index
from reader.ui.keeping.kept_groups import KeptGroup, KeptRow
from reader.userdata.marks import Standing

_ROOT = QModelIndex()
Key = tuple[str, int]
"""What a row stands for: its kind and id."""


class KeptModel(QAbstractItemModel):
    """Level 1: headings; level 2: rows. A row's internal id is its heading's row + 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[KeptGroup, ...] = ()

    def set_groups(self, groups: Sequence[KeptGroup]) -> None:
        """Show these groups in place of those before."""
        self.beginResetModel()
        self._groups = tuple(groups)
        self.endResetModel()

    def group(self, index: Index) -> KeptGroup:
        """Return the group that the heading at an index shows, or that the row there belongs to."""
        return self._groups[index.internalId() - 1 if index.internalId() else index.row()]

    def row(self, index: Index) -> KeptRow | None:
        """Return what the row at an index shows; None for a heading, or for no row."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].rows[index.row()]

    def key(self, index: Index) -> Key | None:
        """Return what the row at an index stands for."""
        row = self.row(index)
        return (row.kind, row.id) if row else None

    def find(self, key: Key | None) -> QModelIndex:
        """Return the row that stands for something, or an invalid index."""
        for place, group in enumerate(self._groups):
            for number, row in enumerate(group.rows):
                if (row.kind, row.id) == key:
                    return self.createIndex(number, 0, place + 1)
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
        return _("Kept by me") if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a row, or the sentence for a screen reader."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index)
        if row is None:
            group = self.group(index)
            is_plain = role == Qt.ItemDataRole.DisplayRole
            return group.title if is_plain else f"{group.title}, {_count(len(group.rows))}"
        return row.text if role == Qt.ItemDataRole.DisplayRole else _sentence(row)


def _count(rows: int) -> str:
    return plural("{count} entry", "{count} entries", rows)


def _sentence(row: KeptRow) -> str:
    parts = [row.text]
    if row.kind == "question":
        parts[0] = f"{row.text} {_('Asked.') if row.is_done else _('Not asked yet.')}"
        parts += [_("Answer: {answer}").format(answer=row.note)] if row.note else []
    else:
        parts += [f"{row.detail}."] if row.detail else []
        parts += [_("Your note: {note}").format(note=row.note)] if row.note else []
    parts += [row.warning] if row.warning else []
    parts += [_("No longer in the guide.")] if row.standing is Standing.GONE else []
    return " ".join(parts)
