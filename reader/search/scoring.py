# SPDX-License-Identifier: GPL-3.0-or-later
"""BM25F: the fields of a document are added up, weighted and diluted by their length, before they saturate.

Adding one BM25 per field instead wins on titles and loses on synonyms and long messages. Pure arithmetic over postings.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

from reader.search.schema import QUESTION, TERM, Field

SATURATION: Final = 1.2
"""BM25's k1: how soon more of the same word stops counting."""
_SHORTEST: Final = 0.4
"""A text counts as at least this share of the average length, or a two-line definition would beat every chapter."""

_KIND_SHARE: Final = {TERM: 0.9, QUESTION: 0.7}
"""Sections tell more than an entry or a question with the same words."""
_POINTING: Final = 0.5
"""What a section loses that only points elsewhere."""
NAMING: Final = ("heading", "title", "short")
"""The fields that name a document."""


_LONGEST_NAME: Final = 255
"""More words in a name are not told apart: no query has so many."""
_SHORT_NUMBERS: Final = 1 << 16


class Scales(NamedTuple):
    """What one occurrence of a word weighs: made once for an index, a number a document in each row."""

    fields: Mapping[str, array[float]]
    """Field name -> the weight of an occurrence there, before saturation."""
    shares: array[float]
    """What a document's score is multiplied by, whatever was asked."""
    naming: Mapping[str, array[int]]
    """`heading`, `title`, `short` -> how many different words the name has, stop words aside."""


class Named(NamedTuple):
    """The documents that have a stem in their heading, title or short title; those with the shortest names first."""

    documents: array[int]
    words: array[int]
    """How many words each name has, or _LONGEST_NAME."""

    def within(self, most: int) -> array[int]:
        """Return the documents whose name has at most so many words: no other name can be covered by so few."""
        return self.documents[: bisect_right(self.words, most)]


class TermPostings(NamedTuple):
    """Where a stem stands."""

    documents: array[int]
    """In rising order."""
    weights: array[float]
    """How strongly it stands in each, saturated: above 0, below SATURATION + 1, times the document's share; no idf."""
    idf: float
    naming: dict[str, Named]
    """`heading`, `title`, `short` -> the documents that have it there."""


def field_scales(lengths: Mapping[Field, array[int]]) -> dict[str, array[float]]:
    """Return what one occurrence weighs in each field of each document."""
    scales: dict[str, array[float]] = {}
    for field, row in lengths.items():
        filled = sum(1 for length in row if length)
        average = sum(row) / filled if filled else 1.0
        by_length = {
            length: field.weight / (1 - field.dilution + field.dilution * max(length / average, _SHORTEST))
            for length in set(row)
        }
        scales[field.name] = array("f", map(by_length.__getitem__, row))
    return scales


def document_shares(kinds: Sequence[int], pointing: Sequence[int]) -> array[float]:
    """Return what each document's score is multiplied by; `pointing` is in hundredths of its text."""
    return array(
        "d",
        (
            _KIND_SHARE.get(kind, 1.0) * (1 - _POINTING * share / 100)
            for kind, share in zip(kinds, pointing, strict=True)
        ),
    )


def inverse_frequency(holding: int, count: int) -> float:
    """Return idf, never below 0: how much a word that stands in `holding` of `count` documents tells."""
    return math.log(1 + (count - holding + 0.5) / (holding + 0.5))


def combine(postings: Mapping[str, tuple[array[int], array[float]]], scales: Scales) -> TermPostings:
    """Put a stem's postings of all fields together."""
    sums: dict[int, float] = {}
    for field, (documents, occurrences) in postings.items():
        scale = scales.fields[field]
        if sums:
            for document, times in zip(documents, occurrences, strict=True):
                sums[document] = sums.get(document, 0.0) + times * scale[document]
        else:
            sums = {document: times * scale[document] for document, times in zip(documents, occurrences, strict=True)}
    order = sorted(sums)
    shares = scales.shares
    strongest = SATURATION + 1
    # From lists, which have the right length: growing arrays keep room for more.
    weights = array("f", [strongest * sums[place] / (SATURATION + sums[place]) * shares[place] for place in order])
    numbers = _numbers(len(shares))
    naming = {
        field: _shortest_first(postings[field][0], scales.naming[field], numbers)
        for field in NAMING
        if field in postings and postings[field][0]
    }
    return TermPostings(array(numbers, order), weights, inverse_frequency(len(order), len(shares)), naming)


def _shortest_first(documents: array[int], words: array[int], numbers: Literal["H", "i"]) -> Named:
    order = sorted(documents, key=words.__getitem__)
    return Named(array(numbers, order), array("B", [min(words[place], _LONGEST_NAME) for place in order]))


def _numbers(count: int) -> Literal["H", "i"]:
    """Return the smallest kind of array for the numbers of so many documents."""
    return "H" if count <= _SHORT_NUMBERS else "i"
