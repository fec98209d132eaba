# SPDX-License-Identifier: GPL-3.0-or-later
"""The square icon button: large enough to hit, named, and reached by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.controls.icon_button import IconButton
from reader.ui.theme import Theme


def test_it_is_square_and_never_smaller_than_a_finger(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "x")
    qtbot.addWidget(button)
    sides = []
    for scale in (0.85, 1.0, 2.0, 4.0):
        theme.apply("light", scale)
        assert button.width() == button.height()
        sides.append(button.width())
    assert sides[0] >= 44
    assert sides == sorted(sides)
    assert sides[-1] >= 80 + 2 * theme.gap(8)  # the icon at 400 % and its padding


def test_it_has_a_name_and_takes_the_keyboard(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "x")
    qtbot.addWidget(button)
    button.set_name("Close")
    assert button.accessibleName() == "Close"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
