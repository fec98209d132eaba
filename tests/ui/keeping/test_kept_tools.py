# SPDX-License-Identifier: GPL-3.0-or-later
"""The buttons below the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.keeping.kept_groups import KeptRow
from reader.ui.keeping.kept_tools import KeptTools
from reader.ui.theme import Theme


@pytest.fixture
def tools(theme: Theme, qtbot: QtBot) -> KeptTools:
    tools = KeptTools(theme)
    qtbot.addWidget(tools)
    tools.resize(400, 100)
    tools.show()
    tools.activateWindow()
    tools.show_for(KeptRow("question", 1, "Why?"), can_up=True, can_down=True)
    return tools


def test_each_button_asks_for_its_own(tools: KeptTools, qtbot: QtBot) -> None:
    for button, signal, expected in (
        (tools.up, tools.step_requested, [-1]),
        (tools.down, tools.step_requested, [1]),
        (tools.answer, tools.answer_requested, []),
        (tools.change, tools.change_requested, []),
        (tools.remove, tools.remove_requested, []),
    ):
        with qtbot.waitSignal(signal) as asked:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert list(asked.args) == expected
        assert button.accessibleName()


def test_a_button_that_can_do_no_more_hands_the_keyboard_on(tools: KeptTools, qtbot: QtBot) -> None:
    qtbot.waitUntil(tools.isActiveWindow)
    tools.up.setFocus()
    tools.show_for(KeptRow("question", 1, "Why?"), can_up=False, can_down=True)
    assert tools.remove.hasFocus()
    tools.show_for(None, can_up=False, can_down=False)
    assert tools.isHidden()


def test_words_give_way_to_icons(tools: KeptTools) -> None:
    wide = tools.answer.sizeHint().width()
    tools.show_words(shown=False)
    assert tools.answer.sizeHint().width() < wide
    assert all(button.accessibleName() for button in tools.findChildren(QToolButton))
