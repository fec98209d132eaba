# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.keypad import Keypad

Stand = tuple[Keypad, QPushButton, QLineEdit]
PAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def stand(qapp: QApplication, qtbot: QtBot) -> Stand:
    shell = QWidget()
    button, field = QPushButton("Go"), QLineEdit()
    column = QVBoxLayout(shell)
    column.addWidget(button)
    column.addWidget(field)
    qtbot.addWidget(shell)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    keypad = Keypad(shell)
    keypad.has_voice = True
    keypad.follow(qapp)
    button.setFocus()
    return keypad, button, field


def test_enter_presses_a_button_once(stand: Stand, qtbot: QtBot) -> None:
    _keypad, button, _field = stand
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(button, key)
    assert len(pressed) == 2


def test_four_signs_are_for_the_voice(stand: Stand, qtbot: QtBot) -> None:
    keypad, button, field = stand
    told: list[object] = []
    keypad.speech_pressed.connect(lambda: told.append("*"))
    keypad.again_pressed.connect(lambda: told.append("/"))
    keypad.speed_pressed.connect(told.append)
    keys = (Qt.Key.Key_Asterisk, Qt.Key.Key_Slash, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    for key in keys:
        qtbot.keyClick(button, key)
    assert told == ["*", "/", 1, -1]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Asterisk)
    assert field.text() == "*"
    qtbot.keyClick(field, Qt.Key.Key_Asterisk, PAD)
    assert field.text() == "*"
    assert told == ["*", "/", 1, -1, "*"]
    keypad.has_voice = False
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Slash)
    assert len(told) == 5
