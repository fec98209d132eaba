# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes from another computer joins what is here: nothing twice, nothing lost, all of it or nothing."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.userdata.basket import Basket
from reader.userdata.bringing_in import Brought, bring_in
from reader.userdata.carrying import VERSION, Belongings, Carried, CarriedMark, CarriedPiece, CarriedQuestion
from reader.userdata.marks import LONGEST_NOTE, Marks
from reader.userdata.my_questions import MyQuestions
from reader.userdata.store import Store, open_store

ADDRESS = "guide/surgery#before"
WORDS = Quote(ADDRESS, "a blood test", "have ", " first")


@pytest.fixture
def mine(store: Store) -> Belongings:
    return Belongings(store, Marks(store), MyQuestions(store), Basket(store))


def note(text: str, *, kind: str = "note", colour: str = "") -> CarriedMark:
    its_kind = "note" if kind == "note" else "highlight"
    return CarriedMark(ADDRESS, WORDS.text, WORDS.before, WORDS.after, kind=its_kind, note=text, colour=colour)


def carried(*rows: CarriedMark | CarriedQuestion | CarriedPiece) -> Carried:
    return Carried(
        VERSION,
        marks=tuple(row for row in rows if isinstance(row, CarriedMark)),
        questions=tuple(row for row in rows if isinstance(row, CarriedQuestion)),
        basket=tuple(row for row in rows if isinstance(row, CarriedPiece)),
    )


def test_new_things_come_behind_what_is_here_in_their_own_order(mine: Belongings) -> None:
    mine.questions.add("One?")
    mine.basket.add(Piece("chapter", Quote("guide/one")))
    heard: list[str] = []
    for name, kept in (("marks", mine.marks), ("questions", mine.questions), ("basket", mine.basket)):
        kept.subscribe(lambda name=name: heard.append(name))
    brought = bring_in(
        mine,
        carried(
            CarriedQuestion("Two?", "two", ADDRESS), CarriedQuestion("Three?", is_done=True), note("new"),
            CarriedPiece("guide/two", kind="chapter"), CarriedPiece("guide/one", kind="chapter", title="Again"),
        ),
    )  # fmt: skip
    assert brought == Brought(marks=1, questions=2, pieces=1)
    assert [question.text for question in mine.questions.all()] == ["One?", "Two?", "Three?"]
    assert [item.piece.quote.address for item in mine.basket.all()] == ["guide/one", "guide/two"]
    assert [mark.quote for mark in mine.marks.all()] == [WORDS]
    assert heard == ["marks", "questions", "basket"]


def test_the_same_file_twice_changes_nothing(mine: Belongings) -> None:
    file = carried(note("one"), note("two"), note("x", kind="highlight"), CarriedQuestion("Why?", answer="So."))
    bring_in(mine, file)
    before = mine.marks.all(), mine.questions.all()
    assert bring_in(mine, file) == Brought(0, 0, 0)
    assert (mine.marks.all(), mine.questions.all()) == before


def test_notes_on_the_same_words_are_joined_and_a_colour_chosen_here_stays(mine: Belongings) -> None:
    made = mine.marks.add("highlight", WORDS, "Surgery", colour="pink", note="mine")
    assert bring_in(mine, carried(note("theirs", kind="highlight", colour="blue"))).marks == 0
    (mark,) = mine.marks.all()
    assert (mark.id, mark.colour, mark.note, mark.title) == (made.id, "pink", "mine\n\ntheirs", "Surgery")


def test_of_two_marks_alike_the_one_that_says_it_already_is_left_as_it_is(mine: Belongings) -> None:
    for text in ("one", "two"):
        mine.marks.add("note", WORDS, "Surgery", note=text)
    bring_in(mine, carried(note("two")))
    assert [mark.note for mark in mine.marks.all()] == ["one", "two"]


def test_a_bookmark_of_a_place_is_there_once(mine: Belongings) -> None:
    mine.marks.add("bookmark", Quote(ADDRESS), "Surgery")
    assert bring_in(mine, carried(CarriedMark(ADDRESS, kind="bookmark", title="Other"))).marks == 0
    assert len(mine.marks.all()) == 1


def test_notes_that_are_too_long_to_be_joined_stay_apart(mine: Belongings) -> None:
    mine.marks.add("note", WORDS, "Surgery", note="a" * LONGEST_NOTE)
    question = mine.questions.add("Why?")
    mine.questions.change(question.id, answer="a" * LONGEST_NOTE)
    file = carried(note("b" * LONGEST_NOTE), CarriedQuestion("Why?", answer="b" * LONGEST_NOTE))
    assert bring_in(mine, file) == Brought(1, 1, 0)
    assert [mark.note[0] for mark in mine.marks.all()] == ["a", "b"]
    assert bring_in(mine, file) == Brought(0, 0, 0)


def test_an_answer_from_elsewhere_is_taken_and_a_question_asked_there_is_asked(mine: Belongings) -> None:
    asked = mine.questions.add("How long?")
    bring_in(mine, carried(CarriedQuestion("How long?", "stay", ADDRESS, is_done=True, answer="A week.")))
    (question,) = mine.questions.all()
    assert (question.id, question.question, question.address) == (asked.id, "stay", ADDRESS)
    assert (question.is_done, question.answer) == (True, "A week.")


def test_a_question_of_the_guide_in_other_words_is_kept_as_an_own_one(mine: Belongings) -> None:
    mine.questions.add("How long will I stay?", "stay")
    file = carried(CarriedQuestion("How many nights?", "stay"))
    assert bring_in(mine, file).questions == 1
    assert [(each.text, each.question) for each in mine.questions.all()] == [
        ("How long will I stay?", "stay"),
        ("How many nights?", ""),
    ]
    assert bring_in(mine, file).questions == 0


def test_when_something_goes_wrong_nothing_has_come(mine: Belongings) -> None:
    mine.store.write("CREATE TRIGGER no_more BEFORE INSERT ON basket BEGIN SELECT RAISE(ABORT, 'no more'); END")
    with pytest.raises(sqlite3.IntegrityError):
        bring_in(mine, carried(note("new"), CarriedQuestion("Why?"), CarriedPiece("guide/one", kind="chapter")))
    assert mine.marks.all() == ()
    assert mine.questions.all() == ()


NOTES = st.lists(st.builds(note, st.sampled_from(["", "a", "b", "ab", "c"]), kind=st.sampled_from(["note", "light"])))
QUESTIONS = st.lists(
    st.builds(
        CarriedQuestion,
        st.sampled_from(["Why?", "When?", "Who?"]),
        st.sampled_from(["", "why", "when"]),
        is_done=st.booleans(),
        answer=st.sampled_from(["", "So.", "Now."]),
    )
)


@settings(deadline=None)
@given(first=st.tuples(NOTES, QUESTIONS), second=st.tuples(NOTES, QUESTIONS))
def test_nothing_is_lost_and_nothing_comes_twice(
    first: tuple[list[CarriedMark], list[CarriedQuestion]], second: tuple[list[CarriedMark], list[CarriedQuestion]]
) -> None:
    store = open_store(None)
    mine = Belongings(store, Marks(store), MyQuestions(store), Basket(store))
    for marks, questions in (first, second):
        file = carried(*marks, *questions)
        bring_in(mine, file)
        kept = mine.marks.all(), mine.questions.all()
        assert bring_in(mine, file) == Brought(0, 0, 0)
        assert (mine.marks.all(), mine.questions.all()) == kept
    for mark in (*first[0], *second[0]):
        assert any(mark.kind == here.kind and mark.note in here.note for here in mine.marks.all())
    for question in (*first[1], *second[1]):
        here = [each for each in mine.questions.all() if each.text == question.text]
        assert len(here) == 1
        assert question.answer in here[0].answer
        assert here[0].is_done or not question.is_done
    store.close()
