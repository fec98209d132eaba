# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a guide as they are written: to complete the last word, and to tell known words from misspelt ones.

Whoosh keeps only stems, and a prefix of a word can be longer than its stem ("treatmen"), so the words are kept beside
it. Knows nothing of postings.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec

_LAST = "\U0010ffff"
"""Sorts behind every letter."""


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One word: folded, its stem, in how many documents it stands, and how a person writes it if that differs."""

    word: str
    stem: str
    documents: int
    written: str = ""


class Vocabulary:
    """All words of an index but the stop words."""

    def __init__(self, words: Sequence[Word]) -> None:
        """`words` are sorted by `word`."""
        self.words = words

    @cached_property
    def folded(self) -> list[str]:
        """Every folded word, sorted."""
        return [word.word for word in self.words]

    @cached_property
    def stems(self) -> list[str]:
        """The stem of each word, in the same order."""
        return [word.stem for word in self.words]

    def __contains__(self, word: str) -> bool:
        place = bisect_left(self.folded, word)
        return place < len(self.folded) and self.folded[place] == word

    def written(self, word: str) -> str:
        """Return how a folded word is mostly written; empty when as it is folded, or when it is not known."""
        return self.words[bisect_left(self.folded, word)].written if word in self else ""

    def __len__(self) -> int:
        return len(self.words)

    def completions(self, prefixes: Iterable[str], limit: int) -> list[Word]:
        """Return at most `limit` words that begin with any of the folded prefixes, the most frequent first."""
        found: set[int] = set()
        for prefix in prefixes:
            found.update(range(bisect_left(self.folded, prefix), bisect_left(self.folded, prefix + _LAST)))
        # The place breaks ties, so the answer never depends on the order of a set.
        best = heapq.nsmallest(limit, ((-self._counts[place], place) for place in found))
        return [self.words[place] for _, place in best]

    @cached_property
    def _counts(self) -> list[int]:
        return [word.documents for word in self.words]
