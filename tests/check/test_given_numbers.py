# SPDX-License-Identifier: GPL-3.0-or-later
"""The file of numbers that were given out: what it says, what is wrong with it, and what is added to it."""

from __future__ import annotations

import pytest

from reader.check.given_numbers import numbers_of, numbers_text, read_numbers, with_new
from reader.content.model import Chapter, Section


def test_the_file_says_which_place_each_number_names_and_on_which_line() -> None:
    numbers = read_numbers('# Top\n"9": surgery\n"9.10": surgery#late\n')
    assert numbers is not None
    assert numbers.places == {"9": "surgery", "9.10": "surgery#late"}
    assert (numbers.lines, numbers.faults) == ({"9": 2, "9.10": 3}, ())
    assert read_numbers(None) is None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- a\n", 1, "This file is made of lines"),
        ('"9": surgery\n"9.1.2": surgery#what\n', 2, "Write “9.1.2” and its place"),
        ('"9": surgery\n"9.2": Surgery!\n', 2, "Write “9.2” and its place"),
        ('"9": surgery\n"9.2": [a]\n', 2, "Write “9.2” and its place"),
        ('"9": surgery\n"10": surgery\n', 2, "“surgery” has the number 9 already"),
        ('"9": surgery\n"9": other\n', 2, "“9” stands here twice"),
        ('"9": "surgery\n', 1, "This is not valid YAML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, words: str) -> None:
    numbers = read_numbers(text)
    assert numbers is not None
    ((found, told),) = numbers.faults
    assert found == line
    assert words in told or "twice" in told


def test_a_guides_numbers_are_those_people_say() -> None:
    def chapter(name: str, number: int) -> Chapter:
        return Chapter(name, number, name, name, "", (), (Section("what", 1, "What", ()),), ())

    assert numbers_of([chapter("a", 9), chapter("b", 9)]) == {"9": "a", "9.1": "a#what"}


def test_what_was_given_out_stays_whatever_is_new() -> None:
    given = {"9": "surgery", "9.1": "surgery#gone"}
    now = {"8": "surgery", "9": "tests", "9.1": "tests#what", "9.2": "surgery#what"}
    assert with_new(given, now) == {**given, "9.2": "surgery#what"}


def test_the_text_is_in_the_order_of_the_numbers_and_reads_back() -> None:
    places = {"10": "rest", "9.10": "a#c", "9.2": "a#b", "9": "a"}
    text = numbers_text(places)
    assert [line.partition(":")[0] for line in text.splitlines()[2:]] == ['"9"', '"9.2"', '"9.10"', '"10"']
    numbers = read_numbers(text)
    assert numbers is not None
    assert numbers.places == places
