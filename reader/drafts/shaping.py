# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks as a page or a text gave them -> those that were meant: points typed by hand are lists, bold lines headings.

What every site has (“Share this page”) goes. It knows neither pages nor chapters.
"""

from __future__ import annotations

import re

from reader.drafts.furniture import is_furniture_line
from reader.drafts.main_part import Dropped
from reader.drafts.words import (
    Block,
    Boxed,
    Heading,
    Item,
    Items,
    Paragraph,
    Piece,
    Remark,
    Words,
    lines_of,
    text_of,
    tidied,
)
from reader.i18n import _

_POINT = re.compile(r"(?:[•·▪■□●○◦‣∙⁃»]\s*|[-*–—]\s+|o\s{2,})(?=\S)")
_NUMBERED = re.compile(r"\(?(?P<number>\d{1,2})[.)]\s+(?=\S)")
_LONGEST_HEADING, _MOST_WORDS = 80, 12


def shaped(blocks: list[Block]) -> tuple[list[Block], list[Dropped]]:
    """Return the blocks as they were meant, and the lines that were left out."""
    has_headings = any(isinstance(block, Heading) and block.level > 1 for block in blocks)
    shape = _Shape(4 if has_headings else 2)
    for block in blocks:
        shape.take(block)
    return shape.found, shape.dropped


class _Shape:
    """Takes blocks one after the other. `level` is that of a bold line that stands for a heading."""

    def __init__(self, level: int) -> None:
        self.found: list[Block] = []
        self.dropped: list[Dropped] = []
        self._level = level
        self._open: Items | None = None
        """The list of points typed by hand that the next point belongs to."""

    def take(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            self._paragraph(block)
            return
        self._open = None
        if isinstance(block, Heading) and is_furniture_line(block.text):
            self._leave(block.text)
            return
        if isinstance(block, Boxed):
            block.blocks, dropped = shaped(block.blocks)
            self.dropped += dropped
        self.found.append(block)

    def _paragraph(self, block: Paragraph) -> None:
        remarks = block.remarks
        for words in lines_of(block.words, paragraphs=True):
            lines = lines_of(words)
            points = [_point(line) for line in lines]
            if not any(points):
                self._say(words, remarks)
            else:
                for line, point in zip(lines, points, strict=True):
                    self._line(line, point, remarks)
                    remarks = []
            remarks = []

    def _say(self, words: Words, remarks: list[Remark]) -> None:
        self._open = None
        text = text_of(words)
        if is_furniture_line(text) and not any(piece.term for piece in words):
            self._leave(text)
        elif _is_bold_line(words):
            told = Remark(_("This bold line was taken for a heading."))
            self.found.append(Heading(self._level, text, [*remarks, told]))
        else:
            self.found.append(Paragraph(words, list(remarks)))

    def _line(self, line: Words, point: tuple[Words, int] | None, remarks: list[Remark]) -> None:
        words, number = point or ((), 0)
        ordered = number > 0
        goes_on = self._open is not None and self._open.ordered == ordered
        if point is None or (ordered and number != (len(self._open.items) + 1 if self._open and goes_on else 1)):
            self._say(line, remarks)  # “2) is the second” counts nothing
            return
        if self._open is None or not goes_on:
            self._open = Items([], ordered)
            self.found.append(self._open)
        self._open.items.append(Item(words))
        self._open.remarks += remarks

    def _leave(self, text: str) -> None:
        self.dropped.append(Dropped("line", text, len(text.split())))


def _point(line: Words) -> tuple[Words, int] | None:
    """Return the words behind the sign of a point, and its number, 0 when the sign is none; None without a sign."""
    first = line[0]
    for pattern in (_POINT, _NUMBERED):
        found = pattern.match(first.text)
        if found and not first.term:
            rest = tidied((Piece(first.text[found.end() :], first.style), *line[1:]))
            return rest, int(found["number"]) if pattern is _NUMBERED else 0
    return None


def _is_bold_line(words: Words) -> bool:
    text = text_of(words)
    return (
        all("b" in piece.style for piece in words if piece.text.strip())
        and not any(piece.term or piece.text == "\n" for piece in words)
        and len(text) <= _LONGEST_HEADING
        and len(text.split()) <= _MOST_WORDS
        and text[-1:] not in ".,;:!"
        and any(sign.isalpha() for sign in text)
    )
