# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of hits as they are drawn: wrapped, marked, and the chosen one with a ring."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.search.results import Hit, Range
from reader.ui.palettes import PALETTES
from reader.ui.search.results_model import ResultsModel
from reader.ui.search.results_view import ResultsView
from reader.ui.theme import Theme

TEXT = "Particles are passed into the artery that feeds the tumour."
HITS = (
    Hit("g/a#b", "section", "How it works", 1.0, "12.2", "Imaging › Embolization", TEXT, (Range(52, 58),)),
    Hit("term:ablation", "term", "ablation", 1.0, snippet="Burning it away."),
)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ResultsView:
    model = ResultsModel()
    view = ResultsView(theme, model)
    model.setParent(view)
    qtbot.addWidget(view)
    model.show_hits(HITS)
    view.resize(420, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


def _colours(view: ResultsView, row: int) -> set[str]:
    image: QImage = view.viewport().grab(view.visualRect(view.model().index(row, 0))).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def _height(view: ResultsView, row: int) -> int:
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    return view.itemDelegate().sizeHint(option, view.model().index(row, 0)).height()


@pytest.mark.parametrize("name", PALETTES)
def test_found_words_are_marked_in_every_palette(view: ResultsView, theme: Theme, name: str) -> None:
    theme.apply(name, 1.0)
    view.choose(1)
    assert {QColor(theme.palette.mark).name(), QColor(theme.palette.border).name()} <= _colours(view, 0)


@pytest.mark.parametrize("name", PALETTES)
def test_a_passage_with_an_urgent_box_has_a_line_with_a_siren(view: ResultsView, theme: Theme, name: str) -> None:
    theme.apply(name, 1.0)
    before, danger = _height(view, 0), QColor(theme.palette.danger.title).name()
    model = view.model()
    assert isinstance(model, ResultsModel)
    model.find_boxes_with(lambda _language: frozenset((HITS[0].address,)))
    assert _height(view, 0) - before >= theme.px(18), "the words have a line of their own"
    model.show_hits(HITS)
    view.doItemsLayout()
    assert danger in _colours(view, 0)
    assert danger not in _colours(view, 1)


@pytest.mark.parametrize("name", PALETTES)
def test_a_danger_sign_is_a_red_box_with_a_siren_and_no_passage(view: ResultsView, theme: Theme, name: str) -> None:
    theme.apply(name, 1.0)
    model = view.model()
    assert isinstance(model, ResultsModel)
    model.call_with(lambda _language: "911")
    model.show_hits(HITS[1:], HITS[:1])
    view.choose(1)
    danger = theme.palette.danger
    assert {QColor(danger.background).name(), QColor(danger.title).name()} <= _colours(view, 0)
    assert QColor(theme.palette.mark).name() not in _colours(view, 0) - _colours(view, 1)
    row = view.itemDelegate()._row(model.index(0, 0), 400)
    assert len(row.texts) == 3
    assert QColor(danger.title).name() not in _colours(view, 1)


def test_a_chosen_danger_sign_has_a_ring(view: ResultsView, theme: Theme) -> None:
    model = view.model()
    assert isinstance(model, ResultsModel)
    model.show_hits(HITS[1:], HITS[:1])
    view.choose(0)
    assert QColor(theme.palette.focus).name() in _colours(view, 0)


def test_the_chosen_row_has_a_ring_without_the_keyboard(view: ResultsView, theme: Theme) -> None:
    view.choose(0)
    view.clearFocus()
    assert QColor(theme.palette.focus).name() in _colours(view, 0)
    assert QColor(theme.palette.focus).name() not in _colours(view, 1)


def test_rows_grow_where_the_text_wraps(view: ResultsView, theme: Theme) -> None:
    wide = _height(view, 0)
    view.resize(160, 400)
    narrow = _height(view, 0)
    theme.apply("light", 4.0)
    assert wide < narrow < _height(view, 0)


def test_a_row_is_never_wider_than_the_list(view: ResultsView, theme: Theme) -> None:
    for scale in (1.0, 2.0, 4.0):
        theme.apply("dark", scale)
        view.grab()
        assert view.horizontalScrollBar().maximum() == 0
        assert view.visualRect(view.model().index(0, 0)).width() <= view.viewport().width()


def test_rows_are_large_enough_for_a_finger(view: ResultsView) -> None:
    assert min(_height(view, row) for row in range(2)) >= 44
