# SPDX-License-Identifier: GPL-3.0-or-later
"""What a list of results may show of a section: its text line by line, each line with what it is.

A row of a table is told as a sentence with the names of its columns. Knows neither queries nor how a list looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from reader.content.model import (
    Block,
    Box,
    BulletList,
    FigureBlock,
    Paragraph,
    Run,
    Runs,
    Subheading,
    Table,
    plain_text,
)
from reader.i18n import said_in
from reader.search.schema import CLOSED, INNER_ITEM, ITEM, PARAGRAPH, ROW, TITLE

_SHORT: Final = 30
"""Characters of a value that is told behind the bare name of its column: "leak 14 in 100"."""
_FULL_STOPS: Final = ".!?…"
_ARTICLES: Final = ("A ", "À ")

Line = tuple[str, str]
"""A letter for what it is (see schema), and the text."""


def shown_lines(blocks: tuple[Block, ...], language: str = "en") -> Iterator[Line]:
    """Yield a section's lines without what stands in gentle boxes: nobody should meet it in a list of results.

    `language` is the one of the blocks, as in `fr`: it says how a colon is set.
    """
    for block in blocks:
        match block:
            case Paragraph(runs):
                yield _lettered(PARAGRAPH, runs), plain_text(runs)
            case Subheading(text):
                yield TITLE, text
            case BulletList():
                yield from _items(block, ITEM)
            case Table():
                yield from _rows(block, language)
            case Box():
                is_closed = block.kind == "gentle"
                yield CLOSED if is_closed else TITLE, block.title
                yield from () if is_closed else shown_lines(block.blocks, language)
            case FigureBlock():
                continue


def _items(block: BulletList, kind: str) -> Iterator[Line]:
    for item in block.items:
        yield _lettered(kind, item.runs), plain_text(item.runs)
        for child in item.children:
            yield from _items(child, INNER_ITEM)


def _lettered(kind: str, runs: Runs) -> str:
    label = plain_text(tuple(takewhile(_is_bold, runs)))
    return kind.upper() if label.rstrip().endswith(".") else kind


def _is_bold(run: Run) -> bool:
    return "b" in run.style


def _rows(table: Table, language: str) -> Iterator[Line]:
    names = [_text(name) for name in table.header]
    for row in table.rows:
        yield ROW, row_sentence(names, [_text(cell) for cell in row], language)


def _text(runs: Runs) -> str:
    return " ".join(plain_text(runs).split("\n")).strip()


def row_sentence(names: list[str], cells: list[str], language: str = "en") -> str:
    """Return a row of a table as a sentence.

    Numbers stand behind the names of their columns: "Whipple: leak 14 in 100, slow stomach 18 in 100." Other values
    come as sentences of their own: "Open. What it means: One longer cut."
    """
    if not cells:
        return ""
    named = [(name, cell) for name, cell in zip(names[1:], cells[1:], strict=True) if cell]
    labelled = said_in(language, "{label}: {words}")
    # "1" alone says nothing; "Type 1" does.
    row = cells[0] if not cells[0].isdigit() else f"{names[0]} {cells[0]}".strip()
    if not named:
        return _closed(row) if row else ""
    if all(name and cell[0].isdigit() and len(cell) <= _SHORT and "." not in cell for name, cell in named):
        told = ", ".join(f"{_small(name)} {cell}" for name, cell in named)
        return f"{labelled.format(label=row, words=told)}." if row else _closed(told)
    told = " ".join(_closed(labelled.format(label=name, words=cell) if name else cell) for name, cell in named)
    return f"{_closed(row)} {told}" if row else told


def _small(name: str) -> str:
    """Return a column's name as it stands inside a sentence; a short form (CT) keeps its capitals."""
    return name[0].lower() + name[1:] if name[1:2].islower() or name.startswith(_ARTICLES) else name


def _closed(text: str) -> str:
    return text if text.rstrip('"”’»)')[-1:] in _FULL_STOPS else f"{text}."
