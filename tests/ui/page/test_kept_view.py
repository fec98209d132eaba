# SPDX-License-Identifier: GPL-3.0-or-later
"""The view tells when a page is set anew, and which note was asked for; links go before notes under the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.page.kept_marks import KeptMark
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import select
from tests.ui.page.conftest import Show
from tests.ui.page.pages import LONG, long_page, look, page_of, say, spot

pytestmark = pytest.mark.qt_log_ignore("not accepted by receiving widget")
"""Qt's text control leaves the release of a button to others when there is nothing to copy."""


def test_setting_a_page_anew_is_told_each_time(show: Show, qtbot: QtBot) -> None:
    view = show(long_page())
    for change in (lambda: view.set_look(look(2)), lambda: view.show_page(page_of(say("other")))):
        with qtbot.waitSignal(view.page_set):
            change()


def noted(view: PageView) -> tuple[int, int]:
    assert view.set_page is not None
    paragraph = spot(view.set_page, "paragraph", "Your team")
    view.kept.put([KeptMark(5, "note", paragraph.start, paragraph.end)])
    return paragraph.start, paragraph.end


def test_enter_and_a_click_ask_for_the_note(show: Show, qtbot: QtBot) -> None:
    view = show(long_page())
    start, _end = noted(view)
    view.setTextCursor(select(view, start, start))
    qtbot.waitUntil(view.hasFocus)
    for _link in range(5):
        if view.kept.chosen_note() is None:
            QTest.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.note_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [5]
    view.setTextCursor(select(view, start, start))
    at = view.cursorRect(select(view, start + 3, start + 3)).center()
    with qtbot.waitSignal(view.note_requested):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_link_in_a_note_is_followed_and_words_that_are_dragged_open_nothing(show: Show, qtbot: QtBot) -> None:
    view = show(long_page())
    start, _end = noted(view)
    assert view.set_page is not None
    link = view.word_rect(spot(view.set_page, "link", "recovery")).center()
    with qtbot.assertNotEmitted(view.note_requested), qtbot.waitSignal(view.link_requested):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=link)
    first = view.cursorRect(select(view, start + 1, start + 1)).center()
    with qtbot.assertNotEmitted(view.note_requested):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
        QTest.mouseMove(view.viewport(), first + QPoint(90, 0))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=first + QPoint(90, 0))


def test_the_ring_goes_with_the_first_key_or_press(show: Show) -> None:
    view = show(page_of(say("some words " + LONG)))
    for act in (
        lambda: QTest.keyClick(view, Qt.Key.Key_Down),
        lambda: QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5)),
    ):
        view.kept.point_out((10, 14))
        act()
        assert view.kept._pointed is None
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
