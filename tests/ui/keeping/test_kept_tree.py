# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of the list of what is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.keeping.kept_groups import KeptGroup, KeptRow
from reader.ui.keeping.kept_model import KeptModel
from reader.ui.keeping.kept_tree import KeptTree

_HELD = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tree(qtbot: QtBot) -> KeptTree:
    tree = KeptTree()
    qtbot.addWidget(tree)
    model = KeptModel(tree)
    model.set_groups([KeptGroup("One", (KeptRow("question", 1, "Why?"), KeptRow("question", 2, "How?")))])
    tree.setModel(model)
    tree.expandAll()
    tree.resize(300, 300)
    tree.show()
    return tree


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, "space_pressed"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "remove_pressed"),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "remove_pressed"),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "change_pressed"),
        (Qt.Key.Key_Up, _HELD, "step_pressed"),
        (Qt.Key.Key_Down, _HELD, "step_pressed"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "row_chosen"),
    ],
)
def test_keys_mean_something_on_a_row(
    tree: KeptTree, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    model = tree.model()
    tree.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
    with qtbot.waitSignal(getattr(tree, signal)):
        qtbot.keyClick(tree, key, modifier)


def test_the_arrows_go_from_row_to_row_and_that_is_told(tree: KeptTree, qtbot: QtBot) -> None:
    model = tree.model()
    tree.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
    with qtbot.waitSignal(tree.current_changed):
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentIndex().row() == 1
