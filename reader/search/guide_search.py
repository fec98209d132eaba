# SPDX-License-Identifier: GPL-3.0-or-later
"""The search of one guide, step by step: understand, rank, look closer at the best, show. It knows no other guide."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from reader.content.address import URGENT
from reader.search.index import Index
from reader.search.nearness import nearness
from reader.search.query import STOP_WEIGHT, Query
from reader.search.ranking import rank
from reader.search.results import Hit
from reader.search.schema import KINDS, SECTION, TERM
from reader.search.scoring import TermPostings
from reader.search.snippets import Span, Wanted, snippet, title_ranges
from reader.search.understanding import Understanding

_LOOKED_AT: Final = 16
"""Candidates whose text is read."""
_COVERED: Final = 1.2
"""What a document gains that has every word of the query, as a share of its score."""
_NEAR: Final = 0.5
"""What it gains further when it has them close together."""
_LIFTED: Final = 3
"""Sections that everyday phrases lead to, shown among the first."""
_LIFT: Final = 1.05
_WORDS: Final = 6
"""So many entries of the glossary may stand before weaker passages."""
_LATER_WORD: Final = 0.4
"""What any further entry counts: a list that is full of words hides the passages."""
_PINNED_SCORE: Final = 1_000.0
_PINNED_TEXT: Final = 240


class Candidate(NamedTuple):
    """A document and how well it answers."""

    score: float
    document: int


class GuideSearch:
    """Searches one index. Not thread-safe."""

    def __init__(self, index: Index, hides: Callable[[str], bool] | None = None) -> None:
        """Documents whose address `hides` are never among the ranked."""
        self._index = index
        every = range(index.count) if hides is not None else range(0)
        self._hidden = frozenset(place for place in every if hides is not None and hides(index.entry(place).address))
        self._understanding = Understanding(index)
        self._only_stops = False
        self._wanted = Wanted({})

    def understand(self, text: str, *, prefix: bool, exact: bool) -> Query:
        """Return what a text means in this guide."""
        return self._understanding.understand(text, prefix=prefix, exact=exact)

    def rank(self, query: Query, limit: int, cancelled: Callable[[], bool]) -> tuple[list[Candidate], int]:
        """Return at least the `limit` best documents, when there are so many, and how many there are in all.

        What hit() marks is what this query asked.
        """
        ranked = rank(self._index, query, limit, cancelled, self._hidden)
        self._wanted = _wanted(ranked.weights, query)
        self._only_stops = not query.unfinished and not any(word.weight > STOP_WEIGHT for word in query.words)
        self._only_stops = self._only_stops or (bool(query.key) and not query.groups)
        best = [Candidate(score, document) for score, document in ranked.best]
        best = _words_behind(self._look_closer(best, query), index=self._index)
        lifted = self._lift(best, query)
        return lifted, max(ranked.total, len(lifted))

    def nearest(self, text: str, most: int) -> tuple[str, ...]:
        """Return names of terms to try instead."""
        return self._understanding.nearest(text, most)

    def hit(self, candidate: Candidate) -> Hit:
        """Return what a list shows of a document."""
        index = self._index
        entry = index.entry(candidate.document)
        # The file of texts has no stop words; they are marked only when nothing else was asked.
        words = index.analysis.spans(entry.text) if self._only_stops else self._spans(candidate.document)
        text, ranges = snippet(entry.text, self._wanted, words, entry.shape)
        return Hit(
            entry.address,
            KINDS[index.figures["kind"][candidate.document]],
            entry.title,
            candidate.score,
            number=entry.number,
            breadcrumb=entry.breadcrumb,
            snippet=text,
            ranges=ranges,
            title_ranges=title_ranges(entry.title, self._wanted, index.analysis),
        )

    def pinned(self, danger: int, asked: str = "") -> Hit:
        """Return the urgent box about a danger, in its own words and nobody else's, with the lines that answer."""
        box = self._index.lexicon.dangers[danger]
        entry = self._index.entry(box.document)
        lines = [line for line in box.text.split("\n") if line]
        shown = lines[0] if lines else ""
        for line in lines[1:]:
            if len(shown) + len(line) >= _PINNED_TEXT:
                break
            shown = f"{shown} {line}" if shown[-1:] in ".!?:" else f"{shown}; {line}"
        is_hidden = box.document in self._hidden
        return Hit(
            str(URGENT) if is_hidden else entry.address,
            KINDS[SECTION],
            box.title,
            _PINNED_SCORE - danger,
            number="" if is_hidden else entry.number,
            breadcrumb="" if is_hidden else entry.breadcrumb,
            snippet=shown,
            answers=self._understanding.answering(asked, lines),
        )

    def _lift(self, best: list[Candidate], query: Query) -> list[Candidate]:
        """Put the sections that everyday phrases lead to among the first: none before a name that was typed whole."""
        meant = {place: sure for place, sure in query.sections[:_LIFTED] if place not in self._hidden}
        if not meant:
            return best
        whole = next((at for at, one in enumerate(best) if at == _LIFTED or not self._is_called(one, query.key)), 0)
        head = [one for one in best[:whole] if one.document not in meant]
        rest = [one for one in best[whole:] if one.document not in meant]
        order = [document for document, sure in meant.items() if sure or not rest or self._is_beside(document, rest[0])]
        after = [document for document in meant if document not in order]
        top = rest[0].score if rest else (head[-1].score if head else 1.0)
        ceiling = head[-1].score if head else top * _LIFT
        step = (ceiling - top) / (len(order) + 1)
        lifted = [Candidate(ceiling - step * place, document) for place, document in enumerate(order, 1)]
        below = rest[1].score if len(rest) > 1 else top / _LIFT
        step = (top - below) / (len(after) + 1)
        lifted += rest[:1] + [Candidate(top - step * place, document) for place, document in enumerate(after, 1)]
        return head + lifted + rest[1:]

    def _is_called(self, candidate: Candidate, key: str) -> bool:
        """Return whether a document's whole name, or its heading, was typed."""
        if not key:
            return False
        named = candidate.document in self._index.named(key)
        return named or self._index.analysis.key(self._index.entry(candidate.document).title) == key

    def _is_beside(self, document: int, candidate: Candidate) -> bool:
        """Return whether two are sections of one chapter: only the better one of them is shown among the first."""
        kinds, chapters = self._index.figures["kind"], self._index.figures["chapter"]
        same = chapters[document] == chapters[candidate.document]
        return same and kinds[document] == kinds[candidate.document] == SECTION

    def _look_closer(self, best: list[Candidate], query: Query) -> list[Candidate]:
        """Reward documents that have all that was asked, and have it close together."""
        terms = [(group, [self._index.term(stem) for stem in group]) for group in query.groups[:_LOOKED_AT]]
        groups = [group for group, found in terms if any(term.documents for term in found)]
        found_by = [[t for t in found if t.documents] for _, found in terms if any(t.documents for t in found)]
        tells = [_tell(found) for found in found_by]
        whole = sum(tells)
        if len(groups) < 2 or not whole:
            return best
        looked_at: list[Candidate] = []
        for place, one in enumerate(best):
            had = sum(
                tell
                for tell, found in zip(tells, found_by, strict=True)
                if any(_holds(t.documents, one.document) for t in found)
            )
            gain = 1 + _COVERED * had / whole
            if place < _LOOKED_AT:
                gain += _NEAR * self._near(one.document, groups, tells)
            looked_at.append(Candidate(one.score * gain, one.document))
        return sorted(looked_at, key=_by_score)

    def _near(self, document: int, groups: list[frozenset[str]], tells: list[float]) -> float:
        entry = self._index.entry(document)
        title = self._index.analysis.stems(entry.title, stops=True)
        words = self._index.texts.words(document)
        stems = map(self._index.vocabulary.stems.__getitem__, words.places)
        return nearness(title, zip(words.starts, stems, strict=True), groups, tells)

    def _spans(self, document: int) -> Iterator[Span]:
        vocabulary = self._index.vocabulary
        return self._index.texts.words(document).spans(vocabulary.folded, vocabulary.stems)


def _words_behind(best: list[Candidate], index: Index) -> list[Candidate]:
    """Let the passages stand before all but the best entries of the glossary."""
    kinds = index.figures["kind"]
    seen = 0
    looked_at: list[Candidate] = []
    for one in best:
        seen += kinds[one.document] == TERM
        late = kinds[one.document] == TERM and seen > _WORDS
        looked_at.append(Candidate(one.score * _LATER_WORD, one.document) if late else one)
    return sorted(looked_at, key=_by_score)


def _by_score(candidate: Candidate) -> tuple[float, int]:
    return -candidate.score, candidate.document


def _tell(found: Sequence[TermPostings]) -> float:
    """Return how much a word tells that may be found by several: no more than the commonest of them."""
    return min(term.idf for term in found)


def _holds(documents: Sequence[int], document: int) -> bool:
    place = bisect_left(documents, document)
    return place < len(documents) and documents[place] == document


def _wanted(weights: dict[str, float], query: Query) -> Wanted:
    """Return what to mark: stop words only when nothing else was asked."""
    telling = {word.stem for word in query.words if word.weight >= 1}
    stops = {word.stem for word in query.words} - telling - set(query.marks)
    own = {stem: weight for stem, weight in weights.items() if stem in telling}
    own |= {stem: mark for stem, mark in query.marks.items() if stem not in own}
    # Completions are marked by their beginning; by their stems, "a" would mark every word it may become.
    return Wanted(own or ({} if query.unfinished else {stem: 1.0 for stem in stops}), query.unfinished)
