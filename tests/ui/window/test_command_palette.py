# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of all commands: keys only, possible or not, and the keyboard where it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.announce import hear, unhear
from reader.ui.theme import Theme
from reader.ui.window.command_palette import CommandPalette
from reader.ui.window.command_ranking import Command

COMMANDS = [
    Command("search", "Search the guide", "Finding", "Ctrl + K"),
    Command("find", "Find on this page", "Finding", "Ctrl + F"),
    Command("slower", "Speak slower", "Listening", is_possible=False),
    *(Command(f"more_{number}", f"More {number}", "More") for number in range(20)),
]


@pytest.fixture
def palette(theme: Theme, qtbot: QtBot) -> Iterator[CommandPalette]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    QLineEdit(window).setFocus()
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    palette = CommandPalette(theme, window)
    palette.place(window.rect())
    palette.open_with(COMMANDS, ("find",))
    yield palette
    window.close()


@pytest.fixture
def heard() -> Iterator[list[str]]:
    heard: list[str] = []

    def note(text: str, _urgent: bool) -> None:
        heard.append(text)

    hear(note)
    yield heard
    unhear(note)


def _titles(palette: CommandPalette) -> list[str]:
    return [palette.model.command(palette.model.index(row)).title for row in range(palette.model.rowCount())]


def _press(palette: CommandPalette, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or palette, key)


def test_it_opens_with_the_keyboard_in_its_field_and_the_last_used_first(palette: CommandPalette) -> None:
    assert palette.field.hasFocus()
    assert _titles(palette)[:2] == ["Find on this page", "Search the guide"]
    assert palette.rows.currentIndex().row() == 0
    assert palette.told.text() == "23 commands"


def test_enter_tells_the_chosen_one_with_the_keyboard_back_where_it_was(palette: CommandPalette, qtbot: QtBot) -> None:
    came_from = palette.parentWidget().findChild(QLineEdit)
    qtbot.keyClicks(palette.field, "guide")
    with qtbot.waitSignal(palette.chosen) as chosen:
        _press(palette, qtbot, Qt.Key.Key_Return)
    assert chosen.args == ["search"]
    assert not palette.is_open
    assert QApplication.focusWidget() is came_from


def test_arrows_go_round_and_pages_stop_at_the_ends(palette: CommandPalette, qtbot: QtBot) -> None:
    last = palette.model.rowCount() - 1
    _press(palette, qtbot, Qt.Key.Key_Up)
    assert palette.rows.currentIndex().row() == last
    _press(palette, qtbot, Qt.Key.Key_Down)
    assert palette.rows.currentIndex().row() == 0
    _press(palette, qtbot, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert palette.rows.currentIndex().row() == 0
    _press(palette, qtbot, *[Qt.Key.Key_PageDown] * 9)
    assert palette.rows.currentIndex().row() == last
    assert palette.field.hasFocus()


def test_what_is_not_possible_is_said_and_not_done(palette: CommandPalette, qtbot: QtBot, heard: list[str]) -> None:
    qtbot.keyClicks(palette.field, "slower")
    with qtbot.assertNotEmitted(palette.chosen):
        _press(palette, qtbot, Qt.Key.Key_Return)
    assert palette.is_open
    assert palette.told.text() == "Speak slower: this is not possible now."
    assert heard[-1] == palette.told.text()


def test_what_changes_is_announced(palette: CommandPalette, qtbot: QtBot, heard: list[str]) -> None:
    qtbot.keyClicks(palette.field, "f")
    assert heard[-1].startswith(f"{palette.told.text()}. Find on this page")
    _press(palette, qtbot, Qt.Key.Key_Down)
    assert heard[-1].startswith(_titles(palette)[1])


def test_nothing_found_is_said_and_enter_does_nothing(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "xylophone")
    assert palette.told.text().startswith("No command is called so")
    with qtbot.assertNotEmitted(palette.chosen):
        _press(palette, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)


def test_escape_and_its_button_close_it(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "a word")
    _press(palette, qtbot, Qt.Key.Key_Escape)
    assert not palette.is_open
    palette.open_with(COMMANDS, ())
    assert palette.field.text() == ""
    _press(palette, qtbot, Qt.Key.Key_Tab)
    assert palette.close_button.hasFocus()
    _press(palette, qtbot, Qt.Key.Key_Tab)
    assert palette.field.hasFocus()
    qtbot.mouseClick(palette.close_button, Qt.MouseButton.LeftButton)
    assert not palette.is_open


def test_a_click_chooses_too(palette: CommandPalette, qtbot: QtBot) -> None:
    place = palette.rows.visualRect(palette.model.index(1)).center()
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.mouseClick(palette.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["search"]


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_it_lies_in_the_window_at_every_size(palette: CommandPalette, theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    palette.place(palette.parentWidget().rect())
    assert palette.parentWidget().rect().contains(QRect(palette.pos() + palette.card.pos(), palette.card.size()))
    assert palette.rows.width() <= palette.card.width()


def test_with_its_window_away_the_keyboard_goes_on(palette: CommandPalette) -> None:
    palette.window().hide()
    assert isinstance(palette.focusNextPrevChild(True), bool)
