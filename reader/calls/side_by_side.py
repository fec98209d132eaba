# SPDX-License-Identifier: GPL-3.0-or-later
"""The same page in two languages, section beside section. It pairs by the sections' ids and knows no languages."""

from __future__ import annotations

from typing import NamedTuple

from reader.pages import Page, PageSection


class Pair(NamedTuple):
    """One row: a section in both languages, or in the one that has it."""

    id: str
    left: PageSection | None
    right: PageSection | None


def pairs(page: Page, other: Page | None) -> tuple[Pair, ...]:
    """Return the rows in the order of `page`; what only `other` has stands behind what it follows there.

    Without the other page, every row has its right side empty.
    """
    left = {section.id: section for section in page.sections}
    right = {section.id: section for section in other.sections} if other else {}
    order = [*left]
    behind = 0
    for place in right:
        if place in left:
            behind = order.index(place) + 1
        else:
            order.insert(behind, place)
            behind += 1
    return tuple(Pair(place, left.get(place), right.get(place)) for place in order)
