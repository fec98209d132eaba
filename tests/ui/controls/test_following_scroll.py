# SPDX-License-Identifier: GPL-3.0-or-later
"""A column that follows the keyboard, also when it comes from outside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.following_scroll import FollowingScroll
from reader.ui.controls.link_button import LinkButton
from reader.ui.theme import Theme


def test_what_takes_the_keyboard_comes_into_view_also_from_outside(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, scroll = QLineEdit(window), FollowingScroll(window)
    column = QVBoxLayout(scroll.inside)
    buttons = [LinkButton(theme, f"{number}") for number in range(20)]
    for button in buttons:
        column.addWidget(button)
    scroll.setGeometry(0, 40, 200, 150)
    QWidget.setTabOrder(field, buttons[-1])
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is buttons[-1]
    assert not buttons[-1].visibleRegion().isEmpty()
    assert scroll.verticalScrollBar().value() > 0
    assert scroll.focusPolicy() == Qt.FocusPolicy.NoFocus
