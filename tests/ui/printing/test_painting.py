# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets as they are drawn: text where it was placed, boxes on both sheets they stand on, a foot on every one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from reader.content.edition import Edition
from reader.export.leaflet import LeafletQuestion
from reader.ui.printing.painting import dated_words, page_words, paint_sheet
from reader.ui.printing.paper import ON_PAPER
from reader.ui.printing.sheets import Laid
from tests.ui.page.pages import box, page_of, say, table
from tests.ui.printing.printed import SENTENCE, chapters_of, laid_out, leaflet, leaflet_of

_SCALE = 0.15
"""Pixels to a dot: 108 to an inch."""
TEXT, RULE = 140, 250
"""How dark a pixel of text is at least, and of a rule, a tint or an edge: darker than paper."""


def drawn(laid: Laid, number: int) -> QImage:
    size = (round(laid.paper.width * _SCALE), round(laid.paper.height * _SCALE))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    paint_sheet(painter, laid, number)
    painter.end()
    return image


def at(image: QImage, x: float, y: float) -> QColor:
    return image.pixelColor(round(x * _SCALE), round(y * _SCALE))


def row_has_ink(image: QImage, y: float, darkest: int = TEXT) -> bool:
    line = round(y * _SCALE)
    return any(image.pixelColor(x, line).lightness() < darkest for x in range(image.width()))


def test_words_of_the_foot() -> None:
    assert page_words(3, 12) == "Page 3 of 12"
    assert dated_words("2026.11", "22 November 2026") == "Edition 2026.11 · 22 November 2026"
    assert dated_words("2026.11", "") == "Edition 2026.11."


def test_every_sheet_has_a_foot_and_white_margins() -> None:
    laid = laid_out(leaflet_of(*[say(SENTENCE * 4)] * 30))
    assert len(laid.sheets) > 3
    paper = laid.paper
    for number in range(len(laid.sheets)):
        image = drawn(laid, number)
        for line in (0, 1):
            assert row_has_ink(image, paper.foot_top + (line + 0.55) * paper.foot_line)
        for y in (0.3 * paper.top, paper.height - 0.3 * paper.top):
            assert not row_has_ink(image, y, RULE)
        left = [at(image, paper.side * 0.9, y).lightness() for y in range(0, int(paper.height), 40)]
        right = [at(image, paper.width - paper.side * 0.9, y).lightness() for y in range(0, int(paper.height), 40)]
        assert min(left + right) == 255


def test_the_text_of_a_page_begins_at_its_top_and_no_line_is_cut(guide: Edition) -> None:
    laid = laid_out(chapters_of(guide, "hormones-and-symptoms"))
    for number, sheet in enumerate(laid.sheets):
        image = drawn(laid, number)
        for placed in sheet:
            top = laid.paper.top + placed.slice.at
            bottom = laid.paper.top + placed.slice.end
            assert not row_has_ink(image, bottom + 30), "ink below the last line of a page would be a cut line"
            if not placed.slice.header:
                assert not row_has_ink(image, top - 30)


def box_colours_at(image: QImage, laid: Laid, y: float) -> bool:
    background, accent = laid.paper.look.box_colours("urgent")
    bar = at(image, laid.paper.side + 20, y) == QColor(accent)
    return bar and at(image, laid.paper.side + laid.paper.column - 60, y) == QColor(background)


def test_a_box_that_goes_over_is_drawn_on_both_sheets_and_open_where_it_was_divided() -> None:
    laid = laid_out(leaflet_of(box("urgent", *[say(f"Line {number}") for number in range(60)])))
    sheets = [number for number, sheet in enumerate(laid.sheets) if number]
    assert len(sheets) >= 2
    first, second = (drawn(laid, number) for number in sheets[:2])
    upper, lower = (laid.sheets[number][0].slice for number in sheets[:2])
    paper = laid.paper
    assert box_colours_at(first, laid, paper.top + upper.end - 30)
    assert box_colours_at(first, laid, paper.top + upper.end + 50), "with some room below the last line"
    assert not box_colours_at(first, laid, paper.foot_top - 60)
    assert box_colours_at(second, laid, paper.top + 20), "the box goes on from the top of the sheet"
    assert lower.at > 0
    middle = paper.side + paper.column / 2
    accent = QColor(paper.look.box_colours("urgent")[1])
    edge = [at(second, middle, paper.top + dy) for dy in range(-10, 12, 4)]
    assert accent not in edge, "no line closes it where it goes on"


def test_a_table_that_goes_over_repeats_its_header() -> None:
    laid = laid_out(leaflet_of(table("Day|What", *[f"{number}|{SENTENCE}" for number in range(40)])))
    going_on = [(number, sheet[0].slice) for number, sheet in enumerate(laid.sheets) if sheet[0].slice.header]
    assert going_on
    number, piece = going_on[0]
    assert piece.header is not None
    image = drawn(laid, number)
    middle = laid.paper.top + piece.at - (piece.header[1] - piece.header[0]) / 2
    assert row_has_ink(image, middle - 20)


def test_pieces_on_one_sheet_do_not_touch() -> None:
    laid = laid_out(leaflet(page_of(say("One."), title="One"), page_of(say("Two."), title="Two")))
    for one, after in pairwise(laid.sheets[1]):
        image = drawn(laid, 1)
        assert not row_has_ink(image, laid.paper.top + (one.slice.end + after.slice.at) / 2, RULE)


@pytest.mark.parametrize("is_done", [False, True])
def test_questions_have_boxes_to_tick_and_lines_to_write_on(is_done: bool) -> None:
    laid = laid_out(leaflet(questions=(LeafletQuestion("Can I drive?", is_done=is_done),)))
    image = drawn(laid, 1)
    part = laid.sheets[1][0].part
    layout = part.page.document.documentLayout()
    (position,) = part.ticks
    question = layout.blockBoundingRect(part.page.document.findBlock(position))
    base, top = laid.paper.base, laid.paper.top
    ink = [
        at(image, laid.paper.side + (0.1 + 0.21 * step) * base, top + question.top() + y).lightness() < TEXT
        for step in range(1, 5)
        for y in range(50, 170, 4)
    ]
    assert any(ink) == is_done
    edge = [at(image, laid.paper.side + x, top + question.top() + 100).lightness() for x in range(4, 30, 2)]
    assert min(edge) < 200
    for rule in part.rules:
        rect = layout.blockBoundingRect(part.page.document.findBlock(rule))
        near = [top + rect.top() + 2 * base + dy for dy in range(-20, 24, 4)]
        assert any(at(image, laid.paper.side + laid.paper.column / 2, y).lightness() < 200 for y in near)


def test_colours_are_those_of_paper() -> None:
    laid = laid_out(leaflet_of(say(SENTENCE * 4)))
    image = drawn(laid, 1)
    assert at(image, 10, 10) == QColor(ON_PAPER.page)
    darkest = min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(0, 400, 2))
    assert darkest < 10
