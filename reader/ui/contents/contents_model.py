# SPDX-License-Identifier: GPL-3.0-or-later
"""The contents of a guide as a tree: home, parts, chapters, sections, with what has been read and what is open.

Rows are worked out from the edition's head when they are looked at, so a guide of any size is set at once. It knows
nothing of how rows look.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from reader.content.address import HOME, Address
from reader.content.edition import EditionHead
from reader.content.model import ChapterHead, Part
from reader.i18n import _
from reader.ui.controls.rows import Index

_ROOT = QModelIndex()


class Kind(Enum):
    """What a row stands for."""

    HOME = "home"
    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"


class Reading(Enum):
    """How much of a chapter has been read."""

    NOTHING = 0
    SOME = 1
    ALL = 2


@dataclasses.dataclass(frozen=True, slots=True)
class ContentsRow:
    """What a row shows."""

    kind: Kind
    title: str
    address: Address | None = None
    """Where it leads; None for a part."""
    is_open: bool = False
    """The chapter, or the section, or the home page that is on the screen."""
    reading: Reading = Reading.NOTHING
    chapters: int = 0
    """Of a part: how many chapters it has."""
    chapters_read: int = 0
    number: str = ""
    """As it is said on the phone: `9`, or `9.2`."""


class ContentsModel(QAbstractItemModel):
    """Level 1: home and the parts; level 2: chapters; level 3: sections.

    An index's internal id names its parent: 0 for level 1, 1 + part for a chapter, 1 + parts + chapter for a section.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guide = ""
        self._parts: tuple[Part, ...] = ()
        self._chapters: list[ChapterHead] = []
        self._starts: list[int] = []
        """Of each part, the place of its first chapter in `_chapters`; one more at the end."""
        self._part_of: list[int] = []
        self._at: dict[str, int] = {}
        self._read: Mapping[str, frozenset[str]] = {}
        self._open = HOME

    def set_edition(self, head: EditionHead) -> None:
        """Show the contents of this edition; chapters that it could not be built with are left out."""
        self.beginResetModel()
        heads = {chapter.id: chapter for chapter in head.chapters}
        self._guide, self._parts = head.guide, head.parts
        self._chapters, self._starts, self._part_of = [], [], []
        for number, part in enumerate(head.parts):
            self._starts.append(len(self._chapters))
            found = [heads[chapter] for chapter in part.chapters if chapter in heads]
            self._chapters += found
            self._part_of += [number] * len(found)
        self._starts.append(len(self._chapters))
        self._at = {chapter.id: place for place, chapter in enumerate(self._chapters)}
        self.endResetModel()

    def set_read(self, read: Mapping[str, frozenset[str]]) -> None:
        """Mark what has been read: chapter id -> ids of its sections."""
        before, self._read = self._read, dict(read)
        changed = {chapter for chapter in {*before, *self._read} if before.get(chapter) != self._read.get(chapter)}
        for number in {self._part_of[self._at[chapter]] for chapter in changed if chapter in self._at}:
            part = self.index(number + 1, 0)
            self.dataChanged.emit(part, part)
            self.dataChanged.emit(self.index(0, 0, part), self.index(self.rowCount(part) - 1, 0, part))

    def set_open(self, address: Address) -> None:
        """Mark the place that is on the screen."""
        before, self._open = self._open, address
        for place in {before.id, address.id}:
            index = self.chapter_index(place)
            if not index.isValid():
                continue
            self.dataChanged.emit(index, index)
            if rows := self.rowCount(index):
                self.dataChanged.emit(self.index(0, 0, index), self.index(rows - 1, 0, index))
        if self._parts:
            self.dataChanged.emit(self.index(0, 0), self.index(0, 0))

    @property
    def part_indexes(self) -> list[QModelIndex]:
        """The rows of the parts."""
        return [self.index(row + 1, 0) for row in range(len(self._parts))]

    def chapter_index(self, chapter: str) -> QModelIndex:
        """Return a chapter's row, or an invalid index."""
        place = self._at.get(chapter)
        return QModelIndex() if place is None else self._chapter_at(place)

    def section_index(self, chapter: str, section: str) -> QModelIndex:
        """Return a section's row, or an invalid index."""
        parent = self.chapter_index(chapter)
        if parent.isValid():
            for row, found in enumerate(self._chapters[self._at[chapter]].sections):
                if found.id == section:
                    return self.index(row, 0, parent)
        return QModelIndex()

    def kind(self, index: Index) -> Kind:
        """Return what the row at a valid index stands for."""
        parent = index.internalId()
        if parent == 0:
            return Kind.PART if index.row() else Kind.HOME
        return Kind.CHAPTER if parent <= len(self._parts) else Kind.SECTION

    def title(self, index: Index) -> str:
        """Return the title of the row at a valid index."""
        parent, row = index.internalId(), index.row()
        if parent and parent <= len(self._parts):
            chapter = self._chapters[self._starts[parent - 1] + row]
            return chapter.short_title or chapter.title
        return self.row(index).title

    def row(self, index: Index) -> ContentsRow:
        """Return what the row at a valid index shows."""
        parent, row = index.internalId(), index.row()
        if parent == 0:
            return self._part_row(row - 1) if row else self._home_row()
        if parent <= len(self._parts):
            return self._chapter_row(self._chapters[self._starts[parent - 1] + row])
        return self._section_row(self._chapters[parent - 1 - len(self._parts)], row)

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Return the index of a child."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, self._id_for_children(parent))

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has the same name
        """Return the row above in the tree."""
        named = index.internalId() if index.isValid() else 0
        if named == 0:
            return QModelIndex()
        if named <= len(self._parts):
            return self.createIndex(named, 0, 0)
        return self._chapter_at(named - 1 - len(self._parts))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are below `parent`."""
        if not parent.isValid():
            return 1 + len(self._parts) if self._parts else 0
        named, row = parent.internalId(), parent.row()
        if named == 0:
            return self._starts[row] - self._starts[row - 1] if row else 0
        if named <= len(self._parts):
            return len(self._chapters[self._starts[named - 1] + row].sections)
        return 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        """There is one column."""
        return 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the column's name: nobody sees it, but a screen reader says it."""
        return _("Contents") if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the title, or the sentence for a screen reader."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _sentence(self.row(index))
        return None

    def _id_for_children(self, parent: Index) -> int:
        if not parent.isValid():
            return 0
        if parent.internalId() == 0:
            return parent.row()
        return 1 + len(self._parts) + self._starts[parent.internalId() - 1] + parent.row()

    def _chapter_at(self, place: int) -> QModelIndex:
        part = self._part_of[place]
        return self.createIndex(place - self._starts[part], 0, part + 1)

    def _home_row(self) -> ContentsRow:
        return ContentsRow(Kind.HOME, _("Home"), HOME, is_open=self._open.kind == "home")

    def _part_row(self, number: int) -> ContentsRow:
        chapters = self._chapters[self._starts[number] : self._starts[number + 1]]
        read = sum(self._reading(chapter) is Reading.ALL for chapter in chapters)
        return ContentsRow(Kind.PART, self._parts[number].title, chapters=len(chapters), chapters_read=read)

    def _chapter_row(self, chapter: ChapterHead) -> ContentsRow:
        return ContentsRow(
            Kind.CHAPTER,
            chapter.short_title or chapter.title,
            Address("chapter", chapter.id, guide=self._guide),
            is_open=self._is_open(chapter),
            reading=self._reading(chapter),
            number=str(chapter.number),
        )

    def _section_row(self, chapter: ChapterHead, row: int) -> ContentsRow:
        section = chapter.sections[row]
        return ContentsRow(
            Kind.SECTION,
            section.title,
            Address("chapter", chapter.id, section.id, self._guide),
            is_open=self._is_open(chapter) and self._open.section == section.id,
            number=f"{chapter.number}.{section.number}",
        )

    def _is_open(self, chapter: ChapterHead) -> bool:
        return self._open.kind == "chapter" and self._open.id == chapter.id

    def _reading(self, chapter: ChapterHead) -> Reading:
        read = self._read.get(chapter.id)
        if not read:
            return Reading.NOTHING
        return Reading.ALL if all(section.id in read for section in chapter.sections) else Reading.SOME


def _sentence(row: ContentsRow) -> str:
    match row.kind:
        case Kind.HOME:
            return _("Home, open now") if row.is_open else row.title
        case Kind.PART:
            said = _("{part}, part of the guide, {read} of {count} chapters read")
            return said.format(part=row.title, read=row.chapters_read, count=row.chapters)
        case Kind.CHAPTER:
            said = _("{title}, chapter {number}, {read}")
            read = {Reading.NOTHING: _("not read yet"), Reading.SOME: _("partly read"), Reading.ALL: _("read")}
            sentence = said.format(title=row.title, number=row.number, read=read[row.reading])
            return _("{place}, open now").format(place=sentence) if row.is_open else sentence
        case Kind.SECTION:
            sentence = _("{title}, section {number}").format(title=row.title, number=row.number)
            return _("{place}, you are here").format(place=sentence) if row.is_open else sentence
