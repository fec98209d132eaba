# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for the emergency number in what a search answers: guides hold a sign for them.

Knows results and editions; it searches nothing.
"""

from __future__ import annotations

import re

import msgspec

from reader.content.edition import EMERGENCY, Edition
from reader.i18n import _
from reader.search.results import Hit, Range, Results


def with_emergency(found: Results, *editions: Edition) -> Results:
    """Return results with the emergency words in place of their sign, and the marks behind them moved along.

    The words are those of the hit's own guide; of the first edition where an address (a term's) names no guide.
    """
    texts = (f"{hit.title}{hit.breadcrumb}{hit.snippet}{hit.answers}" for hit in (*found.pinned, *found.hits))
    if not any(EMERGENCY in text for text in texts):
        return found
    words = {
        edition.head.guide: edition.support().emergency or _("your local emergency number")
        for edition in reversed(editions)
    }
    first = words[editions[0].head.guide]

    def filled(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        return tuple(_filled_hit(hit, words.get(hit.address.partition("/")[0], first)) for hit in hits)

    return msgspec.structs.replace(found, hits=filled(found.hits), pinned=filled(found.pinned))


def _filled_hit(hit: Hit, words: str) -> Hit:
    title, title_ranges = _filled(hit.title, hit.title_ranges, words)
    snippet, ranges = _filled(hit.snippet, hit.ranges, words)
    crumb = hit.breadcrumb.replace(EMERGENCY, words)
    answers = tuple(line.replace(EMERGENCY, words) for line in hit.answers)
    return msgspec.structs.replace(
        hit,
        title=title, title_ranges=title_ranges, breadcrumb=crumb, snippet=snippet, ranges=ranges, answers=answers,
    )  # fmt: skip


def _filled(text: str, ranges: tuple[Range, ...], words: str) -> tuple[str, tuple[Range, ...]]:
    """Return a text with the words put in, and the marks moved along; those inside the sign are dropped."""
    grown = len(words) - len(EMERGENCY)
    signs = [match.start() for match in re.finditer(re.escape(EMERGENCY), text)]
    moved = []
    for start, end in ranges:
        if not any(sign < end and start < sign + len(EMERGENCY) for sign in signs):
            shift = grown * sum(sign < start for sign in signs)
            moved.append(Range(start + shift, end + shift))
    return text.replace(EMERGENCY, words), tuple(moved)
