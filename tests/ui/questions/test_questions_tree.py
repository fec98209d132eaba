# SPDX-License-Identifier: GPL-3.0-or-later
"""One key or one click puts a question of the guide among one's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.ui.questions.questions_panel import QuestionsPanel
from reader.ui.theme import Theme
from tests.ui.sample_guide import QUESTIONS


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> QuestionsPanel:
    panel = QuestionsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(276, 500)
    panel.set_questions(QUESTIONS)
    panel.show()
    panel.grab()
    return panel


def test_space_asks_for_a_question_and_folds_a_heading(panel: QuestionsPanel, qtbot: QtBot) -> None:
    tree, index = panel._tree, panel._model.question_index("goal")
    tree.setCurrentIndex(index)
    with qtbot.waitSignal(panel.mine_requested) as asked, qtbot.assertNotEmitted(panel.location_requested):
        qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert asked.args == ["goal"]
    tree.setCurrentIndex(index.parent())
    with qtbot.assertNotEmitted(panel.mine_requested):
        qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert not tree.isExpanded(index.parent())


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_end_of_a_row_is_a_target_of_its_own(
    panel: QuestionsPanel, theme: Theme, qtbot: QtBot, scale: float
) -> None:
    theme.apply("light", scale)
    panel.grab()
    tree = panel._tree
    rect = tree.visualRect(panel._model.question_index("goal"))
    plus = panel._delegate.mine_rect(rect)
    assert plus.width() >= 44
    with qtbot.waitSignal(panel.mine_requested), qtbot.assertNotEmitted(panel.location_requested):
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=plus.center())
    with qtbot.waitSignal(panel.location_requested), qtbot.assertNotEmitted(panel.mine_requested):
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - QPoint(20, 0))


def test_which_are_there_already_is_seen_and_said(panel: QuestionsPanel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    index = panel._model.question_index("goal")
    before = panel.grab().toImage()
    panel.set_mine(frozenset({"goal"}))
    assert index.data(role) == "What is the aim? Among my questions. Read more in the guide"
    assert panel.grab().toImage() != before
    panel.set_mine(frozenset())
    assert "Among" not in index.data(role)
