# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets the blocks of a guide's text into a QTextDocument: paragraphs, lists, tables, boxes and drawings.

The document is written with a cursor, never from HTML: no text of a guide is ever read as markup, and every format is
under our hand. What stands where is noted as it is written.
"""

from __future__ import annotations

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader.content.model import Block, Box, BulletList, Figure, FigureBlock, Paragraph, Runs, Subheading, Table
from reader.i18n import _
from reader.pages import Page
from reader.ui.page.look import BOX_KIND, PageLook
from reader.ui.page.set_page import SetPage, Spot

STACK_COLUMNS = 3
"""Tables of more columns, and all tables in very large text, are set as a list of `label: value`."""
STACK_SIZE = 38.0
"""Body size in pixels from which tables are stacked (200 %)."""
WORD_JOINER = "\u2060"


class BlockSetter:
    """Writes blocks at the end of a new document. `opened` holds the numbers of the gentle boxes that are open."""

    def __init__(
        self, page: Page, look: PageLook, figures: dict[str, Figure], width: int, opened: frozenset[int]
    ) -> None:
        self._look = look
        self._figures = figures
        self._width = width
        self._opened = opened
        self._gentle = 0
        self._figure_number = 0
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(look.font())
        document.setIndentWidth(1.7 * look.base)
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._set = SetPage(document, page, figures=figures)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(runs):
                start = self._start(self._look.block())
                self._runs(runs)
                self._note("paragraph", start)
            case Subheading(text):
                block_format = self._look.block(above=0.9, below=0.35, line=1.3, level=3)
                self._heading(text, 3, block_format, self._look.text(1.1, colour=self._look.palette.heading, bold=True))
            case BulletList():
                self._list(block, 1)
            case Table():
                self._table(block)
            case FigureBlock(figure):
                self._figure(figure)
            case Box():
                self._box(block)

    def _list(self, block: BulletList, depth: int) -> None:
        style = QTextListFormat()
        style.setIndent(depth)
        marks = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle)
        style.setStyle(QTextListFormat.Style.ListDecimal if block.ordered else marks[(depth - 1) % 2])
        style.setStart(block.start)
        made = None
        for place, item in enumerate(block.items):
            last = place == len(block.items) - 1 and depth == 1
            start = self._start(self._look.block(below=0.8 if last else 0.3))
            if made is None:
                made = self._cursor.createList(style)
            else:
                made.add(self._cursor.block())
            self._runs(item.runs)
            self._note("item", start)
            for child in item.children:
                self._list(child, depth + 1)

    def _box(self, box: Box) -> None:
        look = self._look
        table = self._open_box(box.kind)
        start = self._start(look.block(below=0.4, line=1.35))
        self._cursor.insertText(box.title, look.text(1.06, colour=look.box_colours(box.kind)[1], bold=True))
        self._note("heading", start, level=3)
        if box.kind != "gentle" or self._gentle_link():
            for block in box.blocks:
                self._block(block)
        self._leave(table)
        self._set.spots.append(Spot("box", table.firstPosition(), table.lastPosition(), box.kind))

    def _gentle_link(self) -> bool:
        """Write the link that opens or closes a gentle box; return whether it is open."""
        number = self._gentle
        self._gentle += 1
        opened = number in self._opened
        start = self._start(self._look.block(below=0.5 if opened else 0.0))
        words = _("Close this part") if opened else _("Open this part")
        target = f"gentle:{number}"
        self._linked(words, target, "link", self._look.link(target, self._look.text()))
        self._note("paragraph", start)
        return opened

    def _open_box(self, kind: str) -> QTextTable:
        """Begin a box: a table of one cell, marked with its kind; the view draws its background."""
        base = self._look.base
        style = QTextTableFormat()
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        style.setBorder(0)
        style.setCellSpacing(0)
        style.setTopMargin(1.0 * base)
        style.setBottomMargin(0.5 * base)
        style.setProperty(BOX_KIND, kind)
        table = self._insert_table(1, 1, style)
        cell = table.cellAt(0, 0)
        padding = QTextTableCellFormat()
        padding.setLeftPadding(1.45 * base)
        padding.setRightPadding(1.1 * base)
        padding.setTopPadding(0.85 * base)
        padding.setBottomPadding(0.9 * base)
        cell.setFormat(padding)
        self._set.boxes.append((table, kind))
        self._cursor = cell.firstCursorPosition()
        self._fresh = True
        return table

    def _figure(self, figure_id: str) -> None:
        figure = self._figures.get(figure_id)
        if figure is None:
            return
        look = self._look
        self._figure_number += 1
        start = self._start(look.image_block())
        image = QTextImageFormat()
        image.setName(f"figure:{figure_id}")
        image.setWidth(self._width)
        image.setHeight(round(self._width * figure.height / figure.width))
        image.setProperty(QTextImageFormat.Property.ImageAltText, figure.alt)
        self._cursor.insertImage(image)
        self._note("figure", start, target=figure_id, text=figure.alt)
        start = self._start(look.block(below=1.0, line=1.4))
        label = _("Figure {number}.").format(number=self._figure_number)
        self._cursor.insertText(label, look.text(0.84, colour=look.palette.muted, bold=True))
        self._cursor.insertText(f" {figure.caption}", look.text(0.84, colour=look.palette.muted))
        self._note("paragraph", start)

    # -- tables ---------------------------------------------------------------------------------------------------

    def _table(self, table: Table) -> None:
        if len(table.header) > STACK_COLUMNS or self._look.base >= STACK_SIZE:
            self._stacked(table)
            return
        style = QTextTableFormat()
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        style.setBorder(0)
        style.setBorderCollapse(True)
        style.setCellSpacing(0)
        style.setHeaderRowCount(1)
        style.setTopMargin(0.3 * self._look.base)
        style.setBottomMargin(0.6 * self._look.base)
        made = self._insert_table(len(table.rows) + 1, len(table.header), style)
        for row, cells in enumerate((table.header, *table.rows)):
            for column, runs in enumerate(cells):
                cell = made.cellAt(row, column)
                cell.setFormat(self._cell_style(header=row == 0))
                self._cursor = cell.firstCursorPosition()
                self._fresh = True
                start = self._start(self._look.block(below=0))
                self._runs(runs, bold=row == 0)
                self._note("cell", start, level=int(row == 0))
        self._leave(made)

    def _cell_style(self, *, header: bool) -> QTextTableCellFormat:
        style = QTextTableCellFormat()
        base = self._look.base
        style.setTopPadding(0.4 * base)
        style.setBottomPadding(0.4 * base)
        style.setRightPadding(0.8 * base)
        style.setBottomBorder(2 if header else 1)
        style.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        style.setBottomBorderBrush(self._look.text(colour=self._look.palette.border).foreground())
        return style

    def _stacked(self, table: Table) -> None:
        for row in table.rows:
            for place, (label, value) in enumerate(zip(table.header, row, strict=True)):
                last = place == len(row) - 1
                start = self._start(self._look.block(below=0.8 if last else 0.1))
                self._runs(label, bold=True)
                self._cursor.insertText(": ", self._look.text(bold=True))
                self._runs(value)
                self._note("paragraph", start)

    # -- runs, blocks, notes --------------------------------------------------------------------------------------

    def _runs(self, runs: Runs, *, bold: bool = False) -> None:
        look = self._look
        for run in runs:
            style = look.text(bold=bold or "b" in run.style, italic="i" in run.style)
            text = run.text.replace("\u202f", "\u00a0").replace("\n", "\u2028")
            if not run.link:
                self._cursor.insertText(text, style)
            elif run.link.startswith("source:"):
                self._cursor.insertText(WORD_JOINER, style)  # keeps the number on the line of its word
                self._linked(text, run.link, "source", look.source(run.link))
            elif run.link.startswith("term:"):
                self._linked(text, run.link, "term", look.term(run.link, style))
            else:
                self._linked(text, run.link, "link", look.link(run.link, style))

    def _linked(self, text: str, target: str, kind: str, style: QTextCharFormat) -> None:
        start = self._cursor.position()
        self._cursor.insertText(text, style)
        self._set.spots.append(Spot(kind, start, self._cursor.position(), target))

    def _heading(self, text: str, level: int, block: QTextBlockFormat, look: QTextCharFormat) -> None:
        start = self._start(block)
        self._cursor.insertText(text, look)
        self._note("heading", start, level=level)

    def _heading_look(self) -> QTextCharFormat:
        return self._look.text(1.37, colour=self._look.palette.heading, bold=True)

    def _start(self, block: QTextBlockFormat) -> int:
        """Begin a block (using the empty one at hand if there is one) and return its position."""
        if self._fresh:
            # Not the block's character format: in a cell that one holds the cell's own padding and borders.
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block, self._look.text())
        self._fresh = False
        return self._cursor.position()

    def _note(self, kind: str, start: int, *, target: str = "", level: int = 0, text: str = "") -> None:
        self._set.spots.append(Spot(kind, start, self._cursor.position(), target, level, text))

    def _insert_table(self, rows: int, columns: int, style: QTextTableFormat) -> QTextTable:
        """Insert a table; the empty block that Qt keeps before it is made as flat as it can be."""
        if self._fresh:
            self._cursor.setBlockFormat(_flat())
        self._fresh = False
        return self._cursor.insertTable(rows, columns, style)

    def _leave(self, table: QTextTable) -> None:
        """Go on behind a table, in the block that always follows it."""
        self._cursor = QTextCursor(self._set.document)
        self._cursor.setPosition(table.lastPosition() + 1)
        self._fresh = True


def _flat() -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return block
