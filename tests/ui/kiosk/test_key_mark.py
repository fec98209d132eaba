# SPDX-License-Identifier: GPL-3.0-or-later
"""The mark goes through keys in order, to the nearest one with arrows, and says where it is."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk import key_mark
from reader.ui.kiosk.key_button import KeyButton
from reader.ui.kiosk.key_mark import KeyMark
from reader.ui.kiosk.key_names import Face
from reader.ui.kiosk.key_rows import Key
from reader.ui.theme import Theme


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def keys(theme: Theme, parent: QWidget) -> list[KeyButton]:
    keys = []
    for sign, left, top in (("a", 0, 0), ("b", 68, 0), ("c", 136, 0), ("d", 34, 68), ("e", 102, 68)):
        key = KeyButton(theme, Key("text", sign), parent)
        key.set_face(Face(sign, f"Letter {sign}"))
        key.setGeometry(left, top, 60, 60)
        keys.append(key)
    return keys


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(key_mark, "announce", lambda _widget, text: said.append(text))
    return said


def test_step_by_step_and_out_at_both_ends(keys: list[KeyButton], said: list[str]) -> None:
    mark = KeyMark(keys[0])
    assert all(mark.step(keys, 1) for _key in keys)
    assert said == [f"Letter {sign}" for sign in "abcde"]
    assert not mark.step(keys, 1)
    assert mark.key is None
    assert not any(key.is_marked for key in keys)
    assert mark.step(keys, -1)
    assert mark.key is keys[-1]


def test_arrows(keys: list[KeyButton], said: list[str]) -> None:
    mark = KeyMark(keys[0])
    assert not mark.move(keys, Qt.Key.Key_Right)  # it is on none
    mark.put_on(keys[2])
    arrows = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert all(mark.move(keys, arrow) for arrow in arrows)
    assert [line[-1] for line in said] == ["c", "e", "d", "a"]
    assert not mark.move(keys, Qt.Key.Key_A)


def test_a_key_that_went_is_forgotten(keys: list[KeyButton]) -> None:
    mark = KeyMark(keys[0])
    mark.put_on(keys[1])
    shiboken6.delete(keys[1])
    assert mark.key is None
    mark.put_on(keys[2])
    assert keys[2].is_marked
