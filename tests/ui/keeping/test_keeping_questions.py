# SPDX-License-Identifier: GPL-3.0-or-later
"""Own questions: each change can be taken back."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from reader.content.edition import Edition
from reader.ui.keeping.keeping_questions import KeepingQuestions
from reader.ui.keeping.undoing import Undoing
from reader.ui.keeping.writing_card import Writing
from reader.userdata.my_questions import MyQuestions
from reader.userdata.store import open_store


class Hand:
    """Opens cards in memory, and takes back."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.card: Writing | None = None
        self.questions = MyQuestions(open_store(None))
        self.undoing = Undoing(lambda text, _button, _deed: self.said.append(text), self.said.append)
        self.asking = KeepingQuestions(cast("Edition", None), self.questions, self.undoing, self.take)

    def take(self, writing: Writing) -> None:
        self.card = writing

    def write(self, text: str) -> None:
        assert self.card is not None
        self.card.keep(text)

    def texts(self) -> list[tuple[str, str, bool]]:
        return [(each.text, each.answer, each.is_done) for each in self.questions.all()]


@pytest.fixture
def hand(tmp_path: Path) -> Hand:
    hand = Hand()
    hand.asking.write("g/one#two")
    hand.write("Why?")
    return hand


def test_a_new_question_is_kept_with_its_place(hand: Hand) -> None:
    assert hand.questions.all()[0].address == "g/one#two"
    hand.undoing.undo()
    assert hand.texts() == []
    hand.asking.write("")
    for nothing in ("   ", "\u200e", " \ufeff "):
        hand.write(nothing)
        assert hand.texts() == []


def test_words_and_answers_are_changed_and_taken_back(hand: Hand) -> None:
    number = hand.questions.all()[0].id
    hand.asking.reword(number)
    hand.write("Why not?")
    hand.asking.write_answer(number)
    assert hand.card is not None
    assert hand.card.about == "Why not?"
    hand.write("Because.")
    assert hand.texts() == [("Why not?", "Because.", False)]
    hand.undoing.undo()
    assert hand.texts() == [("Why not?", "", False)]
    hand.asking.reword(number)
    hand.write("")
    assert hand.texts() == []
    hand.undoing.undo()
    assert hand.texts() == [("Why not?", "", False)]


def test_the_card_of_a_question_can_remove_it(hand: Hand) -> None:
    hand.asking.reword(hand.questions.all()[0].id)
    assert hand.card is not None
    assert hand.card.remove is not None
    hand.card.remove()
    assert (hand.texts(), hand.said[-1]) == ([], "Question removed.")


def test_a_question_is_ticked_and_unticked(hand: Hand) -> None:
    number = hand.questions.all()[0].id
    for expected in (True, False):
        hand.asking.toggle_done(number)
        assert hand.texts()[0][2] is expected


def test_what_is_not_there_is_left_alone(hand: Hand) -> None:
    hand.card = None
    for act in (hand.asking.reword, hand.asking.write_answer, hand.asking.toggle_done, hand.asking.remove):
        act(99)
    assert hand.card is None
    assert hand.texts() == [("Why?", "", False)]


def test_what_is_too_long_to_keep_is_never_cut_in_silence(hand: Hand) -> None:
    hand.asking.write("")
    hand.write("a " * 400)
    assert hand.said[-1] == "Kept with your questions."
    hand.write("b " * 900)
    assert hand.said[-1].endswith("only the first 1000 characters are there.")
    number = hand.questions.all()[0].id
    for card, text in ((hand.asking.reword, "c " * 900), (hand.asking.write_answer, "d" * 20_001)):
        card(number)
        hand.write(text)
        assert "too long to keep all of it" in hand.said[-1]
