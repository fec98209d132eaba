# SPDX-License-Identifier: GPL-3.0-or-later
"""Named groups of words, as danger signs are made of: where a text says any of a group's phrases.

A phrase may name other groups and ranges of numbers: `no <stool>`, `temperature <38-42>`. What a group means for a
danger is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import Final, NamedTuple

from reader.search.analysis import Analysis, Token

DENIAL: Final = "!no"
"""What every word of the group `no` is to a sign."""
_BETWEEN: Final = 2
"""So many other words may stand between two of a phrase."""
_PLACES: Final = 40
"""Places kept of one group; a long message says no more than a short one."""
PIECE: Final = re.compile(r"<([^<>]+)>|([^<>]+)")
_RANGE: Final = re.compile(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)")
_CLIPPED: Final = "in"
_LETTER: Final = "g"
"""A letter that many leave off: bleedin, shakin."""
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?(?=\D*$)")

Place = tuple[int, int]
"""The first word of what was said, and the one behind its last."""
Items = tuple[str, ...]
"""Stems, and groups and ranges in their pointed brackets."""


class _Phrase(NamedTuple):
    group: int
    items: Items


class Heard(NamedTuple):
    """A text as signs see it."""

    words: list[str]
    """Stems of the words that count, DENIAL for those that deny."""
    where: dict[str, list[Place]]
    """Stem, group or range -> where it is said."""
    denied: frozenset[int]
    """The words that stand right behind one that denies."""


class Groups:
    """The groups of one language. `small` words take no room, `no` words all deny; both are single words."""

    def __init__(self, groups: Mapping[str, Sequence[str]], analysis: Analysis) -> None:
        self._analysis = analysis
        self._small = self._folded(groups.get("small", ()))
        self._no = self._folded(groups.get("no", ()))
        self._names = [name for name in groups if name not in ("small", "no")]
        self._known: set[str] = set()
        """All that phrases are made of."""
        self._ranges: dict[str, tuple[float, float]] = {}
        self._by_first: dict[str, list[_Phrase]] = {}
        for place, name in enumerate(self._names):
            for phrase in groups[name]:
                items = self.items(phrase)
                if items:
                    self._by_first.setdefault(items[0], []).append(_Phrase(place, items))

    def _folded(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(token.word for word in words for token in self._analysis.tokens(word))

    def items(self, phrase: str) -> Items:
        """Return what a phrase is made of; a range that it names is looked for from now on.

        Small words are left out unless hardly anything else is there: “out of it”, “a fit”.
        """
        found: list[str] = []
        telling: list[str] = []
        for named, said in PIECE.findall(phrase):
            if named:
                found.append(f"<{named}>")
                telling.append(f"<{named}>")
                limits = _RANGE.fullmatch(named)
                if limits:
                    self._ranges[f"<{named}>"] = (float(limits[1]), float(limits[2]))
            for token in self._analysis.tokens(said):
                found.append(self._meaning(token))
                if token.word not in self._small:
                    telling.append(found[-1])
        self._known.update(found)
        return tuple(telling if len(telling) > 1 else found)

    def _meaning(self, token: Token) -> str:
        return DENIAL if token.word in self._no else token.stem

    def _heard(self, token: Token) -> str:
        """Return what a word means; one whose last letter is not spoken, such as “bleedin”, is the whole one."""
        meaning = self._meaning(token)
        if token.word.endswith(_CLIPPED) and meaning not in self._known:
            whole = self._analysis.forms(token.word + _LETTER)[1]
            return whole if whole in self._known else meaning
        return meaning

    def hear(self, sentences: Iterable[Sequence[Token]]) -> Heard:
        """Return what was said, and where."""
        words: list[str] = []
        denied: set[int] = set()
        where: dict[str, list[Place]] = {}
        for tokens in sentences:
            before = None
            for token in tokens:
                meaning = self._heard(token)
                place = len(words)
                if token.word in self._small:
                    # A small word takes no room, and what stands behind “no my” is still right behind “no”.
                    where.setdefault(meaning, []).append((place, place))
                    before = token if before is None else token._replace(word=before.word)
                    continue
                if before is not None and before.word in self._no and token.start - before.end <= 1:
                    denied.add(place)
                for name in (meaning, *self._in_ranges(token.word)):
                    where.setdefault(name, []).append((place, place + 1))
                words.append(meaning)
                before = token
        self._find_groups(where)
        return Heard(words, where, frozenset(denied))

    def _in_ranges(self, word: str) -> Iterator[str]:
        number = _NUMBER.match(word) if word[0].isdigit() else None
        if number:
            value = float(number[0])
            yield from (name for name, (low, high) in self._ranges.items() if low <= value <= high)

    def _find_groups(self, where: dict[str, list[Place]]) -> None:
        """Add where each group is said; those that a group is made of stand before it in the file."""
        waiting: list[_Phrase] = []
        for name in tuple(where):
            for phrase in self._by_first.get(name, ()):
                heappush(waiting, phrase)
        while waiting:
            group = waiting[0].group
            places: set[Place] = set()
            while waiting and waiting[0].group == group:
                places.update(_said(heappop(waiting).items, where))
            name = f"<{self._names[group]}>"
            if places:
                where[name] = sorted(places)[:_PLACES]
                for phrase in self._by_first.get(name, ()):
                    if phrase.group > group:
                        heappush(waiting, phrase)


def _said(items: Items, where: Mapping[str, list[Place]]) -> Iterator[Place]:
    """Yield where the items stand in this order, close behind each other."""
    for start, first_end in where[items[0]]:
        end = first_end
        for item in items[1:]:
            behind = (place for place in where.get(item, ()) if end <= place[0] <= end + _BETWEEN)
            end = next(behind, (0, -1))[1]
            if end < 0:
                break
        else:
            yield start, end
