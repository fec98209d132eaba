# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages made of the blocks a test is about, set in the look of the program, and questions about what was set."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QImage, QTextBlock, QTextCharFormat, QTextCursor

from reader.content.address import Address
from reader.content.model import Block, Box, BulletList, Figure, ListItem, Paragraph, Run, Table
from reader.pages import Page, PageLink, PageSection
from reader.ui.page.look import PageLook
from reader.ui.page.page_view import PageView
from reader.ui.page.set_page import SetPage, Spot
from reader.ui.page.setting import PageSetter
from reader.ui.palettes import PALETTES
from reader.ui.theme import FAMILY

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    '<rect width="40" height="20" fill="{colour:danger}"/></svg>'
)
LONG = "Your team tells you what to expect before the operation and after it. " * 8


def look(scale: float = 1.0, palette: str = "light", *, wide: bool = False) -> PageLook:
    return PageLook(PALETTES[palette], FAMILY, float(round(19 * scale)), wide=wide)


def figure(name: str) -> Figure | None:
    return Figure("liver", SVG, "The liver.", "Drawing of a liver.", 40, 20) if name == "liver" else None


def say(text: str, style: str = "", link: str = "") -> Paragraph:
    return Paragraph((Run(text, style, link),))


def bullets(*texts: str, ordered: bool = False, start: int = 1) -> BulletList:
    return BulletList(tuple(ListItem((Run(text),)) for text in texts), ordered, start)


def table(*rows: str) -> Table:
    """A table of rows written as `one|two`; the first is the header."""
    cells = [tuple((Run(text),) for text in row.split("|")) for row in rows]
    return Table(cells[0], tuple(cells[1:]))


def box(kind: str, *blocks: Block, title: str = "A box") -> Box:
    return Box(kind, title, blocks)


def page_of(*blocks: Block, sources: tuple[str, ...] = (), title: str = "A page", language: str = "en") -> Page:
    return Page(
        Address("chapter", "one", guide="g"), title, language, sections=(section("first", *blocks),), sources=sources
    )


def section(section_id: str, *blocks: Block) -> PageSection:
    return PageSection(section_id, "1.1", f"Section {section_id}", blocks)


def long_page(count: int = 6) -> Page:
    """A page of some screens: sections `s1`, `s2` ... of text with a link, a term and a source number each."""
    text = Paragraph(
        (
            Run(LONG),
            Run("resection", "", "term:resection"),
            Run(" then "),
            Run("recovery", "", "g/recovery#home"),
            Run("."),
            Run("[1]", "", "source:1"),
        )
    )
    sections = tuple(section(f"s{number}", text, say(LONG)) for number in range(1, count + 1))
    return Page(
        Address("chapter", "one", guide="g"),
        "A long page",
        "en",
        breadcrumb=(PageLink("Guide", Address("home")), PageLink("Long", Address("chapter", "one", guide="g"))),
        sections=sections,
        sources=("A book.", "A paper."),
        following=PageLink("Two", Address("chapter", "two", guide="g")),
    )


def set_blocks(
    *blocks: Block, scale: float = 1.0, width: int = 560, opened: tuple[int, ...] = (), language: str = "en"
) -> SetPage:
    found = figure("liver")
    figures = {"liver": found} if found else {}
    page = page_of(*blocks, language=language)
    return PageSetter(page, look(scale), figures, width, frozenset(opened)).set_page()


# -- questions ----------------------------------------------------------------------------------------------------


def text_of(page: SetPage, spot: Spot) -> str:
    cursor = QTextCursor(page.document)
    cursor.setPosition(spot.start)
    cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def texts(page: SetPage, kind: str) -> list[str]:
    return [text_of(page, spot) for spot in page.spots if spot.kind == kind]


def spot(page: SetPage, kind: str, words: str = "") -> Spot:
    return next(one for one in page.spots if one.kind == kind and words in text_of(page, one))


def block_of(page: SetPage, words: str) -> QTextBlock:
    block = page.document.begin()
    while block.isValid() and words not in block.text():
        block = block.next()
    assert block.isValid(), f"no block holds “{words}”"
    return block


def format_of(page: SetPage, spot: Spot) -> QTextCharFormat:
    cursor = QTextCursor(page.document)
    cursor.setPosition(spot.start + 1)
    return cursor.charFormat()


def is_small(block: QTextBlock) -> bool:
    """Tell whether a block is set in smaller letters than the text: a caption, a source, a line of facts."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return 0 < cursor.charFormat().font().pixelSize() < 0.9 * block.document().defaultFont().pixelSize()


def laid_lines(
    view: PageView, wanted: Callable[[QTextBlock], bool] | None = None
) -> list[tuple[str, float, float, float]]:
    """Return every line of the shown page, or of the blocks that are wanted: text, left end, right end and room."""
    lines = []
    layout = view.document().documentLayout()
    block = view.document().begin()
    while block.isValid():
        left = layout.blockBoundingRect(block).left()
        lines_here = block.layout().lineCount() if wanted is None or wanted(block) else 0
        for number in range(lines_here):
            line = block.layout().lineAt(number)
            text = block.text()[line.textStart() : line.textStart() + line.textLength()]
            begin = left + line.x()
            lines.append((text, begin, begin + line.naturalTextWidth(), begin + line.width()))
        block = block.next()
    return lines


def picture(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def pixels(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))
