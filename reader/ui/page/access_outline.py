# SPDX-License-Identifier: GPL-3.0-or-later
"""A set page as an outline for assistive technology: headings, paragraphs, lists, tables, boxes, drawings and links.

The outline is plain values in reading order, made from what the page noted while it was set. It knows nothing of
QAccessible and nothing of windows.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Iterator

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.i18n import _, plural
from reader.ui.page.set_page import LEFT_SIGN, SetPage, Spot

INLINE = ("link", "term", "source")
"""Kinds of parts that stand inside a line of text and can be pressed."""
_UNSPOKEN = dict.fromkeys(map(ord, "\u2060\u00ad\ufffc"))
"""Word joiners, soft hyphens and the character that holds a drawing's place."""


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its characters from `start` to `end`, and how it is spoken of."""

    kind: str
    """A spot's kind, or `list`, `table`, `row` or `header` (the cell that names a column)."""
    start: int
    end: int
    name: str
    description: str = ""
    level: int = 0
    """Of a heading, from 1 to 3; 0 for everything else."""
    target: str = ""
    """Where a link leads."""
    row: int = -1
    column: int = -1
    """Of a cell in its table, from 0."""
    is_open: bool | None = None
    """Of a link that opens and closes a part of the page: whether that part is open. None for every other part."""
    children: tuple[Part, ...] = ()


def outline(page: SetPage) -> tuple[Part, ...]:
    """Return the page's parts in reading order, each with what lies inside it."""
    return _Outliner(page).parts()


class _Outliner:
    """Goes through the spots of one page once, in reading order, and nests them."""

    def __init__(self, page: SetPage) -> None:
        self._document = page.document
        self._begins_right = page.begins_right
        self._inline = deque(sorted((spot for spot in page.spots if spot.kind in INLINE), key=lambda spot: spot.start))
        blocks = [spot for spot in page.spots if spot.kind not in INLINE]
        blocks += _unnoted(page.document, self._inline, blocks)
        # A box begins where its heading begins and is to be met first.
        self._spots = deque(sorted(blocks, key=lambda spot: (spot.start, spot.kind != "box")))

    def parts(self, end: int | None = None) -> tuple[Part, ...]:
        """Return the parts that begin before `end`; all that are left without one."""
        made: list[Part] = []
        while self._spots and (end is None or self._spots[0].start <= end):
            match self._spots[0].kind:
                case "item":
                    made.append(self._list())
                case "cell":
                    made.append(self._table())
                case "box":
                    made.append(self._box(self._spots.popleft()))
                case "figure":
                    made += self._figure(self._spots.popleft())
                case _:
                    made.append(self._text(self._spots.popleft()))
        return tuple(made)

    def _text(self, spot: Spot) -> Part:
        words = self._words(spot)  # before the links are taken: the words leave some of them out
        return Part(spot.kind, spot.start, spot.end, words, level=spot.level, children=tuple(self._links(spot)))

    def _figure(self, spot: Spot) -> Iterator[Part]:
        """Yield the drawing; one without words is decoration and is passed over."""
        if spot.text:
            yield Part("figure", spot.start, spot.end, spot.text)

    def _box(self, spot: Spot) -> Part:
        children = self.parts(spot.end)
        name = children[0].name if children else ""
        return Part("box", spot.start, spot.end, name, children=children)

    # -- lists ----------------------------------------------------------------------------------------------------

    def _list(self) -> Part:
        """Take the items of one list, with the lists nested in it."""
        place = self._list_place(self._spots[0])
        items: list[Part] = []
        while self._spots and self._spots[0].kind == "item":
            here = self._list_place(self._spots[0])
            if here == place:
                items.append(self._item(self._spots.popleft()))
            elif items and here[1] > place[1]:
                inner = self._list()
                items[-1] = dataclasses.replace(items[-1], end=inner.end, children=(*items[-1].children, inner))
            else:
                break
        name = plural("{count} item", "{count} items", len(items))
        return Part("list", items[0].start, items[-1].end, name, children=tuple(items))

    def _item(self, spot: Spot) -> Part:
        block = self._document.findBlock(spot.start)
        mark = block.textList().itemText(block)
        if self._begins_right and (number := mark.strip(f"{LEFT_SIGN}.")).isdigit():
            mark = f"{number}."  # the stop comes first there
        words = self._words(spot)
        name = f"{mark} {words}" if mark[:1].isalnum() else words  # a number is read out, a bullet is not
        return Part("item", spot.start, spot.end, name, children=tuple(self._links(spot)))

    def _list_place(self, spot: Spot) -> tuple[int, int]:
        """Return (which list, how deep) for an item."""
        found = self._document.findBlock(spot.start).textList()
        return found.objectIndex(), found.format().indent()

    # -- tables ---------------------------------------------------------------------------------------------------

    def _table(self) -> Part:
        """Take the cells of one table, row by row."""
        place = self._table_place(self._spots[0])
        cells: list[Part] = []
        while self._spots and self._spots[0].kind == "cell" and self._table_place(self._spots[0]) == place:
            cells.append(self._cell(self._spots.popleft()))
        cells.sort(key=lambda cell: (cell.row, cell.column))  # else from left to right, whatever the language
        labels = {cell.column: cell.name for cell in cells if cell.kind == "header"}
        rows = tuple(
            _row([cell for cell in cells if cell.row == row], labels) for row in sorted({c.row for c in cells})
        )
        name = _("Table: {columns}").format(columns=", ".join(labels.values())) if labels else _("Table")
        start, end = min(cell.start for cell in cells), max(cell.end for cell in cells)
        return Part("table", start, end, name, children=rows)

    def _table_place(self, spot: Spot) -> int:
        return _cursor(self._document, spot).currentTable().objectIndex()

    def _cell(self, spot: Spot) -> Part:
        table = _cursor(self._document, spot).currentTable()
        cell = table.cellAt(spot.start)
        return Part(
            "header" if spot.level else "cell",
            spot.start,
            spot.end,
            self._words(spot),
            row=cell.row(),
            column=table.columns() - 1 - cell.column() if self._begins_right else cell.column(),
            children=tuple(self._links(spot)),
        )

    # -- words ----------------------------------------------------------------------------------------------------

    def _links(self, spot: Spot) -> Iterator[Part]:
        """Take the links, terms and source numbers that stand in a spot's text."""
        while self._inline and self._inline[0].start < spot.end:
            yield self._link(self._inline.popleft())

    def _link(self, spot: Spot) -> Part:
        name, description, is_open = _spoken(self._document, spot.start, spot.end), "", None
        if spot.kind == "source":
            name = _("Source {number}").format(number=spot.target.partition(":")[2])
        elif spot.kind == "term":
            description = _("Opens what this word means")
        elif spot.target.startswith("gentle:"):
            # What can be opened stands in the same box, right behind its link.
            is_open = bool(self._spots) and self._in_one_box(spot.start, self._spots[0].start)
        return Part(spot.kind, spot.start, spot.end, name, description, target=spot.target, is_open=is_open)

    def _in_one_box(self, first: int, second: int) -> bool:
        frame = self._document.frameAt(first)
        return frame.firstPosition() <= second <= frame.lastPosition()

    def _words(self, spot: Spot) -> str:
        """Return a spot's text as it is spoken: without the numbers of its sources, which are parts of their own."""
        pieces, at = [], spot.start
        for inner in self._inline:
            if inner.start >= spot.end:
                break
            if inner.kind == "source":
                pieces.append(_spoken(self._document, at, inner.start, strip=False))
                at = inner.end
        pieces.append(_spoken(self._document, at, spot.end, strip=False))
        return " ".join("".join(pieces).split())


def _row(cells: list[Part], labels: dict[int, str]) -> Part:
    """Return a row that can be read as one sentence: every value behind the name of its column."""
    names = [
        _("{label}: {words}").format(label=labels[cell.column], words=cell.name)
        if cell.kind == "cell" and labels.get(cell.column)
        else cell.name
        for cell in cells
    ]
    first = cells[0]
    return Part("row", first.start, cells[-1].end, "; ".join(names), row=first.row, children=tuple(cells))


def _unnoted(document: QTextDocument, links: deque[Spot], noted: list[Spot]) -> list[Spot]:
    """Return a paragraph for each line of links that was not noted as one (the breadcrumb)."""
    starts = {spot.start for spot in noted}
    blocks = {block.position(): block for spot in links if (block := document.findBlock(spot.start)).isValid()}
    return [
        Spot("paragraph", start, start + block.length() - 1) for start, block in blocks.items() if start not in starts
    ]


def _cursor(document: QTextDocument, spot: Spot) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(spot.start)
    return cursor


def _spoken(document: QTextDocument, start: int, end: int, *, strip: bool = True) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text = cursor.selectedText().translate(_UNSPOKEN)
    return " ".join(text.split()) if strip else text
