# SPDX-License-Identifier: GPL-3.0-or-later
"""What answers a search is read out first: the page's own sentences, or the whole box that tells of a danger."""

from __future__ import annotations

import pytest

from reader.calls.answering import answer, danger
from reader.calls.read_out import Pronunciation, read_out
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.errors import EditionError

PRRT = "neuroendocrine/prrt#call-now"
LEAD = "Call your team right away, day or night, for:"
CHILLS = "Shaking chills, or a fever of 38\u00a0°C or higher, or the number your team gave you."


def test_the_pages_own_sentences_come_before_the_words_for_saying(edition: Edition) -> None:
    words = answer(edition, Quote("net/surgery#what", "A resection takes"))
    assert words.found == ("A resection takes it out.",)
    assert words.sentences == ("A resection takes it out.", "It leaves a rim.")
    assert words.found_box is None
    assert words.pronunciations == (Pronunciation("resection", "rih-SEK-shun"),)
    assert words.urgent == read_out(edition, "net/surgery#what").urgent


def test_where_nothing_is_for_saying_the_beginning_of_the_section_does_not_stand_behind_what_was_found(
    edition: Edition,
) -> None:
    words = answer(edition, Quote("net/surgery#before", "your blood"))
    assert words.found == ("The team checks:", "[…]", "your blood")
    assert (words.sentences, words.is_guides_own_words) == ((), True)


def test_what_does_not_stand_there_changes_nothing(edition: Edition) -> None:
    for quote in (Quote("net/surgery#before", "no such words"), Quote("term:resection"), Quote("urgent", "You faint")):
        assert answer(edition, quote) == read_out(edition, quote.address)
    with pytest.raises(EditionError):
        answer(edition, Quote("net/surgery#gone", "words"))


def test_a_box_comes_first_and_whole_and_begins_with_whom_to_call_for_what_was_found(shipped: Edition) -> None:
    words = answer(shipped, Quote(PRRT, CHILLS))
    whole = next(box for box in read_out(shipped, PRRT).urgent if box.address == PRRT)
    assert words.found_box == whole
    assert whole.lines[words.begins_at] == LEAD
    assert words.answers == (CHILLS,)
    assert whole not in words.urgent
    assert words.found == ()
    assert words.sentences == ()


def test_a_line_that_says_whom_to_call_itself_is_begun_with(shipped: Edition) -> None:
    address = "neuroendocrine/urgent-signs#fever"
    box = next(box for box in read_out(shipped, address).urgent if box.address == address)
    for place in (1, len(box.lines) - 3):
        words = answer(shipped, Quote(address, box.lines[place]))
        assert (words.begins_at, words.answers) == (place, (box.lines[place],))
    title = answer(shipped, Quote(address, box.title))
    assert (title.found_box, title.begins_at, title.answers) == (box, 0, ())


def test_a_danger_brings_its_box_and_a_place_without_one_what_it_has(edition: Edition) -> None:
    words = danger(edition, "net/surgery#call")
    assert words.found_box is not None
    assert words.found_box.lines == ("Call 112 now.", "Do not wait:", "you bleed")
    assert words.urgent == ()
    assert danger(edition, "net/surgery#what") == read_out(edition, "net/surgery#what")
