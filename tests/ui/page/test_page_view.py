# SPDX-License-Identifier: GPL-3.0-or-later
"""The page as a reader uses it: by keyboard, by mouse, with boxes that open and words that are explained."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from reader.content.model import Paragraph, Run
from reader.pages import Page
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import select
from reader.ui.page.set_page import Spot
from tests.ui.page.conftest import Show
from tests.ui.page.pages import LONG, box, long_page, look, page_of, say, spot, text_of

LINKS = ("link", "term", "source")


def chosen(view: PageView) -> str:
    return view.textCursor().selectedText()


def links(view: PageView) -> list[Spot]:
    assert view.set_page is not None
    return [one for one in view.set_page.spots if one.kind in LINKS]


def seen(view: PageView, one: Spot) -> bool:
    return view.viewport().rect().contains(view.word_rect(one))


def test_tab_visits_every_link_in_order_and_brings_it_into_view(show: Show, qtbot: QtBot) -> None:
    view = show(long_page())
    qtbot.waitUntil(view.hasFocus)
    assert view.set_page is not None
    found = links(view)
    for one in found:
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        assert (view.textCursor().selectionStart(), chosen(view)) == (one.start, text_of(view.set_page, one))
        assert seen(view, one), text_of(view.set_page, one)
    for one in reversed(found[:-1]):
        qtbot.keyClick(view, Qt.Key.Key_Backtab)
        assert view.textCursor().selectionStart() == one.start
        assert seen(view, one)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_begins_with_what_can_be_seen_and_not_at_the_top(show: Show, qtbot: QtBot, key: Qt.Key) -> None:
    view = show(long_page(), size=(900, 400))
    qtbot.waitUntil(view.hasFocus)
    view.go_to_section("s3")
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 60)
    before = view.verticalScrollBar().value()
    qtbot.keyClick(view, key)
    assert view.textCursor().hasSelection()
    assert view.set_page is not None
    assert view.set_page.section_at(view.textCursor().selectionStart()) == "s3"
    assert abs(view.verticalScrollBar().value() - before) < 30


def test_enter_opens_a_term_beside_its_word(show: Show, qtbot: QtBot) -> None:
    view = show(long_page())
    qtbot.waitUntil(view.hasFocus)
    terms = [one for one in links(view) if one.kind == "term"]
    while view.textCursor().selectionStart() != terms[1].start:
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.term_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    term, place = asked.args
    assert (term, place) == ("resection", view.word_rect(terms[1]))
    at = view.cursorForPosition(place.center()).position()
    assert terms[1].start <= at <= terms[1].end
    assert view.viewport().rect().contains(place)
    assert view.marks("term") == [(terms[1].start, terms[1].end)]


def test_a_click_does_the_same(show: Show, qtbot: QtBot) -> None:
    view = show(long_page())
    assert view.set_page is not None
    term, link = spot(view.set_page, "term"), spot(view.set_page, "link", "recovery")
    with qtbot.waitSignal(view.term_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.word_rect(term).center())
    assert asked.args == ["resection", view.word_rect(term)]
    with qtbot.waitSignal(view.link_requested) as followed:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.word_rect(link).center())
    assert followed.args == ["g/recovery#home"]


def test_the_sources_link_and_the_numbers_jump_to_the_sources(show: Show, qtbot: QtBot) -> None:
    view = show(long_page(), size=(900, 300))
    assert view.set_page is not None
    made = view.set_page
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.word_rect(spot(made, "link", "2 sources")).center()
    )
    assert seen(view, next(one for one in made.spots if one.start == made.sources_at))
    view.go_to_section("s1")
    number = spot(made, "source")
    view.reveal(number.start, number.end)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.word_rect(number).center())
    (start, end) = view.marks("term")[0]
    assert view.document().toRawText()[start:end] == "1.\tA book."
    assert seen(view, Spot("paragraph", start, end))


def test_a_gentle_box_opens_and_closes_with_place_and_focus_kept(show: Show, qtbot: QtBot) -> None:
    gentle = box("gentle", say("Most people live long. " * 9), title="About survival")
    view = show(page_of(*[say(LONG)] * 4, gentle, *[say(LONG)] * 6), size=(900, 500))
    qtbot.waitUntil(view.hasFocus)
    assert view.set_page is not None
    toggle = spot(view.set_page, "link", "Open this part")
    view.reveal(toggle.start, toggle.end)
    before = view.word_rect(toggle).top()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert "live long" in view.document().toPlainText()
    assert chosen(view) == "Close this part"
    assert abs(view.word_rect(spot(view.set_page, "link", "Close this part")).top() - before) < 25
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert "live long" not in view.document().toPlainText()
    assert chosen(view) == "Open this part"


def test_boxes_are_closed_on_each_new_page_and_stay_open_in_another_look(show: Show) -> None:
    page = page_of(box("gentle", say("Most people live long."), title="About survival"))
    view = show(page)
    view.open_all_gentle()
    view.set_look(look(2))
    assert "live long" in view.document().toPlainText()
    view.show_page(page)
    assert "live long" not in view.document().toPlainText()


def test_the_chosen_link_stays_chosen_in_another_look(show: Show, qtbot: QtBot) -> None:
    view = show(long_page())
    qtbot.waitUntil(view.hasFocus)
    for _press in range(5):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    words = chosen(view)
    view.set_look(look(2, "dark"))
    assert chosen(view) == words


def test_each_page_tells_once_that_it_was_painted(show: Show, qtbot: QtBot) -> None:
    view = show(long_page())
    told: list[bool] = []
    with qtbot.waitSignal(view.page_painted):
        view.viewport().repaint()
    view.page_painted.connect(lambda: told.append(True))
    view.set_look(look(1, "dark"))
    view.viewport().grab()
    view.viewport().grab()
    with qtbot.waitSignal(view.page_painted):
        view.show_page(long_page())
        view.viewport().grab()
    view.viewport().grab()
    assert told == [True]


def test_a_view_that_goes_before_its_signal_does_no_harm(show: Show, qtbot: QtBot) -> None:
    view = PageView(look(), lambda _name: None)
    view.resize(300, 300)
    view.show_page(page_of(say("Text")))
    view.viewport().grab()
    view.deleteLater()
    other = show(long_page())
    with qtbot.waitSignal(other.page_painted):
        other.viewport().repaint()


def test_a_hundred_pages_leave_no_documents_behind(show: Show, chapters: dict[str, Page]) -> None:
    view = show(chapters["recovery"])
    pages = [chapters["surgery-lung"], chapters["recovery"], page_of(say("Text"))]
    counts = []
    for step in range(100):
        view.show_page(pages[step % 3])
        if step in (3, 99):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            counts.append((len(view.findChildren(QTextDocument)), len(view.findChildren(QObject))))
    assert counts[0] == counts[1]
    assert counts[1][0] == 1


def test_words_are_marked_whole_and_only_in_their_section(show: Show) -> None:
    view = show(page_of(say("The NET in the cabinet. A net.")))
    view.mark_words("first", ("NET",))
    raw = view.document().toRawText()
    assert [raw[start:end] for start, end in view.marks("search")] == ["NET", "net"]
    view.mark_words("first", ())
    assert view.marks("search") == []


def test_a_mark_far_down_is_brought_into_view(show: Show) -> None:
    view = show(long_page(), size=(900, 400))
    raw = view.document().toRawText()
    start = raw.rindex("Your team")
    view.mark("find", [(0, 3), (start, start + 9)], current=1)
    assert view.word_rect(Spot("", start, start + 9)).intersects(QRect(QPoint(0, 0), view.viewport().size()))
    before = view.verticalScrollBar().value()
    view.mark("find", [(0, 3), (start, start + 9)], current=1)
    assert view.verticalScrollBar().value() == before


def test_space_turns_pages(show: Show, qtbot: QtBot) -> None:
    view = show(long_page())
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    step = view.verticalScrollBar().value()
    assert step > 300
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.verticalScrollBar().value() == 0


def test_a_link_of_two_looks_is_one_link(show: Show, qtbot: QtBot) -> None:
    runs = (Run("Read "), Run("about ", "", "g/r"), Run("recovery", "b", "g/r"), Run(" next."))
    view = show(page_of(Paragraph(runs)))
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert chosen(view) == "about recovery"


def test_the_same_page_in_other_words_keeps_place_boxes_and_link(show: Show) -> None:
    page = long_page()
    view = show(page, size=(700, 500))
    view.open_all_gentle()
    view.mark("search", [(40, 50)])
    view.setTextCursor(select(view, 10, 30))
    view.verticalScrollBar().setValue(600)
    place, opened = view.standing(), view.opened_boxes
    view.show_instead(msgspec.structs.replace(page, title="Une autre page, dont le titre est bien plus long"))
    assert view.page is not None
    assert view.page.title.startswith("Une autre")
    assert view.standing() == (place[0], pytest.approx(place[1], abs=1))
    assert view.opened_boxes == opened
    assert view.marks("search") == []
    assert not view.textCursor().hasSelection(), "words that were selected are others now"
