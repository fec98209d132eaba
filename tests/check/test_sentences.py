# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences and words, in English and French."""

from __future__ import annotations

import pytest

from reader.check.sentences import count_words, sentences_in, words_in


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("It fell by 3.5 points. Good.", ["It fell by 3.5 points.", "Good."]),
        ("Ask Dr. Lee. Then rest.", ["Ask Dr. Lee.", "Then rest."]),
        ("Use it, e.g. At night.", ["Use it, e.g. At night."]),
        ("Say: “I am ill. Help me.” Then wait.", ["Say: “I am ill.", "Help me.”", "Then wait."]),
        ("« Ça va ? » Oui. Élise vient.", ["« Ça va ? »", "Oui.", "Élise vient."]),
        ("No point at the end", ["No point at the end"]),
        ("Wait. ☎ helps.", ["Wait.", "☎ helps."]),
        ("...", []),
        ("", []),
    ],
)
def test_where_sentences_end(text: str, sentences: list[str]) -> None:
    found = list(sentences_in(text))
    assert [sentence.text for sentence in found] == sentences
    assert all(text[sentence.start :].startswith(sentence.text) for sentence in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A follow-up, don’t wait", ["A", "follow-up", "don’t", "wait"]),
        ("l’hôpital à 8 h", ["l’hôpital", "à", "8", "h"]),
        ("3.5 or 1,000", ["3.5", "or", "1,000"]),
        ("call ☎ now", ["call", "☎", "now"]),
    ],
)
def test_what_a_word_is(text: str, words: list[str]) -> None:
    assert words_in(text) == words
    assert count_words(text) == len(words)
