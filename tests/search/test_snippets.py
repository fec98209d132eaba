# SPDX-License-Identifier: GPL-3.0-or-later
"""Passages in whole sentences, with their matches marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.analysis import analysis
from reader.search.snippets import LONGEST, Wanted, snippet, title_ranges

ENGLISH = analysis("en")
TEXT = (
    "The first sentence says nothing of note. " * 6
    + "Tiny beads block the blood. The tumours starve, as Dr Smith says.\nA list item ·\nanother one ·\n"
    + "The last sentence is about wool."
)
COLOURS = {"red": 0.1, "green": 0.2, "blue": 0.3}
"""Added up in another order, these give another number."""


def wanted(*stems: str, prefixes: tuple[str, ...] = ()) -> Wanted:
    return Wanted(dict.fromkeys(stems, 1.0), prefixes)


def marked(text: str, asked: Wanted) -> tuple[str, list[str]]:
    passage, ranges = snippet(text, asked, ENGLISH.spans(text))
    return passage, [passage[start:end] for start, end in ranges]


def test_the_passage_that_holds_most_of_the_query() -> None:
    passage, words = marked(TEXT, wanted("bead", "tumor"))
    assert passage.startswith("Tiny beads block the blood. The tumours starve")
    assert words == ["beads", "tumours"]


def test_without_a_match_the_text_begins() -> None:
    passage, words = marked(TEXT, wanted("zebra"))
    assert passage.startswith("The first sentence")
    assert passage.endswith("note.")
    assert words == []
    assert marked("", wanted("zebra")) == ("", [])


@pytest.mark.parametrize("place", [0, 300, 900])
def test_a_sentence_that_is_too_long_is_cut_between_words(place: int) -> None:
    text = ("wool and yarn " * 100)[:place].rstrip() + " beads " + "wool and yarn " * 60
    passage, words = marked(text.strip(), wanted("bead"))
    assert len(passage) <= LONGEST + 4
    assert words == ["beads"]
    assert passage.endswith(" …")
    assert passage.startswith("… ") == (place > 0)


def test_unfinished_words_are_marked_whole_but_not_for_one_letter() -> None:
    assert marked("A thin tube.", wanted(prefixes=("tu",)))[1] == ["tube"]
    assert marked("A thin tube.", wanted(prefixes=("t",)))[1] == []


def test_a_code_is_marked_once() -> None:
    assert title_ranges("Ki-67 and grade", wanted("ki67", "ki", "67"), ENGLISH) == ((0, 5),)


@given(st.text(alphabet="ab . \n·!…é-", max_size=900), st.sampled_from(["a", "ab", "b"]))
def test_ranges_always_lie_on_matches(text: str, word: str) -> None:
    passage, ranges = snippet(text, wanted(word), ENGLISH.spans(text))
    assert "\n" not in passage
    for start, end in ranges:
        assert 0 <= start < end <= len(passage)
        assert ENGLISH.forms(passage[start:end])[1] == word


def test_of_two_equal_passages_the_first_is_shown() -> None:
    filling = "and so on " * 25
    text = f"Red, green and blue {filling}. Blue, green and red {filling}. Green, red and blue {filling}."
    told = Wanted({ENGLISH.stems(word, stops=True)[0]: weight for word, weight in COLOURS.items()})
    assert marked(text, told)[0].startswith("Red, green")
