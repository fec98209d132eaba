# SPDX-License-Identifier: GPL-3.0-or-later
"""The searcher: a query in, the best places of one or several guides out. It knows nothing of files or windows."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from reader.search.index import Index
from reader.search.query import Query, parse
from reader.search.ranking import rank
from reader.search.results import Hit, Results
from reader.search.schema import KINDS, SECTION
from reader.search.snippets import Wanted, snippet, title_ranges

_SPARE: Final = 4
"""Candidates looked at for each hit wanted, so that one chapter does not fill the list."""
_FEWEST: Final = 40
_STRONG: Final = 0.5
"""A chapter's best section comes before other chapters' second ones if it scores this share of the best."""


class _Candidate(NamedTuple):
    score: float
    source: int
    document: int


class Searcher:
    """Searches several indexes as one.

    Not thread-safe, and neither are its indexes: keep each searcher to one thread.
    """

    def __init__(self, indexes: Sequence[Index]) -> None:
        self.indexes = tuple(indexes)

    def search(
        self,
        query: str,
        *,
        limit: int = 10,
        prefix: bool = False,
        exact: bool = False,
        cancelled: Callable[[], bool] | None = None,
    ) -> Results:
        """Answer any text whatever with at most `limit` hits, the best first.

        `prefix` treats the last word as still being typed; `exact` searches only the person's own words. Once
        `cancelled()` is true the answer is empty.
        SearchError only when an index's files are damaged.
        """
        began = time.perf_counter()
        query = query.encode("utf-8", "replace").decode()  # half a surrogate pair could not be written anywhere
        candidates: list[_Candidate] = []
        wanted: list[Wanted] = []
        total = 0
        for place, index in enumerate(self.indexes):
            parsed = parse(query, index, prefix=prefix)
            ranked = rank(index, parsed, max(_FEWEST, limit * _SPARE), cancelled or _never)
            candidates += [_Candidate(score, place, document) for score, document in ranked.best]
            wanted.append(_wanted(ranked.weights, parsed))
            total += ranked.total
        candidates.sort(key=lambda one: (-one.score, one.source, one.document))
        chosen = self._spread(candidates)[: max(limit, 0)]
        hits = tuple(self._hit(candidate, wanted[candidate.source]) for candidate in chosen)
        if cancelled and cancelled():
            hits, total = (), 0
        return Results(query, hits, total=total, ms=(time.perf_counter() - began) * 1000)

    def close(self) -> None:
        """Close the indexes; do so before their folders are swapped."""
        for index in self.indexes:
            index.close()

    def _spread(self, candidates: list[_Candidate]) -> list[_Candidate]:
        """Put one strong section of each chapter first, then all the rest, each part in the order of the scores."""
        seen: set[tuple[int, int]] = set()
        first: list[_Candidate] = []
        rest: list[_Candidate] = []
        for candidate in candidates:
            figures = self.indexes[candidate.source].figures
            chapter = (candidate.source, figures["chapter"][candidate.document])
            is_section = figures["kind"][candidate.document] == SECTION
            if candidate.score < candidates[0].score * _STRONG or (is_section and chapter in seen):
                rest.append(candidate)
                continue
            first.append(candidate)
            if is_section:
                seen.add(chapter)
        return first + rest

    def _hit(self, candidate: _Candidate, wanted: Wanted) -> Hit:
        index = self.indexes[candidate.source]
        entry = index.entry(candidate.document)
        text, ranges = snippet(entry.text, wanted, index.analysis)
        return Hit(
            entry.address,
            KINDS[index.figures["kind"][candidate.document]],
            entry.title,
            candidate.score,
            number=entry.number,
            breadcrumb=entry.breadcrumb,
            snippet=text,
            ranges=ranges,
            title_ranges=title_ranges(entry.title, wanted, index.analysis),
        )


def _wanted(weights: dict[str, float], query: Query) -> Wanted:
    """Return what to mark: stop words only when nothing else was asked."""
    telling = {word.stem for word in query.words if word.weight >= 1}
    stops = {word.stem for word in query.words} - telling
    own = {stem: weight for stem, weight in weights.items() if stem in telling}
    # Completions are marked by their beginning; by their stems, "a" would mark every word it may become.
    return Wanted(own or ({} if query.unfinished else {stem: 1.0 for stem in stops}), query.unfinished)


def _never() -> bool:
    return False
