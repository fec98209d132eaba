# SPDX-License-Identifier: GPL-3.0-or-later
"""The find bar: what it tells, and what it shows of the count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.theme import Theme
from reader.ui.window.find_bar import FindBar


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> Iterator[FindBar]:
    window = QWidget()
    qtbot.addWidget(window)
    bar = FindBar(theme, window)
    window.resize(900, 300)
    bar.setGeometry(0, 0, 900, 60)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield bar
    window.close()


def test_it_opens_with_the_keyboard_in_its_field(bar: FindBar) -> None:
    assert bar.isHidden()
    bar.open_with("liver")
    assert bar.isVisible()
    assert bar._field.hasFocus()
    assert bar._field.selectedText() == "liver"
    bar.open_with()
    assert bar.text == "liver"


def test_typing_is_told(bar: FindBar, qtbot: QtBot) -> None:
    bar.open_with()
    told: list[str] = []
    bar.text_changed.connect(told.append)
    qtbot.keyClicks(bar._field, "ab")
    assert told == ["a", "ab"]


def test_enter_and_the_buttons_step(bar: FindBar, qtbot: QtBot) -> None:
    bar.open_with("liver")
    bar.set_count(1, 2)
    steps: list[int] = []
    bar.step_requested.connect(steps.append)
    qtbot.keyClick(bar._field, Qt.Key.Key_Return)
    qtbot.keyClick(bar._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(bar._next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar._previous, Qt.MouseButton.LeftButton)
    assert steps == [1, -1, 1, -1]


@pytest.mark.parametrize(
    ("current", "total", "words", "can_step"),
    [(3, 12, "3 of 12", True), (0, 0, "Not found on this page", False), (0, -1, "", False)],
)
def test_the_count_in_words(bar: FindBar, current: int, total: int, words: str, can_step: bool) -> None:
    bar.open_with("liver")
    bar.set_count(current, total)
    assert bar._count.text() == words
    assert bar._next.isEnabled() == bar._previous.isEnabled() == can_step


def test_an_empty_field_has_no_count(bar: FindBar) -> None:
    bar.open_with("liver")
    bar.set_count(0, 0)
    bar._field.clear()
    bar.set_count(0, 0)
    assert bar._count.text() == ""


@pytest.mark.parametrize("part", ["_field", "_next", "_close"])
def test_escape_closes_from_everywhere(bar: FindBar, qtbot: QtBot, part: str) -> None:
    bar.open_with("liver")
    bar.set_count(1, 2)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(getattr(bar, part), Qt.Key.Key_Escape)
    assert bar.isHidden()
    with qtbot.assertNotEmitted(bar.closed):
        bar.close()


def test_tab_goes_through_in_reading_order(bar: FindBar, qtbot: QtBot) -> None:
    bar.open_with("liver")
    bar.set_count(1, 2)
    seen = []
    for _step in range(4):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [bar._field, bar._previous, bar._next, bar._close]


def test_nothing_is_cut_off_when_the_text_is_large(bar: FindBar, theme: Theme) -> None:
    bar.open_with("liver")
    bar.set_count(0, 0)
    one_line = bar.sizeHint().height()
    theme.apply("light", 4.0)
    assert bar.minimumSizeHint().width() <= 1366
    bar.setGeometry(0, 0, 1366, bar.sizeHint().height())
    assert bar.sizeHint().height() > one_line
    assert bar._count.y() > bar._field.y()


def test_every_control_has_a_name(bar: FindBar) -> None:
    names = [part.accessibleName() for part in (bar._field, bar._previous, bar._next, bar._close)]
    assert all(names)
    assert len(set(names)) == 4


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_field_stands_inside_the_bar_in_line_with_its_buttons(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.apply("light", scale)  # before it is made: the style sheet has its say when it is first shown
    window = QWidget()
    qtbot.addWidget(window)
    bar = FindBar(theme, window)
    window.resize(1366, 300)
    with qtbot.waitExposed(window):
        window.show()
    bar.open_with("liver")
    bar.setGeometry(0, 0, 1366, bar.sizeHint().height())
    bar.layout().activate()
    assert bar.rect().contains(bar._field.geometry())
    assert abs(bar._field.geometry().center().y() - bar._previous.geometry().center().y()) <= 1
