# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader's questions for the team: chosen from the guide or written in own words, in the reader's order.

Knows nothing of which questions a guide has.
"""

from __future__ import annotations

from typing import Any

from reader.content.characters import one_line
from reader.errors import ReaderError
from reader.i18n import _
from reader.userdata.kept_rows import RowsInTurn, TurnItem
from reader.userdata.marks import written
from reader.userdata.store import Store

LONGEST_QUESTION = 1_000
"""Characters of a question that are kept."""


class MyQuestion(TurnItem, frozen=True):
    """A question to ask, and later what was answered."""

    text: str
    question: str = ""
    """The id of the guide's question that it is; empty for an own one."""
    address: str = ""
    """Where the guide tells more, as `str(Address)` gives it."""
    is_done: bool = False
    answer: str = ""


class MyQuestions(RowsInTurn[MyQuestion]):
    """All questions of the reader, in the reader's order."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "my_questions")

    def add(self, text: str, question: str = "", address: str = "") -> MyQuestion:
        """Put a question at the end and return it. The same question, or the same words, twice returns the first.

        ReaderError when there are no words in it.
        """
        text = _worded(text)
        for there in self._where("CASE ? WHEN '' THEN text = ? ELSE question = ? END", question, text, question):
            return there
        return self._insert(MyQuestion(0, text, question, address, turn=self.next_turn()))

    def has(self, question: str) -> bool:
        """Tell whether the question of the guide with this id is among them."""
        return bool(question) and bool(self._where("question = ?", question))

    def change(self, question_id: int, *, text: str | None = None, answer: str | None = None) -> None:
        """Word a question anew, or write down the answer; ReaderError when there are no words in the question."""
        text = None if text is None else _worded(text)
        self._update(question_id, text=text, answer=None if answer is None else written(answer))

    def tick(self, question_id: int, is_done: bool) -> None:
        """Say that a question has been asked, or has yet to be."""
        self._update(question_id, is_done=int(is_done))

    def _item(self, row: tuple[Any, ...]) -> MyQuestion:
        question_id, text, question, address, is_done, answer, turn = row
        return MyQuestion(question_id, text, question, address, bool(is_done), answer, turn=turn)

    def _row(self, item: MyQuestion) -> tuple[object, ...]:
        return (item.id, item.text, item.question, item.address, int(item.is_done), item.answer, item.turn)


def _worded(text: str) -> str:
    """Return a question on one line; ReaderError when it is empty."""
    words = one_line(text)[:LONGEST_QUESTION].strip()
    if not words:
        raise ReaderError(_("There are no words in this question yet."))
    return words
