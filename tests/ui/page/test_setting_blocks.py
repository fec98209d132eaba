# SPDX-License-Identifier: GPL-3.0-or-later
"""Each kind of block is set as what it is, and noted where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextFormat, QTextListFormat

from reader.content.model import BOX_KINDS, BulletList, FigureBlock, ListItem, Run, Subheading
from reader.ui.page.access_outline import outline
from reader.ui.page.look import BOX_KIND
from reader.ui.theme import Theme
from tests.ui.page.pages import block_of, box, bullets, say, set_blocks, spot, text_of, texts


@pytest.fixture(autouse=True)
def fonts(theme: Theme) -> None:
    """The reading font is loaded with the theme."""


def test_paragraphs_and_subheadings_are_blocks_of_their_own() -> None:
    page = set_blocks(say("One."), Subheading("In short"), say("Two."))
    assert texts(page, "paragraph") == ["One.", "Two."]
    heading = spot(page, "heading", "In short")
    assert (heading.level, text_of(page, heading)) == (3, "In short")
    assert block_of(page, "In short").blockFormat().headingLevel() == 3
    assert block_of(page, "One.").blockFormat().headingLevel() == 0


def test_lists_nest_and_number_on() -> None:
    inner = bullets("soup", "tea")
    outer = BulletList((ListItem((Run("Eat"),), (inner,)), ListItem((Run("Walk"),))), True, 3)
    page = set_blocks(outer, say("Behind"))
    assert texts(page, "item") == ["Eat", "soup", "tea", "Walk"]
    eat, soup, walk = (block_of(page, word) for word in ("Eat", "soup", "Walk"))
    assert (eat.textList().itemText(eat), walk.textList().itemText(walk)) == ("3.", "4.")
    assert eat.textList().objectIndex() == walk.textList().objectIndex() != soup.textList().objectIndex()
    assert (eat.textList().format().indent(), soup.textList().format().indent()) == (1, 2)
    assert soup.textList().format().style() == QTextListFormat.Style.ListCircle
    assert block_of(page, "Behind").textList() is None


def test_the_gap_below_a_list_is_the_same_however_it_ends() -> None:
    nested = BulletList((ListItem((Run("Eat"),), (bullets("soup", "tea"),)),))
    page = set_blocks(nested, say("Between"), bullets("one", "last"), say("Behind"))
    gaps = {word: block_of(page, word).blockFormat().bottomMargin() / 19 for word in ("Eat", "soup", "tea", "last")}
    assert gaps == pytest.approx({"Eat": 0.3, "soup": 0.3, "tea": 0.8, "last": 0.8})


@pytest.mark.parametrize("kind", BOX_KINDS)
def test_a_box_is_a_table_of_one_cell_that_knows_its_kind(kind: str) -> None:
    page = set_blocks(say("Before"), box(kind, say("Inside"), title="Call now"), say("Behind"), opened=(0,))
    (table, noted) = page.boxes[0]
    assert (noted, table.format().property(BOX_KIND), table.rows(), table.columns()) == (kind, kind, 1, 1)
    around = next(one for one in page.spots if one.kind == "box")
    assert around.target == kind
    heading, inside = spot(page, "heading", "Call now"), spot(page, "paragraph", "Inside")
    assert around.start == heading.start < inside.end <= around.end
    assert (heading.level, spot(page, "paragraph", "Behind").start) == (3, around.end + 1)


def test_a_closed_gentle_box_holds_none_of_its_text() -> None:
    gentle = box("gentle", say("Most people live long."), title="About survival")
    closed, opened = set_blocks(gentle, gentle), set_blocks(gentle, gentle, opened=(1,))
    assert "live long" not in closed.document.toPlainText()
    assert texts(closed, "link") == ["Open this part", "Open this part"]
    assert texts(opened, "link") == ["Open this part", "Close this part"]
    assert opened.document.toPlainText().count("live long") == 1
    assert [one.target for one in opened.spots if one.kind == "link"] == ["gentle:0", "gentle:1"]


def test_a_box_in_a_box_stands_inside_it() -> None:
    page = set_blocks(box("gentle", box("urgent", say("Fever")), title="More"), opened=(0,))
    outer, inner = (next(one for one in page.spots if one.target == kind) for kind in ("gentle", "urgent"))
    assert outer.start < inner.start < inner.end < outer.end
    assert [kind for _table, kind in page.boxes] == ["gentle", "urgent"]


def test_a_drawing_is_as_wide_as_the_text_with_its_words_and_caption() -> None:
    page = set_blocks(FigureBlock("liver"), width=500)
    cursor = QTextCursor(page.document)
    cursor.setPosition(spot(page, "figure").start + 1)
    image = cursor.charFormat().toImageFormat()
    assert (image.name(), image.width(), image.height()) == ("figure:liver", 500, 250)
    assert image.property(QTextFormat.Property.ImageAltText) == "Drawing of a liver."
    assert spot(page, "figure").text == "Drawing of a liver."
    assert cursor.block().blockFormat().lineHeightType() == QTextBlockFormat.LineHeightTypes.SingleHeight.value
    assert texts(page, "paragraph") == ["Figure 1. The liver."]


def test_a_drawing_in_a_box_is_as_wide_as_the_box_leaves() -> None:
    page = set_blocks(box("note", FigureBlock("liver")), FigureBlock("liver"))
    widths = []
    for one in page.spots:
        if one.kind == "figure":
            cursor = QTextCursor(page.document)
            cursor.setPosition(one.start + 1)
            widths.append(cursor.charFormat().toImageFormat().width())
    assert widths == [int(560 - 2.55 * 19), 560]


def test_an_unknown_drawing_is_left_out() -> None:
    page = set_blocks(say("Before"), FigureBlock("nothing"), say("Behind"))
    assert texts(page, "paragraph") == ["Before", "Behind"]
    assert not texts(page, "figure")


def test_where_lines_begin_at_the_right_a_box_and_a_number_do_too() -> None:
    page = set_blocks(box("note", say("one")), bullets("two", ordered=True), language="ar")
    table, _kind = page.boxes[0]
    cell = table.cellAt(0, 0).format().toTableCellFormat()
    assert page.begins_right
    assert cell.rightPadding() > cell.leftPadding()
    block = page.document.findBlock(spot(page, "item").start)
    assert block.textList().itemText(block) == "\u200e.1", "set from left to right, whatever the program speaks"
    assert next(part for part in outline(page) if part.kind == "list").children[0].name == "1. two"
