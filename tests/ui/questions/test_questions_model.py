# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions as a tree: the open chapter's first, each once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reader.ui.questions.questions_model import QuestionsModel
from tests.ui.sample_guide import QUESTIONS


def filled(chapter: str = "") -> QuestionsModel:
    model = QuestionsModel()
    model.set_questions(QUESTIONS, {"overview": "Overview", "bowel#before": "Before bowel surgery"})
    model.set_chapter(chapter)
    return model


def tree(model: QuestionsModel) -> dict[str, list[str]]:
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return {
        group.data(): [model.index(row, 0, group).data() for row in range(model.rowCount(group))] for group in groups
    }


def test_keeps_the_rules_of_item_models(qtmodeltester: ModelTester) -> None:
    model = filled("bowel")
    qtmodeltester.check(model)
    model.set_chapter("overview")
    model.mark_shown("goal")
    assert model.rowCount() == len(tree(model)) > 0  # still whole while the tester watches each change


def test_questions_of_the_open_chapter_come_first_and_stand_once() -> None:
    assert tree(filled()) == {
        "Choosing surgery": ["What is the aim?", "What if we wait?"],
        "Bowel surgery": ["Will I have a stoma?"],
    }
    assert tree(filled("bowel")) == {
        "About this page": ["Will I have a stoma?"],
        "Choosing surgery": ["What is the aim?", "What if we wait?"],
    }


def test_the_same_chapter_again_moves_nothing() -> None:
    model = filled("bowel")
    assert not model.set_chapter("bowel")
    assert model.set_chapter("liver")


def test_a_screen_reader_hears_the_question_and_where_there_is_more() -> None:
    model = filled()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(0, 0), role) == "Choosing surgery, 2 questions"
    assert model.data(model.question_index("goal"), role) == "What is the aim? Read: Overview"
    assert model.data(model.question_index("wait"), role) == "What if we wait?"
    assert model.row(model.question_index("stoma")).place == "Read: Before bowel surgery"


def test_marks_the_question_that_was_asked_for() -> None:
    model = filled()
    model.mark_shown("stoma")
    assert model.row(model.question_index("stoma")).is_shown
    model.mark_shown("gone")
    assert not model.row(model.question_index("stoma")).is_shown
    assert not model.question_index("gone").isValid()
