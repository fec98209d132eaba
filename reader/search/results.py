# SPDX-License-Identifier: GPL-3.0-or-later
"""What a search answers, as frozen values. They hold no markup and know nothing of how they are shown."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

HitKind = Literal["section", "term", "question", "service"]
"""A service is found by whoever knows services, not by the index."""


class Range(NamedTuple):
    """A stretch of a text, in characters (code points), `end` not included."""

    start: int
    end: int


class Hit(msgspec.Struct, frozen=True):
    """One place that answers a query."""

    address: str
    """`neuroendocrine/surgery#before`, `term:resection` or `question:goal-of-surgery`."""
    kind: HitKind
    title: str
    """The section's heading, the term, or the question."""
    score: float
    """Comparable within one answer only."""
    number: str = ""
    """`9.2` for a section; empty for terms and questions."""
    breadcrumb: str = ""
    """`Part › Chapter`; for a question, its group."""
    snippet: str = ""
    """The best passage in whole sentences where they are short enough, cut with `…` where not."""
    ranges: tuple[Range, ...] = ()
    """Matches inside the snippet, in order, not overlapping."""
    title_ranges: tuple[Range, ...] = ()
    answers: tuple[str, ...] = ()
    """Of an urgent box: its lines that say what was asked, each whole."""


class Results(msgspec.Struct, frozen=True):
    """The answer to one query."""

    query: str
    hits: tuple[Hit, ...] = ()
    corrected: str | None = None
    """The query that was really searched, when spelling was corrected."""
    expanded: tuple[str, ...] = ()
    """Words searched beside the person's own, as a person reads them."""
    total: int = 0
    """How many places hold at least one of the words."""
    ms: float = 0.0
    pinned: tuple[Hit, ...] = ()
    """Sections with urgent boxes about a danger that the query tells of; the title is the box's. Not among the hits."""
    nearest: tuple[str, ...] = ()
    """Names of terms to try, when nothing was found."""
    other_language: str = ""
    """The language the query was understood in, when it is not the edition's: `fr`."""
    elsewhere: Results | None = None
    """What the guide's edition in that language answers, with its own hits, pins and correction; see Library.search."""
    services: tuple[Hit, ...] = ()
    """Who can be called, where the words ask for it; not among the hits."""
    services_first: bool = False
    """Whether the words ask for one of them more than for any place of the guide."""
    ends_unknown: bool = False
    """The word still being typed is the beginning of no word that is known: it may be misspelt."""
