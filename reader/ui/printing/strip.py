# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a set page as a strip of lines, rows and drawings: what of it may never be cut, and what stays together.

It measures the document as Qt has laid it out. It knows no pages.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextFrame, QTextList, QTextTable

from reader.ui.page.painting import box_rect
from reader.ui.page.set_page import SetPage
from reader.ui.printing.pagination import Atom, Hold

_SMALL_BOX, _SMALL_TABLE, _SMALL_ITEM = 0.45, 0.4, 0.2
"""Boxes and tables no higher than this part of a page stay whole where they can; such items of a list always do."""
_FEW = 3
"""So many lines of a divided box stand together at least, on either page."""
_ONE = 0.5
"""Dots by which two measures of the same edge may differ."""


def read_strip(page: SetPage, kept: frozenset[int], room: float) -> list[Atom]:
    """Return the atoms of a page, in order. `kept` are positions of blocks that stay with the next one."""
    return _Strip(page, kept, room).read()


class _Strip:
    def __init__(self, page: SetPage, kept: frozenset[int], room: float) -> None:
        self._page = page
        self._layout: QAbstractTextDocumentLayout = page.document.documentLayout()
        self._room = room
        self._kept = kept | {spot.start for spot in page.spots if spot.kind in ("heading", "figure")}
        self._boxes = {table.objectIndex() for table, _kind in page.boxes}

    def read(self) -> list[Atom]:
        return list(self._inside(self._page.document.rootFrame().begin()))

    def _inside(self, at: QTextFrame.iterator) -> Iterator[Atom]:
        """Yield what stands in a frame or a cell, from where `at` is."""
        while not at.atEnd():
            inner: QTextFrame | None = at.currentFrame()
            if isinstance(inner, QTextTable):
                yield from self._box(inner) if inner.objectIndex() in self._boxes else self._table(inner)
            elif inner is None and at.currentBlock().isValid():
                yield from self._block(at.currentBlock())
            at += 1

    def _block(self, block: QTextBlock) -> Iterator[Atom]:
        """Yield a block's lines: two at its beginning and two at its end stay together, and all of a heading or item.

        An item is never divided: on one page would stand a sign of danger, and on the next what to do.
        """
        if block.length() <= 1:
            return
        spans = self._lines(block)
        items: QTextList | None = block.textList()
        stays = block.position() in self._kept
        together = stays or (items is not None and spans[-1][1] - spans[0][0] <= _SMALL_ITEM * self._room)
        for number, (top, bottom) in enumerate(spans, 1):
            left = len(spans) - number
            if left:
                hold = Hold.MUST if together or number == 1 or left == 1 else Hold.FREE
            else:
                hold = Hold.MUST if stays or _leads_on(block) else Hold.FREE
            yield Atom(top, bottom, hold)

    def _lines(self, block: QTextBlock) -> list[tuple[float, float]]:
        layout, top = block.layout(), self._layout.blockBoundingRect(block).top()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        return [(top + line.y(), top + line.y() + line.height()) for line in lines]

    def _box(self, table: QTextTable) -> Iterator[Atom]:
        """Yield what stands in a box; its edges belong to its first and last line."""
        atoms = list(self._inside(table.cellAt(0, 0).begin()))
        rect = box_rect(self._page, table)
        last = len(atoms) - 1
        is_small = rect.height() <= _SMALL_BOX * self._room
        for number, atom in enumerate(atoms):
            yield dataclasses.replace(
                atom,
                top=rect.top() if number == 0 else atom.top,
                bottom=rect.bottom() if number == last else atom.bottom,
                hold=_hold_in_box(atom, number, last, is_small=is_small),
                begins_inside=number > 0,
                ends_inside=number < last,
            )

    def _table(self, table: QTextTable) -> Iterator[Atom]:
        """Yield a table's rows; its header stays with the first, and a row higher than a page is divided by lines."""
        rows = [self._row(table, row) for row in range(table.rows())]
        edges = [*(span[0] for span in rows), rows[-1][1]]
        header = (edges[0], edges[1])
        is_small = edges[-1] - edges[0] <= _SMALL_TABLE * self._room
        most = self._room - (header[1] - header[0])
        for row in range(table.rows()):
            hold = Hold.MUST if row == 0 else Hold.WISH if is_small else Hold.FREE
            is_last = row == table.rows() - 1
            spans = [(edges[row], edges[row + 1])]
            if spans[0][1] - spans[0][0] > most:
                spans = self._row_lines(table, row, spans[0])
            for number, (top, bottom) in enumerate(spans, 1):
                ends = is_last and number == len(spans)
                yield Atom(top, bottom, Hold.FREE if ends else hold, header if row else None)

    def _row(self, table: QTextTable, row: int) -> tuple[float, float]:
        """Return where a row begins and ends, with the space inside its cells."""
        tops, bottoms = [], []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            style = cell.format().toTableCellFormat()
            first = self._layout.blockBoundingRect(cell.firstCursorPosition().block())
            last = self._layout.blockBoundingRect(cell.lastCursorPosition().block())
            tops.append(first.top() - style.topPadding())
            bottoms.append(last.bottom() + style.bottomPadding() + style.bottomBorder())
        return min(tops), max(bottoms)

    def _row_lines(self, table: QTextTable, row: int, span: tuple[float, float]) -> list[tuple[float, float]]:
        """Return a row as stripes between which no line of any of its cells is cut."""
        lines = []
        for column in range(table.columns()):
            block = table.cellAt(row, column).firstCursorPosition().block()
            end = table.cellAt(row, column).lastCursorPosition().position()
            while block.isValid() and block.position() <= end:
                lines += self._lines(block)
                block = block.next()
        stripes: list[tuple[float, float]] = []
        for top, bottom in sorted(lines):
            if stripes and top < stripes[-1][1] - _ONE:
                stripes[-1] = (stripes[-1][0], max(stripes[-1][1], bottom))
            else:
                stripes.append((top, bottom))
        stripes[0] = (span[0], stripes[0][1])
        stripes[-1] = (stripes[-1][0], span[1])
        return stripes


def _leads_on(block: QTextBlock) -> bool:
    """Tell whether a block should not end a page: it announces what follows, or would leave one item alone."""
    items: QTextList | None = block.textList()
    if items is not None:
        place, count = items.itemNumber(block), items.count()
        return count > 1 and place in (0, count - 2)
    return block.text().rstrip().endswith(":")


def _hold_in_box(atom: Atom, number: int, last: int, *, is_small: bool) -> Hold:
    """Return how an atom of a box holds on: a small box is not divided, and no box leaves a line or two alone."""
    if number == last:
        return Hold.FREE
    if number < _FEW - 1 or last - number < _FEW:
        return Hold.MUST
    return max(atom.hold, Hold.WISH) if is_small else atom.hold
