# SPDX-License-Identifier: GPL-3.0-or-later
"""A page's patience: from the last touch anywhere, only while the page is there, and told once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.patience import Patience


class Room:
    """A page with a field on it, and a clock that only the test moves."""

    def __init__(self, qtbot: QtBot) -> None:
        self.seconds = 50.0
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.field = QLineEdit(self.page)
        self.patience = Patience(self.page, 20, lambda: self.seconds)
        self.overs: list[float] = []
        self.patience.over.connect(lambda: self.overs.append(self.seconds))

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.patience.look()


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


def test_it_is_over_when_nobody_touches_anything(room: Room) -> None:
    room.page.show()
    room.wait(19.9)
    assert room.overs == []
    room.wait(0.2)
    room.wait(100)
    assert len(room.overs) == 1


def test_each_touch_and_each_key_begins_it_anew(room: Room, qtbot: QtBot) -> None:
    room.page.show()
    room.wait(15)
    qtbot.mouseClick(room.page, Qt.MouseButton.LeftButton)
    room.wait(15)
    qtbot.keyClick(room.field, Qt.Key.Key_5)
    assert room.field.text() == "5", "it takes nothing away"
    room.wait(15)
    assert room.overs == []
    room.wait(6)
    assert len(room.overs) == 1


def test_a_page_that_is_not_shown_waits_for_nobody(room: Room) -> None:
    room.wait(100)
    room.page.show()
    room.wait(10)
    room.page.hide()
    room.wait(100)
    assert room.overs == []
    room.page.show()
    room.wait(19)
    assert room.overs == []
    room.wait(2)
    assert len(room.overs) == 1


def test_a_key_that_repeats_itself_is_nobody(room: Room) -> None:
    room.page.show()
    for _second in range(21):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier, "5", True)
        QCoreApplication.sendEvent(room.field, event)
        room.wait(1)
    assert len(room.overs) == 1
