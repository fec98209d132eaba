# SPDX-License-Identifier: GPL-3.0-or-later
"""How close together the words of a query stand in a document's own text. Judged on a few candidates only.

An index with positions would be twice as large; the stored text of the best candidates tells the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

_STRETCH: Final = 260
"""Characters within which a passage answers: about three sentences."""


def nearness(
    title: Sequence[str], text: Iterable[tuple[int, str]], groups: Sequence[frozenset[str]], tells: Sequence[float]
) -> float:
    """Return 0 to 1: how much of what was asked stands in one short stretch of the text.

    `title` holds stems, `text` says where each stem starts; what the title says counts as said beside every sentence.
    Each group holds the stems that any one word may be found by, and tells so much.
    """
    whole = sum(tells)
    if not whole:
        return 0.0
    wanted: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        for stem in group:
            wanted.setdefault(stem, []).append(place)
    named = {place for stem in title if stem in wanted for place in wanted[stem]}
    return _best_stretch(text, wanted, tells, named) / whole


def _best_stretch(
    text: Iterable[tuple[int, str]], wanted: Mapping[str, list[int]], tells: Sequence[float], named: set[int]
) -> float:
    hits = [(start, group) for start, stem in text if stem in wanted for group in wanted[stem]]
    inside = dict.fromkeys(named, 1)
    best = value = sum(tells[group] for group in named)
    first = 0
    for at, group in hits:
        inside[group] = inside.get(group, 0) + 1
        if inside[group] == 1:
            value += tells[group]
        while at - hits[first][0] > _STRETCH:
            gone = hits[first][1]
            inside[gone] -= 1
            if not inside[gone]:
                value -= tells[gone]
            first += 1
        best = max(best, value)
    return best
