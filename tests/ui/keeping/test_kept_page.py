# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks are found again on the page, in closed boxes too."""

from __future__ import annotations

from reader.content.address import parse_address
from reader.content.quote import Quote
from reader.ui.keeping.kept_page import place_title, shortened
from reader.ui.page.quoting import quote_of
from tests.started import Person
from tests.ui.keeping_desk import choose, keeping, marks


def test_places_have_the_names_of_chapter_and_section(reader: Person) -> None:
    edition = reader.window.edition
    assert place_title(edition, parse_address("neuroendocrine/surgery")) == "Surgery: the big picture"
    section = edition.chapter_head("surgery").sections[0]  # type: ignore[union-attr]
    place = place_title(edition, parse_address(f"surgery#{section.id}"))
    assert place == f"Surgery: the big picture › {section.title}"
    assert place_title(edition, parse_address("nowhere")) == "nowhere"


def test_long_words_are_cut_between_words() -> None:
    assert shortened("one  two\nthree", 40) == "one two three"
    assert shortened("one two, three", 9) == "one two …"


def test_words_in_a_closed_box_are_pointed_out_in_the_open_one(reader: Person) -> None:
    chapters = [head.id for head in reader.window.edition.head.chapters]
    for chapter in chapters:
        reader.go(chapter)
        page = reader.page.set_page
        assert page is not None
        closed = [table for table, kind in page.boxes if kind == "gentle"]
        if closed:
            break
    reader.page.open_all_gentle()
    page = reader.page.set_page
    assert page is not None
    table = next(table for table, kind in page.boxes if kind == "gentle")
    inside = [spot for spot in page.spots if spot.kind == "paragraph" and spot.start > table.firstPosition()]
    quote = next(q for spot in inside if len((q := quote_of(page, spot.start, spot.end)).text) > 30)
    keeping(reader).on_page.add("highlight", quote, colour="blue")
    assert len(reader.page.kept.all()) == 1
    reader.go("urgent")
    reader.go(chapter)
    assert reader.page.kept.all() == ()
    assert keeping(reader).on_page.point_out(quote)
    assert len(reader.page.kept.all()) == 1


def test_words_that_are_nowhere_are_not_pointed_out(reader: Person) -> None:
    assert not keeping(reader).on_page.point_out(Quote("neuroendocrine/surgery", "zzz zzz"))
    assert not keeping(reader).on_page.point_out(Quote("neuroendocrine/surgery"))


def test_a_bookmark_of_a_section_that_is_gone_is_not_shown(reader: Person) -> None:
    keeping(reader).on_page.add("bookmark", Quote("neuroendocrine/surgery#no-such-section"))
    keeping(reader).on_page.add("bookmark", Quote("neuroendocrine/surgery"))
    assert [mark.start for mark in reader.page.kept.all()] == [0]


def test_removing_twice_says_it_once(reader: Person) -> None:
    choose(reader)
    reader.press("Ctrl+H")
    number = marks(reader)[0].id
    keeping(reader).on_page.remove(number)
    reader.window.say("")
    keeping(reader).on_page.remove(number)
    assert reader.message == ""
