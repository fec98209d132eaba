# SPDX-License-Identifier: GPL-3.0-or-later
"""Words come out whole, folded, stemmed, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.analysis import analysis, fold, is_accented


def words(text: str, language: str = "en") -> list[str]:
    return [token.word for token in analysis(language).tokens(text)]


def same_stem(first: str, second: str, language: str = "en") -> bool:
    return analysis(language).stems(first, stops=True) == analysis(language).stems(second, stops=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ki-67", ["ki67", "ki", "67"]),
        ("5-HIAA", ["5hiaa", "5", "hiaa"]),
        ("Y‑90 and PRRT", ["y90", "y", "90", "and", "prrt"]),
        ("follow-up", ["follow", "up"]),
        ("2.48 of 170,000", ["2.48", "of", "170000"]),
        ("the doctor’s scan can't wait", ["the", "doctor", "scan", "cant", "wait"]),
        ("caf\u00e9 cafe\u0301 na\u00efve", ["cafe", "cafe", "naive"]),
        ("snake_case, (brackets) 😀", ["snake", "case", "brackets"]),
        ("soft\u00adhyphen", ["softhyphen"]),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’opération du foie", ["operation", "du", "foie"]),
        ("qu'est-ce que c'est", ["est", "ce", "que", "est"]),
        ("aujourd'hui", ["aujourdhui"]),
        ("jusqu’à l’œdème", ["a", "oedeme"]),
        ("2,5 mg", ["2.5", "mg"]),
    ],
)
def test_french_elisions_and_accents(text: str, expected: list[str]) -> None:
    assert words(text, "fr") == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("tumours", "tumor"),
        ("organisation", "organization"),
        ("oesophagus", "esophagus"),
        ("diarrhoea", "diarrhea"),
        ("anaesthetised", "anesthetized"),
        ("centre", "center"),
        ("treatment", "treats"),
        ("surgical", "surgery"),
        ("Embolizations", "embolization"),
    ],
)
def test_one_stem_for_all_spellings(first: str, second: str) -> None:
    assert same_stem(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("opérée", "operation"), ("œdème", "edeme"), ("hormonaux", "hormones"), ("douloureuse", "douleurs")],
)
def test_one_stem_for_french_families(first: str, second: str) -> None:
    assert same_stem(first, second, "fr")


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "Après l’opération, la Ki‑67."
    marked = [text[token.start : token.end] for token in analysis("fr").tokens(text)]
    assert marked == ["Après", "opération", "la", "Ki‑67", "Ki", "67"]


def test_stop_words_are_told_apart() -> None:
    assert analysis("en").stems("what is the liver", stops=False) == ["liver"]
    assert analysis("fr").stems("qu’est-ce que le foie", stops=False) == ["foi"]


def test_a_language_without_rules_is_still_folded() -> None:
    assert words("Größe", "de") == ["grosse"]


def test_fold_keeps_a_letter_that_has_no_plain_form() -> None:
    assert fold("ж") == "ж"


@given(st.text(max_size=200))
def test_any_text_gives_words_inside_it(text: str) -> None:
    for language in ("en", "fr"):
        tokens = analysis(language).tokens(text)
        assert all(0 <= token.start < token.end <= len(text) and token.word and token.stem for token in tokens)
        spans = [(token.start, token.end, token.word, token.stem) for token in tokens]
        assert list(analysis(language).spans(text)) == spans


@pytest.mark.parametrize(
    ("typed", "meant"), [("jai mal", "j'ai mal"), ("cest quoi", "c’est quoi"), ("quest ce que", "qu'est-ce que")]
)
def test_an_apostrophe_left_off_on_a_phone_changes_nothing(typed: str, meant: str) -> None:
    french = analysis("fr")
    assert [token.word for token in french.tokens(typed)] == [token.word for token in french.tokens(meant)]
    assert analysis("en").forms("jai")[0] == "jai"


def test_accents_and_ligatures_are_no_apostrophes() -> None:
    assert is_accented("régime")
    assert is_accented("œdème")
    assert not is_accented("l’eau")
    assert not is_accented("eau")
