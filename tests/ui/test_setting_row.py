# SPDX-License-Identifier: GPL-3.0-or-later
"""One row of the settings sheet: value, lock, refusal and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.settings import Choice, Setting
from reader.ui.setting_row import SettingRow
from reader.ui.theme import Theme
from reader.ui.value_field import ValueField

SWITCH = Setting("toy.on", "bool", False, lambda: "Wide spacing", lambda: "More room.")
TEXT = Setting("toy.text", "str", "", lambda: "Number", lambda: "Digits only.", pattern="[0-9]*")
TILES = Setting(
    "toy.tiles", "int", 1, lambda: "Lines", lambda: "How many.",
    choices=(Choice(1, lambda: "One"), Choice(2, lambda: "Two")),
)  # fmt: skip


def _row(theme: Theme, qtbot: QtBot, setting: Setting, width: int = 560) -> SettingRow:
    parent = QWidget()
    qtbot.addWidget(parent)
    row = SettingRow(theme, setting, {}, {}, parent)
    QVBoxLayout(parent).addWidget(row)
    row.retranslate()
    row.show_value(setting.default, locked=False)
    parent.resize(width, 400)
    parent.show()
    parent.activateWindow()
    return row


def _texts(row: SettingRow) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel) if label.isVisible()]


def test_it_says_what_the_setting_is_and_what_it_means(theme: Theme, qtbot: QtBot) -> None:
    row = _row(theme, qtbot, SWITCH)
    assert _texts(row)[:2] == ["Wide spacing", "More room."]
    assert row.control.accessibleName() == "Wide spacing"


def test_what_is_chosen_is_asked_for_with_its_key(theme: Theme, qtbot: QtBot) -> None:
    row = _row(theme, qtbot, SWITCH)
    with qtbot.waitSignal(row.value_chosen) as asked:
        qtbot.mouseClick(row.control, Qt.MouseButton.LeftButton)
    assert asked.args == ["toy.on", True]


def test_only_a_changed_one_can_go_back_and_the_keyboard_stays_in_the_row(theme: Theme, qtbot: QtBot) -> None:
    row = _row(theme, qtbot, TILES)
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


def test_what_is_locked_is_said_and_reached_but_not_changed(theme: Theme, qtbot: QtBot) -> None:
    row = _row(theme, qtbot, SWITCH)
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


def test_an_empty_value_is_called_empty(theme: Theme, qtbot: QtBot) -> None:
    row = _row(theme, qtbot, TEXT)
    row.show_value("", locked=True)
    assert row.locked.text().startswith("Empty.")
    row.show_value("12", locked=False)
    assert row.back.text() == "Back to normal: empty"


def test_a_refusal_stands_in_the_row_of_a_field_and_nowhere_else(theme: Theme, qtbot: QtBot) -> None:
    row = _row(theme, qtbot, TEXT)
    row.refuse("Digits, please.")
    assert isinstance(row.control, ValueField)
    assert "Digits, please." in _texts(row)
    switch = _row(theme, qtbot, SWITCH)
    switch.refuse("Digits, please.")
    assert "Digits, please." not in _texts(switch)


@pytest.mark.parametrize("setting", [SWITCH, TILES, TEXT], ids=lambda row: row.key)
def test_the_keyboard_comes_to_the_control(theme: Theme, qtbot: QtBot, setting: Setting) -> None:
    row = _row(theme, qtbot, setting)
    stop = row.stop()
    assert stop is row.control or row.control.isAncestorOf(stop)
    assert stop.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_small_control_stands_beside_the_words_or_below_them_where_there_is_little_room(
    theme: Theme, qtbot: QtBot
) -> None:
    wide = _row(theme, qtbot, SWITCH, 560)
    assert wide.control.x() > wide._title.geometry().right()
    narrow = _row(theme, qtbot, SWITCH, 240)
    assert narrow.control.y() >= narrow._description.geometry().bottom()
    assert _row(theme, qtbot, TILES, 560).control.x() == 0
    theme.apply("light", 2.0)
    qtbot.waitUntil(lambda: wide.control.y() > wide._description.geometry().bottom())
