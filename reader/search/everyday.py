# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what people say inside a query: the longest phrase first, in any inflection, in another order if need be.

Knows phrases and tokens; what a phrase stands for is only passed on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from reader.search.analysis import Token
from reader.search.lexicon import Phrase
from reader.search.stopwords import articles

_ROOM: Final = 3
"""So many other words may stand among those of a phrase that is said in another order."""


class Said(NamedTuple):
    """A phrase that a query holds."""

    phrase: Phrase
    places: tuple[int, ...]
    """The tokens it covers."""
    exact: bool
    """Whether it is said word for word, inflections aside."""


class Phrasebook:
    """The phrases of one language."""

    def __init__(self, phrases: Iterable[Phrase], language: str) -> None:
        self._articles = articles(language)
        self._first: dict[str, list[Phrase]] = {}
        self._loose: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            self._first.setdefault(phrase.stems[0], []).append(phrase)
        for phrases_ in self._first.values():
            phrases_.sort(key=_longest_first)
            for phrase in phrases_:
                # Its longest word is looked for first: it is the rarest, as a rule.
                if phrase.loose:
                    self._loose.setdefault(max(phrase.loose, key=_by_length), []).append(phrase)

    def find(self, tokens: Sequence[Token]) -> list[Said]:
        """Return the phrases that were said; one that lies inside another, longer one is left out."""
        kept = [(place, token.stem) for place, token in enumerate(tokens) if token.word not in self._articles]
        stems = [stem for _, stem in kept]
        found: list[Said] = []
        for at, stem in enumerate(stems):
            for phrase in self._first.get(stem, ()):
                end = at + len(phrase.stems)
                if tuple(stems[at:end]) == phrase.stems:
                    found.append(Said(phrase, tuple(place for place, _ in kept[at:end]), True))
                    break
        found += self._out_of_order(tokens)
        return _without_parts(found, frozenset(place for place, token in enumerate(tokens) if not token.stop))

    def _out_of_order(self, tokens: Sequence[Token]) -> list[Said]:
        telling = [(place, token.stem) for place, token in enumerate(tokens) if not token.stop]
        said = {stem for _, stem in telling}
        found: list[Said] = []
        for stem in said:
            for phrase in self._loose.get(stem, ()):
                if said.issuperset(phrase.loose):
                    places = _closest(telling, phrase.loose)
                    if places and places[-1] - places[0] < len(phrase.stems) + _ROOM:
                        found.append(Said(phrase, places, False))
        return found


def _by_length(stem: str) -> tuple[int, str]:
    return len(stem), stem


def _longest_first(phrase: Phrase) -> int:
    return -len(phrase.stems)


def _closest(telling: list[tuple[int, str]], wanted: tuple[str, ...]) -> tuple[int, ...]:
    """Return the places where the wanted stems stand closest together."""
    last: dict[str, int] = {}
    best: tuple[int, ...] = ()
    for place, stem in telling:
        if stem not in wanted:
            continue
        last[stem] = place
        if len(last) == len(wanted):
            places = tuple(sorted(last.values()))
            if not best or places[-1] - places[0] < best[-1] - best[0]:
                best = places
    return best


def _without_parts(found: list[Said], telling: frozenset[int]) -> list[Said]:
    """Return the phrases in the order they are said; a phrase whose words all belong to a longer one is dropped.

    So is one that shares all its telling words with what says more, word for word: “j’ai mal” in “j’ai mal au cœur”.
    """
    kept: list[Said] = []
    for said in sorted(found, key=_widest_first):
        words = set(said.places)
        if not any(words <= set(other.places) for other in kept):
            kept.append(said)
    exact = [telling.intersection(said.places) for said in kept if said.exact]
    told = [(said, telling.intersection(said.places)) for said in kept]
    return sorted((said for said, words in told if not words or not any(words < more for more in exact)), key=_in_order)


def _widest_first(said: Said) -> tuple[int, bool, tuple[str, ...]]:
    return -len(said.places), not said.exact, said.phrase.stems


def _in_order(said: Said) -> tuple[int, ...]:
    return said.places
