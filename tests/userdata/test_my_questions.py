# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader's questions: of the guide or in own words, once each, ticked off, answered. Order: test_kept_rows."""

from __future__ import annotations

import pytest

from reader.errors import ReaderError
from reader.userdata.my_questions import LONGEST_QUESTION, MyQuestion, MyQuestions
from reader.userdata.store import Store


@pytest.fixture
def questions(store: Store) -> MyQuestions:
    return MyQuestions(store)


def test_a_question_of_the_guide_is_there_once(questions: MyQuestions) -> None:
    first = questions.add("How long will I stay?", "stay", "guide/surgery#after")
    assert first == MyQuestion(1, "How long will I stay?", "stay", "guide/surgery#after", turn=1)
    assert questions.add("How long?", "stay") == first
    assert questions.all() == (first,)
    assert questions.has("stay")
    assert not questions.has("pain")
    assert not questions.has("")


def test_own_words_are_there_once_and_are_no_question_of_the_guide(questions: MyQuestions) -> None:
    first = questions.add(" May I\n bring my dog? ")
    assert first.text == "May I bring my dog?"
    assert questions.add("May I bring my dog?") == first
    questions.add("And my cat?")
    assert len(questions.all()) == 2
    assert not questions.has("")


def test_words_answer_and_tick_can_be_changed(questions: MyQuestions) -> None:
    question = questions.add("How long?")
    questions.change(question.id, text="How  long exactly?\x07")
    questions.change(question.id, answer="A week.\nMaybe two.")
    questions.tick(question.id, True)
    assert questions.all() == (MyQuestion(1, "How long exactly?", "", "", True, "A week.\nMaybe two.", turn=1),)
    questions.tick(question.id, False)
    assert not questions.all()[0].is_done


def test_a_question_without_words_is_refused_in_words(questions: MyQuestions) -> None:
    question = questions.add("How long?")
    for empty in ("", " \n\t", "\x00"):
        with pytest.raises(ReaderError, match=r"^There are no words in this question yet\.$"):
            questions.add(empty)
        with pytest.raises(ReaderError):
            questions.change(question.id, text=empty)
    assert [each.text for each in questions.all()] == ["How long?"]


def test_a_pasted_page_is_cut(questions: MyQuestions) -> None:
    assert len(questions.add("word " * 1000).text) <= LONGEST_QUESTION
