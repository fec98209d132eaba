# SPDX-License-Identifier: GPL-3.0-or-later
"""The one large button: it wraps, is large enough, and shows where the keyboard is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.controls.primary_button import PrimaryButton
from reader.ui.theme import Theme


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> PrimaryButton:
    button = PrimaryButton(theme)
    qtbot.addWidget(button)
    button.setText("Start reading")
    button.resize(button.sizeHint())
    button.show()
    return button


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_its_words_stand_on_one_line_where_there_is_room_and_wrap_where_not(
    button: PrimaryButton, theme: Theme, scale: float
) -> None:
    theme.apply("light", scale)
    wide = button.sizeHint()
    assert wide.height() >= 56
    assert button.heightForWidth(wide.width() * 2 // 3) >= wide.height()
    assert button.heightForWidth(button.minimumSizeHint().width()) > wide.height()


def test_space_and_a_press_do_it(button: PrimaryButton, qtbot: QtBot) -> None:
    for _time in range(2):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_ring_shows_where_the_keyboard_is(button: PrimaryButton, theme: Theme, qtbot: QtBot) -> None:
    button.clearFocus()
    before = button.grab().toImage()
    button.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    after = button.grab().toImage()
    place = before.width() // 2, 1
    assert before.pixelColor(*place) != after.pixelColor(*place)
    assert before.pixelColor(before.width() // 2, 8).name() == theme.palette.accent


def test_from_its_least_width_on_no_word_is_broken(button: PrimaryButton) -> None:
    button.setText("Commencer en français")
    least = button.least_width()
    button.setText("Commencer")
    assert button.heightForWidth(least) == button.sizeHint().height()
    assert button.heightForWidth(least - 12) > button.sizeHint().height()
