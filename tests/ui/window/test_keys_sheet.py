# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet of keys: it lists all of them, fits, and gives the keyboard back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.theme import Theme
from reader.ui.window.action_table import ACTIONS, KEYSTROKES, key_words
from reader.ui.window.call_stages import call_rows
from reader.ui.window.help_words import help_sentences
from reader.ui.window.keys_sheet import KeysSheet
from tests.ui.over_window import over_a_window


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[KeysSheet]:
    with over_a_window(qtbot, (1366, 768), partial(KeysSheet, theme)) as made:
        yield made


def _texts(sheet: KeysSheet) -> str:
    inside = sheet._scroll.widget()
    return "\n".join(label.text() for label in inside.findChildren(QLabel))


def _chips(sheet: KeysSheet) -> list[QLabel]:
    return [label for label in sheet._scroll.widget().findChildren(QLabel) if label.property("role") == "key"]


def test_nothing_is_built_before_it_is_opened(sheet: KeysSheet) -> None:
    assert sheet._scroll.widget() is None


def test_it_lists_every_key_of_the_table(sheet: KeysSheet) -> None:
    sheet.open()
    texts = _texts(sheet)
    for row in (each for each in ACTIONS if each.calls != "only"):
        assert not row.keys or row.text in texts
        for keys in row.keys:
            assert key_words(keys) in texts
    assert all(each.text() in texts for each in KEYSTROKES)


def test_a24_it_begins_with_help_for_eyes_ears_and_hands(sheet: KeysSheet) -> None:
    sheet.open()
    labels = [label.text() for label in sheet._scroll.widget().findChildren(QLabel)]
    assert labels[: len(help_sentences())] == help_sentences()


def test_two_columns_when_wide_and_one_when_narrow(sheet: KeysSheet, theme: Theme) -> None:
    sheet.open()
    assert sheet._layout_made == (2, True)
    theme.apply("light", 2.0)
    sheet.place(sheet.parentWidget().rect())
    assert sheet._layout_made == (1, True)
    sheet.place(QRect(0, 0, 640, 700))
    assert sheet._layout_made == (1, False)


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_it_fits_and_scrolls_only_down(sheet: KeysSheet, theme: Theme, scale: float, qtbot: QtBot) -> None:
    theme.apply("light", scale)
    sheet.place(sheet.parentWidget().rect())
    sheet.open()
    sheet.grab()
    assert sheet.parentWidget().rect().contains(QRect(sheet.pos() + sheet.card.pos(), sheet.card.size()))
    assert sheet._scroll.widget().width() <= sheet._scroll.viewport().width()
    for chip in _chips(sheet):
        assert chip.width() >= chip.minimumSizeHint().width()
    if scale == 4.0:
        qtbot.waitUntil(lambda: sheet._scroll.verticalScrollBar().maximum() > 0)


def test_arrows_scroll_it(sheet: KeysSheet, theme: Theme, qtbot: QtBot) -> None:
    theme.apply("light", 4.0)
    sheet.place(sheet.parentWidget().rect())
    sheet.open()
    qtbot.waitUntil(lambda: sheet._scroll.verticalScrollBar().maximum() > 0)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert sheet._scroll.verticalScrollBar().value() > 0


def test_escape_closes_it_and_gives_the_keyboard_back(sheet: KeysSheet, qtbot: QtBot) -> None:
    field = QApplication.focusWidget()
    sheet.open()
    assert sheet.isAncestorOf(QApplication.focusWidget())
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.is_open
    assert QApplication.focusWidget() is field


def test_its_button_closes_it(sheet: KeysSheet, qtbot: QtBot) -> None:
    sheet.open()
    qtbot.mouseClick(sheet._close, Qt.MouseButton.LeftButton)
    assert not sheet.is_open


def test_each_row_is_one_sentence_for_a_screen_reader(sheet: KeysSheet) -> None:
    sheet.open()
    names = [label.accessibleName() for label in sheet._scroll.widget().findChildren(QLabel)]
    assert "Search the guide: Ctrl + K" in names


def test_with_its_window_away_the_keyboard_goes_on(sheet: KeysSheet) -> None:
    """Hidden with its window it has no stop to give the keyboard to; a fault in here ended the program."""
    sheet.window().hide()
    assert isinstance(sheet.focusNextPrevChild(True), bool)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1366, 768)])
def test_all_keys_of_a_call_are_seen_at_once(theme: Theme, qtbot: QtBot, width: int, height: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    sheet = KeysSheet(theme, window, rows=call_rows())
    sheet.place(window.rect().adjusted(24, 24, -24, -24))
    window.show()
    sheet.open()
    qtbot.waitUntil(lambda: bool(_chips(sheet)) and _chips(sheet)[0].isVisible())
    sheet.grab()
    viewport = sheet._scroll.viewport()
    assert len(_chips(sheet)) > 50
    for chip in _chips(sheet):
        place = QRect(chip.mapTo(viewport, QPoint(0, 0)), chip.size())
        assert viewport.rect().contains(place), chip.text()
    window.close()
