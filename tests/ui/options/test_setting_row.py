# SPDX-License-Identifier: GPL-3.0-or-later
"""One row of the settings sheet: value, lock, refusal and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.settings import Choice, Setting
from reader.ui.options.setting_row import SettingRow
from reader.ui.options.value_field import ValueField
from reader.ui.theme import Theme

Make = Callable[..., SettingRow]
SWITCH = Setting("toy.on", "bool", False, lambda: "Wide spacing", lambda: "More room.")
TEXT = Setting("toy.text", "str", "", lambda: "Number", lambda: "Digits only.", pattern="[0-9]*")
TILES = Setting(
    "toy.tiles", "int", 1, lambda: "Lines", lambda: "How many.",
    choices=(Choice(1, lambda: "One"), Choice(2, lambda: "Two")),
)  # fmt: skip


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Iterator[Make]:
    """A function that shows a row, alone in a window of a width."""
    windows: list[QWidget] = []

    def made(setting: Setting, width: int = 560) -> SettingRow:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        row = SettingRow(theme, setting, {}, {}, window)
        QVBoxLayout(window).addWidget(row)
        row.retranslate()
        row.show_value(setting.default, locked=False)
        window.resize(width, 400)
        window.show()
        window.activateWindow()
        return row

    yield made
    for window in windows:
        window.close()


def _texts(row: SettingRow) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel) if label.isVisible()]


def test_it_says_what_the_setting_is_and_what_it_means(make: Make) -> None:
    row = make(SWITCH)
    assert _texts(row)[:2] == ["Wide spacing", "More room."]
    assert row.control.accessibleName() == "Wide spacing"


def test_what_is_chosen_is_asked_for_with_its_key(make: Make, qtbot: QtBot) -> None:
    row = make(SWITCH)
    with qtbot.waitSignal(row.value_chosen) as asked:
        qtbot.mouseClick(row.control, Qt.MouseButton.LeftButton)
    assert asked.args == ["toy.on", True]


def test_only_a_changed_one_can_go_back_and_the_keyboard_stays_in_the_row(make: Make, qtbot: QtBot) -> None:
    row = make(TILES)
    assert not row.back.isVisible()
    row.show_value(2, locked=False)
    assert row.back.isVisible()
    assert row.back.text() == "Back to normal: One"
    assert row.back.accessibleName() == "Lines: Back to normal: One"
    row.back.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(row.back.hasFocus)
    with qtbot.waitSignal(row.default_requested) as asked:
        qtbot.keyClick(row.back, Qt.Key.Key_Space)
    assert asked.args == ["toy.tiles"]
    row.show_value(1, locked=False)
    assert not row.back.isVisible()
    assert row.control.isAncestorOf(row.window().focusWidget())


def test_what_is_locked_is_said_and_reached_but_not_changed(make: Make, qtbot: QtBot) -> None:
    row = make(SWITCH)
    row.show_value(True, locked=True)
    assert "On. Set by your organisation." in _texts(row)
    assert row.locked.accessibleName() == "Wide spacing: On. Set by your organisation."
    assert not row.control.isVisible()
    assert not row.back.isVisible()
    assert row.stop() is row.locked
    before = row.locked.grab().toImage()
    row.locked.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(row.locked.hasFocus)
    assert row.locked.grab().toImage() != before, "a ring"


def test_an_empty_value_is_called_empty(make: Make) -> None:
    row = make(TEXT)
    row.show_value("", locked=True)
    assert row.locked.text().startswith("Empty.")
    row.show_value("12", locked=False)
    assert row.back.text() == "Back to normal: empty"


def test_a_refusal_stands_in_the_row_of_a_field_and_nowhere_else(make: Make) -> None:
    row = make(TEXT)
    row.refuse("Digits, please.")
    assert isinstance(row.control, ValueField)
    assert "Digits, please." in _texts(row)
    switch = make(SWITCH)
    switch.refuse("Digits, please.")
    assert "Digits, please." not in _texts(switch)


@pytest.mark.parametrize("setting", [SWITCH, TILES, TEXT], ids=lambda row: row.key)
def test_the_keyboard_comes_to_the_control(make: Make, setting: Setting) -> None:
    row = make(setting)
    stop = row.stop()
    assert stop is row.control or row.control.isAncestorOf(stop)
    assert stop.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_small_control_stands_beside_the_words_or_below_them_where_there_is_little_room(
    make: Make, theme: Theme, qtbot: QtBot
) -> None:
    wide = make(SWITCH, 560)
    qtbot.waitUntil(lambda: wide.control.x() > wide._title.geometry().right())
    narrow = make(SWITCH, 240)
    qtbot.waitUntil(lambda: narrow.control.y() >= narrow._description.geometry().bottom())
    assert make(TILES, 560).control.x() == 0
    theme.apply("light", 2.0)
    qtbot.waitUntil(lambda: wide.control.y() > wide._description.geometry().bottom())
