# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of a page -> rows for a chapter; tells one of data from one that only holds the page together."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence

from bs4 import Tag

from reader.drafts.tree import texts, value
from reader.drafts.words import Piece, Remark, Rows, Words, is_break, tidied
from reader.i18n import _

_LONGEST_CELL = 300
"""Letters; what is longer is a column of a page."""
_BLOCKS_IN_LAYOUT = ("table", "h1", "h2", "h3", "h4", "h5", "h6", "form", "article", "section")
ReadCell = Callable[[Tag], Words]


def own_rows(table: Tag) -> list[list[Tag]]:
    """Return the cells of a table, row by row, without those of tables inside it."""
    return [list(_cells(row)) for row in _rows(table)]


def _rows(tag: Tag) -> Iterator[Tag]:
    for child in tag.children:
        if isinstance(child, Tag) and child.name == "tr":
            yield child
        elif isinstance(child, Tag) and child.name in ("thead", "tbody", "tfoot", "form"):
            yield from _rows(child)


def _cells(row: Tag) -> Iterator[Tag]:
    return (child for child in row.children if isinstance(child, Tag) and child.name in ("td", "th"))


def is_layout(table: Tag, rows: Sequence[Sequence[Tag]]) -> bool:
    """Tell whether a table only arranges the page: it has one column or row, holds parts of a page, or says so."""
    if value(table, "role") in ("presentation", "none"):
        return True
    filled = [[cell for cell in row if "".join(texts(cell)).strip()] for row in rows]
    filled = [row for row in filled if row]
    if len(filled) < 2 or max(map(len, rows)) < 2 or table.find(_BLOCKS_IN_LAYOUT) is not None:
        return True
    has_header = table.find("th") is not None
    longest = max(len("".join(texts(cell))) for row in filled for cell in row)
    return not has_header and (longest > _LONGEST_CELL or max(map(len, filled)) < 2)


def read_rows(table: Tag, rows: Sequence[Sequence[Tag]], read: ReadCell) -> Rows:
    """Return a table of data. Rows are filled up to the same length; what that may have moved is told."""
    found = [[read(cell) for cell in row] for row in rows]
    found = [row for row in found if any(row)]
    columns = max(map(len, found), default=0)
    remarks = []
    header = rows[0] if rows else []
    if found and all("b" in piece.style for cell in found[0] for piece in cell):
        found[0] = [tuple(dataclasses.replace(piece, style="") for piece in cell) for cell in found[0]]
    elif not any(cell.name == "th" for cell in header) and table.find("thead") is None:
        remarks.append(Remark(_("The first row of this table was taken for its header.")))
    spread = any(value(cell, name) not in ("", "1") for row in rows for cell in row for name in ("colspan", "rowspan"))
    if spread or any(len(row) != columns for row in found):
        remarks.append(Remark(_("A cell of this table spans others: look whether each text stands in its column.")))
    return Rows([row + [()] * (columns - len(row)) for row in found], remarks)


def one_line_cell(lines: Sequence[Words]) -> Words:
    """Return the lines of a cell as one: a chapter's cell holds no lines."""
    joined: list[Piece] = []
    for line in lines:
        joined += [*([Piece(" ")] if joined else []), *line]
    return tidied(Piece(" ", piece.style) if is_break(piece) else piece for piece in joined)
