# SPDX-License-Identifier: GPL-3.0-or-later
"""Passages of a page: the words that a person chose, found again however the page is set."""

from __future__ import annotations

import random

import msgspec
import pytest
from PySide6.QtGui import QTextCursor

from reader.content.address import Address
from reader.content.edition import Edition
from reader.content.model import FigureBlock, Paragraph, Run
from reader.content.quote import Quote, find_quote, readable_text, squeeze
from reader.pages import Page, chapter_page, urgent_page
from reader.ui.page.quoting import place_of, places_of, quote_of
from reader.ui.page.set_page import SetPage, figure_ids
from reader.ui.page.setting import PageSetter
from tests.ui.page.pages import box, long_page, look, page_of, say, set_blocks, table

pytestmark = pytest.mark.usefixtures("theme")

EVERY_BOX = tuple(range(9))
LOOKS = (
    {"scale": 1.0, "width": 700, "opened": EVERY_BOX},
    {"scale": 2.1, "width": 400, "opened": EVERY_BOX},  # tables become lists
    {"scale": 1.0, "width": 700, "opened": ()},
)


def set_in(page: Page, edition: Edition | None = None, *, scale: float, width: int, opened: tuple[int, ...]) -> SetPage:
    figures = {name: edition.figure(name) for name in figure_ids(page)} if edition else {}
    return PageSetter(page, look(scale), figures, width, frozenset(opened)).set_page()


def chosen(page: SetPage, first: str, last: str = "") -> Quote:
    """The quote of what lies from the first words to the last ones, as a person chooses it with the mouse."""
    start = page.document.find(first)
    end = page.document.find(last, start) if last else start
    assert not start.isNull()
    assert not end.isNull()
    return quote_of(page, start.selectionStart(), end.selectionEnd())


def words_at(page: SetPage, place: tuple[int, int] | None) -> str:
    assert place is not None
    cursor = QTextCursor(page.document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_a_quote_is_the_words_with_the_address_of_their_section() -> None:
    page = set_blocks(say("You have a blood test first."), say("Then you rest."))
    quote = chosen(page, "blood test")
    assert quote == Quote("g/one#first", "blood test", "Section first You have a ", " first. Then you rest.")
    assert words_at(page, place_of(page, quote)) == "blood test"


def test_a_passage_ends_with_its_section_and_may_hold_its_heading() -> None:
    page = set_in(long_page(2), **LOOKS[0])
    start = page.document.find("Section s1").selectionStart()
    quote = quote_of(page, start, page.document.characterCount())
    assert quote.address == "g/one#s1"
    assert quote.text.startswith("Section s1 Your team tells")
    assert "Section s2" not in quote.text


def test_numbers_of_sections_and_sources_and_captions_are_not_quoted() -> None:
    source = Paragraph((Run("You rest"), Run("[1]", "", "source:1"), Run(" well.")))
    page = set_blocks(source, FigureBlock("liver"), say("Then home."))
    quote = chosen(page, "Section first", "home.")
    assert quote.text == "Section first You rest well. Then home."
    assert words_at(page, place_of(page, quote)).startswith("Section first")
    assert chosen(page, "The liver").text == "", "a caption alone is no passage"


def test_above_the_first_section_only_the_title_and_the_lead_count(guide: Edition) -> None:
    page = set_in(chapter_page(guide, "surgery"), guide, **LOOKS[0])
    chapter = guide.chapter("surgery")
    quote = quote_of(page, 0, page.sections[0][1])
    assert quote.address == "neuroendocrine/surgery"
    assert quote.text == f"{chapter.title} {chapter.summary}"
    assert chosen(page, "minutes to read").text == ""
    bare = set_in(page_of(say("Text.")), **LOOKS[0])
    assert quote_of(bare, 0, 5).text == "A pag"
    without = set_in(Page(Address("chapter", "one", guide="g"), "Alone", "en", lead="Nothing yet."), **LOOKS[0])
    assert quote_of(without, 0, 100).text == "Alone Nothing yet."


def test_characters_beyond_the_first_plane_count_two_for_qt_and_stay_whole() -> None:
    page = set_blocks(say("Feel 😀 well 𝒳 now"), say("then 😀 rest"))
    quote = chosen(page, "😀 rest")
    assert (quote.text, quote.before[-5:]) == ("😀 rest", "then ")
    assert words_at(page, place_of(page, quote)) == "😀 rest"
    first = chosen(page, "😀 well 𝒳")
    assert first.text == "😀 well 𝒳"
    assert words_at(page, place_of(page, first)) == "😀 well 𝒳"
    assert find_quote(squeeze(readable_text("Section first", page.page.sections[0].blocks)), first) is not None
    half = quote_of(page, page.document.find("😀 well").selectionStart() + 1, page.document.find("well").selectionEnd())
    assert half.text == "well"


def test_spaces_and_hyphens_that_nobody_sees_do_not_matter() -> None:
    page = set_blocks(say("About 100\u202fmg of a medi\u00adcine in mmol/L"))
    quote = chosen(page, "100", "mmol/\u2060L")
    assert quote.text == "100 mg of a medicine in mmol/L"
    again = set_blocks(say("About 100 mg of a medicine in mmol/L"))
    assert words_at(again, place_of(again, quote)).startswith("100 mg of a medicine")


def test_a_table_and_its_list_in_large_text_are_the_same_words() -> None:
    blocks = (say("Look."), table("Scan|When", "CT|Soon", "MRI|Later"), say("Then wait."))
    small, large = set_blocks(*blocks), set_blocks(*blocks, scale=2.1)
    assert large.labels
    for first, last in (("Look", "Soon"), ("Scan", "CT"), ("CT", "MRI"), ("Soon", "wait")):
        quote = chosen(small, first, last)
        assert quote == chosen(large, first, last)
        assert words_at(large, place_of(large, quote)).endswith(last)
    assert chosen(large, "Soon", "Then").text == "Soon MRI Later Then"
    header = chosen(small, "When")
    assert header.text == "When"
    assert place_of(large, header) is not None


def test_a_source_in_a_tables_header_does_not_come_twice() -> None:
    cells = ((Run("Scan"), Run("[1]", "", "source:1")),)
    made = table("Scan", "CT")
    large = set_blocks(type(made)(cells, made.rows), scale=2.1)
    assert chosen(large, "Section first", "CT").text == "Section first Scan CT"


@pytest.mark.parametrize("opened", [(), (0,)])
def test_the_words_that_open_a_gentle_box_are_not_quoted(opened: tuple[int, ...]) -> None:
    blocks = (say("Before."), box("gentle", say("Most people."), title="How long"), say("Behind."))
    page = set_blocks(*blocks, opened=opened)
    quote = chosen(page, "Before", "Behind.")
    assert quote.text == ("Before. How long Most people. Behind." if opened else "Before. How long")
    assert place_of(page, quote) is not None


def test_what_is_in_a_closed_box_has_no_place_and_what_goes_round_it_has() -> None:
    long = "These words stand in front of the box and are long enough."
    end = "And these stand behind the box and are long enough as well."
    blocks = (say(long), box("gentle", say("Most people."), title="How long"), say(end))
    opened, closed = set_blocks(*blocks, opened=(0,)), set_blocks(*blocks)
    inside, around = chosen(opened, "Most people"), chosen(opened, long, end)
    assert place_of(closed, inside) is None
    assert words_at(closed, place_of(closed, around)).endswith(end)
    assert quote_of(closed, *_span(closed, "Open this part")).text == ""


def _span(page: SetPage, words: str) -> tuple[int, int]:
    cursor = page.document.find(words)
    return cursor.selectionStart(), cursor.selectionEnd()


def test_words_that_changed_between_two_ends_far_apart_are_not_taken_for_the_same() -> None:
    page = set_blocks(say("The beginning of this long text. " + "Much was added here. " * 30 + "The end of this text."))
    quote = Quote("g/one#first", "The beginning of this long text. It was short. The end of this text.")
    assert place_of(page, quote) is None
    assert place_of(page, Quote("g/one#first", "gone words")) is None


def test_a_quote_of_another_page_or_section_has_no_place_here() -> None:
    page = set_in(long_page(2), **LOOKS[0])
    there = chosen(page, "Your team")
    others = [Quote("g/two#s1", "Your team"), Quote("g/one#gone", "Your team"), Quote("h/one#s1", "Your team"), there]
    places = places_of(page, others)
    assert places[:3] == [None, None, None]
    assert words_at(page, places[3]) == "Your team"


def test_when_to_call_is_one_page_without_sections_of_its_own(guide: Edition) -> None:
    page = set_in(urgent_page(guide), **LOOKS[0])
    quote = chosen(page, "Read the chapter")
    assert quote.address == "urgent"
    assert words_at(page, place_of(page, quote)) == "Read the chapter"
    other = set_in(urgent_page(guide, "surgery"), **LOOKS[0])
    assert place_of(other, quote) is not None, "in another order too"


def test_any_passage_of_the_guide_is_found_in_every_look_and_in_its_text(guide: Edition) -> None:
    chance = random.Random(7)
    tried = 0
    for chapter_id in ("surgery-lung", "grade-and-stage", "carcinoid-crisis", "what-it-is"):
        page = chapter_page(guide, chapter_id)
        texts = {each.id: squeeze(readable_text(each.title, each.blocks)) for each in page.sections}
        texts[""] = squeeze(f"{page.title}\n{page.lead}")
        looks = [set_in(page, guide, **each) for each in LOOKS]
        for taken in looks:
            for _time in range(15):
                start = chance.randrange(taken.document.characterCount())
                quote = quote_of(taken, start, start + chance.randrange(5, 300))
                if quote.text:
                    tried += 1
                    assert find_quote(texts[quote.address.partition("#")[2]], quote) is not None, quote
                    assert place_of(taken, quote) is not None, quote
                    assert place_of(looks[0], quote) is not None, quote
                    assert place_of(looks[1], quote) is not None, quote
    assert tried > 100


def test_the_foot_and_the_sources_of_a_page_are_no_passages() -> None:
    page = set_in(long_page(2), **LOOKS[0])
    assert chosen(page, "A book").text == ""
    assert chosen(page, "Next:").text == ""


def test_a_notice_of_an_overdue_review_is_not_quoted(guide: Edition) -> None:
    page = msgspec.structs.replace(chapter_page(guide, "surgery"), overdue="This page was due for review in March.")
    shown = set_in(page, guide, **LOOKS[0])
    chapter = guide.chapter("surgery")
    assert quote_of(shown, 0, shown.sections[0][1]).text == f"{chapter.title} {chapter.summary}"
    assert chosen(shown, "Overdue for review", "in March.").text == ""
