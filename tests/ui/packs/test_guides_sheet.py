# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet of guides: as high as its list, and Esc takes a question back before it closes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.packs.guides_sheet import GuidesSheet
from reader.ui.theme import Theme
from tests.ui.packs.test_guide_row import GUIDE

AREA = QRect(0, 0, 1000, 800)


@pytest.fixture
def sheet(theme: Theme, window: QWidget) -> GuidesSheet:
    sheet = GuidesSheet(theme, window)
    sheet.show_guides([GUIDE])
    sheet.place(AREA)
    sheet.open()
    return sheet


def test_it_grows_with_its_list_and_nothing_has_to_be_scrolled(sheet: GuidesSheet) -> None:
    before = sheet.card.height()
    sheet.show_guides([GUIDE, GUIDE])
    assert before < sheet.card.height() < AREA.height()
    sheet.grab()
    assert sheet.scroll_area.verticalScrollBar().maximum() == 0


def test_the_first_button_of_the_list_has_the_keyboard_else_the_one_that_adds(sheet: GuidesSheet, qtbot: QtBot) -> None:
    assert sheet.first_stop() is sheet.list.rows[0].read_button
    sheet.show_guides([])
    assert sheet.first_stop() is sheet.add_button
    with qtbot.waitSignal(sheet.add_requested):
        sheet.add_button.click()


def test_esc_takes_a_question_back_and_then_closes(sheet: GuidesSheet, qtbot: QtBot) -> None:
    sheet.list.rows[0].remove_button.click()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.is_open
    assert sheet.list.rows[0].keep_button.isHidden()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.is_open
