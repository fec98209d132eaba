# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of hits: choosing and opening by keyboard, pointer and touch."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.search.results import Hit
from reader.ui.search.results_model import ResultsModel
from reader.ui.search.results_view import ResultsView
from reader.ui.theme import Theme

HITS = tuple(Hit(f"g/a#s{n}", "section", f"Section {n}", 1.0, f"1.{n}", "Part › Chapter", "Text.") for n in range(1, 9))


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ResultsView:
    model = ResultsModel()
    view = ResultsView(theme, model)
    model.setParent(view)
    qtbot.addWidget(view)
    model.show_hits(HITS)
    view.resize(400, 320)
    with qtbot.waitExposed(view):
        view.show()
    view.choose(0)
    return view


def _move_pointer(view: ResultsView, row: int, *, by: int = 0) -> None:
    where = QPointF(view.visualRect(view.model().index(row, 0)).center()) + QPointF(by, 0)
    QApplication.sendEvent(
        view.viewport(),
        QMouseEvent(
            QEvent.Type.MouseMove,
            where,
            QPointF(view.viewport().mapToGlobal(where)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ([Qt.Key.Key_Down], 1),
        ([Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up], 0),
        ([Qt.Key.Key_PageDown], 5),
        ([Qt.Key.Key_End, Qt.Key.Key_Down], 7),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_keys_choose_and_stop_at_the_ends(view: ResultsView, qtbot: QtBot, keys: list[Qt.Key], row: int) -> None:
    for key in keys:
        qtbot.keyClick(view, key)
    assert view.currentIndex().row() == row


def test_the_chosen_row_is_in_sight(view: ResultsView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_enter_and_a_click_open(view: ResultsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.open_requested):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    second = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(view.open_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert view.currentIndex().row() == 1


def test_a_pointer_chooses_only_when_it_moves(view: ResultsView) -> None:
    _move_pointer(view, 2)
    assert view.currentIndex().row() == 0, "it came to lie there, nobody moved it"
    _move_pointer(view, 2)
    assert view.currentIndex().row() == 0
    _move_pointer(view, 2, by=3)
    assert view.currentIndex().row() == 2


def test_a_row_that_is_not_there_chooses_none(view: ResultsView) -> None:
    view.choose(99)
    assert not view.currentIndex().isValid()


def test_a_screen_reader_gets_a_list_with_sentences(view: ResultsView) -> None:
    view.setAccessibleName("Places found")
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.List
    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]
    assert "Section 1. 1.1 · Part › Chapter. Text. 1 of 8." in names
