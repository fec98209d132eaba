# SPDX-License-Identifier: GPL-3.0-or-later
"""One readable file takes everything along; a file that is not one of ours is refused in words and changes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.errors import ReaderError
from reader.userdata.basket import Basket
from reader.userdata.bringing_in import bring_in
from reader.userdata.carrying import MOST_BYTES, Belongings, from_file, from_json, to_json
from reader.userdata.marks import COLOURS, Marks
from reader.userdata.my_questions import MyQuestions
from reader.userdata.store import Store, open_store

TODAY = date(2026, 11, 22)
NOT_OURS = "This is not a file of bookmarks, notes and questions that Lamplight wrote, so nothing was taken from it."
SURGERY = "guide/surgery#before"
ANY_TEXT = st.text(max_size=40)


def belongings_in(store: Store) -> Belongings:
    return Belongings(store, Marks(store, lambda: TODAY), MyQuestions(store), Basket(store))


def filled(store: Store) -> Belongings:
    mine = belongings_in(store)
    mine.marks.add("bookmark", Quote("guide/surgery"), "Surgery", edition="2026.11")
    words = Quote(SURGERY, "a “blood test”", "have ", " first")
    mine.marks.add("highlight", words, "Surgery › Before", colour="blue", note="Ask:\n\tüber 5 mg?")
    question = mine.questions.add("How long will I stay?", "stay", SURGERY)
    mine.questions.change(question.id, answer="A week.\nMaybe two.")
    mine.questions.tick(question.id, True)
    mine.questions.add("May I bring my dog?")
    mine.basket.add(Piece("section", Quote(SURGERY), "Before"))
    mine.basket.add(Piece("question", Quote(""), "May I bring my dog?"))
    return mine


@pytest.fixture
def mine(store: Store) -> Belongings:
    return filled(store)


@pytest.fixture
def elsewhere() -> Iterator[Belongings]:
    """Another computer, on which nothing is kept yet."""
    store = open_store(None)
    yield belongings_in(store)
    store.close()


def test_everything_arrives_on_another_computer(mine: Belongings, elsewhere: Belongings) -> None:
    text = to_json(mine, TODAY)
    bring_in(elsewhere, from_json(text))
    assert elsewhere.marks.all() == mine.marks.all()
    assert elsewhere.questions.all() == mine.questions.all()
    assert elsewhere.basket.all() == mine.basket.all()
    assert to_json(elsewhere, TODAY) == text


def test_a_person_can_read_the_file(mine: Belongings) -> None:
    text = to_json(mine, TODAY)
    assert text.startswith('{\n  "lamplight": 1,\n  "about": "Bookmarks, highlights, notes and questions kept with')
    assert '\n      "text": "a “blood test”",\n' in text
    assert '"is_done": true' in text
    assert text.endswith("}\n")
    assert json.loads(text)["day"] == "2026-11-22"


def test_what_was_read_searched_for_and_set_stays_here(mine: Belongings) -> None:
    store = mine.store
    store.write("INSERT INTO history VALUES ('guide/marker', 'marker', '2026-11-22', 1)")
    store.write("INSERT INTO searches VALUES ('marker', 1)")
    store.write("INSERT INTO progress VALUES ('guide', 'marker', 'marker', '2026.11')")
    store.write("INSERT INTO settings VALUES ('app.language', '\"marker\"')")
    assert "marker" not in to_json(mine, TODAY)


@settings(deadline=None)
@given(
    marks=st.lists(st.tuples(st.sampled_from(["note", "highlight"]), ANY_TEXT, ANY_TEXT, st.sampled_from(COLOURS))),
    questions=st.lists(st.tuples(ANY_TEXT, ANY_TEXT)),
)
def test_whatever_somebody_writes_can_be_carried(
    marks: list[tuple[str, str, str, str]], questions: list[tuple[str, str]]
) -> None:
    store, other = open_store(None), open_store(None)
    mine, theirs = belongings_in(store), belongings_in(other)
    for kind, title, note, colour in marks:
        mine.marks.add("note" if kind == "note" else "highlight", Quote(SURGERY), title, colour=colour, note=note)
    for text, answer in questions:
        try:
            mine.questions.change(mine.questions.add(text).id, answer=answer)
        except ReaderError:
            continue  # no words in it
    text = to_json(mine, TODAY)
    bring_in(theirs, from_json(text))
    assert theirs.questions.all() == mine.questions.all()
    for mark in mine.marks.all():
        assert any(mark.note in there.note for there in theirs.marks.all())
    store.close()
    other.close()


# -- what is refused ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "[]",
        "{}",
        "null",
        '{"lamplight": "1"}',
        '{"lamplight": true}',
        '{"lamplight": 0}',
        '{"lamplight": -7}',
        '{"lamplight": 1',
        "[" * 200_000,
        '{"lamplight": 1, "more": ' + "[" * 200_000,
    ],
)
def test_what_is_no_file_of_ours_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ReaderError) as refused:
        from_json(text)
    assert str(refused.value) == NOT_OURS


@pytest.mark.parametrize(
    ("name", "row", "place"),
    [
        ("marks", {"kind": "star", "address": SURGERY}, "marks[0].kind"),
        ("marks", {"kind": "note", "address": SURGERY, "colour": "red"}, "marks[0].colour"),
        ("marks", {"kind": "note", "address": SURGERY, "colour": "yellow\n"}, "marks[0].colour"),
        ("marks", {"kind": "note", "address": SURGERY, "day": "yesterday"}, "marks[0].day"),
        ("marks", {"kind": "note", "address": SURGERY, "title": "two\nlines"}, "marks[0].title"),
        ("marks", {"kind": "note", "address": SURGERY, "note": "x" * 20_001}, "marks[0].note"),
        ("marks", {"kind": "note", "address": SURGERY, "text": "x" * 20_001}, "marks[0].text"),
        ("marks", {"kind": "note", "address": SURGERY, "before": "x" * 65}, "marks[0].before"),
        ("marks", {"kind": "note", "address": SURGERY, "note": "\x00"}, "marks[0]"),
        ("marks", {"kind": "note", "address": SURGERY, "note": "abc\u202edef"}, "marks[0]"),
        ("marks", {"kind": "note", "address": "../../etc/passwd"}, "marks[0].address"),
        ("marks", {"kind": "note"}, "marks[0].address"),
        ("marks", "note", "marks[0]"),
        ("questions", {"text": ""}, "questions[0].text"),
        ("questions", {"text": "How long?", "is_done": 1}, "questions[0].is_done"),
        ("questions", {"text": "How long?", "address": "<b>"}, "questions[0].address"),
        ("basket", {"kind": "section", "address": ""}, "basket[0].address"),
        ("basket", {"kind": "drawing", "address": SURGERY}, "basket[0].kind"),
    ],
)
def test_a_part_that_is_not_as_we_write_it_is_named(name: str, row: object, place: str) -> None:
    with pytest.raises(ReaderError) as refused:
        from_json(json.dumps({"lamplight": 1, name: [row]}))
    expected = "Something in this file is not as Lamplight writes it, so nothing was taken from it. It is at “{place}”."
    assert str(refused.value) == expected.format(place=place)


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(ReaderError, match="“questions”"):
        from_json(json.dumps({"lamplight": 1, "questions": [{"text": "?"}] * 20_001}))


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ReaderError):
        from_json('{"lamplight": 1, "questions": [{"text": "\\ud800"}]}')


def test_a_newer_version_is_refused_with_what_to_do() -> None:
    with pytest.raises(ReaderError, match=r"written by a newer Lamplight\. Please bring this Lamplight up to date"):
        from_json('{"lamplight": 2, "marks": "of another shape"}')


def test_more_of_this_version_than_we_know_is_passed_over() -> None:
    carried = from_json('{"lamplight": 1, "later": [], "questions": [{"text": "Why?", "mood": "good"}]}')
    assert [question.text for question in carried.questions] == ["Why?"]


# -- from a file --------------------------------------------------------------------------------------------------


def test_a_file_is_read_also_with_the_mark_that_some_editors_write(tmp_path: Path, mine: Belongings) -> None:
    file = tmp_path / "mine.json"
    file.write_text(to_json(mine, TODAY), encoding="utf-8-sig")
    assert from_file(file) == from_json(to_json(mine, TODAY))


def test_a_file_that_cannot_be_read_is_named_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"^“gone\.json” cannot be read: No such file or directory\.$"):
        from_file(tmp_path / "gone.json")
    with pytest.raises(ReaderError, match="cannot be read"):
        from_file(tmp_path)


def test_bytes_that_are_no_text_are_no_file_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "picture.json"
    file.write_bytes(b"\x89PNG\r\n\xff\xfe")
    with pytest.raises(ReaderError) as refused:
        from_file(file)
    assert str(refused.value) == NOT_OURS


def test_a_file_of_any_size_is_read_only_so_far(tmp_path: Path) -> None:
    file = tmp_path / "huge.json"
    with file.open("wb") as huge:
        huge.truncate(100 * MOST_BYTES)
    with pytest.raises(ReaderError, match="larger than any that Lamplight writes"):
        from_file(file)


def test_the_language_that_words_were_chosen_in_goes_along() -> None:
    mine, theirs = belongings_in(open_store(None)), belongings_in(open_store(None))
    words = Quote(SURGERY, "une prise de sang")
    mine.marks.add("note", words, "La chirurgie", note="Ask", language="fr")
    mine.basket.add(Piece("passage", words, "« une prise de sang »", "fr"))
    bring_in(theirs, from_json(to_json(mine, TODAY)))
    assert [mark.language for mark in theirs.marks.all()] == ["fr"]
    assert [item.piece.language for item in theirs.basket.all()] == ["fr"]
    older = to_json(mine, TODAY).replace('"language": "fr"', '"language": ""')
    third = belongings_in(open_store(None))
    bring_in(third, from_json(older))
    bring_in(third, from_json(to_json(mine, TODAY)))
    assert [mark.language for mark in third.marks.all()] == ["fr"], "what was not known is, once somebody knows it"
    with pytest.raises(ReaderError):
        from_json(to_json(mine, TODAY).replace('"language": "fr"', '"language": "français, s’il vous plaît"'))
    for each in (mine, theirs, third):
        each.store.close()
