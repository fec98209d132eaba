# SPDX-License-Identifier: GPL-3.0-or-later
"""The word that a person probably meant. Knows a list of words and how frequent each is, nothing of queries.

Candidates are found by length and letters, measured by optimal string alignment (a swap of neighbours counts 1), and
ordered by distance, first letter, sound and frequency. A wrong correction is worse than none: where the best candidate
is not close enough there is none.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

from reader.search.sounds import sound

SHORTEST: Final = 4
"""Shorter words are never corrected."""
_ONE_FAULT: Final = 5
"""Up to this many letters a word may hold one fault, a longer one two."""
_BOTH_FAULTS: Final = 6
"""Up to this many letters a word that holds two faults sounds as the right one does."""
_LONGEST: Final = 30
_BY_EAR: Final = 6
"""A word of so many letters may hold one fault more where it sounds the same."""
_SOUNDED: Final = 10_000
"""Larger lists are not looked through by sound: it would take too long to prepare."""
_OTHER_START: Final = 0.5
_OTHER_SOUND: Final = 0.3
"""For each sound that differs, two at most."""
_FREQUENCY: Final = 0.12
_DEAREST: Final = 2.35
"""No correction costs more."""
_DEAREST_SHORT: Final = 1.35


class Suggestion(NamedTuple):
    """A word that may have been meant; the lower the cost, the likelier."""

    word: str
    cost: float


class _Bucket(NamedTuple):
    words: list[str]
    letters: list[int]
    """The set of letters of each word, a bit each."""


class Speller:
    """Corrects words against a fixed list. Buckets of equal length are prepared when they are first needed."""

    def __init__(self, words: Iterable[tuple[str, float]]) -> None:
        """`words` are folded words, each with a number of documents or a like measure of how frequent it is.

        A word that is none of the guide's own has the frequency 0: it is meant only where a single letter is wrong.
        """
        self._frequency: dict[str, float] = {}
        for word, frequency in words:
            if len(word) >= SHORTEST and word.isalpha():
                self._frequency[word] = max(frequency, self._frequency.get(word, 0.0))
        self._lengths: dict[int, list[str]] = {}
        for word in self._frequency:
            self._lengths.setdefault(len(word), []).append(word)
        self._buckets: dict[int, _Bucket] = {}
        self._sounds: dict[str, list[str]] = {}
        self._remembered: dict[str, Suggestion | None] = {}

    def best(self, word: str) -> Suggestion | None:
        """Return what was probably meant by an unknown word, or None."""
        if not SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
            return None
        if word not in self._remembered:
            if len(self._remembered) > 5_000:
                self._remembered.clear()
            self._remembered[word] = self._best(word)
        return self._remembered[word]

    def near(self, word: str, most: int) -> list[Suggestion]:
        """Return words more or less like this one, the likeliest first: for offering, not for correcting."""
        faults = min(3, max(1, len(word) // 2))
        return sorted(self._suggestions(word[:_LONGEST], faults), key=_by_cost)[:most]

    def _best(self, word: str) -> Suggestion | None:
        faults = 1 if len(word) <= _ONE_FAULT else 2
        best = min((*self._suggestions(word, faults), *self._by_ear(word)), key=_by_cost, default=None)
        dearest = _DEAREST_SHORT if faults == 1 else _DEAREST
        return best if best is not None and best.cost <= dearest else None

    def _suggestions(self, word: str, faults: int) -> Iterable[Suggestion]:
        heard = sound(word)
        for candidate in self._candidates(word, faults):
            distance = alignment(word, candidate, faults)
            frequency = self._frequency[candidate]
            if distance > (faults if frequency else 1):
                continue
            cost = distance - _FREQUENCY * math.log10(1 + frequency)
            unlike = alignment(heard, sound(candidate), 1)
            if distance > 1 and unlike and len(word) <= _BOTH_FAULTS:
                continue  # two faults in so short a word leave little of it
            cost += _OTHER_SOUND * unlike
            if unlike and candidate[0] != word[0]:
                cost += _OTHER_START
            if len(word) == SHORTEST and unlike and sorted(word) != sorted(candidate):
                continue  # so few letters say too little
            if len(word) == SHORTEST and not frequency:
                continue
            yield Suggestion(candidate, cost)

    def _by_ear(self, word: str) -> Iterable[Suggestion]:
        """Yield the words that sound the same and are written rather differently: coffing, coughing."""
        if len(word) < _BY_EAR or len(self._frequency) > _SOUNDED:
            return
        if not self._sounds:
            for known, frequency in self._frequency.items():
                if frequency:
                    self._sounds.setdefault(sound(known), []).append(known)
        for candidate in self._sounds.get(sound(word), ()):
            distance = alignment(word, candidate, 3)
            if distance == 3:  # nearer ones are found by their letters
                yield Suggestion(candidate, 2.3 - _FREQUENCY * math.log10(1 + self._frequency[candidate]))

    def _candidates(self, word: str, faults: int) -> Iterable[str]:
        """Yield the words of about this length with about these letters."""
        letters = _letters(word)
        for length in range(len(word) - faults, len(word) + faults + 1):
            bucket = self._bucket(length)
            most = 2 * faults
            yield from [
                candidate
                for candidate, own in zip(bucket.words, bucket.letters, strict=True)
                if (own ^ letters).bit_count() <= most
            ]

    def _bucket(self, length: int) -> _Bucket:
        if length not in self._buckets:
            words = self._lengths.get(length, [])
            self._buckets[length] = _Bucket(words, [_letters(word) for word in words])
        return self._buckets[length]


def _by_cost(suggestion: Suggestion) -> tuple[float, str]:
    return suggestion.cost, suggestion.word


def _letters(word: str) -> int:
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def alignment(first: str, second: str, most: int) -> int:
    """Return how many letters are missing, added, wrong or swapped between two words; `most` + 1 when more."""
    if first == second:
        return 0
    far = most + 1
    if abs(len(first) - len(second)) > most:
        return far
    first, second = _unlike(first, second)
    width = len(second)
    before: list[int] = []
    above: list[int] = []
    row: list[int] = [*range(far), *[far] * (width - most)][: width + 1]
    nearest = 0
    for at, letter in enumerate(first):
        before, above, row = above, row, [far] * (width + 1)
        nearest_above, nearest = nearest, far
        if at < most:
            row[0] = nearest = at + 1
        # Who goes further to one side than `most` has made more faults than that. No `min`: a call for each letter.
        for place in range(at - most if at > most else 0, at + far if at + far < width else width):
            cost = above[place]
            if letter != second[place]:
                cost = above[place + 1] if above[place + 1] < cost else cost
                cost = row[place] if row[place] < cost else cost
                if at and place and letter == second[place - 1] and first[at - 1] == second[place]:
                    cost = min(cost, before[place - 1])
                cost += 1
            row[place + 1] = cost
            nearest = cost if cost < nearest else nearest
        if nearest > most and nearest_above > most:
            return far
    return min(row[width], far)


def _unlike(first: str, second: str) -> tuple[str, str]:
    """Return two words without what is alike at both ends: it costs nothing and need not be looked at."""
    while first and second and first[-1] == second[-1]:
        first, second = first[:-1], second[:-1]
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    return first[start:], second[start:]
