# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.page.caret import install_caret_reading
from reader.ui.page.page_view import PageView
from tests.ui.page.sample import page_view, sample_page

Key = Qt.Key


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    view = page_view(qtbot)
    view.show_page(sample_page())
    return view


@pytest.fixture
def screen_reader() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_it_is_off_until_it_is_asked_for(view: PageView, qtbot: QtBot) -> None:
    caret = install_caret_reading(view)
    assert not caret.is_on
    with qtbot.waitSignal(caret.caret_changed) as changed:
        caret.toggle()
    assert (changed.args, caret.is_on) == ([True], True)


def test_arrow_keys_move_the_cursor_when_it_is_on(view: PageView) -> None:
    caret = install_caret_reading(view)
    QTest.keyClick(view, Key.Key_Down)
    assert view.textCursor().position() == 0
    caret.set_on(True)
    QTest.keyClick(view, Key.Key_Down)
    first = view.textCursor().position()
    QTest.keyClick(view, Key.Key_Right)
    assert 0 < first < view.textCursor().position()


def test_links_stay_reachable_with_tab(view: PageView, qtbot: QtBot) -> None:
    install_caret_reading(view).set_on(True)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    QTest.keyClick(view, Key.Key_Tab)
    assert view.textCursor().selectedText() == "Guide"
    with qtbot.waitSignal(view.link_requested) as asked:
        QTest.keyClick(view, Key.Key_Return)
    assert asked.args == ["home"]


def test_it_starts_at_the_first_line_that_can_be_seen(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.show()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    place = view.place()
    install_caret_reading(view).set_on(True)
    assert view.textCursor().position() == place > 0


def test_it_is_on_where_a_screen_reader_runs(view: PageView, screen_reader: None) -> None:
    assert install_caret_reading(view).is_on


def test_it_goes_on_when_a_screen_reader_comes_later(view: PageView, qtbot: QtBot) -> None:
    caret = install_caret_reading(view)
    with qtbot.waitExposed(view):
        view.show()
    assert not caret.is_on
    QAccessible.setActive(True)
    try:
        QTest.keyClick(view, Key.Key_Down)
    finally:
        QAccessible.setActive(False)
    assert caret.is_on


def test_who_turned_it_off_is_not_overruled(view: PageView, screen_reader: None) -> None:
    caret = install_caret_reading(view)
    caret.toggle()
    QTest.keyClick(view, Key.Key_Down)
    assert not caret.is_on


def test_a_new_page_keeps_it(view: PageView) -> None:
    caret = install_caret_reading(view)
    caret.set_on(True)
    view.show_page(sample_page("Recovery"))
    assert caret.is_on
