# SPDX-License-Identifier: GPL-3.0-or-later
"""A passage of a guide by its own words, so that it is found again at any text size and in later editions.

A section's address says where to look, the words say what; a few words before and after tell two like places apart
(as the TextQuoteSelector of the W3C's Web Annotation Data Model does). Knows texts, not documents.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from reader.content.model import Block, block_texts

AROUND = 32
"""Characters that are kept before and after a passage."""
LONGEST = 20_000
"""Characters of a passage that is kept: more than the longest section, and no more than a page."""
_UNSEEN = "\u2060\u00ad\u200b"
_BETWEEN = re.compile(f"(?:[\\s|\ufdd0\ufdd1\ufffc\u2028\u2029]|[{_UNSEEN}])+")
"""What parts two words: any space or line end, the borders of cells, a drawing. It all counts as one space."""


class Quote(msgspec.Struct, frozen=True):
    """Words of a section. Empty `text` means the whole section, or the whole chapter when there is no section."""

    address: str
    """As `str(Address)` gives it: `neuroendocrine/surgery#before`; `neuroendocrine/surgery` above the first section."""
    text: str = ""
    before: str = ""
    after: str = ""


class Squeezed(msgspec.Struct, frozen=True):
    """A text with every gap made one space, and where each of its characters stood."""

    text: str
    places: tuple[int, ...]
    """As many as there are characters."""

    def index(self, place: int) -> int:
        """Return how many characters stood before a place of the original text."""
        return bisect_right(self.places, place - 1)


def squeeze(text: str, instead: Sequence[tuple[int, int, str]] = ()) -> Squeezed:
    """Return a text without gaps that differ between looks.

    `instead` says what counts instead of the characters from a start to an end, mostly nothing; the ranges come in
    order, and no two overlap.
    """
    signs: list[str] = []
    places: list[int] = []
    at = 0
    for start, end, words in (*instead, (len(text), len(text), "")):
        _append(text, at, start, signs, places)
        if words:
            signs += squeeze(words).text
            places += [start] * (len(signs) - len(places))
        at = end
    return Squeezed("".join(signs), tuple(places))


def _append(text: str, start: int, end: int, signs: list[str], places: list[int]) -> None:
    """Append the part of a text from `start` to `end`, its gaps made one space each."""
    at = start
    for gap in (*_BETWEEN.finditer(text, start, end), None):
        stop = gap.start() if gap else end
        signs += text[at:stop]
        places += range(at, stop)
        if gap is not None:
            if signs and signs[-1] != " " and gap.group().strip(_UNSEEN):
                signs.append(" ")
                places.append(gap.start())
            at = gap.end()


def quote_in(squeezed: Squeezed, address: str, start: int, end: int) -> Quote:
    """Return the quote of the original characters from `start` to `end`, with what stands around them."""
    first, last = squeezed.index(start), squeezed.index(min(end, start + LONGEST))
    while first < last and squeezed.text[first] == " ":
        first += 1
    while last > first and squeezed.text[last - 1] == " ":
        last -= 1
    text = squeezed.text
    return Quote(address, text[first:last], text[max(0, first - AROUND) : first], text[last : last + AROUND])


def find_quote(squeezed: Squeezed, quote: Quote) -> tuple[int, int] | None:
    """Return where a quote stands in the original text, as (start, end); None when the words are not there.

    Of several like places the one whose neighbours are most alike is meant.
    """
    wanted = squeeze(quote.text).text.strip()
    if not wanted:
        return None
    text = squeezed.text
    best, most = -1, -1
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        alike = _alike_at_end(text[max(0, at - AROUND) : at], quote.before)
        alike += _alike_at_start(text[end : end + AROUND], quote.after)
        if alike > most:
            best, most = at, alike
        at = text.find(wanted, at + 1)
    if best < 0:
        return None
    return squeezed.places[best], squeezed.places[best + len(wanted) - 1] + 1


def _alike_at_start(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _alike_at_end(one: str, other: str) -> int:
    return _alike_at_start(one[::-1], other[::-1])


def readable_text(title: str, blocks: tuple[Block, ...]) -> str:
    """Return what of a section can be quoted: its heading and its text, without captions and source numbers."""
    return "\n".join((title, *block_texts(blocks)))
