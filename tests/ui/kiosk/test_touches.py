# SPDX-License-Identifier: GPL-3.0-or-later
"""Which events mean that somebody is there, and which ones a book on the keyboard makes as well."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from reader.ui.kiosk.touches import is_press, is_touch
from tests.visitor import Visitor

_Key, _Held, _Kind = Qt.Key, Qt.KeyboardModifier, QEvent.Type
NONE, CTRL = _Held.NoModifier, _Held.ControlModifier


def key(code: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "", *, repeats: bool = False) -> QKeyEvent:
    return QKeyEvent(_Kind.KeyPress, code, held, text, repeats)


@pytest.mark.parametrize(
    ("event", "counts"),
    [
        (key(_Key.Key_Down), True),
        (key(_Key.Key_A, text="a"), True),
        (key(_Key.Key_F2), True),
        (key(_Key.Key_Down, repeats=True), False),
        (key(_Key.Key_A, text="a", repeats=True), False),
        (key(_Key.Key_Control, CTRL), False),
        (key(_Key.Key_C, CTRL, "c"), False),
        (key(_Key.Key_F5), False),
        (QKeyEvent(_Kind.KeyRelease, _Key.Key_Down, NONE), False),
        (QEvent(_Kind.TouchBegin), True),
        (QEvent(_Kind.TouchUpdate), True),
        (QEvent(_Kind.Wheel), True),
        (QEvent(_Kind.Paint), False),
    ],
    ids=lambda value: repr(value)[:60],
)
def test_what_counts(event: QEvent, counts: bool) -> None:
    assert is_touch(event) is counts


def test_a_finger_counts_and_a_pointer_that_only_moves_does_not() -> None:
    button, where = Qt.MouseButton.LeftButton, QPointF(5, 5)
    assert is_touch(QMouseEvent(_Kind.MouseButtonPress, where, where, button, button, NONE))
    assert not is_touch(QMouseEvent(_Kind.MouseMove, where, where, button, button, NONE))


def test_any_key_is_a_press_and_letting_it_go_is_none() -> None:
    assert is_press(key(_Key.Key_Control, CTRL, repeats=True))
    assert is_press(QEvent(_Kind.TouchBegin))
    assert not is_press(QKeyEvent(_Kind.KeyRelease, _Key.Key_Down, NONE))


@pytest.mark.parametrize(
    "event",
    [key(_Key.Key_Control, CTRL, repeats=True), key(_Key.Key_Shift), key(_Key.Key_Down, repeats=True)],
    ids=["repeated Ctrl", "Shift", "repeated arrow"],
)
def test_a_key_that_lies_under_something_keeps_no_visit_alive(visitor: Visitor, event: QKeyEvent) -> None:
    idle = visitor.kiosk.idle
    for _second in range(100):
        visitor.clock[0] += 1
        QCoreApplication.sendEvent(visitor.shell, event.clone())
        idle.look()
    assert not visitor.kiosk.is_in_visit
