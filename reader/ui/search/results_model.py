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
from reader.search.results import Hit, HitKind, Results
from reader.ui.search.search_words import box_words, emergency_sentence, in_language, joined, pinned_heading

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
LANGUAGE_ROLE = HIT_ROLE + 5
"""The language (`fr`) of a row that comes from another edition than the one that is read; empty for all others."""
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
    language: str = ""
    """Of another edition; its rows come before those of the edition that is read."""

    @property
    def order(self) -> tuple[int, Group]:
        leads = self.group in (Group.PINNED, Group.SERVICES)
        return (0 if leads else 1 if self.language else 2, self.group)

    @property
    def heading(self) -> tuple[str, Group]:
        """What has one heading: all danger signs, else one group of one language."""
        return ("" if self.group is Group.PINNED else self.language, self.group)


class ResultsModel(QAbstractListModel):
    """Rows of hits. A newer answer changes the rows in place, so that a view keeps its position."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()
        self._counts: Counter[tuple[str, Group]] = Counter()
        self._language = ""
        self._call: Callable[[str], str] = _nobody
        self._find_boxes: Callable[[str], frozenset[str]] = _no_boxes
        self._boxes: dict[str, frozenset[str]] = {}

    def find_boxes_with(self, find_boxes: Callable[[str], frozenset[str]]) -> None:
        """Ask this, once and when it is needed, for the addresses of all sections of an edition with an urgent box.

        It is given the edition's language (`fr`), or nothing for the one that is read.
        """
        self._find_boxes = find_boxes
        self._boxes.clear()

    def call_with(self, call: Callable[[str], str]) -> None:
        """Ask this for the words that name the emergency number in an edition, by its language, as above."""
        self._call = call

    def set_language(self, language: str) -> None:
        """Say which language (`en`) the edition that is read is in."""
        self._language = language

    def show_hits(
        self,
        hits: Sequence[Hit],
        pinned: Sequence[Hit] = (),
        services: Sequence[Hit] = (),
        *,
        services_first: bool = False,
        asked_for: str = "",
        elsewhere: Results | None = None,
        language: str = "",
    ) -> None:
        """Show these hits in their groups, the danger signs first, in place of those before.

        `asked_for` is the address of the word that the query names; without it, it is the first hit if that is a word.
        What another edition answers (`elsewhere`, in its `language`) comes before what this one does.
        """
        at = Group.SERVICES if services_first else Group.SERVICES_TOO
        there = _grouped(elsewhere.hits, elsewhere.pinned, asked_for, language) if elsewhere else []
        signs = {row.hit.address for row in there if row.group is Group.PINNED}
        here = _grouped(hits, [hit for hit in pinned if hit.address not in signs], asked_for)
        rows = tuple(sorted((*there, *here, *(_Row(hit, at) for hit in services)), key=lambda row: row.order))
        before, now = len(self._rows), len(rows)
        self._counts = Counter(row.heading for row in rows)
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
        language = self.language(row)
        if language not in self._boxes:
            self._boxes[language] = self._find_boxes(language)
        return box_words() if hit.address in self._boxes[language] else ""

    def language(self, row: int) -> str:
        """Return the language (`fr`) of a row that is of another edition; empty for all others."""
        return self._rows[row].language if 0 <= row < len(self._rows) else ""

    def row_of(self, address: str, language: str | None = None) -> int:
        """Return the first row that shows an address, in an edition's language if one is given, or -1."""
        rows = ((row, one) for row, one in enumerate(self._rows) if one.hit.address == address)
        return next((row for row, one in rows if language in (None, one.language)), -1)

    def sentence(self, row: int) -> str:
        """Return what a screen reader says for a row."""
        hit = self._rows[row].hit
        place = _("{row} of {count}").format(row=row + 1, count=len(self._rows))
        if self.is_pinned(row):
            return joined((pinned_heading(), hit.title, self._whom_to_call(row), where(hit), place))
        language = self.language(row)
        said = (in_language(language), hit.title) if language else (hit.title,)
        return joined((*said, where(hit), self.box(row), hit.snippet, place))

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
            case _ if role in (BOX_ROLE, LANGUAGE_ROLE):
                return self.box(row) if role == BOX_ROLE else self.language(row)
            case _:
                return self._note(row) if role == NOTE_ROLE else None

    def _note(self, row: int) -> str:
        return self._whom_to_call(row) if row == 0 and self.is_pinned(row) else ""

    def _whom_to_call(self, row: int) -> str:
        language = self.language(row)
        return emergency_sentence(self._call(language), language)

    def _heading(self, row: int) -> str:
        heading = language, group = self._rows[row].heading
        if row > 0 and self._rows[row - 1].heading == heading:
            return ""
        words = (language, Group.ASKED_FOR) in self._counts
        name = {
            Group.PINNED: pinned_heading(),
            Group.ASKED_FOR: _("Word"),
            Group.PASSAGES: _("Passages"),
            Group.WORDS: _("Other words") if words else _("Words"),
            Group.QUESTIONS: _("Questions to ask"),
            Group.SERVICES: _("Support services"),
            Group.SERVICES_TOO: _("Support services"),
        }[group]
        if group is Group.PINNED:
            return name
        is_shared = group in (Group.SERVICES, Group.SERVICES_TOO) or not any(row.language for row in self._rows)
        counted = f"{name} · {self._counts[heading]}"
        return counted if is_shared else f"{in_language(language or self._language)} · {counted}"


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


def _grouped(hits: Sequence[Hit], pinned: Sequence[Hit], asked_for: str, language: str = "") -> list[_Row]:
    """Return the rows of one edition. A passage whose urgent box is pinned does not come twice."""
    signs = {hit.address for hit in pinned}
    rows = [_Row(hit, Group.PINNED, language) for hit in pinned]
    for place, hit in enumerate(hit for hit in hits if hit.address not in signs):
        is_asked_for = hit.address == asked_for or (not asked_for and place == 0 and hit.kind == "term")
        rows.append(_Row(hit, Group.ASKED_FOR if is_asked_for else _GROUPS[hit.kind], language))
    return rows


def _nobody(_language: str) -> str:
    return ""


def _no_boxes(_language: str) -> frozenset[str]:
    return frozenset()
