# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages set for paper: no links, no boxes to open, drawings that fit a sheet, tables that can be read when large."""

from __future__ import annotations

import msgspec
import pytest

from reader.content.model import Block, Figure, FigureBlock
from reader.pages import Page
from reader.ui.printing.paper import DOTS
from reader.ui.printing.paper_setter import PaperSetter
from tests.ui.page.pages import SVG, box, long_page, page_of, say, spot, table, texts
from tests.ui.printing.printed import SENTENCE, paper

WIDE = table(
    "Name|Too much of|What you may notice",
    f"Insulinoma|Insulin, more than is needed|{SENTENCE}",
    f"Other|Gastrin|{SENTENCE}",
)


def set_on_paper(page: Page, points: int = 16, height: float = 20) -> PaperSetter:
    drawing = Figure("liver", SVG, "The liver.", "Drawing of a liver.", 40, height)
    setter = PaperSetter(page, paper(points), {"liver": drawing})
    setter.set_page()
    return setter


def on_paper(*blocks: Block, points: int = 16, height: float = 20) -> PaperSetter:
    return set_on_paper(page_of(*blocks), points, height)


def test_it_begins_with_the_title_and_has_no_ways_to_other_pages() -> None:
    page = set_on_paper(long_page(1))._set
    text = page.document.toPlainText()
    assert text.startswith("A long page")
    assert "Guide" not in text
    assert "Two" not in text
    assert "Sources" in text


def test_what_is_closed_on_the_screen_is_kept_for_a_sheet_of_its_own() -> None:
    gentle = box("gentle", say("Numbers."), title="How long people live")
    setter = on_paper(say("Before."), gentle, say("After."))
    text = setter._set.document.toPlainText()
    assert setter.gentle == [gentle]
    assert "Numbers." not in text
    assert "How long people live" in text
    assert "at the end of the leaflet" in text


def test_other_boxes_stand_where_they_stand() -> None:
    setter = on_paper(box("urgent", say("Call.")))
    assert not setter.gentle
    assert "Call." in setter._set.document.toPlainText()


@pytest.mark.parametrize("height", [20, 80, 400])
def test_a_drawing_is_as_wide_as_the_text_and_never_fills_a_sheet(height: float) -> None:
    setter = on_paper(FigureBlock("liver"), height=height)
    page = setter._set
    cursor = page.document.find("\ufffc")
    image = cursor.charFormat().toImageFormat()
    assert image.height() <= 0.63 * paper().room
    assert image.width() == pytest.approx(image.height() * 40 / height, rel=0.02)
    if height == 20:
        assert image.width() == paper().column


def test_a_table_is_a_table_where_its_columns_can_be_read() -> None:
    assert texts(on_paper(WIDE)._set, "cell")[:3] == ["Name", "Too much of", "What you may notice"]
    assert texts(on_paper(table("A|B|C", "1|2|3"), points=20)._set, "cell")


def test_in_very_large_print_sentences_stand_in_lists_and_each_row_stays_together() -> None:
    setter = on_paper(WIDE, points=20)
    page = setter._set
    assert not texts(page, "cell")
    names = [spot(page, "paragraph", words).start for words in ("Insulinoma", "Too much of: Insulin")]
    assert set(names) <= setter.kept
    assert spot(page, "paragraph", "What you may notice").start not in setter.kept


def test_four_columns_are_a_list() -> None:
    assert not texts(on_paper(table("A|B|C|D", "1|2|3|4"))._set, "cell")


def test_rules_are_as_wide_as_on_paper() -> None:
    setter = on_paper(table("A|B", "1|2"))
    cursor = setter._set.document.find("2")
    style = cursor.currentTable().cellAt(1, 0).format().toTableCellFormat()
    assert style.bottomBorder() == pytest.approx(0.7 * DOTS)


@pytest.mark.parametrize(("points", "size"), [(12, 22.8), (16, 30), (20, 30)])
def test_titles_do_not_grow_out_of_the_sheet(points: int, size: float) -> None:
    assert on_paper(points=points).title_size() * points == pytest.approx(size)


def test_an_overdue_review_is_on_paper_too() -> None:
    page = msgspec.structs.replace(page_of(say("Text.")), overdue="This page was due for review in March.")
    text = set_on_paper(page)._set.document.toPlainText()
    assert text.index("Overdue for review") < text.index("This page was due for review in March.") < text.index("Text.")
