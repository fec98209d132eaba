# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys that take rows out and move them, as a tree tells them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from reader.ui.controls.arranging_tree import ArrangingTree

_PLAIN, _HELD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tree(qtbot: QtBot) -> ArrangingTree:
    tree = ArrangingTree()
    qtbot.addWidget(tree)
    tree.setModel(QStringListModel(["plum", "pear"], tree))
    return tree


def told(tree: ArrangingTree, key: Qt.Key, held: Qt.KeyboardModifier) -> tuple[bool, list[int | str]]:
    """Return whether a key was the tree's, and what was told of it."""
    heard: list[int | str] = []
    tree.remove_pressed.connect(lambda: heard.append("remove"))
    tree.step_pressed.connect(heard.append)
    return tree.tell_key(QKeyEvent(QKeyEvent.Type.KeyPress, key, held)), heard


@pytest.mark.parametrize(
    ("key", "held", "heard"),
    [
        (Qt.Key.Key_Delete, _PLAIN, "remove"),
        (Qt.Key.Key_Backspace, _PLAIN, "remove"),
        (Qt.Key.Key_Up, _HELD, -1),
        (Qt.Key.Key_Down, _HELD, 1),
    ],
)
def test_a_key_removes_or_moves(tree: ArrangingTree, key: Qt.Key, held: Qt.KeyboardModifier, heard: int | str) -> None:
    assert told(tree, key, held) == (True, [heard])


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_Up, _PLAIN), (Qt.Key.Key_Down, _PLAIN), (Qt.Key.Key_Left, _HELD), (Qt.Key.Key_A, _PLAIN)],
)
def test_other_keys_are_left(tree: ArrangingTree, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    assert told(tree, key, held) == (False, [])


def test_another_current_row_is_told(tree: ArrangingTree, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tree.current_changed):
        tree.setCurrentIndex(tree.model().index(1, 0))
    with qtbot.assertNotEmitted(tree.current_changed):
        tree.setCurrentIndex(tree.model().index(1, 0))
