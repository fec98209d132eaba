# SPDX-License-Identifier: GPL-3.0-or-later
"""The searcher: a query in, the best places of one or several guides out. It knows nothing of files or windows."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from reader.search.guide_search import Candidate, GuideSearch
from reader.search.index import Index
from reader.search.query import Query
from reader.search.results import Results
from reader.search.schema import SECTION

_SPARE: Final = 4
"""Candidates looked at for each hit wanted, so that one chapter does not fill the list."""
_FEWEST: Final = 40
_STRONG: Final = 0.5
"""A chapter's best section comes before other chapters' second ones if it scores this share of the best."""
_NEAREST: Final = 5
_PINNED: Final = 3


class _Found(NamedTuple):
    score: float
    source: int
    document: int


class Searcher:
    """Searches several indexes as one.

    Not thread-safe, and neither are its indexes: keep each searcher to one thread.
    """

    def __init__(self, indexes: Sequence[Index], *, hides: Callable[[str], bool] | None = None) -> None:
        """Documents whose address `hides` are not found; what is pinned stays, without its chapter's name."""
        self.indexes = tuple(indexes)
        self._guides = tuple(GuideSearch(index, hides) for index in indexes)

    def search(
        self,
        query: str,
        *,
        limit: int = 10,
        prefix: bool = False,
        exact: bool = False,
        cancelled: Callable[[], bool] | None = None,
    ) -> Results:
        """Answer any text whatever with at most `limit` places, what is pinned among them, the best first.

        `prefix` treats the last word as still being typed; `exact` searches only the person's own words. Once
        `cancelled()` is true the answer is empty. SearchError only when an index's files are damaged.
        """
        began = time.perf_counter()
        query = query.encode("utf-8", "replace").decode()  # half a surrogate pair could not be written anywhere
        found: list[_Found] = []
        understood: list[Query] = []
        total = 0
        for place, guide in enumerate(self._guides):
            meant = guide.understand(query, prefix=prefix, exact=exact)
            candidates, count = guide.rank(meant, max(_FEWEST, limit * _SPARE), cancelled or _never)
            found += [_Found(one.score, place, one.document) for one in candidates]
            understood.append(meant)
            total += count
        if cancelled and cancelled():
            return Results(query, ms=(time.perf_counter() - began) * 1000)
        found.sort(key=_best_first)
        return self._results(query, understood, found, total, limit=max(limit, 0), began=began)

    def close(self) -> None:
        """Close the indexes; do so before their folders are swapped."""
        for index in self.indexes:
            index.close()

    def _results(
        self, query: str, understood: list[Query], found: list[_Found], total: int, *, limit: int, began: float
    ) -> Results:
        pins = [(place, danger) for place, meant in enumerate(understood) for danger in meant.dangers]
        pins = pins[: min(limit, _PINNED)]
        pinned = tuple(self._guides[place].pinned(danger, query) for place, danger in pins)
        held = {(place, self.indexes[place].lexicon.dangers[danger].document) for place, danger in pins}
        free = [one for one in found if (one.source, one.document) not in held]
        hits = tuple(
            self._guides[one.source].hit(Candidate(one.score, one.document))
            for one in self._spread(free)[: limit - len(pins)]
        )
        nearest = () if hits or pinned or not limit else self._nearest(query)
        changed = [meant for meant in understood if meant.corrected is not None]
        return Results(
            query,
            hits,
            corrected=changed[0].corrected if changed else None,
            expanded=tuple(dict.fromkeys(label for meant in understood for label in meant.expanded)),
            total=total,
            ms=(time.perf_counter() - began) * 1000,
            pinned=pinned,
            nearest=nearest,
            other_language=next((meant.language for meant in understood if meant.language), ""),
            ends_unknown=bool(understood) and all(meant.ends_unknown for meant in understood),
        )

    def _nearest(self, query: str) -> tuple[str, ...]:
        names = (name for guide in self._guides for name in guide.nearest(query, _NEAREST))
        return tuple(dict.fromkeys(names))[:_NEAREST]

    def _spread(self, found: list[_Found]) -> list[_Found]:
        """Put one strong section of each chapter first, then all the rest, each part in the order of the scores."""
        seen: set[tuple[int, int]] = set()
        first: list[_Found] = []
        rest: list[_Found] = []
        for one in found:
            figures = self.indexes[one.source].figures
            chapter = (one.source, figures["chapter"][one.document])
            is_section = figures["kind"][one.document] == SECTION
            if one.score < found[0].score * _STRONG or (is_section and chapter in seen):
                rest.append(one)
                continue
            first.append(one)
            if is_section:
                seen.add(chapter)
        return first + rest


def _best_first(one: _Found) -> tuple[float, int, int]:
    return -one.score, one.source, one.document


def _never() -> bool:
    return False
