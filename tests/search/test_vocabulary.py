# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a guide: known or not, and what an unfinished one may become."""

from __future__ import annotations

from reader.search.vocabulary import Vocabulary, Word

WORDS = Vocabulary(
    [Word("liver", "liver", 9), Word("livers", "liver", 2), Word("living", "live", 9), Word("operation", "oper", 1)]
)


def test_known_words() -> None:
    assert "liver" in WORDS
    assert "live" not in WORDS
    assert "zzz" not in WORDS
    assert len(WORDS) == 4


def test_completions_come_by_frequency_then_by_letter() -> None:
    assert [word.word for word in WORDS.completions(["liv"], 10)] == ["liver", "living", "livers"]
    assert [word.word for word in WORDS.completions(["liv"], 1)] == ["liver"]


def test_several_beginnings_give_each_word_once() -> None:
    assert [word.word for word in WORDS.completions(["op", "ope", "x"], 10)] == ["operation"]
