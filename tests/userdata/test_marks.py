# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks, highlights and notes: kept as they were made, and what becomes of them in a later edition."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from reader.content.model import Box, Chapter, Paragraph, Run, Section
from reader.content.quote import Quote, quote_in, readable_text, squeeze
from reader.userdata.marks import COLOURS, LONGEST_NOTE, Mark, Marks, Standing, colour_name, standing
from reader.userdata.store import Store

BEFORE = Quote("guide/surgery#before", "a blood test", "You have ", " first")


@pytest.fixture
def marks(store: Store) -> Marks:
    return Marks(store, lambda: date(2026, 11, 22))


def test_a_mark_is_kept_with_everything(open_state: Callable[[], Store]) -> None:
    marks = Marks(open_state(), lambda: date(2026, 11, 22))
    made = marks.add("highlight", BEFORE, "Surgery › Before", colour="blue", note="Ask", edition="2026.11")
    expected = Mark(1, "highlight", BEFORE, "Surgery › Before", "blue", "Ask", "2026.11", "2026-11-22")
    assert made == expected
    assert Marks(open_state()).all() == (expected,)


def test_marks_of_a_chapter_are_those_of_its_sections_and_its_own(marks: Marks) -> None:
    for address in ("guide/surgery", "guide/surgery#before", "guide/surgery-lung#before", "other/surgery", "urgent"):
        marks.add("note", Quote(address), address)
    assert [mark.title for mark in marks.of_chapter("guide", "surgery")] == ["guide/surgery", "guide/surgery#before"]
    assert marks.of_chapter("guide", "surg") == ()


def test_there_is_one_bookmark_of_a_place_but_many_notes(marks: Marks) -> None:
    first = marks.add("bookmark", Quote("guide/surgery#before"), "Surgery")
    assert marks.add("bookmark", Quote("guide/surgery#before"), "Surgery") == first
    assert marks.add("bookmark", Quote("guide/surgery#after"), "Surgery") != first
    for note in ("one", "two"):
        marks.add("note", BEFORE, "Surgery", note=note)
    assert [mark.note for mark in marks.all()] == ["", "", "one", "two"]


def test_a_mark_that_was_removed_can_be_put_back_once(marks: Marks) -> None:
    for note in ("one", "two"):
        marks.add("note", BEFORE, "Surgery", note=note)
    first = marks.remove(1)
    assert first is not None
    assert [mark.note for mark in marks.all()] == ["two"]
    assert marks.put_back(first) == first
    marks.put_back(first)
    assert [mark.note for mark in marks.all()] == ["one", "two"]


def test_colour_and_note_can_be_changed_one_at_a_time(marks: Marks) -> None:
    mark = marks.add("highlight", BEFORE, "Surgery", colour="yellow", note="Ask")
    heard: list[str] = []
    marks.subscribe(lambda: heard.append("told"))
    marks.change(mark.id, colour="pink")
    marks.change(mark.id, note="Asked.")
    marks.change(mark.id)
    (changed,) = marks.all()
    assert (changed.colour, changed.note, changed.quote) == ("pink", "Asked.", BEFORE)
    assert heard == ["told", "told"]


def test_a_note_keeps_its_lines_and_nothing_that_cannot_be_seen(marks: Marks) -> None:
    mark = marks.add("note", BEFORE, "Surgery ›\nBefore\x00", note="one\n\ttwo\x07\u202e\ud800" + "x" * LONGEST_NOTE)
    assert mark.title == "Surgery › Before"
    assert mark.note.startswith("one\n\ttwoxxx")
    assert len(mark.note) == LONGEST_NOTE
    marks.change(mark.id, note="a\x00b")
    assert marks.all()[0].note == "ab"


def test_every_colour_has_a_name() -> None:
    assert [colour_name(colour) for colour in COLOURS] == ["Yellow", "Blue", "Pink"]


# -- what becomes of a mark in a later edition --------------------------------------------------------------------


def section(section_id: str, *texts: str, title: str = "Before", number: int = 1) -> Section:
    return Section(section_id, number, title, tuple(Paragraph((Run(text),)) for text in texts))


def chapter(*sections: Section, summary: str = "It takes a tumour out.") -> Chapter:
    return Chapter("surgery", 9, "Surgery", "Surgery", summary, (), sections, ())


OLD = chapter(section("before", "You have a blood test first.", "Then you rest. You have a blood test again."))


def quote(words: str, address: str = "guide/surgery#before") -> Quote:
    old = OLD.sections[0]
    squeezed = squeeze(readable_text(old.title, old.blocks))
    at = squeezed.text.index(words)
    return quote_in(squeezed, address, at, at + len(words))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (OLD, Standing.FOUND),
        (None, Standing.GONE),
        (chapter(section("before", "You rest.", "First you  have a blood test first.")), Standing.FOUND),
        (chapter(section("before", "You have a blood test first.", title="Renamed", number=7)), Standing.FOUND),
        (chapter(section("after", "New."), section("before", "You have a blood test first.")), Standing.FOUND),
        (chapter(section("before", "You have a scan first.")), Standing.CHANGED),
        (chapter(section("after", "You have a blood test first.")), Standing.GONE),
    ],
    ids=["same", "chapter removed", "moved in its section", "renamed", "section moved", "reworded", "section removed"],
)
def test_a_passage_in_a_later_edition(now: Chapter | None, expected: Standing) -> None:
    assert standing(quote("blood test first"), now) is expected


def test_a_passage_in_a_gentle_box_and_across_paragraphs_is_found() -> None:
    boxed = Section("before", 1, "Before", (Box("gentle", "How long", OLD.sections[0].blocks),))
    assert standing(quote("first. Then you rest"), chapter(boxed)) is Standing.FOUND


def test_a_place_without_words_needs_only_its_section() -> None:
    assert standing(Quote("guide/surgery"), OLD) is Standing.FOUND
    assert standing(Quote("guide/surgery#before"), OLD) is Standing.FOUND
    assert standing(Quote("guide/surgery#gone"), OLD) is Standing.GONE
    assert standing(Quote("guide/other"), OLD) is Standing.GONE


def test_words_above_the_first_section_are_the_title_and_the_summary() -> None:
    words = Quote("guide/surgery", "Surgery It takes a tumour out")
    assert standing(words, OLD) is Standing.FOUND
    assert standing(words, chapter(summary="It is quick.")) is Standing.CHANGED


def test_what_stands_in_no_chapter_is_there_and_what_is_no_address_is_not() -> None:
    assert standing(Quote("urgent", "Call now"), None) is Standing.FOUND
    assert standing(Quote("term:resection"), None) is Standing.FOUND
    assert standing(Quote("no address!"), OLD) is Standing.GONE
