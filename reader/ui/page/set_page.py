# SPDX-License-Identifier: GPL-3.0-or-later
"""A page as set: its document, and where everything stands in it, for scrolling, marks and assistive technology."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from reader.content.model import Block, Box, Figure, FigureBlock
from reader.pages import Page


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

    def spot_at(self, position: int) -> Spot | None:
        """Return the link, term or source number that covers a position."""
        for spot in self.spots:
            if spot.kind in ("link", "term", "source") and spot.start <= position < spot.end:
                return spot
        return None

    def nearest(self, target: str, position: int) -> Spot | None:
        """Return, of the links to a target, the one nearest to a position."""
        spots = [spot for spot in self.spots if spot.target == target and spot.kind in ("link", "term", "source")]
        return min(spots, key=lambda spot: min(abs(spot.start - position), abs(spot.end - position)), default=None)

    def section_at(self, position: int) -> str:
        """Return the id of the section that a position lies in; empty above the first."""
        at = bisect_right([start for _id, start in self.sections], position)
        return self.sections[at - 1][0] if at else ""

    def section_range(self, section: str) -> tuple[int, int]:
        """Return the characters of a section; the whole page when there is none of this id."""
        starts = [*self.sections, ("", self.sources_at or self.document.characterCount())]
        for (found, start), (_next, end) in zip(starts, starts[1:], strict=False):
            if found == section:
                return start, end
        return 0, self.document.characterCount()

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


def resize_figures(page: SetPage, column: int) -> None:
    """Make every drawing as wide as the text column, in pixels."""
    # WORKAROUND: an edit before the lazy layout has come to the end leaves the rest blank
    # (https://doc.qt.io/qt-6/qabstracttextdocumentlayout.html#documentSize asks for all of it).
    page.document.size()
    for spot in page.spots:
        figure = page.figures.get(spot.target) if spot.kind == "figure" else None
        if figure is None:
            continue
        cursor = QTextCursor(page.document)
        cursor.setPosition(spot.start)
        cursor.setPosition(spot.start + 1, QTextCursor.MoveMode.KeepAnchor)
        image = cursor.charFormat().toImageFormat()
        if image.isValid() and round(image.width()) != column:
            image.setWidth(column)
            image.setHeight(round(column * figure.height / figure.width))
            cursor.setCharFormat(image)


def find_all(document: QTextDocument, text: str) -> list[tuple[int, int]]:
    """Return every place of a text in a document, without regard to case."""
    found: list[tuple[int, int]] = []
    cursor = QTextCursor(document)
    while text and not (cursor := document.find(text, cursor)).isNull():
        found.append((cursor.selectionStart(), cursor.selectionEnd()))
    return found
