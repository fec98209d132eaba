# SPDX-License-Identifier: GPL-3.0-or-later
"""The passage of a text that answers a query best, as sentences, with the matches marked. Ranks no documents."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import takewhile
from typing import Final, NamedTuple

from reader.search.analysis import Analysis
from reader.search.passages import LONGEST, Match, best_passage, pieces
from reader.search.results import Range
from reader.search.sentences import sentences

__all__ = ["LONGEST", "Match", "Span", "Wanted", "find_matches", "snippet", "title_ranges"]

_SHORTEST_PREFIX: Final = 2
"""One letter is too little to mark words by."""


Span = tuple[int, int, str, str]
"""A word of a text: where it starts and ends, folded, and its stem."""


class Wanted(NamedTuple):
    """What to look for in a text."""

    weights: Mapping[str, float]
    """Stem -> how much it tells."""
    prefixes: tuple[str, ...] = ()
    """Beginnings of the word still being typed."""


def find_matches(words: Iterable[Span], wanted: Wanted) -> list[Match]:
    """Return the words of a text that a query asked for, in order, not overlapping."""
    prefixes = tuple(prefix for prefix in wanted.prefixes if len(prefix) >= _SHORTEST_PREFIX)
    found: list[Match] = []
    for start, end, word, stem in words:
        if stem in wanted.weights or (prefixes and word.startswith(prefixes)):
            if found and start < found[-1].end:
                continue  # a part of a code that is marked whole
            found.append(Match(start, end, stem))
    return found


def snippet(text: str, wanted: Wanted, words: Iterable[Span], shape: str = "") -> tuple[str, tuple[Range, ...]]:
    """Return the best passage and the matches in it; the beginning of the text when nothing matches.

    `words` are those of the text, as Analysis.spans() gives them; `shape` says what its lines are (schema.Entry).
    """
    told = sentences(text, shape)
    if not told:
        return "", ()
    matches = find_matches(words, wanted)
    passage = best_passage(text, told, matches, wanted.weights)
    shown: list[str] = []
    ranges: list[Range] = []
    at = 0
    for piece in pieces(text, told, passage, matches):
        if isinstance(piece, str):
            part = piece
        else:
            part = text[piece.start : piece.end]
            shift = at - piece.start
            inside = matches[bisect_left(matches, (piece.start,)) :]
            ranges += [
                Range(start + shift, end + shift)
                for start, end, _stem in takewhile(partial(_ends_by, piece.end), inside)
            ]
        shown.append(part)
        at += len(part)
    return "".join(shown), tuple(ranges)


def title_ranges(title: str, wanted: Wanted, analysis: Analysis) -> tuple[Range, ...]:
    """Return the matches in a heading, a term or a question."""
    return tuple(Range(match.start, match.end) for match in find_matches(analysis.spans(title), wanted))


def _ends_by(end: int, match: Match) -> bool:
    return match.end <= end
