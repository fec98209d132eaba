# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions to ask as a tree: those about the open chapter first, then the other groups.

Each question stands once. The model knows nothing of how rows look.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject

from reader.content.address import Address, parse_address
from reader.content.model import Question, QuestionGroup
from reader.i18n import _, plural
from reader.ui.controls.grouped_model import GroupedModel
from reader.ui.controls.rows import Index

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


class QuestionsModel(GroupedModel[QuestionGroup, Question]):
    """The groups of questions; an entry is one question."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: tuple[QuestionGroup, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._chapter = ""
        self._shown = ""
        self._mine: frozenset[str] = frozenset()

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
        question = self.entry(index)
        return question.id if question else ""

    def question_index(self, question: str) -> QModelIndex:
        """Return a question's row, or an invalid index."""
        return self.index_of(lambda found: found.id == question)

    def row(self, index: Index) -> QuestionRow:
        """Return what the row at a valid index shows."""
        question = self.entry(index)
        if question is not None:
            return self._question_row(question)
        group = self.group(index)
        return QuestionRow(self.heading(group), is_group=True, count=len(group.questions))

    def name(self) -> str:
        """Return the column's name."""
        return _("Questions to ask")

    def entries(self, group: QuestionGroup) -> Sequence[Question]:
        """Return a group's questions."""
        return group.questions

    def heading(self, group: QuestionGroup) -> str:
        """Return the group's title, or that it is about the open chapter."""
        return _("About this page") if group.id == _ABOUT_PAGE else group.title

    def sentence(self, index: Index) -> str:
        """Return a heading with how many questions it has, or a question and where there is more."""
        return _sentence(self.row(index))

    def _arrange(self) -> None:
        here = tuple(one for group in self._given for one in group.questions if self._is_about_chapter(one))
        groups = [QuestionGroup(_ABOUT_PAGE, "", here)]
        for group in self._given:
            others = tuple(one for one in group.questions if not self._is_about_chapter(one))
            groups.append(QuestionGroup(group.id, group.title, others))
        self.set_groups([group for group in groups if group.questions])

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
