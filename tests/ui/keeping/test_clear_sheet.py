# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet that asks before everything is cleared."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.keeping.clear_sheet import ClearSheet
from reader.ui.theme import Theme


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[ClearSheet]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    QLineEdit(window)
    sheet = ClearSheet(theme, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.findChildren(QLineEdit)[0].setFocus()
    sheet.place(QRect(0, 0, 800, 600))
    sheet.open()
    yield sheet
    window.close()


def test_the_safe_answer_has_the_keyboard_and_esc_means_it(sheet: ClearSheet, qtbot: QtBot) -> None:
    assert sheet.keep_button.hasFocus()
    with qtbot.assertNotEmitted(sheet.clear_requested):
        qtbot.keyClick(sheet.keep_button, Qt.Key.Key_Escape)
    assert not sheet.is_open
    assert sheet.parentWidget().findChildren(QLineEdit)[0].hasFocus()


def test_only_the_other_button_clears(sheet: ClearSheet, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sheet.clear_requested):
        qtbot.mouseClick(sheet.keep_button, Qt.MouseButton.LeftButton)
    sheet.open()
    with qtbot.waitSignal(sheet.clear_requested):
        qtbot.mouseClick(sheet.clear_button, Qt.MouseButton.LeftButton)
    assert not sheet.is_open


def test_it_says_what_goes_what_stays_and_that_it_is_final(sheet: ClearSheet) -> None:
    words = " ".join(label.text() for label in sheet.findChildren(WrappedLabel))
    for expected in ("bookmarks", "stay", "cannot be taken back"):
        assert expected in words
    assert "bookmarks" in sheet.keep_button.accessibleDescription()


def test_tab_goes_between_the_two_answers(sheet: ClearSheet, qtbot: QtBot) -> None:
    sheet.open()  # again does nothing
    qtbot.keyClick(sheet.keep_button, Qt.Key.Key_Tab)
    assert sheet.clear_button.hasFocus()
    qtbot.keyClick(sheet.clear_button, Qt.Key.Key_Tab)
    assert sheet.keep_button.hasFocus()


@pytest.mark.parametrize(("scale", "size"), [(1.0, (800, 600)), (2.0, (420, 700)), (4.0, (1300, 700))])
def test_both_answers_are_in_view_at_every_size(
    sheet: ClearSheet, theme: Theme, scale: float, size: tuple[int, int]
) -> None:
    theme.apply("contrast-light", scale)
    sheet.parentWidget().resize(*size)
    sheet.place(QRect(10, 10, size[0] - 20, size[1] - 20))
    sheet.grab()
    for button in (sheet.keep_button, sheet.clear_button):
        assert sheet.card.rect().contains(button.geometry())
        assert button.height() >= 44
    assert sheet.clear_button.geometry().intersected(sheet.keep_button.geometry()).isEmpty()


def test_words_longer_than_the_window_scroll_by_key(sheet: ClearSheet, theme: Theme, qtbot: QtBot) -> None:
    theme.apply("light", 3.0)
    sheet.place(QRect(0, 0, 600, 500))
    sheet.grab()
    bar = sheet._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(sheet.keep_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_with_its_window_away_the_keyboard_goes_on(sheet: ClearSheet) -> None:
    """Hidden with its window it has no stop to give the keyboard to; a fault in here ended the program."""
    sheet.window().hide()
    assert isinstance(sheet.focusNextPrevChild(True), bool)
