# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar: its place, its buttons, and when it is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.keeping.passage_bar import ACTIONS, ColourButton, PassageBar
from reader.ui.page.kept_marks import stretch_rects
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import select
from reader.ui.theme import Theme
from tests.ui.page.pages import LONG, look, page_of, say


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> PageView:
    view = PageView(look(), lambda _name: None)
    qtbot.addWidget(view)
    view.resize(760, 500)
    view.show_page(page_of(say("some words " + LONG), say("more " + LONG)))
    view.show()
    view.activateWindow()
    view.setFocus()
    return view


@pytest.fixture
def bar(view: PageView, theme: Theme) -> PassageBar:
    acts = {name: QAction(f"The whole name of {name}", view) for name in ACTIONS}
    return PassageBar(theme, view, acts)


def words(view: PageView, text: str = "some words") -> tuple[int, int]:
    start = view.document().toRawText().index(text)
    view.setTextCursor(select(view, start, start + len(text)))
    return start, start + len(text)


@pytest.mark.parametrize(("width", "scale"), [(760, 1.0), (420, 1.0), (420, 2.0), (1200, 2.0)])
def test_it_lies_inside_the_page_beside_the_words_with_large_targets(
    view: PageView, bar: PassageBar, theme: Theme, width: int, scale: float
) -> None:
    theme.apply("light", scale)
    view.set_look(look(scale))
    view.resize(width, 700)
    stretch = words(view)
    assert bar.isVisible()
    assert view.viewport().rect().contains(bar.geometry())
    assert not any(line.toAlignedRect().intersects(bar.geometry()) for line in stretch_rects(view, *stretch))
    bar.grab()
    for button in bar.findChildren(QToolButton):
        assert bar.rect().contains(button.geometry())
        assert min(button.width(), button.height()) >= 44


def test_buttons_are_named_and_do_what_the_actions_do(view: PageView, bar: PassageBar, qtbot: QtBot) -> None:
    words(view)
    names = [button.accessibleName() for button in bar.findChildren(QToolButton)]
    assert names[:3] == ["Highlight in yellow", "Highlight in blue", "Highlight in pink"]
    assert names[3:] == [f"The whole name of {name}" for name in ACTIONS]
    for name in ACTIONS:
        with qtbot.waitSignal(bar._acts[name].triggered):
            bar._buttons[name].click()
    with qtbot.waitSignal(bar.highlight_requested) as asked:
        bar.findChildren(ColourButton)[2].click()
    assert asked.args == ["pink"]


def test_an_action_that_cannot_be_done_now_is_no_stop(view: PageView, bar: PassageBar) -> None:
    bar._acts["phone"].setEnabled(False)
    words(view)
    assert not bar._buttons["phone"].isEnabled()


def test_it_goes_with_the_selection_and_with_the_page(view: PageView, bar: PassageBar) -> None:
    words(view)
    view.setTextCursor(select(view, 3, 3))
    assert not bar.isVisible()
    words(view)
    view.show_page(page_of(say("another page")))
    assert not bar.isVisible()


def test_tab_goes_through_it_and_back_to_the_page(view: PageView, bar: PassageBar, qtbot: QtBot) -> None:
    qtbot.waitUntil(view.hasFocus)
    words(view)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    stops = []
    while bar.isAncestorOf(view.window().focusWidget()) and len(stops) < 20:
        stops.append(view.window().focusWidget())
        qtbot.keyClick(stops[-1], Qt.Key.Key_Tab)
    assert stops == bar.findChildren(QToolButton)
    assert view.hasFocus()
    assert view.textCursor().hasSelection()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(stops[0], Qt.Key.Key_Right)
    assert stops[1].hasFocus()
    qtbot.keyClick(stops[1], Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert view.hasFocus()


def test_enter_presses_a_button_of_the_bar_and_never_the_page_behind(
    view: PageView, bar: PassageBar, qtbot: QtBot
) -> None:
    words(view)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, ColourButton)
    with qtbot.waitSignal(bar.highlight_requested) as asked:
        qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert asked.args == ["yellow"]


@pytest.mark.qt_log_ignore("not accepted by receiving widget")  # Qt's text control leaves a release to others
def test_the_bar_follows_the_mouse_only_when_it_is_done(view: PageView, bar: PassageBar, qtbot: QtBot) -> None:
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().center())
    words(view)
    assert not bar.isVisible()
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().center())
    words(view, "words")
    assert bar.isVisible()


def test_it_moves_along_when_the_page_is_scrolled(view: PageView, bar: PassageBar) -> None:
    stretch = words(view, "more")
    before = bar.geometry()
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 60)
    assert bar.geometry() != before
    assert view.viewport().rect().contains(bar.geometry())
    assert not any(line.toAlignedRect().intersects(bar.geometry()) for line in stretch_rects(view, *stretch))


def test_where_one_row_is_not_enough_there_are_two_much_alike(view: PageView, bar: PassageBar) -> None:
    view.resize(900, 500)
    words(view)
    one_row = bar.size()
    view.resize(one_row.width(), 500)  # less by what lies beside the page
    bar.grab()
    assert bar.height() > 1.5 * one_row.height()
    rows = [button.y() for button in bar.findChildren(QToolButton)]
    assert max(rows.count(row) for row in rows) <= 5, "not all of them and a last one alone"
    assert bar.width() < 0.7 * one_row.width()
