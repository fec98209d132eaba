# SPDX-License-Identifier: GPL-3.0-or-later
"""What is seen as personal, measured on labelled lines and on the whole guide; and the edges of each form."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reader.calls.personal_words import personal
from reader.content.model import section_text
from tests.content.pace import assert_in_proportion
from tests.shipped import shipped_content

LINES = Path(__file__).resolve().parents[1] / "data" / "personal"


def labelled(language: str) -> list[tuple[set[str], str]]:
    """Return the lines of a language with the kinds that each holds; the empty set for nothing personal."""
    found = []
    for line in (LINES / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kinds, _mark, text = line.partition(" | ")
            found.append((set(kinds.split()) - {"-"}, text))
    return found


def kinds(text: str, language: str = "en") -> set[str]:
    return {found.kind for found in personal(text, language)}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_labelled_lines_are_seen_and_harmless_ones_are_left_alone(language: str) -> None:
    lines = labelled(language)
    mine = [(wanted, text) for wanted, text in lines if wanted]
    harmless = [text for wanted, text in lines if not wanted]
    assert min(len(mine), len(harmless)) >= 60
    missed = [text for wanted, text in mine if not wanted <= kinds(text, language)]
    alarms = [text for text in harmless if kinds(text, language)]
    assert len(missed) / len(mine) <= 0.04, missed
    assert len(alarms) / len(harmless) <= 0.02, alarms


def test_the_guides_own_text_raises_no_alarm() -> None:
    content = shipped_content()
    numbers = [service.phone for service in content.support.services]
    lines = [line for chapter in content.chapters for section in chapter.sections
             for line in (section.title, *section_text(section).split("\n"), *section.say)]  # fmt: skip
    lines += [text for service in content.support.services for text in (service.name, service.what, service.phone)]
    assert len(lines) > 1_000
    alarms = [line for line in lines if personal(line, "en", numbers)]
    assert len(alarms) <= 2, alarms


def test_a_place_is_where_it_stands_and_no_two_overlap() -> None:
    text = "Mrs Ann Kowalski's number is 416-555-0134, ann@example.com"
    found = personal(text)
    assert [(one.kind, text[one.start : one.end]) for one in found] == [
        ("name", "Ann Kowalski"), ("phone", "416-555-0134"), ("email", "ann@example.com"),
    ]  # fmt: skip
    assert personal("") == ()


def test_a_number_of_a_service_is_nobodys_own() -> None:
    assert kinds("call 613 555 0100") == {"phone"}
    assert personal("call 613 555 0100", known_numbers=["1-613-555-0100"]) == ()
    assert personal("call 1 (613) 555-0100", known_numbers=["613 555 0100"]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4111 1111 1111 1111", {"card"}),
        ("4111 1111 1111 1112", set()),
        ("20 Maple the street", set()),
        ("+1 2", set()),
        ("12 route du foie", set()),
        ("12 route du Lac", {"address"}),
        ("1 January 1950", {"birth_date"}),
        ("operated 1 January 1950", set()),
        ("seen on 1 January", set()),
    ],
)
def test_the_edges_of_forms(text: str, expected: set[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "piece",
    [
        "a", "1-", "a.", "_", "a@", "a_at_", "=", "ohip =", "nam ", "Anna ", "604-555-1234 ", "+1",
        "+11111111111111111a ", "12 Main ", "1 a ", "on A ", "born ", " ", "\n", "b. ", "my name is ",
    ],
)  # fmt: skip
def test_time_grows_with_the_note(piece: str) -> None:
    assert_in_proportion(personal, piece, 3_000)


@pytest.mark.parametrize("before", ["rue ", "12 rue ", "on ", "12 ", "ohip ", "+", "0", "lives at "])
@pytest.mark.parametrize("piece", ["a", "A", "1", "=", " ", "a "])
def test_time_grows_with_what_follows_a_word_that_announces_something(before: str, piece: str) -> None:
    assert_in_proportion(lambda text: personal(before + text), piece, 600)


def test_what_is_longer_than_any_of_its_kind_is_seen_still() -> None:
    assert kinds("-" * 500 + "jane.doe@example.org") == {"email"}
    assert kinds("rue " + "a" * 30 + " des Lilas, 12") == {"address"}


def test_a_long_note_is_looked_at_at_once() -> None:
    note = "Spoke to Marie Tremblay, 514 555 0199, about 225 mg and the scan of 12/03/2024. " * 125
    begin = time.perf_counter()
    assert len(personal(note)) == 250
    assert time.perf_counter() - begin < 2
