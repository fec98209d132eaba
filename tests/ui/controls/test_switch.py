# SPDX-License-Identifier: GPL-3.0-or-later
"""The switch: what a person does is told, what is shown is not, and a word says how it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from reader.ui.controls.switch import Switch
from reader.ui.theme import Theme


@pytest.fixture
def switch(theme: Theme, qtbot: QtBot) -> Switch:
    switch = Switch(theme)
    qtbot.addWidget(switch)
    switch.set_words("Wide spacing", "More room between words.")
    switch.resize(switch.sizeHint())
    switch.show()
    return switch


def test_a_press_anywhere_switches_and_tells(switch: Switch, qtbot: QtBot) -> None:
    told: list[object] = []
    switch.value_chosen.connect(told.append)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 3, 3))
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert told == [True, False]


def test_what_it_is_shown_is_not_told(switch: Switch) -> None:
    told: list[object] = []
    switch.value_chosen.connect(told.append)
    switch.show_value(True)
    assert switch.isChecked()
    assert told == []


def test_it_is_a_check_box_with_name_and_description_to_a_screen_reader(switch: Switch) -> None:
    interface = QAccessible.queryAccessibleInterface(switch)
    assert interface is not None
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Wide spacing"
    assert interface.text(QAccessible.Text.Description) == "More room between words."


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_it_is_large_enough_for_a_finger_at_every_size(switch: Switch, theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    assert switch.sizeHint().height() >= 44
    assert switch.sizeHint().width() >= 44 * scale


def test_on_and_off_differ_by_more_than_colour(switch: Switch, theme: Theme) -> None:
    theme.apply("contrast-dark", 1.0)
    off = switch.grab().toImage()
    switch.show_value(True)
    on = switch.grab().toImage()
    differing = sum(off.pixel(x, y) != on.pixel(x, y) for x in range(off.width()) for y in range(off.height()))
    assert differing > 300


def test_the_ring_shows_where_the_keyboard_is(switch: Switch, qtbot: QtBot) -> None:
    switch.clearFocus()
    before = switch.grab().toImage()
    switch.activateWindow()
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(switch.hasFocus)
    after = switch.grab().toImage()
    assert before.pixel(before.width() // 2, 1) != after.pixel(before.width() // 2, 1)
