# SPDX-License-Identifier: GPL-3.0-or-later
"""The mark of the spoken sentence, and the page that follows it without fighting the reader."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.speech.script import Spoken, page_script
from reader.ui.listening.spoken_mark import MARK, SpokenMark
from reader.ui.page.page_view import PageView
from tests.ui.page.pages import box, figure, long_page, look, page_of, say

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    view = PageView(look(), figure)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    with qtbot.waitExposed(view):
        view.show_page(long_page())
    return view


@pytest.fixture
def mark(view: PageView) -> SpokenMark:
    return SpokenMark(view)


def script(view: PageView) -> tuple[Spoken, ...]:
    assert view.set_page is not None
    return page_script(view.set_page.page, view.set_page.figures, view.opened_boxes)


def sentence(view: PageView, section: str) -> Spoken:
    """Return the second sentence of a section."""
    return next(each for each in script(view) if each.section == section and each.start)


def height_of(view: PageView) -> float:
    """Return how far down the view the marked sentence stands, 0 to 1."""
    cursor = view.textCursor()
    cursor.setPosition(view.marks(MARK)[0][0])
    return view.cursorRect(cursor).top() / view.viewport().height()


def test_the_sentence_is_marked_and_no_more(view: PageView, mark: SpokenMark) -> None:
    spoken = sentence(view, "s1")
    mark.show(spoken)
    (start, end) = view.marks(MARK)[0]
    assert view.document().toPlainText()[start:end] == spoken.words
    mark.show(None)
    assert view.marks(MARK) == []


def test_the_page_moves_only_when_the_sentence_would_leave_the_middle(view: PageView, mark: SpokenMark) -> None:
    mark.show(sentence(view, "s1"))
    assert view.verticalScrollBar().value() == 0
    mark.show(sentence(view, "s4"))
    assert 0.1 < height_of(view) < 0.5
    assert not mark.is_away


def test_who_scrolls_away_stays_there_until_they_come_back(view: PageView, mark: SpokenMark, qtbot: QtBot) -> None:
    mark.show(sentence(view, "s2"))
    with qtbot.waitSignal(mark.away_changed, timeout=1000) as away:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert away.args == [True]
    value = view.verticalScrollBar().value()
    mark.show(sentence(view, "s3"))
    assert view.verticalScrollBar().value() == value
    with qtbot.waitSignal(mark.away_changed, timeout=1000) as away:
        mark.come_back()
    assert away.args == [False]
    assert 0.1 < height_of(view) < 0.5
    mark.show(sentence(view, "s5"))
    assert 0.1 < height_of(view) < 0.5


def test_a_small_scroll_is_not_fought_and_is_no_going_away(view: PageView, mark: SpokenMark) -> None:
    mark.show(sentence(view, "s3"))
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    assert not mark.is_away
    assert bar.value() > 40


def test_reading_on_to_where_the_reader_is_ends_being_away(view: PageView, mark: SpokenMark) -> None:
    mark.show(sentence(view, "s2"))
    view.go_to_section("s4")
    assert mark.is_away
    mark.show(sentence(view, "s4"))
    assert not mark.is_away


def test_larger_text_is_no_going_away(view: PageView, mark: SpokenMark, qtbot: QtBot) -> None:
    mark.show(sentence(view, "s4"))
    view.set_look(look(2.0))
    qtbot.waitUntil(lambda: 0 <= height_of(view) < 0.8, timeout=2000)
    assert not mark.is_away
    view.resize(500, 700)
    qtbot.waitUntil(lambda: 0 <= height_of(view) < 0.8, timeout=2000)
    assert not mark.is_away


def test_a_reader_who_is_away_stays_away_in_larger_text(view: PageView, mark: SpokenMark) -> None:
    mark.show(sentence(view, "s1"))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.set_look(look(1.5))
    assert mark.is_away


def test_a_drawing_is_followed_and_not_painted_over(view: PageView, mark: SpokenMark) -> None:
    from reader.content.model import FigureBlock

    view.show_page(page_of(*(say("A line of text.") for _number in range(40)), FigureBlock("liver"), say("End.")))
    drawing = next(each for each in script(view) if not each.words)
    mark.show(drawing)
    assert view.marks(MARK) == []
    assert view.verticalScrollBar().value() > 0


def test_what_the_page_has_not_is_not_marked(view: PageView, mark: SpokenMark) -> None:
    view.show_page(page_of(box("gentle", say("Hidden words."))))
    mark.show(Spoken("Hidden", "Hidden words.", (9, 9), 0, "first", "en"))
    assert view.marks(MARK) == []
    mark.come_back()
    assert not mark.is_away
