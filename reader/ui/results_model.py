# SPDX-License-Identifier: GPL-3.0-or-later
"""The hits of one answer as rows: passages first, then words, then questions.

It holds frozen hits and the sentences spoken for them; nothing of looks, and it never searches.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.i18n import _
from reader.search.results import Hit, HitKind

HIT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The Hit of a row."""
HEADING_ROLE = HIT_ROLE + 1
"""The name of the group that begins with this row; empty inside a group and in the first one."""
_ORDER: dict[HitKind, int] = {"section": 0, "term": 1, "question": 2}
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ResultsModel(QAbstractListModel):
    """Rows of hits. A newer answer changes the rows in place, so that a view keeps its position."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show these hits, grouped by kind, in place of those before."""
        grouped = tuple(sorted(hits, key=lambda hit: _ORDER[hit.kind]))
        before, now = len(self._hits), len(grouped)
        if now < before:
            self.beginRemoveRows(QModelIndex(), now, before - 1)
            self._hits = self._hits[:now]
            self.endRemoveRows()
        elif now > before:
            self.beginInsertRows(QModelIndex(), before, now - 1)
            self._hits = (*self._hits, *grouped[before:])
            self.endInsertRows()
        self._hits = grouped
        if min(before, now):
            self.dataChanged.emit(self.index(0), self.index(min(before, now) - 1))

    def hit(self, row: int) -> Hit | None:
        """Return the hit of a row, or None when there is no such row."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def row_of(self, address: str) -> int:
        """Return the row that shows an address, or -1."""
        return next((row for row, hit in enumerate(self._hits) if hit.address == address), -1)

    def sentence(self, row: int) -> str:
        """Return what a screen reader says for a row."""
        hit = self._hits[row]
        place = _("{row} of {count}").format(row=row + 1, count=len(self._hits))
        pieces = (hit.title, where(hit), hit.snippet, place)
        return " ".join(piece if piece.endswith((".", "?", "!", "…")) else f"{piece}." for piece in pieces if piece)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many hits there are."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return hit.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.sentence(index.row())
            case _ if role == HIT_ROLE:
                return hit
            case _ if role == HEADING_ROLE:
                return self._heading(index.row())
            case _:
                return None

    def _heading(self, row: int) -> str:
        kind = self._hits[row].kind
        if row == 0 or self._hits[row - 1].kind == kind:
            return ""
        return _("Words") if kind == "term" else _("Questions to ask")


def where(hit: Hit) -> str:
    """Return where a hit is, in words: its number and breadcrumb, or what kind of entry it is."""
    match hit.kind:
        case "section":
            return " · ".join(piece for piece in (hit.number, hit.breadcrumb) if piece)
        case "term":
            return _("Glossary")
        case _:
            return " · ".join(piece for piece in (_("Question to ask"), hit.breadcrumb) if piece)
