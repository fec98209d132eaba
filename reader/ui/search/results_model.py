# SPDX-License-Identifier: GPL-3.0-or-later
"""The hits of one answer as rows in groups: danger signs, a word that was asked for, passages, words, questions.

It holds frozen hits and the sentences spoken for them; nothing of looks, and it never searches.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.i18n import _
from reader.search.results import Hit, HitKind
from reader.ui.search.search_words import box_words, emergency_sentence, joined, pinned_heading

HIT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The Hit of a row."""
HEADING_ROLE = HIT_ROLE + 1
"""The name of the group that begins with this row, and how many it has; empty inside a group."""
PINNED_ROLE = HIT_ROLE + 2
"""Whether the row is a danger sign."""
NOTE_ROLE = HIT_ROLE + 3
"""Whom to call, on the first danger sign; empty on all other rows."""
BOX_ROLE = HIT_ROLE + 4
"""That a passage has a box with signs of danger, in words; empty where it has none."""
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Group(enum.IntEnum):
    """In the order in which they stand in the list."""

    PINNED = 0
    SERVICES = 1
    """Who can be called: few rows, and only where the words name somebody."""
    ASKED_FOR = 2
    """The glossary's entry that the query names."""
    PASSAGES = 3
    SERVICES_TOO = 4
    """Who can be called as well, where the words may ask for passages."""
    WORDS = 5
    QUESTIONS = 6


_GROUPS: dict[HitKind, Group] = {
    "section": Group.PASSAGES,
    "term": Group.WORDS,
    "question": Group.QUESTIONS,
    "service": Group.SERVICES_TOO,
}


class _Row(msgspec.Struct, frozen=True):
    hit: Hit
    group: Group


class ResultsModel(QAbstractListModel):
    """Rows of hits. A newer answer changes the rows in place, so that a view keeps its position."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()
        self._counts: Counter[Group] = Counter()
        self._emergency = ""
        self._find_boxes: Callable[[], frozenset[str]] = frozenset
        self._boxes: frozenset[str] | None = None

    def find_boxes_with(self, find_boxes: Callable[[], frozenset[str]]) -> None:
        """Ask this, once and when it is needed, for the addresses of all sections with an urgent box."""
        self._find_boxes, self._boxes = find_boxes, None

    def set_emergency(self, words: str) -> None:
        """Name the emergency number with these words."""
        self._emergency = words

    def show_hits(
        self,
        hits: Sequence[Hit],
        pinned: Sequence[Hit] = (),
        services: Sequence[Hit] = (),
        *,
        services_first: bool = False,
        asked_for: str = "",
    ) -> None:
        """Show these hits in their groups, the danger signs first, in place of those before.

        `asked_for` is the address of the word that the query names; without it, it is the first hit if that is a word.
        """
        at = Group.SERVICES if services_first else Group.SERVICES_TOO
        rows = _grouped(hits, pinned, services, at, asked_for)
        before, now = len(self._rows), len(rows)
        self._counts = Counter(row.group for row in rows)
        if now < before:
            self.beginRemoveRows(QModelIndex(), now, before - 1)
            self._rows = self._rows[:now]
            self.endRemoveRows()
        elif now > before:
            self.beginInsertRows(QModelIndex(), before, now - 1)
            self._rows = (*self._rows, *rows[before:])
            self.endInsertRows()
        self._rows = rows
        if min(before, now):
            self.dataChanged.emit(self.index(0), self.index(min(before, now) - 1))

    def hit(self, row: int) -> Hit | None:
        """Return the hit of a row, or None when there is no such row."""
        return self._rows[row].hit if 0 <= row < len(self._rows) else None

    def is_pinned(self, row: int) -> bool:
        """Return whether a row is a danger sign."""
        return 0 <= row < len(self._rows) and self._rows[row].group is Group.PINNED

    def box(self, row: int) -> str:
        """Return the words that mark a passage with an urgent box; a danger sign needs none."""
        hit = self.hit(row)
        if hit is None or hit.kind != "section" or self.is_pinned(row):
            return ""
        if self._boxes is None:
            self._boxes = self._find_boxes()
        return box_words() if hit.address in self._boxes else ""

    def row_of(self, address: str) -> int:
        """Return the row that shows an address, or -1."""
        return next((row for row, one in enumerate(self._rows) if one.hit.address == address), -1)

    def sentence(self, row: int) -> str:
        """Return what a screen reader says for a row."""
        hit = self._rows[row].hit
        place = _("{row} of {count}").format(row=row + 1, count=len(self._rows))
        if self.is_pinned(row):
            return joined((pinned_heading(), hit.title, emergency_sentence(self._emergency), where(hit), place))
        return joined((hit.title, where(hit), self.box(row), hit.snippet, place))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many hits there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows or says."""
        row = index.row()
        hit = self.hit(row) if index.isValid() else None
        if hit is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return hit.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.sentence(row)
            case _ if role == HIT_ROLE:
                return hit
            case _ if role == HEADING_ROLE:
                return self._heading(row)
            case _ if role == PINNED_ROLE:
                return self.is_pinned(row)
            case _ if role == BOX_ROLE:
                return self.box(row)
            case _:
                return self._note(row) if role == NOTE_ROLE else None

    def _note(self, row: int) -> str:
        return emergency_sentence(self._emergency) if row == 0 and self.is_pinned(row) else ""

    def _heading(self, row: int) -> str:
        group = self._rows[row].group
        if row > 0 and self._rows[row - 1].group is group:
            return ""
        words = Group.ASKED_FOR in self._counts
        name = {
            Group.PINNED: pinned_heading(),
            Group.ASKED_FOR: _("Word"),
            Group.PASSAGES: _("Passages"),
            Group.WORDS: _("Other words") if words else _("Words"),
            Group.QUESTIONS: _("Questions to ask"),
            Group.SERVICES: _("Support services"),
            Group.SERVICES_TOO: _("Support services"),
        }[group]
        return name if group is Group.PINNED else f"{name} · {self._counts[group]}"


def where(hit: Hit) -> str:
    """Return where a hit is, in words: its number and breadcrumb, or what kind of entry it is."""
    match hit.kind:
        case "section":
            return " · ".join(piece for piece in (hit.number, hit.breadcrumb) if piece)
        case "term":
            return _("Glossary")
        case "service":
            return hit.breadcrumb
        case _:
            return " · ".join(piece for piece in (_("Question to ask"), hit.breadcrumb) if piece)


def _grouped(
    hits: Sequence[Hit], pinned: Sequence[Hit], services: Sequence[Hit], at: Group, asked_for: str
) -> tuple[_Row, ...]:
    """Return the rows in the order of their groups. A passage whose urgent box is pinned does not come twice."""
    signs = {hit.address for hit in pinned}
    rows = [_Row(hit, Group.PINNED) for hit in pinned]
    rows += [_Row(hit, at) for hit in services]
    for place, hit in enumerate(hit for hit in hits if hit.address not in signs):
        is_asked_for = hit.address == asked_for or (not asked_for and place == 0 and hit.kind == "term")
        rows.append(_Row(hit, Group.ASKED_FOR if is_asked_for else _GROUPS[hit.kind]))
    return tuple(sorted(rows, key=lambda row: row.group))
