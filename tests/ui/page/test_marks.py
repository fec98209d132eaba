# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks are seen without colour, lie on their words, and go along when the page is set anew."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QTextCharFormat

from reader.ui.page.marks import PageMarks
from reader.ui.page.page_view import PageView
from reader.ui.palettes import PALETTES
from tests.ui.page.conftest import Show
from tests.ui.page.pages import long_page, look, page_of, picture, pixels, say, table


def marked(view: PageView) -> list[str]:
    return [selection.cursor.selectedText() for selection in view.extraSelections()]


@pytest.mark.parametrize("palette", PALETTES)
def test_a_mark_has_its_colour_and_a_line_under_it(show: Show, palette: str) -> None:
    view = show(page_of(say("find me here")), palette=palette)
    start = view.document().toRawText().index("me")
    before = pixels(picture(view), PALETTES[palette].mark)
    view.mark("search", [(start, start + 2)])
    selection = view.extraSelections()[0]
    style = selection.format
    assert marked(view) == ["me"]
    assert style.underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline
    assert style.foreground().color() == QColor(PALETTES[palette].text)
    assert pixels(picture(view), PALETTES[palette].mark) > before + 100


def test_marks_under_one_name_replace_each_other_and_leave_the_others(show: Show) -> None:
    view = show(page_of(say("one two three")))
    start = view.document().toRawText().index("one")
    view.mark("search", [(start, start + 3)])
    view.mark("find", [(start + 4, start + 7)])
    view.mark("search", [(start + 8, start + 13)])
    assert sorted(marked(view)) == ["three", "two"]
    view.mark("search", [])
    assert (marked(view), view.marks("search"), view.marks("nothing")) == (["two"], [], [])


def test_marks_stay_on_their_words_when_tables_turn_into_lists(show: Show) -> None:
    view = show(page_of(table("Day|What", "1|rest", "2|walk"), say("walk again")))
    view.mark_words("", ("walk", "rest"))
    assert sorted(marked(view)) == ["rest", "walk", "walk"]
    view.set_look(look(2, "dark"))
    assert sorted(marked(view)) == ["rest", "walk", "walk"]
    assert view.extraSelections()[0].format.background().color() == QColor(PALETTES["dark"].mark)
    view.set_look(look(1))
    assert sorted(marked(view)) == ["rest", "walk", "walk"]


def test_another_page_has_no_marks(show: Show) -> None:
    view = show(long_page())
    view.mark_words("s2", ("before",))
    start, end = view.set_page.section_range("s2") if view.set_page else (0, 0)
    assert marked(view)
    assert all(start <= at < end for at, _to in view.marks("search"))
    view.show_page(long_page())
    assert not marked(view)


def test_a_mark_behind_the_end_of_the_page_is_not_shown(show: Show) -> None:
    view = show(page_of(say("short")))
    marks = PageMarks(view)
    marks.put("find", [(5, 10_000), (0, 3)], look())
    assert len(view.extraSelections()) == 1
    marks.move(lambda at: 0)
    assert marks.ranges("find") == [(0, 1), (0, 1)]
