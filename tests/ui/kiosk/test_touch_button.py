# SPDX-License-Identifier: GPL-3.0-or-later
"""A button for a finger: never under 60 pixels, named, following its action, and growing only so far."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from reader.ui.controls.icons import APART
from reader.ui.kiosk.touch_button import TouchButton, touch_px
from reader.ui.theme import Theme


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> TouchButton:
    theme.set_base(1.37)
    button = TouchButton(theme, "home")
    qtbot.addWidget(button)
    return button


def test_it_is_large_enough_and_grows_only_so_far(button: TouchButton, theme: Theme) -> None:
    assert min(button.sizeHint().width(), button.minimumWidth(), button.minimumHeight()) >= 60
    theme.apply("light", 1.25)
    at_most = button.minimumHeight()
    theme.apply("light", 2.5)
    assert button.minimumHeight() == at_most == touch_px(theme, 44) == 75


def test_its_name_is_what_stands_on_it_or_says_more(button: TouchButton) -> None:
    button.set_words("Home")
    assert (button.text(), button.accessibleName()) == (APART + "Home", "Home")
    button.set_words("A+", "Larger text")
    assert (button.text(), button.accessibleName(), button.toolTip()) == (APART + "A+", "Larger text", "")


def test_it_can_do_without_its_words_but_not_without_both(button: TouchButton, theme: Theme, qtbot: QtBot) -> None:
    button.set_words("Home")
    button.show_words(shown=False)
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    lettered = TouchButton(theme)
    qtbot.addWidget(lettered)
    lettered.set_words("A+")
    lettered.show_words(shown=False)
    assert lettered.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextOnly


def test_it_follows_its_action(button: TouchButton) -> None:
    action = QAction(button)
    done: list[bool] = []
    action.triggered.connect(lambda: done.append(True))
    button.follow(action)
    button.click()
    assert len(done) == 1
    action.setEnabled(False)
    assert not button.isEnabled()
    action.setVisible(False)
    assert button.isHidden()


def test_a_tap_does_not_take_the_keyboard(button: TouchButton) -> None:
    assert button.focusPolicy() is Qt.FocusPolicy.TabFocus
