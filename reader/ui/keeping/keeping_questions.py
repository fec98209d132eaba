# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader's own questions: written, worded anew, answered, ticked off, taken away, and taken from the guide."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.content.characters import one_line
from reader.content.edition import Edition
from reader.content.model import Question
from reader.i18n import _
from reader.ui.keeping.kept_page import said_of_length
from reader.ui.keeping.undoing import Undoing
from reader.ui.keeping.writing_card import Writing
from reader.userdata.marks import LONGEST_NOTE
from reader.userdata.my_questions import LONGEST_QUESTION, MyQuestion, MyQuestions


class KeepingQuestions:
    """What is done with questions; `open_card` shows a card to write on."""

    def __init__(
        self, edition: Edition, questions: MyQuestions, undoing: Undoing, open_card: Callable[[Writing], None]
    ) -> None:
        self.edition = edition
        self._questions = questions
        self._undoing = undoing
        self._open_card = open_card

    def write(self, address: str) -> None:
        """Open a card for a new question; `address` is the place that is being read, or nothing."""
        keep = partial(self._keep_new, address)
        hint = _("What do you want to ask your team?")
        self._open_card(Writing(_("A question of my own"), keep, hint=hint))

    def reword(self, question_id: int) -> None:
        """Open a question to be worded anew or removed."""
        question = self.question(question_id)
        if question is not None:
            keep, remove = partial(self._keep, question), partial(self.remove, question_id)
            self._open_card(Writing(_("My question"), keep, question.text, remove=remove))

    def write_answer(self, question_id: int) -> None:
        """Open a card for what was answered."""
        question = self.question(question_id)
        if question is not None:
            keep = partial(self._keep_answer, question)
            hint = _("What you were told, in your own words")
            self._open_card(Writing(_("The answer"), keep, question.answer, question.text, hint))

    def toggle_of_guide(self, question_id: str) -> None:
        """Put a question of the guide among one's own, or take it away again."""
        mine = next((each for each in self._questions.all() if each.question == question_id), None)
        if mine is not None:
            self.remove(mine.id)
            return
        found = _question_of(self.edition, question_id)
        if found is not None:
            added = self._questions.add(found.text, found.id, found.address)
            self._undoing.offer(_("Now among your questions."), partial(self._questions.remove, added.id))

    def toggle_done(self, question_id: int) -> None:
        """Tick a question off, or take the tick away."""
        question = self.question(question_id)
        if question is not None:
            self._questions.tick(question_id, not question.is_done)

    def remove(self, question_id: int) -> None:
        """Take a question away; it can be put back."""
        gone = self._questions.remove(question_id)
        if gone is not None:
            self._undoing.offer(_("Question removed."), partial(self._questions.put_back, gone))

    def question(self, question_id: int) -> MyQuestion | None:
        """Return one of the reader's questions."""
        return next((each for each in self._questions.all() if each.id == question_id), None)

    def _keep_new(self, address: str, text: str) -> None:
        if one_line(text):
            added = self._questions.add(text, address=address)
            said = said_of_length(_("Kept with your questions."), one_line(text), LONGEST_QUESTION)
            self._undoing.offer(said, partial(self._questions.remove, added.id))

    def _keep(self, question: MyQuestion, text: str) -> None:
        if not one_line(text):
            self.remove(question.id)
            return
        self._questions.change(question.id, text=text)
        back = partial(self._questions.change, question.id, text=question.text)
        self._undoing.offer(said_of_length(_("Your question is kept."), one_line(text), LONGEST_QUESTION), back)

    def _keep_answer(self, question: MyQuestion, answer: str) -> None:
        self._questions.change(question.id, answer=answer)
        back = partial(self._questions.change, question.id, answer=question.answer)
        self._undoing.offer(said_of_length(_("The answer is kept."), answer, LONGEST_NOTE), back)


def _question_of(edition: Edition, question_id: str) -> Question | None:
    groups = edition.questions()
    return next((each for group in groups for each in group.questions if each.id == question_id), None)
