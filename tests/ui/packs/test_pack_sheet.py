# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet of one pack: it fits its words, and cannot be lost while something is being installed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.packs.pack_sheet import PackSheet
from reader.ui.packs.pack_words import Line
from reader.ui.theme import Theme

AREA = QRect(0, 0, 1000, 800)


@pytest.fixture
def sheet(theme: Theme, window: QWidget) -> PackSheet:
    sheet = PackSheet(theme, window)
    sheet.set_name("A guide")
    sheet.view.show_checking()
    sheet.place(AREA)
    sheet.open()
    return sheet


def test_it_is_as_high_as_its_words(sheet: PackSheet) -> None:
    before = sheet.card.height()
    sheet.view.show_found([Line("Some words that are told of it. " * 8)] * 4)
    assert before < sheet.card.height() < AREA.height()
    sheet.grab()
    assert sheet.scroll_area.verticalScrollBar().maximum() == 0
    sheet.view.show_found([Line("Many words. " * 300)])
    assert sheet.card.height() <= AREA.height()


def test_esc_and_a_press_beside_it_close_it(sheet: PackSheet, qtbot: QtBot) -> None:
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.is_open
    sheet.open()
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not sheet.is_open
    sheet.open()
    sheet.view.leave_button.click()
    assert not sheet.is_open


def test_while_something_is_installed_esc_asks_to_stop_and_a_press_beside_it_means_nothing(
    sheet: PackSheet, qtbot: QtBot
) -> None:
    sheet.view.show_installing()
    sheet.set_installing(installing=True)
    assert sheet.close_button.isHidden()
    with qtbot.waitSignal(sheet.stop_requested):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert sheet.is_open
    with qtbot.waitSignal(sheet.stop_requested):
        sheet.view.stop_button.click()
    sheet.set_installing(installing=False)
    assert not sheet.close_button.isHidden()
