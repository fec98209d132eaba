# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sentences of a text answer best, and how they are put together.

An item comes with what leads into it; a sentence that is too long is cut between clauses. Knows places in a text only,
not how words are matched.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from reader.search.results import Range
from reader.search.schema import CLOSED
from reader.search.sentences import Sentence, ends_open

LONGEST: Final = 240
"""Characters of a passage, the signs between and around its parts aside."""
_BEFORE: Final = 60
"""Characters kept before the first match when a sentence must be cut at its beginning."""
_NOTHING: Final[frozenset[str]] = frozenset()
_CLAUSE: Final = re.compile(r"[,;:–—][\"”’»)\]]* ")
_CLAUSE_WITHIN: Final = 80
"""How much further in a cut may lie to fall between two clauses, in characters."""


class Match(NamedTuple):
    """A word of a text that was looked for."""

    start: int
    end: int
    stem: str


class Passage(NamedTuple):
    """A run of sentences, by their places, and the one that is told before them (-1: none)."""

    first: int
    last: int
    lead: int = -1


class _Text(NamedTuple):
    """A text with what was found in it."""

    text: str
    told: Sequence[Sentence]
    stems: Sequence[frozenset[str]]
    """What matches in each sentence."""


def best_passage(
    text: str, told: Sequence[Sentence], matches: Sequence[Match], weights: Mapping[str, float]
) -> Passage:
    """Return the passage that holds most of what was asked, the first of several; without a match, the beginning."""
    whole = _Text(text, told, _stems_by_sentence(told, matches))
    best, most = None, 0.0
    for place, stems in enumerate(whole.stems):
        if not stems:
            continue  # a passage never begins with a sentence that does not match, but for one that leads in
        for passage in _passages_at(whole, place):
            held = set().union(*whole.stems[passage.first : passage.last + 1])
            if passage.lead >= 0:
                held |= whole.stems[passage.lead]
            # Exact: rounded differently from run to run, of two equal passages now one and now the other would win.
            value = math.fsum(weights.get(stem, 1.0) for stem in held)
            if value > most:
                best, most = passage, value
    if best is None:
        plain = next((place for place, one in enumerate(told) if not one.is_title), 0)
        best = next(_passages_at(whole, plain))
    return best


def pieces(text: str, told: Sequence[Sentence], passage: Passage, matches: Sequence[Match]) -> Iterator[Range | str]:
    """Yield a passage as ranges of the text and what stands between them."""
    first, last, lead = passage
    room = LONGEST
    breaks_in = first > lead + 1 if lead >= 0 else told[first].is_fragment
    if lead >= 0:
        yield _range(told[lead])
        yield _after(text, told, lead, lead + 1).rstrip() + " "
        room -= _length(told, lead, lead)
    for place in range(first, last + 1):
        one = _range(told[place])
        if first == last and one.end - one.start > room:
            kept = _cut(text, one, matches, room)
            yield "… " if kept.start > one.start or breaks_in else ""
            yield kept
            if kept.end < one.end:
                yield " …"
                return
        else:
            yield "… " if place == first and breaks_in else ""
            yield Range(one.start, one.end - 1) if _goes_on(text, told, place) else one
        if place < last:
            yield _after(text, told, place, place + 1)
    yield _ending(text, told, last)


def _passages_at(whole: _Text, place: int) -> Iterator[Passage]:
    """Yield the passages that begin with a sentence, the better told first."""
    told = whole.told
    lead = told[place].lead
    if lead >= 0:
        if told[place].end - told[lead].start <= LONGEST:
            passage = Passage(lead, _extend(whole, lead, LONGEST))
            if passage.last >= place:
                yield passage
        room = LONGEST - _length(told, lead, lead)
        fits = _length(told, place, place) <= room or (told[place].is_fragment and room >= LONGEST // 2)
        if fits:
            yield Passage(place, _extend(whole, place, room), lead)
            return
    if told[place].is_title and told[place].kind != CLOSED and place + 1 < len(told) and not told[place + 1].is_title:
        # A title leads into what it stands above.
        room = LONGEST - _length(told, place, place)
        yield Passage(place + 1, _extend(whole, place + 1, room), place)
        return
    yield Passage(place, _extend(whole, place, LONGEST))


def _extend(whole: _Text, first: int, room: int) -> int:
    """Return the last sentence of a passage that takes in as many whole ones as there is room for."""
    told = whole.told
    last = first
    while (
        told[last].kind != CLOSED
        and last + 1 < len(told)
        and not told[last + 1].is_title
        and _length(told, first, last + 1) <= room
    ):
        last += 1
    return _trimmed(whole, first, last)


def _trimmed(whole: _Text, first: int, last: int) -> int:
    """Leave out the end of a passage that would break off: a list begun in vain, a sentence whose list is not there."""
    told = whole.told
    if told[last].is_fragment and last + 1 < len(told) and told[last + 1].is_listed:
        begin = last
        while begin > first and told[begin].is_listed:
            begin -= 1
        if begin > first and not any(whole.stems[begin : last + 1]):
            last = begin
    while last > first and ends_open(whole.text, told[last]):
        last -= 1
    return last


def _stems_by_sentence(told: Sequence[Sentence], matches: Sequence[Match]) -> list[frozenset[str]]:
    found: list[frozenset[str]] = [_NOTHING] * len(told)
    starts = [one.start for one in told]
    for start, end, stem in matches:
        place = bisect_right(starts, start) - 1
        if place >= 0 and end <= told[place].end:
            found[place] |= {stem}
    return found


def _range(sentence: Sentence) -> Range:
    return Range(sentence.start, sentence.end)


def _length(told: Sequence[Sentence], first: int, last: int) -> int:
    return told[last].end - told[first].start


def _goes_on(text: str, told: Sequence[Sentence], place: int) -> bool:
    """Return whether the next item continues the sentence in which an item ended with a full stop of its own."""
    is_listed = told[place].is_listed and place + 1 < len(told) and told[place + 1].is_fragment
    return is_listed and text[told[place].end - 1] == "."


def _after(text: str, told: Sequence[Sentence], place: int, following: int) -> str:
    """Return what stands between two sentences of a passage."""
    one, other = told[place], told[following]
    if _goes_on(text, told, place):
        return "; "
    if one.is_closed:
        return " "
    if one.is_title:
        return ". " if ":" in text[one.start : one.end] else ": "
    return "; " if one.is_fragment and other.is_fragment else ". "


def _ending(text: str, told: Sequence[Sentence], last: int) -> str:
    """Return what closes a passage after its last sentence, which is whole."""
    one = told[last]
    if one.is_fragment and last + 1 < len(told) and told[last + 1].is_fragment:
        return "; …" if _goes_on(text, told, last) or not one.is_closed else " …"
    if _goes_on(text, told, last):
        return "."
    if ends_open(text, one):
        return " …"
    return "" if one.is_closed else "."


def _cut(text: str, sentence: Range, matches: Sequence[Match], room: int) -> Range:
    """Return the part of a sentence that is too long around its first matches, cut between clauses or words."""
    start, end = sentence
    inside = [match for match in matches if start <= match.start and match.end <= end]
    first, done = (inside[0].start, inside[0].end) if inside else (start, start)
    left = start
    if done > start + room - _BEFORE:
        left = max(start, min(first - _BEFORE, end - room))
        space = text.find(" ", left, first)
        left = space + 1 if space >= 0 else first
        clause = _CLAUSE.search(text, left, min(first, left + _CLAUSE_WITHIN))
        left = clause.end() if clause else left
    right = min(end, left + room)
    if right < end:
        space = text.rfind(" ", max(left + 1, done), right + 1)
        right = space if space > first else right
        clauses = list(_CLAUSE.finditer(text, max(done, right - _CLAUSE_WITHIN), right))
        right = clauses[-1].end() - 1 if clauses else right
    return Range(left, right)
