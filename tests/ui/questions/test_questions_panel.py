# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions panel: order, links, and showing one question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.content.address import parse_address
from reader.content.model import Question, QuestionGroup
from reader.ui.controls.rows import RowTree
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.questions.questions_model import QuestionsModel
from reader.ui.questions.questions_panel import QuestionsPanel
from reader.ui.theme import Theme
from tests.ui.sample_guide import QUESTIONS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
"""What the offscreen screen says when a window is shown."""


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> QuestionsPanel:
    panel = QuestionsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(276, 500)
    panel.set_questions(QUESTIONS)
    panel.show()
    return panel


def tree(panel: QuestionsPanel) -> RowTree:
    return panel.findChildren(RowTree)[0]


def model(panel: QuestionsPanel) -> QuestionsModel:
    found = tree(panel).model()
    assert isinstance(found, QuestionsModel)
    return found


def test_all_groups_stand_open_the_pages_own_first(panel: QuestionsPanel) -> None:
    panel.show_chapter("bowel")
    groups = [model(panel).index(row, 0) for row in range(model(panel).rowCount())]
    assert [group.data() for group in groups] == ["About this page", "Choosing surgery"]
    assert all(tree(panel).isExpanded(group) for group in groups)


def test_a_question_leads_to_its_place_by_mouse_and_keyboard(qtbot: QtBot, panel: QuestionsPanel) -> None:
    index = model(panel).question_index("stoma")
    with qtbot.waitSignal(panel.location_requested) as asked:
        place = tree(panel).visualRect(index).center()
        QTest.mouseClick(tree(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [parse_address("guide/bowel#before")]
    tree(panel).setCurrentIndex(model(panel).question_index("goal"))
    with qtbot.waitSignal(panel.location_requested):
        QTest.keyClick(tree(panel), Qt.Key.Key_Return)


def test_a_question_without_a_place_asks_for_nothing_and_a_heading_folds(qtbot: QtBot, panel: QuestionsPanel) -> None:
    tree(panel).setCurrentIndex(model(panel).question_index("wait"))
    with qtbot.assertNotEmitted(panel.location_requested):
        QTest.keyClick(tree(panel), Qt.Key.Key_Return)
    heading = model(panel).index(0, 0)
    tree(panel).setCurrentIndex(heading)
    QTest.keyClick(tree(panel), Qt.Key.Key_Return)
    assert not tree(panel).isExpanded(heading)


def test_a_question_asked_for_is_marked_and_in_view(panel: QuestionsPanel) -> None:
    many = tuple(Question(f"q-{n}", f"A question with the number {n}?", "guide/overview") for n in range(60))
    panel.set_questions((QuestionGroup("all", "All", many),))
    tree(panel).collapseAll()
    panel.show_question("q-55")
    index = model(panel).question_index("q-55")
    assert model(panel).row(index).is_shown
    assert tree(panel).viewport().rect().adjusted(0, 0, 0, 1).contains(tree(panel).visualRect(index))
    panel.show_question("gone")
    assert not model(panel).row(index).is_shown


def test_says_so_when_there_are_none(panel: QuestionsPanel) -> None:
    panel.set_questions(())
    assert [label.text() for label in panel.findChildren(WrappedLabel) if label.isVisible()] == [
        "This guide has no questions yet."
    ]


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0, 4.0])
def test_rows_grow_with_the_text(panel: QuestionsPanel, theme: Theme, scale: float) -> None:
    theme.apply("contrast-dark", scale)
    height = tree(panel).visualRect(model(panel).question_index("goal")).height()
    assert height >= max(44, theme.px(16 * 1.4 + 15 * 1.4))
    assert tree(panel).horizontalScrollBar().maximum() == 0
    assert not panel.grab().isNull()


def test_is_a_named_tree(panel: QuestionsPanel) -> None:
    found = QAccessible.queryAccessibleInterface(tree(panel))
    assert found.text(QAccessible.Text.Name) == "Questions to ask"
    names = [found.child(row).text(QAccessible.Text.Name) for row in range(found.childCount())]
    assert names == [
        "Questions to ask",
        "Choosing surgery, 2 questions",
        "What is the aim? Read more in the guide",
        "What if we wait?",
        "Bowel surgery, 1 question",
        "Will I have a stoma? Read more in the guide",
    ]


def test_another_edition_keeps_the_question_that_the_keyboard_is_on(panel: QuestionsPanel) -> None:
    panel.show_question("stoma")
    panel.set_questions(QUESTIONS)
    assert panel.current_question == "stoma"
    panel.set_questions(QUESTIONS[:1])
    assert panel.current_question != "stoma"
