# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables keep their rows, rules and header; where they would be cut they become lists of `label: value`."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextTable

from reader.content.model import Block, FigureBlock
from reader.i18n import set_language
from reader.paths import find_paths
from reader.ui.page.access_outline import outline
from reader.ui.page.set_page import SetPage
from reader.ui.theme import Theme
from tests.ui.page.pages import block_of, box, bullets, format_of, say, set_blocks, table, texts
from tests.ui.page.pages import spot as spot_of

THREE = table("Day|What|Who", "1|rest|you", "2|walk|you and a nurse")


@pytest.fixture(autouse=True)
def fonts(theme: Theme) -> None:
    """The reading font is loaded with the theme."""


def made(page: SetPage) -> QTextTable:
    cursor = QTextCursor(page.document)
    cursor.setPosition(spot_of(page, "cell").start)
    return cursor.currentTable()


def test_a_table_has_a_header_row_and_a_cell_for_each_text() -> None:
    page = set_blocks(THREE)
    found = made(page)
    assert (found.rows(), found.columns(), found.format().headerRowCount()) == (3, 3, 1)
    assert texts(page, "cell") == ["Day", "What", "Who", "1", "rest", "you", "2", "walk", "you and a nurse"]
    assert [spot.level for spot in page.spots if spot.kind == "cell"] == [1, 1, 1] + [0] * 6
    assert format_of(page, spot_of(page, "cell", "Day")).fontWeight() >= 700


def test_rules_run_under_the_rows_only_and_text_stands_off_the_edges() -> None:
    page = set_blocks(THREE)
    found = made(page)
    for row, width in ((0, 2), (1, 1), (2, 1)):
        style = found.cellAt(row, 1).format().toTableCellFormat()
        assert style.bottomBorder() == width
        assert (style.leftBorder(), style.rightBorder(), style.topBorder()) == (0, 0, 0)
        assert min(style.leftPadding(), style.rightPadding()) == pytest.approx(0.5 * 19)
        assert min(style.topPadding(), style.bottomPadding()) == pytest.approx(0.4 * 19)
    assert found.cellAt(0, 0).firstCursorPosition().blockFormat().alignment() & Qt.AlignmentFlag.AlignLeft


@pytest.mark.parametrize(
    ("columns", "scale", "width"), [(4, 1.0, 560), (2, 2.0, 1100), (3, 1.0, 110)], ids=["many", "large", "narrow"]
)
def test_a_table_that_would_be_hard_to_follow_is_a_list_of_labels_and_values(
    columns: int, scale: float, width: int
) -> None:
    rows = ["|".join(f"{word}{number}" for number in range(columns)) for word in ("label", "value", "other")]
    page = set_blocks(table(*rows), scale=scale, width=width)
    assert not texts(page, "cell")
    wanted = [f"label{number}: {word}{number}" for word in ("value", "other") for number in range(columns)]
    assert texts(page, "paragraph") == wanted
    last_of_row, within_row = block_of(page, f"value{columns - 1}"), block_of(page, "value0")
    assert last_of_row.blockFormat().bottomMargin() > 4 * within_row.blockFormat().bottomMargin()


def test_the_width_at_which_a_table_turns_into_a_list_is_noted_and_counts_the_box_around_it() -> None:
    plain, boxed = set_blocks(THREE), set_blocks(box("note", THREE))
    assert boxed.table_widths[0] - plain.table_widths[0] == pytest.approx(2.55 * 19)
    width = int(plain.table_widths[0])
    assert texts(set_blocks(THREE, width=width + 1), "cell")
    assert not texts(set_blocks(THREE, width=width - 1), "cell")


def test_a_column_of_few_words_is_narrower_than_one_of_sentences_and_stands_on_one_line() -> None:
    sentence = "Most people rest in bed on the first day and sit up for a little while."
    page = set_blocks(table("Stage|What it means", f"First day|{sentence}", f"Two|{sentence}"))
    page.document.setTextWidth(560)
    page.document.size()  # lays it out
    layout = page.document.documentLayout()
    few, much = (layout.blockBoundingRect(block_of(page, words)) for words in ("First day", "Most people"))
    assert few.width() < 0.25 * much.width()
    assert block_of(page, "First day").layout().lineCount() == 1
    assert much.right() <= 560


def test_the_parts_of_the_columns_fill_the_table() -> None:
    page = set_blocks(THREE)
    shares = [length.rawValue() for length in made(page).format().columnWidthConstraints()]
    assert sum(shares) == pytest.approx(100)
    assert len(set(shares)) > 1


@pytest.mark.parametrize("before", [FigureBlock("liver"), say("Text"), bullets("one")], ids=["caption", "text", "list"])
def test_a_table_stands_as_far_below_a_text_as_the_text_asks_for(before: Block) -> None:
    page = set_blocks(before, THREE)
    last = page.document.findBlock(made(page).firstPosition() - 1)
    assert made(page).format().topMargin() == last.blockFormat().bottomMargin() >= 0.8 * 19


def test_every_cell_has_the_same_anchor_in_both_forms() -> None:
    as_table, as_list = set_blocks(THREE), set_blocks(THREE, scale=2)
    at = spot_of(as_table, "cell", "walk").start
    moved = as_table.moved(at + 2, as_list)
    assert as_list.document.toRawText()[moved - 2 : moved + 2] == "walk"
    assert as_list.moved(moved, as_table) == at + 2
    label = as_list.moved(as_list.document.toRawText().rindex("What"), as_table)
    assert as_table.document.toRawText()[label : label + 4] == "What"


def test_where_lines_begin_at_the_right_the_first_column_stands_there() -> None:
    page = set_blocks(THREE, language="ar")
    found = made(page)
    header = [found.cellAt(0, column).firstCursorPosition().block().text() for column in range(3)]
    assert header == ["Who", "What", "Day"]
    rows = [row for part in outline(page) if part.kind == "table" for row in part.children]
    assert [cell.name for cell in rows[0].children] == ["Day", "What", "Who"]


def test_a_colon_behind_a_label_is_set_as_in_the_language_of_the_page() -> None:
    set_language("en", find_paths(Path("unused")).resources / "locale")
    french = table("Jour|Quoi", "Lundi|repos")
    assert texts(set_blocks(french, scale=2, language="fr"), "paragraph")[0] == "Jour\u00a0: Lundi"
    assert texts(set_blocks(french, scale=2), "paragraph")[0] == "Jour: Lundi"
