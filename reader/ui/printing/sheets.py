# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a leaflet's parts on sheets of paper: which piece of which part stands where, and the list of contents.

It goes step by step, so that whoever asks can show how far it is, or stop. It draws nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from reader.export.leaflet import Leaflet
from reader.ui.printing.pagination import Slice, paginate
from reader.ui.printing.paper import Paper
from reader.ui.printing.parts import ContentsLine, Part, body_parts, title_part

INSET = 0.7
"""Free space where a box is divided, in text sizes."""
_BETWEEN = 2.4
"""Free space between two parts on one sheet, in text sizes."""
_FEW_PARTS = 4
"""Up to so many parts, the list of contents names their sections too."""


@dataclasses.dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a part on a sheet."""

    part: Part
    slice: Slice


Sheet = list[Placed]


@dataclasses.dataclass(slots=True)
class Laid:
    """A leaflet laid out: every sheet, in order, the title page first."""

    leaflet: Leaflet
    paper: Paper
    sheets: list[Sheet] = dataclasses.field(default_factory=list)
    contents: list[ContentsLine] = dataclasses.field(default_factory=list)


def lay_out(laid: Laid) -> Iterator[Part]:
    """Fill `laid`, a part at each step; its sheets are there after the last one."""
    leaflet, paper = laid.leaflet, laid.paper
    body: list[Sheet] = []
    places: list[tuple[Part, int]] = []
    for part in body_parts(leaflet, paper):
        places.append((part, _place(part, body, paper)))
        yield part
    lines = _contents(body, places)
    front: list[Sheet] = []
    _place(title_part(leaflet, paper, lines), front, paper)
    # How many sheets come before the first part is known only now; the numbers take no more room than their places.
    laid.contents = [dataclasses.replace(line, number=line.number + len(front)) for line in lines]
    title = title_part(leaflet, paper, laid.contents)
    front = []
    _place(title, front, paper)
    laid.sheets = front + body
    yield title


def _place(part: Part, sheets: list[Sheet], paper: Paper) -> int:
    """Put a part on the last sheet if all of it fits there, else on new ones; return its first sheet's number."""
    slices = paginate(part.strip, paper.room, INSET * paper.base)
    if not slices:
        return len(sheets)
    used = max((placed.slice.end for placed in sheets[-1]), default=0.0) if sheets else paper.room
    gap = _BETWEEN * paper.base
    before = sheets[-1][-1].part if sheets else None
    alone = part.stands_alone or before is None or before.stands_alone
    if len(slices) == 1 and not alone and used + gap + slices[0].end <= paper.room:
        sheets[-1].append(Placed(part, dataclasses.replace(slices[0], at=slices[0].at + used + gap)))
        return len(sheets) - 1
    first = len(sheets)
    sheets += [[Placed(part, one)] for one in slices]
    return first


def _contents(body: list[Sheet], places: list[tuple[Part, int]]) -> list[ContentsLine]:
    """Return the list of contents; its numbers count from the first sheet after the title page."""
    lines = []
    for part, first in places:
        lines.append(ContentsLine(part.title, 1, first + 1))
        if len(places) <= _FEW_PARTS and not part.stands_alone:
            tops = part.page.section_tops()
            for section, top in zip(part.page.page.sections, tops, strict=True):
                lines.append(ContentsLine(section.title, 2, _sheet_of(part, top, body, first) + 1))
    return lines


def _sheet_of(part: Part, top: float, body: list[Sheet], first: int) -> int:
    """Return the sheet, from 0, on which a height of a part stands."""
    for number in range(first, len(body)):
        for placed in body[number]:
            if placed.part is part and placed.slice.top - 1 <= top < placed.slice.bottom:
                return number
    return first
