# SPDX-License-Identifier: GPL-3.0-or-later
"""What is chosen for a leaflet: in the reader's order, taken out and put back, with or without questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.content.edition import Edition
from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.ui.taking.leaflet_choice import LeafletChoice
from reader.userdata.basket import Basket
from reader.userdata.my_questions import MyQuestions
from reader.userdata.store import open_store
from tests.shipped import compiled_guide

SURGERY = Piece("chapter", Quote("neuroendocrine/surgery"), "Surgery")
TERM = Piece("term", Quote("term:resection"), "resection")
OWN = Piece("question", Quote(""), "Who calls me?")
GONE = Piece("section", Quote("neuroendocrine/surgery#no-such-section"), "An old section")


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return compiled_guide(tmp_path_factory.mktemp("chosen-guide"))


@pytest.fixture
def choice(guide: Edition, tmp_path: Path) -> Iterator[LeafletChoice]:
    """An empty leaflet, and one question."""
    store = open_store(tmp_path / "state.sqlite3")
    questions = MyQuestions(store)
    questions.add("Can I drive?")
    yield LeafletChoice(guide, questions, Basket(store))
    store.close()


def titles(choice: LeafletChoice) -> list[str]:
    return [row.title for row in choice.rows()]


def test_pieces_are_listed_with_what_they_are(choice: LeafletChoice) -> None:
    for piece in (SURGERY, TERM):
        choice.basket.add(piece)
    assert [(row.title, row.kind) for row in choice.rows()] == [
        ("Surgery", "Whole page"),
        ("resection", "Word explained"),
    ]


def test_one_piece_is_taken_out_and_put_back_where_it_was(choice: LeafletChoice) -> None:
    for piece in (SURGERY, TERM, OWN):
        choice.basket.add(piece)
    choice.take_out(choice.rows()[1].id)
    assert titles(choice) == ["Surgery", "Who calls me?"]
    assert choice.removed_words() == "Taken out: resection"
    choice.put_back()
    assert titles(choice) == ["Surgery", "resection", "Who calls me?"]
    assert choice.removed_words() == ""


def test_all_pieces_are_taken_out_and_put_back_in_order(choice: LeafletChoice) -> None:
    for piece in (SURGERY, TERM, OWN):
        choice.basket.add(piece)
    choice.take_all_out()
    assert titles(choice) == []
    assert choice.removed_words() == "Taken out: 3 pieces"
    choice.put_back()
    assert titles(choice) == ["Surgery", "resection", "Who calls me?"]


def test_what_is_not_there_cannot_be_taken_out(choice: LeafletChoice) -> None:
    choice.basket.add(SURGERY)
    choice.take_out(999)
    assert titles(choice) == ["Surgery"]
    assert choice.removed_words() == ""


def test_after_a_while_nothing_is_put_back_any_more(choice: LeafletChoice) -> None:
    choice.basket.add(SURGERY)
    choice.take_all_out()
    choice.forget_removed()
    choice.put_back()
    assert titles(choice) == []


def test_questions_go_along_unless_they_are_left_at_home(choice: LeafletChoice) -> None:
    assert choice.count_questions() == 1
    assert [question.text for question in choice.leaflet("").questions] == ["Can I drive?"]
    choice.go_along = False
    assert choice.leaflet("").is_empty
    assert choice.count_questions() == 1


def test_the_leaflet_has_the_title_that_was_typed(choice: LeafletChoice, guide: Edition) -> None:
    choice.basket.add(SURGERY)
    assert choice.leaflet("For Monday").title == "For Monday"
    assert choice.leaflet("").title == guide.chapter("surgery").title


def test_links_are_kept_for_books_only(choice: LeafletChoice) -> None:
    choice.basket.add(SURGERY)
    choice.basket.add(Piece("chapter", Quote("neuroendocrine/before-surgery"), "Before"))
    with_links, without = choice.leaflet("", with_links=True), choice.leaflet("")
    assert with_links.pages != without.pages


def test_a_phone_gets_questions_words_and_sources_and_nothing_that_is_gone(choice: LeafletChoice) -> None:
    for piece in (TERM, OWN, GONE):
        choice.basket.add(piece)
    text = choice.phone_text()
    assert text.startswith("• Can I drive?\n\n“resection: ")
    assert "Edition" in text
    assert text.endswith("• Who calls me?")
    choice.go_along = False
    assert choice.phone_text().startswith("“resection: ")


def test_every_change_is_told_until_nobody_listens(choice: LeafletChoice) -> None:
    told: list[str] = []
    ends = choice.subscribe(lambda: told.append("changed"))
    choice.basket.add(SURGERY)
    assert told == ["changed"]
    for end in ends:
        end()
    choice.basket.add(TERM)
    assert told == ["changed"]
