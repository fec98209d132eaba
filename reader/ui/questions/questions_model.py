# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions to ask as a tree: those about the open chapter first, then the other groups.

Each question stands once. The model knows nothing of how rows look.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from reader.content.address import Address, parse_address
from reader.content.model import Question, QuestionGroup
from reader.i18n import _, plural
from reader.ui.controls.rows import Index

_ROOT = QModelIndex()
_ABOUT_PAGE = ""
"""The id of the group made for the open chapter; a guide's own groups have one."""


@dataclasses.dataclass(frozen=True, slots=True)
class QuestionRow:
    """What a row shows."""

    text: str
    is_group: bool = False
    count: int = 0
    """Of a group: how many questions it has."""
    address: Address | None = None
    """Of a question: the place that tells more, if there is one."""
    place: str = ""
    """What the link to that place says."""
    is_shown: bool = False
    """The question that was asked for."""
    is_mine: bool = False
    """It is among the reader's own questions."""


class QuestionsModel(QAbstractItemModel):
    """Level 1: groups; level 2: questions. A question's internal id is its group's row + 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: tuple[QuestionGroup, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._chapter = ""
        self._shown = ""
        self._mine: frozenset[str] = frozenset()
        self._groups: list[QuestionGroup] = []

    def set_questions(self, groups: tuple[QuestionGroup, ...], titles: Mapping[str, str]) -> None:
        """Take the questions, and what the links say: `chapter`, or `chapter#section`, -> title."""
        self._given, self._titles, self._shown = groups, titles, ""
        self._arrange()

    def set_chapter(self, chapter: str) -> bool:
        """Put the questions about this chapter first; tell whether anything moved."""
        if chapter == self._chapter:
            return False
        self._chapter = chapter
        self._arrange()
        return True

    def mark_shown(self, question: str) -> None:
        """Mark the question that was asked for; an empty id marks none."""
        before, self._shown = self._shown, question
        for index in (self.question_index(before), self.question_index(question)):
            if index.isValid():
                self.dataChanged.emit(index, index)

    def set_mine(self, questions: frozenset[str]) -> None:
        """Show which questions, by id, are among the reader's own."""
        changed, self._mine = self._mine ^ questions, questions
        for index in map(self.question_index, changed):
            if index.isValid():
                self.dataChanged.emit(index, index)

    def question_id(self, index: Index) -> str:
        """Return the id of the question at an index; empty for a heading, or for no row."""
        if not index.isValid() or not index.internalId():
            return ""
        return self._groups[index.internalId() - 1].questions[index.row()].id

    def question_index(self, question: str) -> QModelIndex:
        """Return a question's row, or an invalid index."""
        for place, group in enumerate(self._groups):
            for row, found in enumerate(group.questions):
                if found.id == question:
                    return self.createIndex(row, 0, place + 1)
        return QModelIndex()

    def row(self, index: Index) -> QuestionRow:
        """Return what the row at a valid index shows."""
        if index.internalId() == 0:
            group = self._groups[index.row()]
            title = _("About this page") if group.id == _ABOUT_PAGE else group.title
            return QuestionRow(title, is_group=True, count=len(group.questions))
        return self._question_row(self._groups[index.internalId() - 1].questions[index.row()])

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Return the index of a child."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has the same name
        """Return a question's group."""
        named = index.internalId() if index.isValid() else 0
        return self.createIndex(named - 1, 0, 0) if named else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are below `parent`."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()].questions)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """There is one column."""
        return 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the column's name: nobody sees it, but a screen reader says it."""
        return _("Questions to ask") if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the question, or the sentence for a screen reader."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row(index).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _sentence(self.row(index))
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        here = tuple(one for group in self._given for one in group.questions if self._is_about_chapter(one))
        groups = [QuestionGroup(_ABOUT_PAGE, "", here)]
        for group in self._given:
            others = tuple(one for one in group.questions if not self._is_about_chapter(one))
            groups.append(QuestionGroup(group.id, group.title, others))
        self._groups = [group for group in groups if group.questions]
        self.endResetModel()

    def _is_about_chapter(self, question: Question) -> bool:
        place, _hash, _section = question.address.partition("#")
        return bool(self._chapter) and place.rpartition("/")[2].removeprefix("chapter:") == self._chapter

    def _question_row(self, question: Question) -> QuestionRow:
        is_shown, is_mine = question.id == self._shown, question.id in self._mine
        if not question.address:
            return QuestionRow(question.text, is_shown=is_shown, is_mine=is_mine)
        address = parse_address(question.address)
        titles = self._titles
        title = titles.get(f"{address.id}#{address.section}") or titles.get(address.id)
        place = _("Read: {place}").format(place=title) if title else _("Read more in the guide")
        return QuestionRow(question.text, address=address, place=place, is_shown=is_shown, is_mine=is_mine)


def _sentence(row: QuestionRow) -> str:
    if row.is_group:
        return f"{row.text}, {plural('{count} question', '{count} questions', row.count)}"
    mine = _("Among my questions.") if row.is_mine else ""
    return " ".join(part for part in (row.text, mine, row.place) if part)
