# SPDX-License-Identifier: GPL-3.0-or-later
"""The button that looks like a link."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.controls.link_button import LinkButton
from reader.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
"""What the offscreen screen says when a window is shown."""


def test_wraps_and_stays_large_enough(qtbot: QtBot, theme: Theme) -> None:
    button = LinkButton(theme, "Removing a tumour completely, with a rim of healthy tissue")
    qtbot.addWidget(button)
    assert button.heightForWidth(2000) >= 44
    assert button.heightForWidth(120) > button.heightForWidth(2000)


def test_is_a_button_for_the_keyboard_and_for_assistive_technology(qtbot: QtBot, theme: Theme) -> None:
    button = LinkButton(theme, "Liver surgery", icon_name="chevron-left")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
    found = QAccessible.queryAccessibleInterface(button)
    assert (found.role(), found.text(QAccessible.Text.Name)) == (QAccessible.Role.Button, "Liver surgery")


def test_the_keyboards_place_is_seen(qtbot: QtBot, theme: Theme) -> None:
    button = LinkButton(theme, "Liver surgery")
    qtbot.addWidget(button)
    with qtbot.waitActive(button):
        button.show()
    button.setFocus()
    focused = button.grab().toImage()
    button.clearFocus()
    assert button.grab().toImage() != focused
