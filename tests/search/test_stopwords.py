# SPDX-License-Identifier: GPL-3.0-or-later
"""The little words of a language come from a file; a language without one has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.search import stopwords
from reader.search.analysis import Analysis
from reader.search.stopwords import articles, elided, faint_words, stop_words

FILES = sorted((Path(stopwords.__file__).parent / "words").glob("*.yaml"))


@pytest.mark.parametrize("language", [file.stem for file in FILES])
def test_every_file_is_folded_as_search_folds_words(language: str) -> None:
    words = stop_words(language) | faint_words(language) | articles(language)
    assert words
    assert all(word.isascii() and word.isalpha() and word == word.lower() for word in words)


def test_english_and_french_have_theirs() -> None:
    assert "the" in stop_words("en")
    assert "thing" in faint_words("en")
    assert "my" in articles("en")
    assert "les" in stop_words("fr")
    assert (elided("en"), "jusqu" in elided("fr")) == ((), True)


def test_another_language_has_none_and_its_words_stay_whole() -> None:
    assert (stop_words("eo"), faint_words("eo"), articles("eo"), elided("eo")) == (frozenset(),) * 3 + ((),)
    assert Analysis("eo").stems("la l'akvo", stops=False) == ["la", "lakvo"]


def test_vowels_and_lengthening_are_no_part_of_a_word() -> None:
    spelled = ("الإِبْرِيق", "الابريق", "الإبـــريق")
    assert {Analysis("ar").key(word) for word in spelled} == {"الابريق"}
    assert [token.word for token in Analysis("hi").tokens("पानी और चाय।")] == ["पानी", "और", "चाय"]
