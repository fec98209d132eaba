# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of a language: its words and how to mend them."""

from __future__ import annotations

import pytest

from reader.search.analysis import Token, analysis
from reader.search.index import Index
from reader.search.spelling import Suggestion
from reader.search.voice import Voice, own_score


@pytest.fixture(scope="module")
def french(english_index: Index) -> Voice:
    return Voice(english_index.lexicon.tongues[1], "en")


def token(word: str, language: str = "fr") -> Token:
    return analysis(language).tokens(word)[0]


@pytest.mark.parametrize("word", ["le", "embolisation", "Embolisations", "maison", "couper", "foie"])
def test_known_words(word: str, french: Voice) -> None:
    assert french.knows(token(word))


@pytest.mark.parametrize(("word", "meant"), [("embolizasion", "embolisation"), ("TUMUR", None), ("xyz", None)])
def test_mending(word: str, meant: str | None, french: Voice) -> None:
    assert not french.knows(token(word))
    suggestion = french.suggest(token(word), word)
    assert (suggestion.word if suggestion else None) == meant


def test_how_a_word_is_written(english_index: Index) -> None:
    voice = Voice(english_index.lexicon.tongues[0], "en")
    assert voice.written("liver") == "liver"


def test_a_language_is_likelier_the_more_it_explains() -> None:
    near, far = Suggestion("a", 0.1), Suggestion("b", 2.0)
    assert own_score([True, True], []) > own_score([True, False], [near]) > own_score([True, False], [far]) > 1
    assert own_score([], [None]) == 0
