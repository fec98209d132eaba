# SPDX-License-Identifier: GPL-3.0-or-later
"""Pop-ups in copied text: the word stands there twice, and what it means behind it, all in one run.

“a resectionresectionA surgical procedure that removes an organ. is planned” is “a resection is planned”, with an
entry for the glossary. Where the meaning ends is a guess, told when it is more than one sentence or runs to the end of
its line.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from reader.content.sentences import sentence_spans

_JOINT = re.compile(r"(?<=[\w)’'])(?=[A-ZÀ-ÖØ-ÞŒ](?:[a-zà-öø-ÿœ’']| [a-zà-öø-ÿœ]))")
"""Where a definition begins right behind the word it is about: a capital with no space before it."""
_BARE_DOUBLE = re.compile(r"\b([^\W\d_]{6,})\1\b")
_SMALL = re.compile(r"\b([^\W\d_]{5,})\1(?=[a-zà-öø-ÿ]+ )")
_MARK = re.compile(r"[.!?][\"”’»)]*")
_ABBREVIATED = re.compile(r"(?:\b\w|\d)\Z")
_LONGEST = 60
"""Letters of a word, or of a few, that is doubled."""


@dataclasses.dataclass(frozen=True, slots=True)
class Doubled:
    """A word found twice: as the text has it, as its entry is called, what was told of it, and where it stands."""

    word: str
    term: str
    definition: str
    sure: bool
    start: int
    end: int


def find_doubled(text: str) -> list[Doubled]:
    """Return the doubled words of a text, in order; none overlaps another."""
    found: list[Doubled] = []
    at = 0
    for match in _JOINT.finditer(text):
        joint = match.start()
        near = max(at, joint - 3 * _LONGEST)
        double = _before(text[near:joint]) if joint >= at else None
        if double is None:
            continue
        start, word, term = double
        length, sure = _definition(text[joint:])
        found += _without_capital(text, at, near + start)
        at = joint + length
        found.append(Doubled(word, term, text[joint:at].strip(), sure, near + start, at))
    return [*found, *_without_capital(text, at, len(text))]


def _without_capital(text: str, at: int, end: int) -> Iterator[Doubled]:
    """Yield what is doubled between two places with a small letter behind it, or with no definition at all."""
    while small := _SMALL.search(text, at, end):
        yield from _bare(text, at, small.start())
        length, _sure = _definition(text[small.end() : end])
        at = small.end() + length
        yield Doubled(small[1], small[1], text[small.end() : at].strip(), False, small.start(), at)
    yield from _bare(text, at, end)


def _bare(text: str, at: int, end: int) -> Iterator[Doubled]:
    for bare in _BARE_DOUBLE.finditer(text, at, end):
        yield Doubled(bare[1], bare[1], "", False, bare.start(), bare.end())


def _before(left: str) -> tuple[int, str, str] | None:
    """Return where a doubled word begins, the word and its second form, when the text ends in one."""
    for length in range(min(_LONGEST, len(left) // 2), 1, -1):
        term = left[-length:]
        for gap in (0, 1):
            start = len(left) - 2 * length - gap
            word = left[start : start + length] if start >= 0 else ""
            between = left[start + length : start + length + gap]
            if word.casefold() == term.casefold() and not between.strip() and _is_whole(left, start, word):
                return start, word, term
    return _before_inflected(left)


def _is_whole(left: str, start: int, word: str) -> bool:
    return word[:1].isalnum() and not word[-1:].isspace() and (start == 0 or not left[start - 1].isalnum())


def _before_inflected(left: str) -> tuple[int, str, str] | None:
    """The same for a word whose entry has another form: “tumourstumour”."""
    for length in range(min(_LONGEST, len(left) - 3), 3, -1):
        term, before = left[-length:], left[:-length]
        if not (term[0].isalnum() and before[-1:].isalnum()):
            continue
        words = term.split(" ")
        shown = re.search(rf"(?<![\w’'-])[\w’'-]+(?: [\w’'-]+){{{len(words) - 1}}}\Z", before[-_LONGEST:])
        if shown and _are_forms(shown[0].casefold().split(" "), term.casefold().split(" ")):
            return len(before) - len(shown[0]), shown[0], term
    return None


def _are_forms(shown: list[str], term: list[str]) -> bool:
    one, other = shown[-1], term[-1]
    alike = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    longest = max(len(one), len(other))
    return shown[:-1] == term[:-1] and alike >= 4 and longest - alike <= 3 and alike >= longest * 0.6


def _definition(text: str) -> tuple[int, bool]:
    """Return how long the definition at the start of a text is, and whether that is certain."""
    marks = 0
    for mark in _MARK.finditer(text):
        behind = text[mark.end() : mark.end() + 2]
        if behind[:1].isdigit() or (
            mark[0][0] == "." and _ABBREVIATED.search(text[max(0, mark.start() - 3) : mark.start()]) and behind.strip()
        ):
            continue
        marks += 1
        if not behind:
            break
        if not behind[0].isspace() or (behind[1:].islower() or behind[1:] in ("(", ",", ";")):
            return mark.end(), True
    first = next(sentence_spans(text), (0, len(text)))[1]
    return first, marks == 1 and first == len(text.rstrip())
