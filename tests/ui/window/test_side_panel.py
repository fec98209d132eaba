# SPDX-License-Identifier: GPL-3.0-or-later
"""The column of tabs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.theme import Theme
from reader.ui.window.focus_order import stops_in
from reader.ui.window.side_panel import SidePanel


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> SidePanel:
    panel = SidePanel(theme)
    qtbot.addWidget(panel)
    for name, title in (("glossary", "Glossary"), ("questions", "Questions to ask")):
        panel.add(name, QAction(title, panel), QLineEdit())
    panel.show()
    return panel


def test_the_first_panel_is_shown_and_one_at_a_time(panel: SidePanel) -> None:
    assert panel.current == "glossary"
    shown: list[str] = []
    panel.panel_changed.connect(shown.append)
    panel.show_panel("questions")
    assert panel.current == "questions"
    assert shown == ["questions"]
    assert [button.isChecked() for button in panel.findChildren(QToolButton)] == [False, True]
    assert sum(field.isVisible() for field in panel.findChildren(QLineEdit)) == 1
    assert panel.panel is panel.findChildren(QLineEdit)[1]


def test_a_tab_does_what_its_action_does(panel: SidePanel, qtbot: QtBot) -> None:
    action = panel.findChildren(QAction)[1]
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(panel.findChildren(QToolButton)[1], Qt.MouseButton.LeftButton)


def test_a_tab_follows_its_actions_text_in_name_too(panel: SidePanel) -> None:
    panel.findChildren(QAction)[1].setText("Questions à poser")
    button = panel.findChildren(QToolButton)[1]
    assert (button.text(), button.accessibleName()) == ("Questions à poser", "Questions à poser")


def test_tabs_come_before_what_they_show(panel: SidePanel) -> None:
    kinds = [type(stop) for stop in stops_in(panel) if stop.isVisible()]
    assert kinds == [QToolButton, QLineEdit], "Tab stops at the chosen tab; arrow keys go to the others"


def test_arrow_keys_go_from_tab_to_tab(panel: SidePanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    first, second = panel.findChildren(QToolButton)
    first.setFocus()
    with qtbot.waitSignal(panel.findChildren(QAction)[1].triggered):
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()


def _rows(panel: SidePanel) -> int:
    return len({button.y() for button in panel.findChildren(QToolButton)})


def test_tabs_rather_stand_close_than_in_two_rows(panel: SidePanel, qtbot: QtBot) -> None:
    shown = panel.findChildren(QToolButton)
    words = sum(button.fontMetrics().horizontalAdvance(button.text()) for button in shown)
    panel.setMinimumSize(1, 1)  # as in a window, whose columns have widths of their own
    for more, rows, is_tight in ((300, 1, False), (90, 1, True), (40, 2, False)):
        panel.resize(words + more, 400)
        qtbot.waitUntil(lambda rows=rows: _rows(panel) == rows)
        assert [bool(button.property("tight")) for button in shown] == [is_tight] * 2


def test_longer_words_of_another_language_begin_another_row(panel: SidePanel, qtbot: QtBot) -> None:
    panel.resize(300, 400)
    qtbot.waitUntil(lambda: _rows(panel) == 1)
    for action in panel.findChildren(QAction):
        action.setText("Questions à poser à l’équipe")
    qtbot.waitUntil(lambda: _rows(panel) == 2)
