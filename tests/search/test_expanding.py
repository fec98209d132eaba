# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person's words are called in a guide."""

from __future__ import annotations

from reader.search.expanding import Expansion, expand
from reader.search.index import Index
from reader.search.voice import Voice


def expanded(index: Index, query: str, language: int = 0) -> Expansion:
    voice = Voice(index.lexicon.tongues[language], "en")
    return expand(voice.analysis.tokens(query), voice, index, own=language == 0)


def test_an_everyday_phrase_leads_to_its_term(english_index: Index) -> None:
    found = expanded(english_index, "can they cut it out")
    assert 0 < found.weights["@resection"] < 1
    assert "resection" in found.labels


def test_a_name_that_was_said_is_not_told_again(english_index: Index) -> None:
    found = expanded(english_index, "embolization")
    assert 0 < found.weights["@embolization"] < 1
    assert found.labels == ()


def test_an_abbreviation_is_spelt_out(english_index: Index) -> None:
    assert expanded(english_index, "TAE").labels == ("embolization",)


def test_plain_words_for_health_words_only_where_the_guide_has_them(english_index: Index) -> None:
    found = expanded(english_index, "my tummy hurts")
    assert "belli" in found.weights
    assert "abdomen" not in found.weights
    assert "belly" in found.labels


def test_another_language_counts_like_the_persons_own_words(english_index: Index) -> None:
    found = expanded(english_index, "embolisation", language=1)
    assert found.weights["@embolization"] == 1.0
    assert found.labels == ("embolization",)


def test_each_telling_word_may_be_found_by_several(english_index: Index) -> None:
    groups = expanded(english_index, "the tummy and the liver").groups
    assert any({"tummi", "belli"} <= group for group in groups)
    assert frozenset({"liver"}) in groups


def test_two_expansions_join(english_index: Index) -> None:
    both = expanded(english_index, "TAE").joined(expanded(english_index, "cut it out"))
    assert {"@embolization", "@resection"} <= both.weights.keys()
    assert both.labels[:2] == ("embolization", "resection")
