# SPDX-License-Identifier: GPL-3.0-or-later
"""Passages in whole sentences, with their matches marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.analysis import analysis
from reader.search.engine import Searcher
from reader.search.index import Index
from reader.search.schema import TITLE
from reader.search.snippets import LONGEST, Wanted, snippet, title_ranges
from tests.benchmarks.query_sets import read_sets
from tests.search.snippet_shapes import shape_of

ENGLISH = analysis("en")
TEXT = (
    "The first sentence says nothing of note. " * 6
    + "Tiny beads block the blood. The tumours starve, as Dr Smith says.\nA list item ·\nanother one ·\n"
    + "The last sentence is about wool."
)
COLOURS = {"red": 0.1, "green": 0.2, "blue": 0.3}
"""Added up in another order, these give another number."""
LEAST_SNIPPETS, MOST_ODD, LEAST_WHOLE = 500, 0.01, 0.90
"""Of all passages shown among the first three: none is odd today, and 96 in 100 are whole sentences."""


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


@given(
    st.text(alphabet="abA . \n:,!…é-", max_size=900), st.text(alphabet="ptcinrPI"), st.sampled_from(["a", "ab", "b"])
)
def test_ranges_always_lie_on_matches(text: str, shape: str, word: str) -> None:
    passage, ranges = snippet(text, wanted(word), ENGLISH.spans(text), shape)
    assert "\n" not in passage
    for start, end in ranges:
        assert 0 <= start < end <= len(passage)
        assert ENGLISH.forms(passage[start:end])[1] == word


def test_of_two_equal_passages_the_first_is_shown() -> None:
    filling = "and so on " * 25
    text = f"Red, green and blue {filling}. Blue, green and red {filling}. Green, red and blue {filling}."
    told = Wanted({ENGLISH.stems(word, stops=True)[0]: weight for word, weight in COLOURS.items()})
    assert marked(text, told)[0].startswith("Red, green")


LIST = (
    "Your team will check you. You may have:\na blood test\na scan of the liver with dye\na heart tracing.\n"
    "Call now\nCall at once for: wheezing.\nWhipple: leak 14 in 100, slow stomach 18 in 100.\n"
    "Ask your team\nWho will operate?\nVaccines. They protect you for life."
)
SHAPE = "piiitprtiP"


def listed(stem: str, text: str = LIST, shape: str = SHAPE) -> tuple[str, list[str]]:
    passage, ranges = snippet(text, wanted(stem), ENGLISH.spans(text), shape)
    return passage, [passage[start:end] for start, end in ranges]


def test_an_item_comes_with_what_leads_into_it() -> None:
    whole = "You may have: a blood test; a scan of the liver with dye; a heart tracing."
    assert listed("dye") == (whole, ["dye"])
    assert listed("heart") == (whole, ["heart"])


def test_items_that_do_not_fit_are_passed_over_visibly() -> None:
    items = [f"thing number {number} that nobody needs to know at all" for number in range(9)]
    text = "\n".join(("It may be:", *items[:6], "a tube", *items[6:]))
    passage, words = listed("tube", text, "p" + "i" * 10)
    assert passage == "It may be: … a tube; " + "; ".join(items[6:]) + "."
    assert words == ["tube"]


def test_a_title_is_told_only_when_it_matches_and_never_ends_a_passage() -> None:
    assert listed("wheez")[0].startswith("Call at once for: wheezing. Whipple: leak")
    assert listed("now") == (
        "Call now: Call at once for: wheezing. Whipple: leak 14 in 100, slow stomach 18 in 100.",
        ["now"],
    )
    assert listed("oper")[0] == "Who will operate? Vaccines. They protect you for life."


def test_a_label_stays_with_what_it_names() -> None:
    assert listed("protect") == ("Vaccines. They protect you for life.", ["protect"])


def test_a_long_sentence_is_cut_between_clauses() -> None:
    text = (
        "Wool is warm, " + "and yarn is soft, " * 20 + "and beads are hard, " + "and wool is grey, " * 20 + "as ever."
    )
    passage, words = marked(text, wanted("bead"))
    assert passage.startswith("… and ")
    assert passage.endswith(", …")
    assert words == ["beads"]


def test_what_people_ask_is_answered_in_sentences(shipped_searcher: Searcher) -> None:
    asked = [case.query for case in read_sets()]
    shown = {hit.snippet for query in asked for hit in shipped_searcher.search(query, limit=3).hits} - {""}
    titles = {line for index in shipped_searcher.indexes for line in _titles(index)}
    shapes = Counter(shape_of(one, titles) for one in shown)
    assert len(shown) > LEAST_SNIPPETS
    assert shapes["odd"] <= MOST_ODD * len(shown), [one for one in shown if shape_of(one, titles) == "odd"]
    assert shapes["whole"] >= LEAST_WHOLE * len(shown)


def _titles(index: Index) -> Iterator[str]:
    for entry in map(index.entry, range(index.count)):
        kinds = zip(entry.shape, entry.text.split("\n"), strict=False)
        yield from (line for kind, line in kinds if kind == TITLE)
