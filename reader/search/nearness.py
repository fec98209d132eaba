# SPDX-License-Identifier: GPL-3.0-or-later
"""How close together the words of a query stand in a document's own text. Judged on a few candidates only.

An index with positions would be twice as large; the stored text of the best candidates tells the same.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Final

from reader.search.analysis import Analysis
from reader.search.schema import Entry

_STRETCH: Final = 30
"""Words within which a passage answers: about two sentences."""
_KEPT: Final = 300


class Nearness:
    """Measures documents of one index. Not thread-safe."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._stems: OrderedDict[int, list[str]] = OrderedDict()

    def measure(self, document: int, entry: Entry, groups: Sequence[frozenset[str]], tells: Sequence[float]) -> float:
        """Return 0 to 1: how much of what was asked stands in one short stretch of the text.

        Each group holds the stems that any one word may be found by, and tells so much.
        """
        whole = sum(tells)
        if not whole:
            return 0.0
        stems = self._read(document, entry)
        wanted: dict[str, list[int]] = {}
        for place, group in enumerate(groups):
            for stem in group:
                wanted.setdefault(stem, []).append(place)
        return _best_stretch(stems, wanted, tells) / whole

    def _read(self, document: int, entry: Entry) -> list[str]:
        stems = self._stems.get(document)
        if stems is None:
            # The title counts as said beside every sentence, so it stands at both ends.
            stems = [stem for _, _, _, stem in self._analysis.spans(f"{entry.title}\n{entry.text}")]
            self._stems[document] = stems
            if len(self._stems) > _KEPT:
                self._stems.popitem(last=False)
        return stems


def _best_stretch(stems: list[str], wanted: Mapping[str, list[int]], tells: Sequence[float]) -> float:
    hits = [(at, group) for at, stem in enumerate(stems) if stem in wanted for group in wanted[stem]]
    inside: dict[int, int] = {}
    best = value = 0.0
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
