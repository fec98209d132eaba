# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of the documents of one index for one query. It knows numbers of documents only, not what they say."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable
from typing import Final, NamedTuple

from reader.search.index import Index
from reader.search.lexicon import CONCEPT
from reader.search.query import Query, QueryWord
from reader.search.scoring import TermPostings, inverse_frequency

_COVER: Final = {"heading": 0.6, "title": 0.6, "short": 0.6}
"""What a name adds that the query holds in full, as a share of its words' idf."""
_LATER_SECTION: Final = 0.5
"""A chapter's name speaks for its first section first."""
_ROW: Final = 32
"""Documents looked at together when the best are picked."""
_COMPLETIONS: Final = 40
_COMPLETED_POSTINGS: Final = 25_000
"""How many words, and postings in all, one unfinished word may bring in: this bounds the time of a key press."""
_LONGER: Final = 0.85
"""A word that has yet to be completed, beside one that is there already."""


class Ranked(NamedTuple):
    """The best documents of an index."""

    best: list[tuple[float, int]]
    """(score, document), the best first; equal scores in the order of the guide."""
    total: int
    """How many documents hold any of the words."""
    weights: dict[str, float]
    """Stem -> how much it tells; for choosing and marking a passage."""


class _Cancelled(Exception):
    pass


def rank(
    index: Index,
    query: Query,
    limit: int,
    cancelled: Callable[[], bool],
    hidden: Collection[int] = frozenset(),
) -> Ranked:
    """Return at least the `limit` best documents, when there are so many, and none that is hidden.

    Empty when `cancelled()` becomes true.
    """
    try:
        return _Ranking(index, cancelled, hidden).rank(query, limit)
    except _Cancelled:
        return Ranked([], 0, {})


class _Ranking:
    """The scores of one query, gathered a word at a time."""

    def __init__(self, index: Index, cancelled: Callable[[], bool], hidden: Collection[int] = frozenset()) -> None:
        self._index = index
        self._hidden = hidden
        self._cancelled = cancelled
        self._scores = [0.0] * index.count
        self._covered: dict[str, dict[int, int]] = {name: {} for name in _COVER}
        self._telling: dict[str, dict[int, float]] = {name: {} for name in _COVER}
        self._weights: dict[str, float] = {}
        self._naming = 0
        """How many words of the query a name may hold."""

    def rank(self, query: Query, limit: int) -> Ranked:
        self._naming = sum(map(_names, query.words)) + bool(query.unfinished)
        for word in query.words:
            self._go_on()
            term = self._index.term(word.stem)
            if term.documents:
                self._add(term, word.weight, names=_names(word))
                self._weights[word.stem] = term.idf * word.weight
        if query.unfinished:
            self._complete(query.unfinished)
        self._go_on()
        scores = self._scores
        self._hide()
        total = len(scores) - scores.count(0.0)
        self._reward_names()
        self._hide()  # a name may have been rewarded
        best = self._best(limit)
        best = self._lead(query.key, best)
        return Ranked(best, max(total, len(best)), self._weights)

    def _hide(self) -> None:
        for document in self._hidden:
            self._scores[document] = 0.0

    def _go_on(self) -> None:
        if self._cancelled():
            raise _Cancelled

    def _add(self, term: TermPostings, weight: float, *, names: bool) -> None:
        scores = self._scores
        factor = term.idf * weight
        for document, strength in zip(term.documents, term.weights, strict=True):
            scores[document] += strength * factor
        if names:
            for name, named in term.naming.items():
                self._cover(name, named.within(self._naming), term.idf)

    def _cover(self, name: str, documents: Iterable[int], idf: float) -> None:
        covered, telling = self._covered[name], self._telling[name]
        for document in documents:
            covered[document] = covered.get(document, 0) + 1
            telling[document] = telling.get(document, 0.0) + idf

    def _complete(self, prefixes: tuple[str, ...]) -> None:
        """Add the word still being typed: in each document, the best of the words it may become."""
        best: dict[int, float] = {}
        naming: dict[str, set[int]] = {name: set() for name in _COVER}
        budget = _COMPLETED_POSTINGS
        stems: set[str] = set()
        for word in self._index.vocabulary.completions(prefixes, _COMPLETIONS):
            self._go_on()
            if word.stem in stems:
                continue
            stems.add(word.stem)
            term = self._index.term(word.stem)
            budget -= len(term.documents)
            if budget < 0 and best:
                break
            closeness = 1.0 if word.word in prefixes else _LONGER
            _keep_best(best, term, closeness)
            for name, named in term.naming.items():
                naming[name].update(named.within(self._naming))
        # One idf for all completions: by its own, the rarest would win over the likeliest.
        idf = inverse_frequency(len(best), self._index.count)
        for document, strength in best.items():
            self._scores[document] += strength * idf
        for name, found in naming.items():
            self._cover(name, found, idf)
        self._weights |= {stem: max(idf, self._weights.get(stem, 0.0)) for stem in stems}

    def _reward_names(self) -> None:
        """Add a little where the query holds every word of a heading or title."""
        figures, scores = self._index.figures, self._scores
        rewards: dict[int, float] = {}
        for name, covered in self._covered.items():
            needed = figures[f"{name}_words"]
            for document, words in covered.items():
                if words >= needed[document]:
                    of_chapter = name != "heading" and figures["place"][document] > 1
                    reward = _COVER[name] * self._telling[name][document] * (_LATER_SECTION if of_chapter else 1)
                    rewards[document] = max(reward, rewards.get(document, 0.0))
        shares = self._index.scales.shares
        for document, reward in rewards.items():
            scores[document] += reward * shares[document]

    def _best(self, limit: int) -> list[tuple[float, int]]:
        """Return the best documents.

        The best of each row of neighbours comes first: where there are more rows than documents wanted, most rows
        cannot hold one of them and are not looked through.
        """
        scores = self._scores
        peaks = [max(scores[start : start + _ROW]) for start in range(0, len(scores), _ROW)]
        least = heapq.nlargest(limit, peaks)[-1] if 0 < limit <= len(peaks) else 0.0
        touched = [
            (-score, place)
            for row, peak in enumerate(peaks)
            if peak >= least and peak > 0
            for place, score in enumerate(scores[row * _ROW : (row + 1) * _ROW], row * _ROW)
            if score >= least and score > 0
        ]
        return [(-score, place) for score, place in sorted(touched)[:limit]]

    def _lead(self, key: str, best: list[tuple[float, int]]) -> list[tuple[float, int]]:
        """Put the documents first whose whole name was typed."""
        leading = [document for document in self._index.named(key) if document not in self._hidden]
        if not leading:
            return best
        top = (best[0][0] if best else 0.0) + 1.0
        rest = [pair for pair in best if pair[1] not in leading]
        return [(top, document) for document in leading] + rest


def _names(word: QueryWord) -> bool:
    """Return whether a word may be one of those a name is covered by: one of the person's own."""
    return word.weight >= 1 and not word.stem.startswith(CONCEPT)


def _keep_best(best: dict[int, float], term: TermPostings, closeness: float) -> None:
    for document, strength in zip(term.documents, term.weights, strict=True):
        strength *= closeness  # noqa: PLW2901  a plain local in the hottest loop
        if strength > best.get(document, 0.0):
            best[document] = strength
