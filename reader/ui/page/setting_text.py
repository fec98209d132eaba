# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes text into a QTextDocument: runs, links, blocks and the tables around them, and notes what stands where.

The document is written with a cursor, never from HTML: no text of a guide is ever read as markup. It knows no kinds of
blocks; those build on it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QTextTableFormat,
)

from reader.content.model import Figure, Runs
from reader.pages import Page
from reader.ui.language import starts_at
from reader.ui.page.look import PageLook
from reader.ui.page.set_page import WORD_JOINER, SetPage, Spot

_AS_WRITTEN = str.maketrans(
    {
        "\u202f": "\u00a0",  # the font has no narrow no-break space
        "\n": "\u2028",
        "\r": None,
        "\u2029": "\u2028",
        **dict.fromkeys("\ufffc\ufdd0\ufdd1"),  # Qt's own signs for pictures and tables
    }
)
"""What Qt would take for the end of a block, or for a sign of its own, becomes the end of a line or nothing."""
_RIGHT = Qt.LayoutDirection.RightToLeft
_UNIT = re.compile(r"(?<=\w)/(?=\w{1,3}\b)")
"""The stroke of `mmol/L`, after which a line would be broken."""


class TextSetter:
    """Writes at the end of a new document."""

    def __init__(self, page: Page, look: PageLook, figures: dict[str, Figure], width: int) -> None:
        self._look = look
        self._width = width
        self._inset = 0.0
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(look.font())
        document.setIndentWidth(look.indent(width))
        self._begins_right = starts_at(page.language) is _RIGHT
        begin_lines(document, page.language)
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._behind: QTextTable | None = None
        self._key = [0, 0]
        self._set = SetPage(document, page, figures=figures, width=width, narrow=look.narrow)

    # -- text -----------------------------------------------------------------------------------------------------

    def _text(self, text: str, style: QTextCharFormat) -> None:
        self._cursor.insertText(text.translate(_AS_WRITTEN), style)

    def _runs(self, runs: Runs, *, bold: bool = False) -> None:
        look = self._look
        for run in runs:
            style = look.text(bold=bold or "b" in run.style, italic="i" in run.style)
            text = _UNIT.sub(f"/{WORD_JOINER}", run.text)
            if not run.link:
                self._text(text, style)
            elif run.link.startswith("source:"):
                self._text(WORD_JOINER, style)  # keeps the number on the line of its word
                self._linked(text, run.link, "source", look.source(run.link))
            elif run.link.startswith("term:"):
                self._linked(text, run.link, "term", look.term(run.link, style))
            else:
                self._linked(text, run.link, "link", look.link(run.link, style))

    def _linked(self, text: str, target: str, kind: str, style: QTextCharFormat) -> None:
        start = self._cursor.position()
        self._text(text, style)
        last = self._set.spots[-1] if self._set.spots else None
        if last is not None and (last.kind, last.target, last.end) == (kind, target, start):
            last.end = self._cursor.position()  # one link of several looks
        else:
            self._set.spots.append(Spot(kind, start, self._cursor.position(), target))

    def _heading(self, text: str, level: int, block: QTextBlockFormat, look: QTextCharFormat, number: str = "") -> int:
        """Write a heading, with its number small behind it, and return its position."""
        start = self._start(block)
        self._text(text, look)
        if number:  # never alone on a line
            self._text(f"\u00a0\u00a0{number}", self._look.text(0.84, colour=self._look.palette.muted))
        self._note("heading", start, level=level)
        return start

    def _heading_look(self) -> QTextCharFormat:
        return self._look.text(1.37, colour=self._look.palette.heading, bold=True)

    def _note(self, kind: str, start: int, *, target: str = "", level: int = 0, text: str = "") -> None:
        self._set.spots.append(Spot(kind, start, self._cursor.position(), target, level, text, self._inset))

    # -- blocks ---------------------------------------------------------------------------------------------------

    def _start(self, block: QTextBlockFormat) -> int:
        """Begin a block (using the empty one at hand if there is one) and return its position."""
        if self._begins_right:
            block = _turned(block)
        if self._fresh:
            # Not the block's character format: in a cell that one holds the cell's own padding and borders.
            self._cursor.setBlockFormat(block)
            self._keep_apart(block.topMargin())
        else:
            self._cursor.insertBlock(block, self._look.text())
        self._fresh, self._behind = False, None
        self._key[-1] += 1
        self._anchor(*self._key)
        return self._cursor.position()

    def _anchor(self, *key: int) -> None:
        self._set.anchors.append((key, self._cursor.position()))

    def _keep_apart(self, gap: float) -> None:
        """Put a gap between the table just left and what follows.

        WORKAROUND: Qt ignores a block's top margin behind a table, so it becomes the table's bottom margin
        (https://doc.qt.io/qt-6/qtextblockformat.html#setTopMargin).
        """
        if self._behind is not None and self._behind.format().bottomMargin() < gap:
            style = self._behind.format()
            style.setBottomMargin(gap)
            self._behind.setFormat(style)

    # -- tables ---------------------------------------------------------------------------------------------------

    def _insert_table(self, rows: int, columns: int, style: QTextTableFormat) -> QTextTable:
        """Insert a table; the empty block that Qt keeps before it is made as flat as it can be.

        WORKAROUND: Qt ignores a block's bottom margin before a table, so it becomes the table's top margin
        (https://doc.qt.io/qt-6/qtextblockformat.html#setBottomMargin).
        """
        if self._fresh:
            self._cursor.setBlockFormat(_flat())
        else:
            style.setTopMargin(max(style.topMargin(), self._cursor.blockFormat().bottomMargin()))
        self._fresh, self._behind = False, None
        self._key[-1] += 1
        return self._cursor.insertTable(rows, columns, style)

    def _enter(self, table: QTextTable, row: int, column: int) -> None:
        """Go on in a table's cell, which is empty."""
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        self._fresh, self._behind = True, None

    def _leave(self, table: QTextTable) -> None:
        """Go on behind a table, in the block that always follows it."""
        self._cursor = QTextCursor(self._set.document)
        self._cursor.setPosition(table.lastPosition() + 1)
        self._fresh, self._behind = True, table

    def _end(self) -> None:
        """End a box: a table that nothing follows leaves the space below it to the box."""
        if self._fresh and self._behind is not None:
            style = self._behind.format()
            style.setBottomMargin(0)
            self._behind.setFormat(style)


def begin_lines(document: QTextDocument, language: str) -> None:
    """Let the lines of a document begin where those of its language do, whatever the program speaks."""
    option = document.defaultTextOption()
    option.setTextDirection(starts_at(language))
    document.setDefaultTextOption(option)


def _turned(block: QTextBlockFormat) -> QTextBlockFormat:
    """Return the format with its margins changed over: Qt takes left and right by their words."""
    block = QTextBlockFormat(block)
    left, right = block.leftMargin(), block.rightMargin()
    block.setLeftMargin(right)
    block.setRightMargin(left)
    return block


def _flat() -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return block
