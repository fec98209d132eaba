# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the list of commands: what they say, and that all of it has room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from reader.ui.controls.rows import RowList
from reader.ui.theme import Theme
from reader.ui.window.command_ranking import Command
from reader.ui.window.command_rows import CommandDelegate, CommandModel, spoken

LISTEN = Command("listen", "Listen, or pause", "Listening", "F5")
FOCUS = Command("focus", "Show only a few lines at a time", "Reading", "Ctrl + Alt + Page Down", is_on=True)
SLOWER = Command("slower", "Speak slower", "Listening", is_possible=False)


@pytest.fixture
def rows(theme: Theme, qtbot: QtBot) -> RowList:
    view = RowList()
    qtbot.addWidget(view)
    model = CommandModel(view)
    view.setItemDelegate(CommandDelegate(theme, view))
    view.setModel(model)
    view.resize(600, 400)
    model.show([LISTEN, FOCUS, SLOWER])
    view.show()
    return view


def test_a_row_is_one_line_for_a_screen_reader(rows: RowList) -> None:
    model = rows.model()
    told = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert told == [
        "Listen, or pause, Listening, F5",
        "Show only a few lines at a time, Reading · on, Ctrl + Alt + Page Down",
        "Speak slower, Listening · not possible now",
    ]
    assert spoken(LISTEN) == told[0]
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_a_row_is_large_enough_for_a_finger(rows: RowList) -> None:
    assert all(rows.sizeHintForRow(row) >= 44 for row in range(3))


def test_the_current_row_and_what_is_not_possible_are_drawn_otherwise(rows: RowList) -> None:
    rows.setCurrentIndex(QModelIndex())
    plain = rows.grab().toImage()
    rows.setCurrentIndex(rows.model().index(0, 0))
    assert rows.grab().toImage() != plain
    model = rows.model()
    assert isinstance(model, CommandModel)
    rows.setCurrentIndex(QModelIndex())
    model.show([LISTEN, FOCUS, Command("slower", "Speak slower", "Listening")])
    assert rows.grab().toImage() != plain


def test_keys_go_under_the_name_where_there_is_no_room_beside_it(rows: RowList) -> None:
    delegate = rows.itemDelegate()
    assert isinstance(delegate, CommandDelegate)
    assert "Page Down" not in delegate._under(FOCUS)
    rows.resize(260, 400)
    rows.grab()
    assert delegate._under(FOCUS) == "Reading · on · Ctrl + Alt + Page Down"
    assert delegate._under(LISTEN) == "Listening"
