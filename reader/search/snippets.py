# SPDX-License-Identifier: GPL-3.0-or-later
"""The passage of a text that answers a query best, in whole sentences, with the matches marked. Ranks no documents."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from reader.search.analysis import Analysis
from reader.search.results import Range
from reader.search.schema import DOT

LONGEST: Final = 240
"""Characters of a snippet, the dots at its ends aside."""
_BEFORE: Final = 60
"""Characters kept before the first match when a sentence must be cut."""
_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=[\"“‘«(\[]?\s?[^\W_a-zà-öø-ÿ])|\n+")
_LOOSE: Final = f" {DOT}"
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


class Match(NamedTuple):
    """A word of a text that was looked for."""

    start: int
    end: int
    stem: str


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


def snippet(text: str, wanted: Wanted, words: Iterable[Span]) -> tuple[str, tuple[Range, ...]]:
    """Return the best passage and the matches in it; the beginning of the text when nothing matches.

    `words` are those of the text, as Analysis.spans() gives them.
    """
    if not text:
        return "", ()
    matches = find_matches(words, wanted)
    passage = _best_passage(_sentences(text), matches, wanted)
    inside = [match for match in matches if _within(match, passage)]
    kept = _cut(text, passage, inside) if passage.end - passage.start > LONGEST else passage
    before = "… " if kept.start > passage.start else ""
    after = " …" if kept.end < passage.end else ""
    shift = len(before) - kept.start
    ranges = tuple(Range(match.start + shift, match.end + shift) for match in inside if _within(match, kept))
    return f"{before}{text[kept.start : kept.end]}{after}".replace("\n", " "), ranges


def title_ranges(title: str, wanted: Wanted, analysis: Analysis) -> tuple[Range, ...]:
    """Return the matches in a heading, a term or a question."""
    return tuple(Range(match.start, match.end) for match in find_matches(analysis.spans(title), wanted))


def _within(match: Match, passage: Range) -> bool:
    return passage.start <= match.start and match.end <= passage.end


def _sentences(text: str) -> list[Range]:
    found: list[Range] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        stop = end.start() + len(end[0].rstrip())
        if text[stop - 1] in _LOOSE:
            stop = start + len(text[start:stop].rstrip(_LOOSE))
        if stop > start:
            found.append(Range(start, stop))
        start = end.end()
    if text[start:].strip():
        found.append(Range(start, start + len(text[start:].rstrip(_LOOSE))))
    return found or [Range(0, len(text))]


def _best_passage(sentences: list[Range], matches: list[Match], wanted: Wanted) -> Range:
    """Return the run of whole sentences, as long as a snippet may be, that holds most of what was asked."""
    starts = [match.start for match in matches]
    best, best_value = Range(sentences[0].start, _extend(sentences, 0)), 0.0
    for place, sentence in enumerate(sentences):
        first = bisect_left(starts, sentence.start)
        if first == len(starts) or starts[first] >= sentence.end:
            continue  # a passage never begins with a sentence that does not match
        end = _extend(sentences, place)
        stems = {match.stem for match in matches[first : bisect_left(starts, end)]}
        # Exact: rounded differently from run to run, of two equal passages now one and now the other would win.
        value = math.fsum(wanted.weights.get(stem, 1.0) for stem in stems)
        if value > best_value:
            best, best_value = Range(sentence.start, end), value
    return best


def _extend(sentences: list[Range], place: int) -> int:
    """Return where a passage ends that begins with this sentence and takes in as many more as there is room for."""
    start, end = sentences[place]
    for following in sentences[place + 1 :]:
        if following.end - start > LONGEST:
            break
        end = following.end
    return end


def _cut(text: str, sentence: Range, matches: list[Match]) -> Range:
    """Return the part of a sentence that is too long around its first matches, cut between words."""
    start, end = sentence
    first = matches[0].start if matches else start
    left = max(start, min(first - _BEFORE, end - LONGEST))
    if left > start:
        space = text.find(" ", left, first)
        left = space + 1 if space >= 0 else first
    right = min(end, left + LONGEST)
    if right < end:
        space = text.rfind(" ", left + 1, right)
        right = space if space > first else right
    return Range(left, right)
