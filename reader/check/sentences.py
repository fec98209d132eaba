# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts texts into sentences and words, for English and French. It measures nothing."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from reader.content.sentences import EMERGENCY_SIGN, sentence_spans

WORD = re.compile(rf"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?|\d+(?:[.,\u202f\u00a0]\d+)*|{EMERGENCY_SIGN}")
"""A word, a number, or the sign of the emergency number. “l’hôpital” and “follow-up” are one word each."""
NUMBER = r"(?<!\d)\d{1,9}(?:[.,]\d{1,9})?"
"""The pattern of an amount in digits. An endless run of digits is none, and costs no time."""


@dataclasses.dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it starts in its text."""

    text: str
    start: int

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)


def sentences_in(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text that hold a word. The end of the text ends a sentence, point or not."""
    start = 0
    for line in text.split("\n"):
        for begin, end in sentence_spans(text, start, start + len(line)):
            if WORD.search(text, begin, end):
                yield Sentence(text[begin:end], begin)
        start += len(line) + 1


def words_in(text: str) -> list[str]:
    """Return the words and numbers of a text."""
    return WORD.findall(text)


def count_words(text: str) -> int:
    """Return how many words and numbers a text has."""
    return sum(1 for _ in WORD.finditer(text))
