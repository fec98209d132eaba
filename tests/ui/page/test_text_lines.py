# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of a page: in the order they are read, a table's row and a drawing each taken as one."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QTextDocument

from reader.content.model import FigureBlock
from reader.ui.page.text_lines import TextLines
from tests.ui.page.conftest import Show
from tests.ui.page.pages import LONG, box, bullets, page_of, say, table

_ROWS = table("Day|What happens", f"1|{LONG}", "2|You go home.")


def _lines(show: Show, *blocks: object, **more: object) -> tuple[TextLines, QTextDocument]:
    view = show(page_of(*blocks), **more)
    return TextLines(view.document()), view.document()


def test_lines_come_from_top_to_bottom_and_none_is_left_out(show: Show) -> None:
    lines, document = _lines(show, say(LONG), box("ask", say(LONG), bullets("one", "two")), _ROWS, say("The end."))
    assert all(one.bottom <= two.top + 1 for one, two in pairwise(lines.lines))
    for text in ("A page", "Section first", "one", "two", "The end."):
        at = document.find(text).selectionStart()
        line = lines.lines[lines.holding(at)]
        block = document.documentLayout().blockBoundingRect(document.findBlock(at))
        assert block.top() <= line.top + 1
        assert line.bottom <= block.bottom() + 1
    assert len({lines.holding(position) for position in range(document.characterCount())}) == len(lines)


def test_what_stands_beside_each_other_in_a_table_is_one_line(show: Show) -> None:
    lines, document = _lines(show, _ROWS)
    day, what = (document.find(word).selectionStart() for word in ("Day", "What happens"))
    assert lines.holding(day) == lines.holding(what)
    assert lines.holding(document.find("You go home").selectionStart()) > lines.holding(what) + 2, (
        "the long cell between them has lines of its own"
    )


def test_a_drawing_is_one_line(show: Show) -> None:
    lines, document = _lines(show, say("Before it."), FigureBlock("liver"), say("After it."))
    before, after = (lines.holding(document.find(text).selectionStart()) for text in ("Before it.", "After it."))
    figure = lines.lines[before + 1]
    assert figure.height > 200
    assert after == before + 3, "the drawing, and its caption"


def test_a_band_has_its_lines_around_a_place_and_inside_the_page(show: Show) -> None:
    lines, document = _lines(show, say(LONG))
    last = len(lines) - 1
    middle = lines.lines[3].start
    assert lines.around(middle, middle, 1) == (3, 3)
    assert lines.around(middle, middle, 3) == (2, 4)
    assert lines.around(middle, middle, 5) == (1, 5)
    assert lines.around(0, 0, 3) == (0, 2)
    end = document.characterCount()
    assert lines.around(end, end, 3) == (last - 2, last)
    assert lines.around(lines.lines[1].start, lines.lines[5].start, 3) == (1, 4), "all of a long sentence"
    assert lines.around(middle, middle, 99) == (0, last)


def test_the_middle_is_where_the_next_step_goes_on_from(show: Show) -> None:
    lines, document = _lines(show, say(LONG))
    assert lines.middle(0, 3) == 1
    assert lines.middle(0, 1) == 0
    assert lines.middle(document.characterCount(), 5) == len(lines) - 3


def test_lines_are_found_by_their_height(show: Show) -> None:
    lines, _document = _lines(show, say(LONG))
    third = lines.lines[3]
    assert lines.below(third.top) == 3
    assert lines.above(third.bottom) == 3
    assert lines.nearest(third.top + 4) == 3
    assert lines.nearest(-50) == 0
    assert lines.nearest(99_999) == len(lines) - 1
    assert lines.below(99_999) == len(lines) - 1
    assert lines.above(-50) == 0
    gap = (lines.lines[0].bottom + lines.lines[1].top) / 2
    assert lines.nearest(gap - 0.1) in (0, 1)


def test_an_empty_document_has_no_lines(show: Show) -> None:
    lines = TextLines(QTextDocument())
    assert len(lines) == 0
    assert lines.holding(5) == 0
    assert lines.nearest(40) == 0
