# SPDX-License-Identifier: GPL-3.0-or-later
"""Correcting words: what was meant comes out, and nothing where nothing is close enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.spelling import Speller, alignment

WORDS = {
    "surgery": 60, "liver": 40, "lung": 20, "bowel": 30, "carcinoid": 25, "everolimus": 1, "octreotide": 5,
    "embolization": 8, "heart": 12, "hard": 9, "part": 30, "heat": 10, "diarrhea": 9, "radioembolization": 2,
}  # fmt: skip


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(WORDS.items())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("surgeyr", "surgery"),
        ("surgury", "surgery"),
        ("livr", "liver"),
        ("lveir", None),
        ("lugn", "lung"),
        ("carsinoid", "carcinoid"),
        ("evrolimuss", "everolimus"),
        ("diarea", "diarrhea"),
        ("hart", "heart"),
        ("radioembalization", "radioembolization"),
        ("lun", None),
        ("windsurfing", None),
        ("b12", None),
        ("", None),
    ],
)
def test_what_was_meant(typed: str, meant: str | None, speller: Speller) -> None:
    best = speller.best(typed)
    assert (best.word if best else None) == meant
    assert speller.best(typed) == best, "remembered"


def test_a_word_that_is_not_the_guides_own_is_meant_only_when_one_letter_is_wrong() -> None:
    speller = Speller([("tomorrow", 0.0)])
    assert speller.best("tomorow")
    assert speller.best("tomoro") is None


def test_words_to_offer_are_found_from_farther_away(speller: Speller) -> None:
    assert speller.best("embolyzasion") is None or speller.best("embolyzasion") == speller.near("embolyzasion", 1)[0]
    assert speller.near("karzinoit", 3)[0].word == "carcinoid"
    assert speller.near("", 3) == []


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [("a", "a", 0), ("ab", "ba", 1), ("abc", "ac", 1), ("abcd", "abxd", 1), ("abcd", "badc", 2), ("abcdef", "xyz", 3)],
)
def test_how_far_apart(first: str, second: str, distance: int) -> None:
    assert alignment(first, second, 2) == distance


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_the_distance_is_the_same_both_ways(first: str, second: str) -> None:
    assert alignment(first, second, 9) == alignment(second, first, 9) <= max(len(first), len(second))


def plain_alignment(first: str, second: str) -> int:
    """Return the distance as the books have it, every cell worked out."""
    rows = [list(range(len(second) + 1))]
    for at, letter in enumerate(first, 1):
        rows.append([at])
        for place, other in enumerate(second, 1):
            costs = [rows[-2][place] + 1, rows[-1][-1] + 1, rows[-2][place - 1] + (letter != other)]
            if first[max(0, at - 2) : at] == second[max(0, place - 2) : place][::-1] and min(at, place) > 1:
                costs.append(rows[-3][place - 2] + 1)
            rows[-1].append(min(costs))
    return rows[-1][-1]


@given(st.text("abc", max_size=7), st.text("abc", max_size=7), st.integers(0, 4))
def test_what_is_left_out_of_the_reckoning_changes_nothing(first: str, second: str, most: int) -> None:
    assert alignment(first, second, most) == min(plain_alignment(first, second), most + 1)


@given(st.text(max_size=40))
def test_any_word_gets_an_answer(word: str) -> None:
    speller = Speller(WORDS.items())
    speller.best(word)
    assert len(speller.near(word, 2)) <= 2


def test_a_short_word_is_not_taken_for_one_that_is_far_from_it() -> None:
    few = Speller([("cordi", 200.0), ("tremor", 50.0)])
    assert few.best("cordun") is None
    assert few.best("cordy") == few.near("cordy", 1)[0]
