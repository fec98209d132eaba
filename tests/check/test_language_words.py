# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a language, and how they are looked for."""

from __future__ import annotations

import pytest

from reader.check.language_words import pattern, words_for


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_languages_we_have_words_for(language: str) -> None:
    words = words_for(language)
    assert words is not None
    assert words.call_verbs


def test_another_language_has_none() -> None:
    assert words_for("de") is None


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("cure",), "A cure. CURE! secure cured", ["cure", "CURE"]),
        (("cure*",), "cured, secure", ["cured"]),
        (("don't",), "don’t don't", ["don’t", "don't"]),
        (("don’t",), "don’t don't", ["don’t", "don't"]),
        (("out of", "out of reach"), "out of reach, out\nof", ["out of reach", "out\nof"]),
        ((), "anything", []),
    ],
)
def test_whole_words_are_found(words: tuple[str, ...], text: str, found: list[str]) -> None:
    assert pattern(words).findall(text) == found
