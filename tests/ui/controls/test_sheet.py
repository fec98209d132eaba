# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of sheets: it fits, takes the keyboard, keeps Tab on itself, and gives the keyboard back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme
from tests.ui.over_window import over_a_window


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[Sheet]:
    """A sheet with two buttons over a window whose field has the keyboard."""

    def make(window: QWidget) -> Sheet:
        made = Sheet(theme, window, name="testSheet")
        made.set_title("A sheet", "Close the sheet")
        for name in ("One", "Two"):
            made.column.addWidget(QPushButton(name))
        return made

    with over_a_window(qtbot, (800, 600), make) as made:
        yield made


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.text() if isinstance(widget, QPushButton) else type(widget).__name__


def test_it_says_what_it_is(sheet: Sheet) -> None:
    assert sheet.accessibleName() == sheet.title.text() == "A sheet"
    assert sheet.close_button.accessibleName() == "Close the sheet"


def test_it_takes_the_keyboard_and_gives_it_back(sheet: Sheet, qtbot: QtBot) -> None:
    field = QApplication.focusWidget()
    sheet.open()
    assert QApplication.focusWidget() is sheet.close_button
    sheet.open()  # once more changes nothing
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field


def test_tab_goes_round_on_it_in_both_directions(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.open()
    seen = []
    for _time in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(focused())
    assert seen == ["One", "Two", "IconButton", "One"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert focused() == "IconButton"


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (800, 600)), (2.0, (800, 600)), (1.0, (320, 400)), (4.0, (900, 500))]
)
def test_it_stays_inside_its_area(sheet: Sheet, theme: Theme, scale: float, size: tuple[int, int]) -> None:
    theme.apply("light", scale)
    area = QRect(10, 10, size[0] - 20, size[1] - 20)
    sheet.place(area)
    sheet.open()
    card = sheet.card.geometry().translated(sheet.pos())
    assert area.contains(card)
    assert abs(card.center().x() - area.center().x()) <= 1


def test_what_has_the_keyboard_is_scrolled_into_view(sheet: Sheet, qtbot: QtBot) -> None:
    for number in range(30):
        sheet.column.addWidget(QPushButton(str(number)))
    sheet.open()
    sheet.grab()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    last = QApplication.focusWidget()
    assert last is not None
    assert focused() == "29"
    assert sheet.scroll_area.viewport().rect().contains(last.mapTo(sheet.scroll_area.viewport(), last.rect().center()))


def test_words_longer_than_the_sheet_can_be_read_by_keys_alone(sheet: Sheet, theme: Theme, qtbot: QtBot) -> None:
    for button in sheet.inside.findChildren(QPushButton):
        button.hide()
    words = WrappedLabel(theme, sheet.inside)
    words.setText("Many words to read. " * 400)
    sheet.column.addWidget(words)
    sheet.open()
    bar = sheet.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > bar.pageStep())
    seen = [0]
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Down):
        qtbot.keyClick(QApplication.focusWidget(), key)
        seen.append(bar.value())
    assert seen == sorted(set(seen))
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        qtbot.keyClick(QApplication.focusWidget(), key)
        seen.append(bar.value())
    assert seen[-2:] == [seen[2], seen[1]]
    assert QApplication.focusWidget() is sheet.close_button


def test_a_title_of_one_line_stands_in_line_with_the_button(sheet: Sheet) -> None:
    sheet.place(QRect(0, 0, 800, 600))
    sheet.open()
    sheet.card.layout().activate()
    assert sheet.title.height() == sheet.title.heightForWidth(sheet.title.width()), "its words stand at its top"
    assert abs(sheet.title.geometry().center().y() - sheet.close_button.geometry().center().y()) <= 1
