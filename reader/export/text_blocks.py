# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks of a page as lines of plain text: for text files, which have columns, and for quotes, which have none."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Mapping

import msgspec

from reader.content.model import (
    Block,
    Box,
    BulletList,
    Figure,
    FigureBlock,
    Paragraph,
    Runs,
    Subheading,
    Table,
    plain_text,
)
from reader.i18n import _

_NARROWEST = 20
"""However deep lists are nested, so many columns are left for the words."""
_BULLETS = ("•", "–", "·")
_GAP = "  "
"""Between two columns of a table."""

Lines = list[str]
_Row = tuple[str, ...]


class TextLook(msgspec.Struct, frozen=True):
    """How blocks become lines. A `width` of 0 is that of a quote: a line a paragraph, no source numbers, no rules."""

    width: int = 0
    figures: Mapping[str, Figure] = {}

    def parts(self, blocks: tuple[Block, ...]) -> Iterator[Lines]:
        """Yield the lines of each block; a box gives its title, its blocks and its end."""
        for block in blocks:
            match block:
                case Paragraph(runs):
                    yield wrapped(self._words(runs), self.width)
                case Subheading(text):
                    yield underlined(text, ".") if self.width else [text]
                case BulletList():
                    yield list(self._list_lines(block, 0))
                case Table(header, rows):
                    yield self._table_lines(self._row(header), [self._row(row) for row in rows])
                case FigureBlock(figure):
                    yield self._figure_lines(figure)
                case _:
                    yield from self._box_parts(block)

    def _words(self, runs: Runs) -> str:
        return "".join(run.text for run in runs) if self.width else plain_text(runs)

    def _row(self, cells: tuple[Runs, ...]) -> _Row:
        return tuple(self._words(cell).strip() for cell in cells)

    def _list_lines(self, block: BulletList, depth: int) -> Iterator[str]:
        bullet = _BULLETS[min(depth, len(_BULLETS) - 1)]
        for number, item in enumerate(block.items, block.start):
            head = f"{number}. " if block.ordered else f"{bullet} "
            yield from hanging("  " * depth + head, self._words(item.runs), self.width)
            for child in item.children:
                yield from self._list_lines(child, depth + 1)

    def _table_lines(self, header: _Row, rows: list[_Row]) -> Lines:
        """Return a table in columns if its rows fit on a line each; else, and in a quote, `header: cell` lines."""
        widths = [max(map(columns, column)) for column in zip(header, *rows, strict=True)]
        if sum(widths) + len(_GAP) * (len(widths) - 1) <= self.width:
            rule = tuple("-" * width for width in widths)
            return [_aligned(row, widths) for row in (header, rule, *rows)]
        lines: Lines = []
        for row in rows:
            pairs = [(name, cell) for name, cell in zip(header, row, strict=True) if cell]
            named = [_("{label}: {words}").format(label=name, words=cell) if name else cell for name, cell in pairs]
            for place, words in enumerate(named):
                lines += hanging("  " if place else "• ", words, self.width)
        return lines

    def _figure_lines(self, figure_id: str) -> Lines:
        figure = self.figures.get(figure_id)
        if figure is None:
            return []
        lines = wrapped(_("[Picture: {words}]").format(words=figure.alt), self.width)
        return [*lines, *wrapped(figure.caption, self.width)]

    def _box_parts(self, box: Box) -> Iterator[Lines]:
        rule = "***" if box.kind == "urgent" else "---"
        yield [f"{rule} {box.title} {rule}"] if self.width else [box.title]
        yield from self.parts(box.blocks)
        if self.width:
            yield [rule]


def columns(text: str) -> int:
    """Return how many columns a text takes: an accent of its own takes none, a wide sign two."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(bool(unicodedata.combining(sign)) for sign in text)


def underlined(text: str, sign: str) -> Lines:
    """Return a heading and the line under it."""
    return [text, sign * columns(text)]


def wrapped(text: str, width: int) -> Lines:
    """Return a text in lines of at most `width` columns, or as one line when that is 0; none for no text."""
    return hanging("", text, width) if text else []


def hanging(head: str, text: str, width: int) -> Lines:
    """Return a text behind its head; its further lines begin under its first word."""
    if not width:
        return [f"{head}{text}"]
    indent = " " * len(head)
    room = max(width, len(head) + _NARROWEST)
    lines = textwrap.wrap(
        text, room, initial_indent=head, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return lines or [head.rstrip()]


def _aligned(row: _Row, widths: list[int]) -> str:
    cells = (cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True))
    return _GAP.join(cells).rstrip()
