# SPDX-License-Identifier: GPL-3.0-or-later
"""The stepper: a step each press, nothing beyond the ends, and the value between the buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.controls import stepper as module
from reader.ui.controls.stepper import Stepper
from reader.ui.theme import Theme


@pytest.fixture
def stepper(theme: Theme, qtbot: QtBot) -> Stepper:
    stepper = Stepper(theme)
    qtbot.addWidget(stepper)
    stepper.set_values([(size, f"{size} %") for size in (85, 100, 115)])
    stepper.set_words("Text size", "The size of all text.")
    stepper.show_value(100)
    stepper.show()
    return stepper


def test_each_press_is_a_step_and_is_told(stepper: Stepper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _widget, text: spoken.append(text))
    told: list[object] = []
    stepper.value_chosen.connect(told.append)
    qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(stepper.less, Qt.MouseButton.LeftButton)
    assert told == [115, 100], "there is nothing beyond the last"
    assert spoken == ["Text size: 115 %", "Text size: 115 %", "Text size: 100 %"]


def test_at_an_end_the_button_keeps_the_keyboard(stepper: Stepper) -> None:
    stepper.show_value(115)
    assert stepper.more.isEnabled()


def test_what_is_shown_is_not_told_and_what_is_unknown_changes_nothing(stepper: Stepper) -> None:
    told: list[object] = []
    stepper.value_chosen.connect(told.append)
    stepper.show_value(85)
    stepper.show_value(101)
    assert stepper._value.text() == "85 %"
    assert told == []


def test_both_buttons_say_what_they_step_and_where_it_stands(stepper: Stepper) -> None:
    assert stepper.less.accessibleName() == "Text size: less"
    assert stepper.more.accessibleName() == "Text size: more"
    assert stepper.more.accessibleDescription() == "Now 100 %. The size of all text."


def test_nothing_moves_while_the_value_changes(stepper: Stepper) -> None:
    before = stepper.sizeHint()
    stepper.show_value(85)
    assert stepper.sizeHint() == before
    assert min(stepper.less.width(), stepper.more.height()) >= 44
