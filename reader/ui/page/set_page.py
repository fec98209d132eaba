# SPDX-License-Identifier: GPL-3.0-or-later
"""A page as set: its document, and where everything stands in it, for scrolling, marks and assistive technology."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextLength, QTextTable

from reader.content.model import Block, Box, Figure, FigureBlock
from reader.pages import Page
from reader.ui.page.columns import ColumnNeed, column_shares
from reader.ui.page.piece import AFTER, START, Piece


@dataclasses.dataclass(slots=True)
class Spot:
    """Something that stands on the page: what it is, and the characters it covers."""

    kind: str
    """`heading`, `paragraph`, `item`, `link`, `term`, `source`, `figure`, `cell` or `box`."""
    start: int
    end: int
    target: str = ""
    """Where a link leads; a drawing's id; a box's kind."""
    level: int = 0
    """Of a heading."""
    text: str = ""
    """A drawing's words for those who cannot see it."""
    inset: float = 0.0
    """How much narrower than the column its place is, in pixels: inside a box."""


@dataclasses.dataclass(frozen=True, slots=True)
class SetTable:
    """A table whose columns are as wide as what stands in them asks for."""

    table: QTextTable
    needs: tuple[ColumnNeed, ...]
    inset: float
    """How much narrower than the text column its place is, in pixels: inside a box."""


WORD_JOINER = "\u2060"
"""Cannot be seen; keeps what stands at both its sides on one line."""
LEFT_SIGN = "\u200e"
"""Cannot be seen; figures and signs beside it are set from left to right, wherever lines begin."""
_LINKS = ("link", "term", "source")
Key = tuple[int, ...]
"""Names a piece of a page: number of the section, of the block in it, and so on inwards; a cell by row and column."""


@dataclasses.dataclass(slots=True)
class SetPage:
    """A page as set: the document, and where things stand in it."""

    document: QTextDocument
    page: Page
    sections: list[tuple[str, int]] = dataclasses.field(default_factory=list)
    """Section id and the position of its heading, in order."""
    spots: list[Spot] = dataclasses.field(default_factory=list)
    boxes: list[tuple[QTextTable, str]] = dataclasses.field(default_factory=list)
    figures: dict[str, Figure] = dataclasses.field(default_factory=dict)
    sources_at: int = 0
    """Position of the heading "Sources"; 0 when there are none."""
    anchors: list[tuple[Key, int]] = dataclasses.field(default_factory=list)
    """Where each piece of the page begins, in order. The keys are the same in every look, width and language."""
    width: int = 0
    """Of the text column that it was set for, in pixels."""
    narrow: float = 0.0
    """The width of the column below which insets depend on it."""
    tables: list[SetTable] = dataclasses.field(default_factory=list)
    labels: list[tuple[int, int, str]] = dataclasses.field(default_factory=list)
    """Where a table that is set as a list names a column, and the table's whole header at the first of them."""
    table_widths: list[float] = dataclasses.field(default_factory=list)
    """Widths of the column, in pixels, below which a table is set as a list."""

    @property
    def begins_right(self) -> bool:
        """Whether lines begin at the right, in the language of the page."""
        return self.document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft

    def spot_at(self, position: int) -> Spot | None:
        """Return the link, term or source number that covers a position."""
        for spot in self.spots:
            if spot.kind in _LINKS and spot.start <= position < spot.end:
                return spot
        return None

    def nearest(self, target: str, position: int) -> Spot | None:
        """Return, of the links to a target, the one nearest to a position."""
        spots = [spot for spot in self.spots if spot.target == target and spot.kind in _LINKS]
        return min(spots, key=lambda spot: min(abs(spot.start - position), abs(spot.end - position)), default=None)

    def link_after(self, position: int) -> Spot | None:
        """Return the first link, term or source number that begins at a position or behind it."""
        return next((spot for spot in self.spots if spot.kind in _LINKS and spot.start >= position), None)

    def link_before(self, position: int) -> Spot | None:
        """Return the last link, term or source number that ends before a position."""
        return next((spot for spot in reversed(self.spots) if spot.kind in _LINKS and spot.end <= position), None)

    def section_at(self, position: int) -> str:
        """Return the id of the section that a position lies in; empty above the first."""
        at = bisect_right([start for _id, start in self.sections], position)
        return self.sections[at - 1][0] if at else ""

    def section_range(self, section: str) -> tuple[int, int]:
        """Return the characters of a section; the whole page when there is none of this id."""
        starts = [*self.sections, ("", self.sources_at or self.document.characterCount())]
        for (found, start), (_next, end) in pairwise(starts):
            if found == section:
                return start, end
        return 0, self.document.characterCount()

    # -- the same place on the same page, set in another way ------------------------------------------------------

    def moved(self, position: int, other: SetPage) -> int:
        """Return where what stands at a position here stands on `other`, the same page in another look or language."""
        return other.position_of(self.piece_at(position))

    def piece_at(self, position: int) -> Piece:
        """Return the piece that a position lies in."""
        at = max(0, bisect_right(self.anchors, position, key=itemgetter(1)) - 1)
        if position <= 0 or not self.anchors:
            return START
        key, start = self.anchors[at]
        count = len(self.page.sections)
        section = self.page.sections[key[0] - 1].id if 0 < key[0] <= count else ""
        return Piece(section, (AFTER, *key[1:]) if key[0] > count else key, max(0, position - start))

    def position_of(self, piece: Piece) -> int:
        """Return the position of a piece here, or of what it is part of; 0 where the page has not even its section."""
        key, offset = self._key_of(piece), piece.offset
        places: dict[Key, tuple[int, int]] = {}
        ends = [*(place for _key, place in self.anchors[1:]), self.document.characterCount()]
        for (found, place), end in zip(self.anchors, ends, strict=True):
            for depth in range(len(found), 0, -1):
                places.setdefault(found[:depth], (place, end))
        while key and key not in places:
            key, offset = key[:-1], 0
        start, end = places.get(key, (0, 1))
        return max(start, min(start + offset, end - 1))

    def _key_of(self, piece: Piece) -> Key:
        if not piece.section:
            return (len(self.page.sections) + 1, *piece.key[1:]) if piece.key[:1] == (AFTER,) else piece.key
        numbers = {section.id: number for number, section in enumerate(self.page.sections, 1)}
        return (numbers[piece.section], *piece.key[1:]) if piece.section in numbers else ()

    def fraction_at(self, section: str, position: int) -> float:
        """Return how far through a section a position is, 0 to 1, counted in blocks: true in every look."""
        steps = self._steps(section)
        at = min(max(0, bisect_right(steps, position) - 1), len(steps) - 2)
        inside = (position - steps[at]) / max(1, steps[at + 1] - steps[at])
        return (at + min(max(inside, 0.0), 1.0)) / (len(steps) - 1)

    def position_at(self, section: str, fraction: float) -> int:
        """Return the position that is so far through a section."""
        steps = self._steps(section)
        at, inside = divmod(min(max(fraction, 0.0), 1.0) * (len(steps) - 1), 1)
        first = min(int(at), len(steps) - 2)
        return steps[first] + round((steps[first + 1] - steps[first]) * (inside if int(at) == first else 1))

    def _steps(self, section: str) -> list[int]:
        """Return where the blocks of a section begin, and the end; those of the last go on to the page's end."""
        start, end = self.section_range(section)
        if self.sections and section == self.sections[-1][0]:
            end = self.document.characterCount()
        found: dict[Key, int] = {}
        for key, place in self.anchors:
            if start <= place < end:
                found.setdefault(key[:2], place)
        return [*(sorted(found.values()) or [start]), end]

    def fits(self, column: int) -> bool:
        """Tell whether the page can be shown at this width of the column, in pixels, without being set anew."""
        if column == self.width:
            return True
        same = all((needed > self.width) == (needed > column) for needed in self.table_widths)
        return same and min(column, self.width) >= self.narrow

    def section_tops(self) -> list[float]:
        """Return how far down each section's heading stands, in pixels of the document."""
        layout = self.document.documentLayout()
        return [layout.blockBoundingRect(self.document.findBlock(start)).top() for _id, start in self.sections]

    def sections_ending(self, top: float, bottom: float) -> list[str]:
        """Return the sections whose last line lies between two heights of the document."""
        layout = self.document.documentLayout()
        found = []
        for section, _start in self.sections:
            last = self.document.findBlock(self.section_range(section)[1] - 1)
            if top < layout.blockBoundingRect(last).bottom() <= bottom:
                found.append(section)
        return found


def figure_ids(page: Page) -> list[str]:
    """Return the ids of the drawings on a page, in order."""
    return [
        block.figure for section in page.sections for block in _flat(section.blocks) if isinstance(block, FigureBlock)
    ]


def _flat(blocks: tuple[Block, ...]) -> list[Block]:
    return [
        inner for block in blocks for inner in ((block, *_flat(block.blocks)) if isinstance(block, Box) else (block,))
    ]


def resize(page: SetPage, column: int) -> None:
    """Fit the drawings and tables of a page to another width of the text column, in pixels."""
    page.width = column
    _resize_figures(page, column)
    for made in page.tables:
        style = made.table.format()
        style.setColumnWidthConstraints(column_lengths(made.needs, column - made.inset))
        made.table.setFormat(style)


def column_lengths(needs: Sequence[ColumnNeed], room: float) -> list[QTextLength]:
    """Return the widths of a table's columns as Qt takes them; the table is `room` pixels wide."""
    return [QTextLength(QTextLength.Type.PercentageLength, share) for share in column_shares(needs, room)]


def _resize_figures(page: SetPage, column: int) -> None:
    """Make every drawing as wide as the text column, or as the box that it stands in."""
    for spot in page.spots:
        figure = page.figures.get(spot.target) if spot.kind == "figure" else None
        if figure is None:
            continue
        cursor = QTextCursor(page.document)
        cursor.setPosition(spot.start)
        cursor.setPosition(spot.start + 1, QTextCursor.MoveMode.KeepAnchor)
        image = cursor.charFormat().toImageFormat()
        width = max(1, int(column - spot.inset))
        if image.isValid() and round(image.width()) != width:
            image.setWidth(width)
            image.setHeight(round(width * figure.height / figure.width))
            cursor.setCharFormat(image)
