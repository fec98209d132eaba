# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about numbers: each finds its fault and lets good text be."""

from __future__ import annotations

import pytest

from reader.check.language_words import LanguageWords, words_for
from reader.check.rules_numbers import chances
from tests.check.seeded import found, lines_found


def _words(language: str) -> LanguageWords:
    words = words_for(language)
    assert words is not None
    return words


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "It helped 15 in 100 people.", [(15, 100)]),
        ("en", "It helped 3 to 5 in 10 people, and one in five felt ill.", [(5, 10), (1, 5)]),
        ("en", "2 people out of every 1,000", [(2, 1000)]),
        ("en", "97 of 100 cases", []),
        ("en", "In 1985, 22 in hospital; 3 in 4 weeks; scale 38 in 10", []),
        ("fr", "15 personnes sur 100, 2 sur 1\u202f000", [(15, 100), (2, 1000)]),
    ],
)
def test_chances_in_a_text(language: str, text: str, told: list[tuple[int, int]]) -> None:
    assert [(chance.count, chance.of) for chance in chances(text, _words(language))] == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It helped 15% of people."),
        ("en", "It helped 15 per cent of people."),
        ("en", "It happens to 1 in 50 people."),
        ("en", "It happens to one in five people."),
        ("en", "It doubles the risk."),
        ("en", "It is three times more likely."),
        ("fr", "Cela aide 15 % des personnes."),
        ("fr", "Une personne sur 5 en a."),
        ("fr", "C’est deux fois plus fréquent."),
    ],
)
def test_a_chance_that_is_hard_to_grasp_is_found(language: str, text: str) -> None:
    assert lines_found("PL06", f"## A {{#a}}\nFirst.\n\n{text}\n", language=language) == [4]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It helped 15 in 100 people, and 85 in 100 not. About 1 in 100 was very ill."),
        ("en", "It helped 15 in 100 people (15%)."),
        ("en", "It helped 22 of the 25 people in one in the city. The pool has 12 in 25 metres."),
        ("fr", "Cela aide 15 personnes sur 100 (15 %). Une personne sur 100 était très malade."),
    ],
)
def test_people_in_a_hundred_are_good(language: str, text: str) -> None:
    assert lines_found("PL06", f"## A {{#a}}\n{text}\n", language=language) == []


def test_one_section_counts_in_one_number() -> None:
    body = "## A {#a}\nIt helped 3 in 10.\n\nOf the others, 5 in 100.\nAnd 7 in 100.\n\n## B {#b}\nLater, 5 in 100.\n"
    (mixed,) = found("PL06", body)
    assert mixed.line == 4
    assert "in 10 too" in mixed.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Infection is a rare complication."),
        ("en", "Side effects are common."),
        ("fr", "L’infection est une complication rare."),
    ],
)
def test_a_risk_in_words_alone_is_found(language: str, text: str) -> None:
    assert lines_found("PL07", f"## A {{#a}}\nFirst.\n\n{text}\n", language=language) == [4]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Infection is rare: 2 in 100 people get it."),
        ("en", "This is a rare cancer. Small meals are common. Some people get an infection."),
        ("en", "How common are side effects? A rare type of tumour may cause pain."),
        ("fr", "L’infection est rare : 2 personnes sur 100. C’est un cancer rare."),
    ],
)
def test_a_risk_with_its_number_is_good(language: str, text: str) -> None:
    assert lines_found("PL07", f"## A {{#a}}\n{text}\n", language=language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It helped 15 in 100 people."),
        ("en", "A study of 208 patients was done."),
        ("fr", "Cela aide 15 personnes sur 100."),
        ("fr", "Une étude de 208 personnes l’a montré."),
    ],
)
def test_a_number_of_a_study_without_its_source_is_found(language: str, text: str) -> None:
    assert lines_found("PL11", f"## A {{#a}}\nFirst.\n\n{text}\n", language=language) == [4]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It helped 15 in 100 people. [@first]"),
        ("en", "It takes 3 hours. Walk 10 minutes. Call at 38 °C. Room 12 in Building 5."),
        ("en", "::: say\nIt helped 15 in 100 people.\n:::"),
        ("en", "::: ask\n- Does it help 15 in 100 people?\n:::"),
        ("fr", "Cela aide 15 personnes sur 100. [@first]"),
    ],
)
def test_a_sourced_number_is_good(language: str, text: str) -> None:
    assert lines_found("PL11", f"## A {{#a}}\n{text}\n", language=language) == []


def test_examples_are_in_the_language_of_the_guide() -> None:
    (told,) = found("PL06", "## A {#a number=1}\nEnviron 8\u00a0% des gens. [@first]\n", language="fr")
    assert "“8 sur 100”" in told.text


def test_a_number_too_long_to_be_one_is_passed_over() -> None:
    assert lines_found("PL06", f"## A {{#a number=1}}\nIn 1 in {'1' * 5000} people. [@first]\n") == []
    assert lines_found("PL11", "## A {#a number=1}\nIt tears in 1 for every 1,000 tests.\n") == [2]
