# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's way in: only a whole hold or the whole row of keys opens it, and no other use of the corner is spoilt."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.corner import CORNER, HOLD_SECONDS, SEQUENCE, SEQUENCE_SECONDS, Corner

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
IN, OUT = QPoint(30, 30), QPoint(300, 200)


class Terminal:
    """A shell with one button over the corner, a hand, and a clock that only the test moves."""

    def __init__(self, qtbot: QtBot) -> None:
        self.seconds = 100.0
        self.shell = QWidget()
        qtbot.addWidget(self.shell)
        self.shell.resize(600, 400)
        self.button = QPushButton("Back", self.shell)
        self.button.setGeometry(0, 0, 200, 120)
        self.corner = Corner(self.shell, lambda: self.seconds)
        self.heard: list[str] = []
        self.button.pressed.connect(lambda: self.heard.append("pressed"))
        self.button.clicked.connect(lambda: self.heard.append("clicked"))
        self.corner.held.connect(lambda: self.heard.append("held"))
        self.corner.typed.connect(lambda: self.heard.append("typed"))
        with qtbot.waitExposed(self.shell):
            self.shell.show()
        self.finger = QTest.createTouchDevice()

    @property
    def window(self) -> QWindow:
        window = self.shell.windowHandle()
        assert window is not None
        return window

    def press(self, where: QPoint = IN, button: Qt.MouseButton = LEFT) -> None:
        QTest.mousePress(self.window, button, NONE, where)

    def move(self, where: QPoint) -> None:
        # QTest's own move tells of no button that is down.
        event = QMouseEvent(
            QEvent.Type.MouseMove, where, self.window.mapToGlobal(where), Qt.MouseButton.NoButton, LEFT, NONE,
            QPointingDevice.primaryPointingDevice(),
        )  # fmt: skip
        QCoreApplication.sendEvent(self.window, event)

    def release(self, where: QPoint = IN, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseRelease(self.window, button, NONE, where)

    def touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self.window, self.finger, autoCommit=False)

    def wait(self, seconds: float) -> None:
        """Let time pass, a look at the clock each tenth of a second."""
        for _tenth in range(round(seconds * 10)):
            self.seconds += 0.1
            self.corner.tick()


@pytest.fixture
def terminal(qtbot: QtBot) -> Iterator[Terminal]:
    made = Terminal(qtbot)
    yield made
    for button in (LEFT, RIGHT):
        if QGuiApplication.mouseButtons() & button:
            made.release(button=button)
    made.shell.close()


def test_a_hold_of_five_seconds_and_nothing_shorter(terminal: Terminal) -> None:
    terminal.press()
    terminal.wait(HOLD_SECONDS - 0.2)
    assert terminal.heard == []
    terminal.wait(0.4)
    assert terminal.heard == ["held"]
    terminal.wait(20)
    terminal.release()
    assert terminal.heard == ["held"], "once, and the finger that goes up presses nothing of what came"


def test_what_lies_below_hears_nothing_of_a_long_press(terminal: Terminal) -> None:
    terminal.press()
    terminal.wait(0.6)
    terminal.release()
    terminal.wait(HOLD_SECONDS)
    assert terminal.heard == []
    assert not terminal.button.isDown()


def test_a_tap_in_the_corner_does_what_it_does_everywhere(terminal: Terminal) -> None:
    terminal.press()
    terminal.wait(0.3)
    assert terminal.heard == [], "it waits until it is clear that it is no hold"
    terminal.release()
    assert terminal.heard == ["pressed", "clicked"]
    terminal.wait(HOLD_SECONDS)
    assert terminal.heard == ["pressed", "clicked"]


def test_beside_the_corner_nothing_is_held_back(terminal: Terminal) -> None:
    beside = QPoint(CORNER + 1, 30)
    terminal.press(beside)
    assert terminal.heard == ["pressed"]
    terminal.wait(HOLD_SECONDS * 2)
    terminal.release(beside)
    assert terminal.heard == ["pressed", "clicked"]


def test_slipping_off_ends_the_hold(terminal: Terminal) -> None:
    terminal.press()
    terminal.wait(3)
    terminal.move(QPoint(90, 30))
    terminal.wait(HOLD_SECONDS)
    terminal.release(QPoint(90, 30))
    assert terminal.heard == []


def test_a_finger_may_roll_a_little(terminal: Terminal) -> None:
    terminal.press()
    terminal.wait(2)
    terminal.move(QPoint(36, 38))
    terminal.wait(HOLD_SECONDS - 1.8)
    assert terminal.heard == ["held"]


def test_a_drag_that_begins_in_the_corner_reaches_what_lies_below(terminal: Terminal) -> None:
    terminal.press()
    terminal.wait(0.2)
    terminal.move(QPoint(120, 60))
    assert terminal.heard == ["pressed"]
    terminal.release(QPoint(120, 60))
    assert terminal.heard == ["pressed", "clicked"]
    terminal.wait(HOLD_SECONDS)
    assert "held" not in terminal.heard


def test_another_button_ends_the_hold(terminal: Terminal) -> None:
    terminal.press()
    terminal.wait(2)
    terminal.press(OUT, RIGHT)
    terminal.wait(HOLD_SECONDS)
    terminal.release(OUT, RIGHT)
    terminal.release()
    assert terminal.heard == []


def test_another_hold_after_one_that_failed(terminal: Terminal) -> None:
    for _time in range(2):
        terminal.press()
        terminal.wait(3)
        terminal.release()
    terminal.press()
    terminal.wait(HOLD_SECONDS + 0.2)
    assert terminal.heard == ["held"]


# -- with fingers -----------------------------------------------------------------------------------------------------


def test_a_finger_holds(terminal: Terminal) -> None:
    terminal.touch().press(0, IN).commit()
    terminal.wait(HOLD_SECONDS + 0.2)
    assert terminal.heard == ["held"]
    terminal.touch().release(0, IN).commit()
    assert terminal.heard == ["held"]


def test_a_finger_taps(terminal: Terminal) -> None:
    terminal.touch().press(0, IN).commit()
    assert terminal.heard == []
    terminal.touch().release(0, IN).commit()
    assert terminal.heard == ["pressed", "clicked"], "once: Qt makes no second mouse of it"


def test_a_second_finger_ends_the_hold(terminal: Terminal) -> None:
    terminal.touch().press(0, IN).commit()
    terminal.wait(2)
    terminal.touch().move(0, IN).press(1, OUT).commit()
    terminal.wait(HOLD_SECONDS)
    terminal.touch().move(0, IN).release(1, OUT).commit()
    terminal.wait(HOLD_SECONDS)
    terminal.touch().release(0, IN).commit()
    assert terminal.heard == []
    terminal.touch().press(0, IN).commit()
    terminal.touch().release(0, IN).commit()
    assert terminal.heard == ["pressed", "clicked"], "the next tap is one again"


def test_two_fingers_that_go_up_together_leave_nothing_behind(terminal: Terminal) -> None:
    terminal.touch().press(0, IN).commit()
    terminal.touch().move(0, IN).press(1, OUT).commit()
    terminal.touch().release(0, IN).release(1, OUT).commit()
    terminal.wait(HOLD_SECONDS)
    assert terminal.heard == []
    terminal.press()
    terminal.release()
    assert terminal.heard == ["pressed", "clicked"]


def test_a_finger_drags_out_of_the_corner(terminal: Terminal) -> None:
    terminal.touch().press(0, IN).commit()
    terminal.touch().move(0, QPoint(150, 60)).commit()
    assert terminal.heard == ["pressed"]
    terminal.touch().move(0, OUT).commit()
    assert not terminal.button.isDown(), "it sees the finger go on"
    terminal.touch().release(0, OUT).commit()
    assert terminal.heard == ["pressed"]


def test_a_second_finger_lets_go_of_what_the_first_dragged(terminal: Terminal) -> None:
    terminal.touch().press(0, IN).commit()
    terminal.touch().move(0, QPoint(150, 60)).commit()
    terminal.touch().move(0, QPoint(150, 60)).press(1, OUT).commit()
    assert not terminal.button.isDown()
    terminal.touch().release(0, QPoint(150, 60)).release(1, OUT).commit()
    assert terminal.heard == ["pressed"]


def test_a_finger_elsewhere_is_nobody_elses_business(terminal: Terminal) -> None:
    terminal.touch().press(0, QPoint(150, 60)).commit()
    terminal.touch().move(0, QPoint(150, 60)).press(1, IN).commit()
    terminal.wait(HOLD_SECONDS * 2)
    terminal.touch().release(0, QPoint(150, 60)).release(1, IN).commit()
    assert "held" not in terminal.heard
    assert "pressed" in terminal.heard


# -- with keys --------------------------------------------------------------------------------------------------------


def _type(terminal: Terminal, keys: tuple[Qt.Key, ...], pause: float = 0.2) -> None:
    for key in keys:
        QTest.keyClick(terminal.window, key)
        terminal.seconds += pause


def test_the_whole_row_of_keys(terminal: Terminal) -> None:
    _type(terminal, SEQUENCE[:-1])
    assert terminal.heard == []
    _type(terminal, SEQUENCE[-1:])
    assert terminal.heard == ["typed"]
    _type(terminal, SEQUENCE)
    assert terminal.heard == ["typed", "typed"]


def test_more_of_the_first_key_do_no_harm(terminal: Terminal) -> None:
    _type(terminal, (Qt.Key.Key_Escape, Qt.Key.Key_Escape, *SEQUENCE))
    assert terminal.heard == ["typed"]


@pytest.mark.parametrize("at", range(1, len(SEQUENCE)))
def test_a_key_between_them_ends_it(terminal: Terminal, at: int) -> None:
    _type(terminal, (*SEQUENCE[:at], Qt.Key.Key_A, *SEQUENCE[at:]))
    assert terminal.heard == []


def test_too_slow_is_by_chance(terminal: Terminal) -> None:
    _type(terminal, SEQUENCE, pause=SEQUENCE_SECONDS / (len(SEQUENCE) - 2))
    assert terminal.heard == []


def test_a_key_that_is_held_down_is_one_key(terminal: Terminal) -> None:
    for number in range(5):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE, "", number > 0)
        QCoreApplication.sendEvent(terminal.window, event)
    _type(terminal, SEQUENCE[5:])
    assert terminal.heard == []


def test_it_follows_the_shell_to_another_native_window(terminal: Terminal, qtbot: QtBot) -> None:
    terminal.shell.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    terminal.shell.destroy()
    with qtbot.waitExposed(terminal.shell):
        terminal.shell.show()
    terminal.press()
    terminal.wait(HOLD_SECONDS + 0.2)
    assert terminal.heard == ["held"]
