# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of the call sheet: its rows for eyes and screen readers, and its own keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.ui.helpline.sheet_rows import SheetGroup, SheetRow
from reader.ui.helpline.sheet_tree import SheetDelegate, SheetModel, SheetTree
from reader.ui.theme import Theme

GROUPS = (
    SheetGroup(
        "Pinned", (SheetRow(0, "passage", "“Words”", "Surgery", "overdue", "How"), SheetRow(2, "term", "octreotide"))
    ),
    SheetGroup("Questions", (SheetRow(1, "question", "Will it hurt?"),)),
)


@pytest.fixture
def tree(theme: Theme, qtbot: QtBot) -> SheetTree:
    tree = SheetTree()
    qtbot.addWidget(tree)
    model = SheetModel(tree)
    tree.setItemDelegate(SheetDelegate(theme, tree))
    tree.setModel(model)
    model.set_groups(GROUPS)
    tree.expandAll()
    tree.resize(340, 500)
    tree.show()
    tree.follow_width(anew=True)
    return tree


def model_of(tree: SheetTree) -> SheetModel:
    model = tree.model()
    assert isinstance(model, SheetModel)
    return model


def test_it_is_a_model_as_qt_wants_it(tree: SheetTree) -> None:
    tester = QAbstractItemModelTester(model_of(tree), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model_of(tree)


def test_a_screen_reader_hears_all_of_a_row(tree: SheetTree) -> None:
    model = model_of(tree)
    assert model.find(0).data(Qt.ItemDataRole.AccessibleTextRole) == "How. “Words”. Surgery. overdue"
    assert model.find(0).data() == "“Words”"
    assert model.index(1, 0).data() == model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Questions"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Call sheet"
    assert not model.find(9).isValid()
    assert model.entry(QModelIndex()) is None


def test_its_keys(tree: SheetTree, qtbot: QtBot) -> None:
    tree.setCurrentIndex(model_of(tree).find(2))
    for key, held, signal in (
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, tree.remove_pressed),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, tree.row_chosen),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier, tree.step_pressed),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, tree.current_changed),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(tree, key, held)


def test_rows_are_as_high_as_their_words_and_painted(tree: SheetTree) -> None:
    model = model_of(tree)
    heights = [tree.visualRect(model.find(place)).height() for place in (0, 2)]
    assert heights[0] > heights[1] >= 44
    picture = tree.grab().toImage()
    box = tree.visualRect(model.find(0))
    colours = {picture.pixelColor(x, box.center().y()).name() for x in range(box.left(), box.right())}
    assert len(colours) > 2
