# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets the blocks of a guide's text into a QTextDocument: paragraphs, lists, tables, boxes and drawings."""

from __future__ import annotations

from PySide6.QtGui import (
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader.content.model import Block, Box, BulletList, Figure, FigureBlock, Paragraph, Subheading, Table
from reader.i18n import _
from reader.pages import Page
from reader.ui.page.look import BOX_KIND, PageLook
from reader.ui.page.set_page import LEFT_SIGN, Spot
from reader.ui.page.setting_tables import TableSetter


class BlockSetter(TableSetter):
    """Writes blocks at the end of a new document. `opened` holds the numbers of the gentle boxes that are open."""

    def __init__(
        self, page: Page, look: PageLook, figures: dict[str, Figure], width: int, opened: frozenset[int]
    ) -> None:
        super().__init__(page, look, figures, width)
        self._figures = figures
        self._opened = opened
        self._gentle = 0
        self._figure_number = 0

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

    def _list(self, block: BulletList, depth: int, after: float = 0.8) -> None:
        """Write a list; `after` is the gap below its last line, in body sizes."""
        style = QTextListFormat()
        style.setIndent(depth)
        marks = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle)
        style.setStyle(QTextListFormat.Style.ListDecimal if block.ordered else marks[(depth - 1) % 2])
        style.setStart(block.start)
        if self._begins_right:
            # Qt writes the stop before the number then, and sets both in the direction of the program.
            style.setNumberSuffix(f"{LEFT_SIGN}.")
        made = None
        for place, item in enumerate(block.items):
            gap = after if place == len(block.items) - 1 else 0.3
            start = self._start(self._look.block(below=0.3 if item.children else gap))
            if made is None:
                made = self._cursor.createList(style)
            else:
                made.add(self._cursor.block())
            self._runs(item.runs)
            self._note("item", start)
            for number, child in enumerate(item.children, 1):
                self._list(child, depth + 1, gap if number == len(item.children) else 0.3)

    def _box(self, box: Box) -> None:
        look, inset = self._look, self._inset
        table = self._open_box(box.kind)
        start = self._start(look.block(below=0.4, line=1.35))
        self._text(box.title, look.text(1.06, colour=look.box_colours(box.kind)[1], bold=True))
        self._note("heading", start, level=3)
        if box.kind != "gentle" or self._gentle_link():
            for block in box.blocks:
                self._block(block)
        self._end()
        self._inset = inset
        self._key.pop()
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
        style.setBottomMargin(0.8 * base)
        style.setProperty(BOX_KIND, kind)
        table = self._insert_table(1, 1, style)
        begins, ends = self._look.box_sides(self._width)
        padding = QTextTableCellFormat()
        padding.setLeftPadding(ends if self._begins_right else begins)
        padding.setRightPadding(begins if self._begins_right else ends)
        padding.setTopPadding(0.85 * base)
        padding.setBottomPadding(0.9 * base)
        table.cellAt(0, 0).setFormat(padding)
        self._set.boxes.append((table, kind))
        self._enter(table, 0, 0)
        self._inset += begins + ends
        self._key.append(0)
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
        width = self._figure_width(figure)
        image.setWidth(width)
        image.setHeight(round(width * figure.height / figure.width))
        image.setProperty(QTextImageFormat.Property.ImageAltText, figure.alt)
        self._cursor.insertImage(image)
        self._note("figure", start, target=figure_id, text=figure.alt)
        start = self._start(look.small_block(below=1.0))
        label = _("Figure {number}.").format(number=self._figure_number)
        self._text(label, look.text(0.84, colour=look.palette.muted, bold=True))
        self._text(f" {figure.caption}", look.text(0.84, colour=look.palette.muted))
        self._note("paragraph", start)

    def _figure_width(self, figure: Figure) -> int:
        """Return how wide a drawing is, in pixels: as its place."""
        del figure
        return max(1, int(self._width - self._inset))
