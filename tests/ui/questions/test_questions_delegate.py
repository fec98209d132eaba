# SPDX-License-Identifier: GPL-3.0-or-later
"""How questions are laid out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.ui.controls.rows import RowTree
from reader.ui.questions.questions_delegate import QuestionsDelegate
from reader.ui.questions.questions_model import QuestionsModel
from reader.ui.theme import Theme
from tests.ui.sample_guide import QUESTIONS


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> RowTree:
    view = RowTree()
    qtbot.addWidget(view)
    model = QuestionsModel(view)
    model.set_questions(QUESTIONS, {})
    delegate = QuestionsDelegate(theme, view)
    delegate.set_width(260)
    view.setItemDelegate(delegate)
    view.setModel(model)
    return view


def height(view: RowTree, question: str) -> int:
    model = view.model()
    assert isinstance(model, QuestionsModel)
    return view.itemDelegate().sizeHint(QStyleOptionViewItem(), model.question_index(question)).height()


def test_a_question_with_a_place_has_a_line_more(view: RowTree) -> None:
    assert height(view, "goal") > height(view, "wait") >= 44


def test_everything_grows_with_the_text(view: RowTree, theme: Theme) -> None:
    before = height(view, "goal")
    theme.apply("light", 2.0)
    delegate = view.itemDelegate()
    assert isinstance(delegate, QuestionsDelegate)
    delegate.forget_fonts()
    assert height(view, "goal") > 1.5 * before


def test_the_ring_leaves_out_the_gap_below(view: RowTree) -> None:
    delegate, model = view.itemDelegate(), view.model()
    assert isinstance(delegate, QuestionsDelegate)
    assert isinstance(model, QuestionsModel)
    rect = QRect(0, 0, 260, 80)
    assert delegate.focus_rect(rect, model.question_index("goal")).bottom() < rect.bottom()
    assert delegate.focus_rect(rect, model.index(0, 0)) == rect


def test_headings_begin_in_line_with_the_questions_below_them(view: RowTree, theme: Theme) -> None:
    delegate, model = view.itemDelegate(), view.model()
    assert isinstance(delegate, QuestionsDelegate)
    assert isinstance(model, QuestionsModel)
    begins = [_first_column_with(delegate, index, theme) for index in (model.index(0, 0), model.question_index("goal"))]
    assert abs(begins[0] - begins[1]) <= 2


def _first_column_with(delegate: QuestionsDelegate, index: QModelIndex, theme: Theme) -> int:
    """Return where the words of a row begin: the first column of pixels that is nearly black or the colour of words."""
    picture = QImage(260, 120, QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.palette.raised))
    painter = QPainter(picture)
    delegate.draw_row(painter, QRect(0, 0, 260, 120), index, QStyle.StateFlag.State_Enabled)
    painter.end()
    inside = range(5, 200)
    return next(x for x in inside if any(picture.pixelColor(x, y).lightness() < 140 for y in range(8, 108)))
