# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person's words are called in a guide."""

from __future__ import annotations

import pytest

from reader.search import expanding
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


def test_a_phrase_leads_to_sections_and_tells_their_headings(english_index: Index) -> None:
    found = expanded(english_index, "when does it grow it back")
    assert [english_index.entry(one.document).address for one in found.sections] == [
        "sample/liver-surgery#removing",
        "sample/embolization#after",
    ]
    assert all(one.sure for one in found.sections)
    assert found.labels == ("Removing part of the liver", "The days after")


def test_one_word_is_less_sure_of_its_section(english_index: Index) -> None:
    assert [one.sure for one in expanded(english_index, "gardening").sections] == [False]
    assert [one.sure for one in expanded(english_index, "repousser", language=1).sections] == [True]


def test_sections_of_two_languages_are_joined(english_index: Index) -> None:
    both = expanded(english_index, "gardening").joined(expanded(english_index, "repousser", language=1))
    assert len(both.sections) == 2


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


def test_a_word_the_guide_never_uses_is_replaced_by_what_it_means(english_index: Index) -> None:
    found = expanded(english_index, "tummy")
    assert english_index.frequency("tummi") == 0
    assert found.weights["belli"] == 1.0


def test_another_word_for_a_common_one_tells_no_more_than_it(english_index: Index) -> None:
    found = expanded(english_index, "surgery")
    common, rare = english_index.term("surg").idf, english_index.term("oper").idf
    assert common < rare
    assert found.weights["oper"] * rare < common
    assert "oper" not in expanded(english_index, "tummy").weights


def test_a_saying_of_the_guide_is_not_taken_apart(english_index: Index) -> None:
    found = expanded(english_index, "cut it out")
    assert found.labels == ("resection",)
    assert found.weights.keys() == {"@resection"}


def test_what_changes_little_is_not_told(english_index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    assert expanded(english_index, "surgery").labels == ("operation",)
    monkeypatch.setattr(expanding, "_TOLD", expanded(english_index, "surgery").weights["oper"] + 0.01)
    assert expanded(english_index, "surgery").labels == ()


def test_faint_words_are_no_part_of_what_must_be_found(english_index: Index) -> None:
    groups = expanded(english_index, "liver problems").groups
    assert any("liver" in group for group in groups)
    assert not any("problem" in group for group in groups)
