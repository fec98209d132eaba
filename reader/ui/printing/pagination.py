# SPDX-License-Identifier: GPL-3.0-or-later
"""Divides a long strip of lines and rows into pages, so that nothing is cut and nothing stands alone.

It works on heights alone and knows neither texts nor fonts. All measures are in one unit, from the strip's top down.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Sequence


class Hold(enum.IntEnum):
    """How firmly a piece keeps to the one after it."""

    FREE = 0
    """A page may end here."""
    WISH = 1
    """Better not: a short box or table would be divided."""
    MUST = 2
    """Never, as long as there is another way: a heading, the first line of a paragraph."""


@dataclasses.dataclass(frozen=True, slots=True)
class Atom:
    """What is never cut: a line, a row, a drawing."""

    top: float
    bottom: float
    hold: Hold = Hold.FREE
    header: tuple[float, float] | None = None
    """The top and bottom of the header that stands above it again when it comes first on a page."""
    begins_inside: bool = False
    """It stands in a box that has begun above it."""
    ends_inside: bool = False
    """It stands in a box that goes on below it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Slice:
    """A piece of the strip, from `top` to `bottom`, that stands `at` so far down on its page."""

    top: float
    bottom: float
    at: float
    header: tuple[float, float] | None = None
    """A header that is repeated just above it."""

    @property
    def end(self) -> float:
        """How far down on its page it ends."""
        return self.at + self.bottom - self.top


_WELL_FILLED = 0.62
"""The part of the room that a page should fill before a wish counts more than the room left empty."""


def paginate(atoms: Sequence[Atom], room: float, inset: float) -> list[Slice]:
    """Return one slice a page.

    `room` is the height of a page; `inset` is left free where a box is divided, below its upper and above its lower
    part. An atom higher than a page is alone on its page and goes over its end.
    """
    slices: list[Slice] = []
    first = 0
    while first < len(atoms):
        at = _lead(atoms[first], inset)
        last = _last(atoms, first, room - at, inset)
        slices.append(Slice(atoms[first].top, atoms[last].bottom, at, atoms[first].header))
        first = last + 1
    return slices


def _lead(atom: Atom, inset: float) -> float:
    """Return what stands above an atom that comes first on a page."""
    header = atom.header[1] - atom.header[0] if atom.header else 0.0
    return header + (inset if atom.begins_inside else 0.0)


def _last(atoms: Sequence[Atom], first: int, left: float, inset: float) -> int:
    """Return the last atom of a page that begins with the atom `first` and has `left` room for it."""
    fitting = first
    best: dict[Hold, int] = {}
    for at in range(first, len(atoms)):
        height = atoms[at].bottom - atoms[first].top
        if height > left:
            break
        if height + (inset if atoms[at].ends_inside else 0.0) <= left:
            fitting = at
            best[atoms[at].hold] = at
    if fitting == len(atoms) - 1:
        return fitting
    free, wish = best.get(Hold.FREE, -1), best.get(Hold.WISH, -1)
    if free >= 0 and atoms[free].bottom - atoms[first].top >= _WELL_FILLED * left:
        return free
    return max(free, wish) if max(free, wish) >= 0 else fitting
