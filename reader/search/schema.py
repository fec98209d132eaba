# SPDX-License-Identifier: GPL-3.0-or-later
"""What an index holds: the searched fields with their weights, the figures kept of each document, and what lists show.

Raise SCHEMA_VERSION whenever an index built before a change (here, or in the analysis) would answer differently.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import msgspec

from reader.search.results import HitKind

SCHEMA_VERSION: Final = 7


class Field(NamedTuple):
    """A searched field: its share in the score, and how far a long text dilutes a match (BM25F's b)."""

    name: str
    weight: float
    dilution: float


FIELDS: Final[tuple[Field, ...]] = (
    Field("title", 2.5, 0.3),
    Field("short", 1.0, 0.3),
    Field("heading", 3.0, 0.4),
    Field("keywords", 0.4, 0.3),
    Field("terms", 0.4, 0.3),
    Field("body", 1.0, 0.75),
)
"""`title` and `short` name the chapter or the entry, `heading` the section; `terms` holds what glossary entries add:
everyday words, abbreviations, brands."""

NAME: Final = "name"
"""A further field, of whole names: a term's names by Analysis.key(), a section's number."""

FIGURES: Final = ("kind", "chapter", "place", "pointing", "heading_words", "title_words", "short_words")
"""Numbers kept of each document: the kind (as in KINDS), which chapter (counted from 1; 0 for none), the section's
place in it (from 1), how many hundredths of it only point elsewhere, and how many different words, stop words aside,
its heading, title and short title have."""

KINDS: Final[tuple[HitKind, ...]] = ("section", "term", "question")
SECTION, TERM, QUESTION = 0, 1, 2

PARAGRAPH, TITLE, CLOSED, ITEM, INNER_ITEM, ROW = "p", "t", "c", "i", "n", "r"
"""What a line of a stored text is: a paragraph, the title of a box or a smaller heading, the title of a box whose text
is not shown, an item of a list or of a list inside an item, or the row of a table, told as a sentence. A capital letter
says that the line begins with a label in bold ("Vaccines."), which stays with the sentence that it names."""


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a list shows of a document; stored with it, so that showing a hit needs no edition."""

    address: str
    title: str
    number: str = ""
    breadcrumb: str = ""
    text: str = ""
    """What a snippet may be taken from: a paragraph, an item or a row a line, without what the page keeps closed."""
    shape: str = ""
    """A letter a line of the text: PARAGRAPH, TITLE ... Lines beyond its end are paragraphs."""


class Document(msgspec.Struct, frozen=True, gc=False):
    """One document on its way into an index."""

    kind: int
    entry: Entry
    texts: dict[str, tuple[str, ...]]
    """Field name -> texts, as a person reads them."""
    names: tuple[str, ...] = ()
    """Whole names by which this document leads."""
    chapter: int = 0
    place: int = 0
    pointing: int = 0
    """Hundredths of its text that are questions to ask or links to other places."""
    concepts: dict[str, tuple[str, ...]] = {}
    """Field name -> the terms it names, by id, each as often as it is named."""


def length_figure(field: str) -> str:
    """Return the name of the figure that holds how many words a document has in a field."""
    return f"{field}_length"


def all_figures() -> tuple[str, ...]:
    """Return the names of all numbers kept of each document."""
    return FIGURES + tuple(length_figure(field.name) for field in FIELDS)
