# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences of a stored text, and of a list which sentence leads into it. Knows nothing of queries."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from reader.content.sentences import sentence_spans
from reader.search.schema import CLOSED, INNER_ITEM, ITEM, PARAGRAPH, ROW, TITLE

_CLOSERS: Final = '"”’»)] \u00a0'
_KEPT: Final = 256
"""Texts whose sentences are remembered: while somebody types, the same places are shown again and again."""
_IN_LIST: Final = (ITEM, INNER_ITEM)


class Sentence(NamedTuple):
    """A sentence of a text, or what stands in its place: an item of a list, a row of a table, a title."""

    start: int
    end: int
    kind: str
    """Of its line; see schema."""
    lead: int
    """Place of the sentence or title that leads into the list this belongs to; -1 for none."""
    is_closed: bool
    """Whether it ends as a sentence does, or with a colon."""
    is_fragment: bool
    """Whether this is part of a list and no sentence by itself: without a full stop, or beginning small."""

    @property
    def is_title(self) -> bool:
        """Whether this is a title, of a box or a smaller heading."""
        return self.kind in (TITLE, CLOSED)

    @property
    def is_listed(self) -> bool:
        """Whether this is part of a list."""
        return self.kind in _IN_LIST


@lru_cache(_KEPT)
def sentences(text: str, shape: str = "") -> tuple[Sentence, ...]:
    """Return a text's sentences in order; `shape` is that of schema.Entry."""
    found: list[Sentence] = []
    at, before = 0, PARAGRAPH
    list_lead, item = -1, -1
    for number, line in enumerate(text.split("\n")):
        letter = shape[number] if number < len(shape) else PARAGRAPH
        kind, lead = letter.lower(), -1
        if kind in _IN_LIST:
            if before not in _IN_LIST:
                list_lead, item = _lead(text, found), -1
            is_led_by_item = kind == INNER_ITEM and item >= 0 and _leads(text, found[item])
            lead = item if is_led_by_item else list_lead
        for start, end in _split(text, at, at + len(line), letter):
            is_closed = _is_closed(text, start, end)
            is_fragment = kind in _IN_LIST and (not is_closed or text[start].islower())
            is_titled = lead >= 0 and found[lead].kind == TITLE
            # A title leads into fragments only; a question under "Ask your team" stands by itself.
            told_lead = -1 if is_titled and not is_fragment else lead
            found.append(Sentence(start, end, kind, told_lead, is_closed, is_fragment))
            before = kind
            if kind == ITEM:
                item = len(found) - 1
        at += len(line) + 1
    return tuple(found)


def ends_open(text: str, sentence: Sentence) -> bool:
    """Return whether a sentence ends with a colon: what it announces comes next."""
    return _leads(text, sentence)


def _lead(text: str, found: list[Sentence]) -> int:
    return len(found) - 1 if found and (found[-1].kind == TITLE or _leads(text, found[-1])) else -1


def _leads(text: str, sentence: Sentence) -> bool:
    return text[sentence.end - 1] == ":"


def _split(text: str, start: int, end: int, letter: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a line start and end, the space around them aside."""
    if letter in (ROW, TITLE, CLOSED):
        line = text[start:end]
        begin, end = end - len(line.lstrip()), start + len(line.rstrip())
        if begin < end:
            yield begin, end
        return
    spans = sentence_spans(text, start, end)
    if letter.isupper():  # its first full stop ends no sentence
        first = next(spans, None)
        if first is not None:
            yield first[0], next(spans, first)[1]
    yield from spans


def _is_closed(text: str, start: int, end: int) -> bool:
    return text[start:end].rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…", ":", ";")
