# SPDX-License-Identifier: GPL-3.0-or-later
"""A passage is found by its words, whatever stands between them in one look or another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content.model import Box, BulletList, FigureBlock, ListItem, Paragraph, Run, Table
from reader.content.quote import AROUND, LONGEST, Quote, find_quote, quote_in, readable_text, squeeze

TEXTS = st.text(st.sampled_from("ab é😀|\u00a0\u202f\u00ad\u2060\u200b\n\t\u2028\u2029\ufdd0\ufffc"), max_size=60)


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [
        ("two  words", "two words"),
        ("two\u00a0words\u2028and\u202fmore", "two words and more"),
        ("Scan | Once a year\nBlood | Often", "Scan Once a year Blood Often"),
        ("cell\ufdd0cell\ufdd1\u2029end\ufffc", "cell cell end "),
        ("soft\u00adhyphen mmol/\u2060L", "softhyphen mmol/L"),
        ("a\u00ad b", "a b"),
        ("\n\n first", "first"),
        ("", ""),
    ],
)
def test_every_gap_is_one_space_and_what_cannot_be_seen_is_nothing(text: str, squeezed: str) -> None:
    assert squeeze(text).text == squeezed


def test_ranges_can_count_as_nothing_or_as_other_words() -> None:
    text = "A word[1]. Label: value"
    squeezed = squeeze(text, [(6, 9, ""), (11, 18, "Head | Next | ")])
    assert squeezed.text == "A word. Head Next value"
    found = find_quote(squeezed, Quote("", "word. Head"))
    assert found == (2, 12)
    assert find_quote(squeezed, Quote("", "value")) == (18, 23)
    assert quote_in(squeezed, "x", 18, 23).before == "A word. Head Next "


@given(TEXTS)
def test_squeezing_twice_is_squeezing_once_and_each_sign_has_its_place(text: str) -> None:
    squeezed = squeeze(text)
    assert squeeze(squeezed.text).text == squeezed.text
    assert len(squeezed.places) == len(squeezed.text)
    assert list(squeezed.places) == sorted(set(squeezed.places))
    for sign, place in zip(squeezed.text, squeezed.places, strict=True):
        assert sign == " " or text[place] == sign


@given(text=TEXTS, ends=st.tuples(st.integers(0, 60), st.integers(0, 60)))
def test_a_passage_is_found_where_it_was_taken(text: str, ends: tuple[int, int]) -> None:
    start, end = sorted(min(place, len(text)) for place in ends)
    squeezed = squeeze(text)
    quote = quote_in(squeezed, "guide/surgery#before", start, end)
    assert quote.text == squeeze(text[start:end]).text.strip()
    found = find_quote(squeezed, quote)
    if not quote.text:
        assert found is None
        return
    assert found is not None
    assert start <= found[0] < found[1] <= end
    assert squeeze(text[slice(*found)]).text == quote.text


@given(words=st.lists(st.sampled_from(["pain", "scan", "again"]), min_size=2, max_size=30), data=st.data())
def test_of_like_places_the_one_with_the_same_neighbours_is_meant(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    text = "\n".join(f"{number} {word}" for number, word in enumerate(words))
    start = sum(len(f"{number} {word}\n") for number, word in enumerate(words[:at])) + len(f"{at} ")
    quote = quote_in(squeeze(text), "x", start, start + len(words[at]))
    assert find_quote(squeeze(text), quote) == (start, start + len(words[at]))
    moved = "A new first line.\n" + text
    assert find_quote(squeeze(moved), quote) == (start + 18, start + 18 + len(words[at]))


def test_words_that_are_not_there_are_not_found() -> None:
    squeezed = squeeze("You have a blood test first.")
    assert find_quote(squeezed, Quote("", "a scan")) is None
    assert find_quote(squeezed, Quote("", "")) is None
    assert find_quote(squeezed, Quote("", " \n ")) is None


def test_the_spaces_at_the_ends_of_a_passage_are_not_part_of_it() -> None:
    assert quote_in(squeeze("a blood  test now"), "x", 1, 14) == Quote("x", "blood test", "a ", " now")
    assert quote_in(squeeze("a  b"), "x", 1, 3).text == ""


def test_a_quote_holds_its_neighbours_and_not_more_than_a_page() -> None:
    text = "x" * 100 + "word" + "y" * 100
    quote = quote_in(squeeze(text), "guide/surgery", 100, 104)
    assert quote == Quote("guide/surgery", "word", "x" * AROUND, "y" * AROUND)
    assert len(quote_in(squeeze("z" * (LONGEST + 50)), "", 0, LONGEST + 50).text) == LONGEST


def test_a_hostile_quote_is_answered_in_a_moment() -> None:
    squeezed = squeeze("a" * 20_000)
    assert find_quote(squeezed, Quote("", "a", "a" * 64, "a" * 64)) is not None


def test_what_can_be_quoted_is_the_heading_and_the_text_without_drawings_and_source_numbers() -> None:
    blocks = (
        Paragraph((Run("You rest"), Run("[1]", "", "source:1"), Run("."))),
        FigureBlock("liver"),
        BulletList((ListItem((Run("At home"),), (BulletList((ListItem((Run("In bed"),)),)),)),)),
        Table(((Run("Scan"),), (Run("When"),)), (((Run("CT"),), (Run("Soon"),)),)),
        Box("gentle", "How long", (Paragraph((Run("Most people."),)),)),
    )
    expected = "After\nYou rest.\nAt home\nIn bed\nScan | When\nCT | Soon\nHow long\nMost people."
    assert readable_text("After", blocks) == expected
