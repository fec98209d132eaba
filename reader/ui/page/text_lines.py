# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of a page as they are read: from top to bottom, with those of a table's row taken together.

It asks the layout of a document and knows neither views nor what the lines say. A drawing is one line.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from PySide6.QtGui import QTextDocument

_SHARED = 0.5
"""Two lines stand beside each other when they share this part of the lower one's height."""


@dataclasses.dataclass(slots=True)
class TextLine:
    """A line: from `top` to `bottom` in pixels of the document, and the position where it begins."""

    top: float
    bottom: float
    start: int

    @property
    def height(self) -> float:
        """How high it is, in pixels."""
        return self.bottom - self.top


class TextLines:
    """All lines of a document that hold something, as it is laid out now. Lines are named by their numbers, from 0."""

    def __init__(self, document: QTextDocument) -> None:
        found = list(_lines(document))
        self.lines: list[TextLine] = []
        """From top to bottom; those that stand beside each other in a table are one."""
        self._starts = [line.start for line in found]  # in the order of the text
        rows: dict[int, int] = {}
        for line in sorted(found, key=attrgetter("top")):
            last = self.lines[-1] if self.lines else None
            if last is not None and last.bottom - line.top > _SHARED * min(last.height, line.height):
                last.bottom = max(last.bottom, line.bottom)
                last.start = min(last.start, line.start)
            else:
                self.lines.append(dataclasses.replace(line))
            rows[line.start] = len(self.lines) - 1
        self._rows = [rows[start] for start in self._starts]

    def __len__(self) -> int:
        return len(self.lines)

    def inside(self, number: int) -> int:
        """Return the number of a line that there is: the first or last one for a number beyond."""
        return min(max(number, 0), len(self.lines) - 1)

    # -- by the text ----------------------------------------------------------------------------------------------

    def holding(self, position: int) -> int:
        """Return the line that holds a position of the text; the nearest before it, or the first."""
        at = bisect_right(self._starts, position) - 1
        return self._rows[max(0, at)] if self._rows else 0

    def around(self, start: int, end: int, count: int) -> tuple[int, int]:
        """Return the first and last of `count` lines around a stretch of text, or of as many as it takes."""
        first, last = self.holding(start), self.holding(max(start, end - 1))
        missing = max(0, count - (last - first + 1))
        first = max(0, min(first - missing // 2, len(self) - count))
        return first, self.inside(max(last, first + count - 1))

    def middle(self, position: int, count: int) -> int:
        """Return the line that `count` lines around a position have in their middle, also at the ends of the page."""
        first, last = self.around(position, position, count)
        return min(max(self.holding(position), first + count // 2), max(first, last - count // 2))

    def start_of_band(self, first: int, count: int) -> int:
        """Return the place of a band of `count` lines that begins with a line."""
        return self.lines[self.inside(first + count // 2)].start

    # -- by heights of the document, in pixels --------------------------------------------------------------------

    def below(self, height: float) -> int:
        """Return the first line that begins at a height or below; else the last."""
        return self.inside(bisect_left(self.lines, height, key=attrgetter("top")))

    def above(self, height: float) -> int:
        """Return the last line that ends at a height or above; else the first."""
        return max(0, bisect_right(self.lines, height, key=attrgetter("bottom")) - 1)

    def nearest(self, height: float) -> int:
        """Return the line nearest to a height."""
        between = range(self.above(height), self.below(height) + 1)
        return min(between, key=lambda number: self._distance(number, height), default=0)

    def _distance(self, number: int, height: float) -> float:
        line = self.lines[number]
        return max(line.top - height, height - line.bottom, 0.0)


def _lines(document: QTextDocument) -> Iterator[TextLine]:
    layout = document.documentLayout()
    layout.documentSize()  # lays everything out: Qt does it little by little
    block = document.begin()
    while block.isValid():
        if block.length() > 1:  # the others only hold tables and boxes apart
            top = layout.blockBoundingRect(block).top()
            inner = block.layout()
            for number in range(inner.lineCount()):
                line = inner.lineAt(number)
                upper = top + line.y()
                yield TextLine(upper, upper + line.height(), block.position() + line.textStart())
        block = block.next()
