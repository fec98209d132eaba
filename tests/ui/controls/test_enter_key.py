# SPDX-License-Identifier: GPL-3.0-or-later
"""Enter presses the button that has the keyboard, inside the area only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.enter_key import press_on_enter

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
"""What the offscreen screen says when a window is shown."""


@pytest.mark.parametrize(
    ("key", "where", "pressed"),
    [
        (Qt.Key.Key_Return, "inside", True),
        (Qt.Key.Key_Enter, "inside", True),
        (Qt.Key.Key_Space, "inside", False),
        (Qt.Key.Key_Return, "outside", False),
        (Qt.Key.Key_Return, "field", False),
    ],
)
def test_enter_presses_the_button_inside(qtbot: QtBot, key: Qt.Key, where: str, pressed: bool) -> None:
    window, area = QWidget(), QWidget()
    qtbot.addWidget(window)
    parts: dict[str, QWidget] = {"inside": QToolButton(area), "field": QLineEdit(area), "outside": QToolButton(window)}
    QVBoxLayout(window).addWidget(area)
    clicks: list[int] = []
    for part in parts.values():
        if isinstance(part, QToolButton):
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            part.clicked.connect(lambda: clicks.append(1))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    parts[where].setFocus()
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    assert press_on_enter(event, area) is pressed
    assert len(clicks) == pressed
