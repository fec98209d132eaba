# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's way in: a finger held for five seconds in the top left corner, or a row of keys nobody types by chance.

It stands before everything the shell shows. What is pressed in the corner waits until it is clear that it is no hold:
a tap and a drag are passed on, a long press never is. It shows nothing, and does not know what its signal opens.
"""

from __future__ import annotations

import enum
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice, QSinglePointEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QWidget

CORNER: Final = 96
"""Side of the square at the top left, in logical pixels: room for a finger that cannot see what it aims at."""
HOLD_SECONDS: Final = 5.0
TAP_SECONDS: Final = 0.5
"""A press that was longer is nothing to what lies below, however it ends."""
SLIP: Final = 24
"""How far a finger may roll while it rests, in logical pixels."""
SEQUENCE: Final = (*(Qt.Key.Key_Escape,) * 5, *(Qt.Key.Key_Left, Qt.Key.Key_Right) * 2)
"""Keys that start nothing in the guide and write nothing into a field: docs/kiosk-staff.md names them for the staff."""
SEQUENCE_SECONDS: Final = 10.0
_TICK_MS = 100

_Kind = QEvent.Type
_PRESSES = frozenset({_Kind.MouseButtonPress, _Kind.MouseButtonDblClick})
_LEFT, _NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class _State(enum.Enum):
    FREE = "no press began in the corner"
    HELD_BACK = "a press rests in the corner and nobody else knows of it"
    SPENT = "it was too long or went wrong: nobody else hears of it until all fingers are up"
    PASSED_ON = "it turned out to be a drag, and those below have it"


class Corner(QObject):
    """Listens before the widgets of `shell`. `now` gives seconds from a clock that nobody sets."""

    held = Signal()
    """Five seconds in the corner: somebody of the staff wants in."""
    typed = Signal()
    """The whole row of keys: somebody of the staff wants in, where there is no touch screen."""

    def __init__(self, shell: QWidget, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(shell)
        self._shell = shell
        self._now = now
        self._window: QWindow | None = None
        self._state = _State.FREE
        self._is_sending = False
        self._since = 0.0
        self._from = QPointF()
        self._typed: list[tuple[int, float]] = []
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)
        shell.installEventFilter(self)
        self._follow_window()

    def tick(self) -> None:
        """Look at the clock: has the press lasted long enough?"""
        if self._state is _State.HELD_BACK and self._elapsed() >= HOLD_SECONDS:
            self._spend()  # the finger is still there, and must not press what opens now
            self.held.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what belongs to a press in the corner; let everything else go its way."""
        if watched is self._shell:
            if event.type() in (_Kind.Show, _Kind.WinIdChange):
                self._follow_window()
            return False
        if self._is_sending:
            return False
        if isinstance(event, QMouseEvent):
            return self._take_mouse(event)
        if isinstance(event, QTouchEvent):
            return self._take_touch(event)
        if isinstance(event, QKeyEvent) and event.type() == _Kind.KeyPress:
            self._note_key(event)
        return False

    def _follow_window(self) -> None:
        """Listen at the shell's native window: there each event comes by once, before it goes to any widget."""
        window = self._shell.windowHandle()
        if window not in {None, self._window}:  # there is none before the shell is shown for the first time
            self._window = window
            self._state = _State.FREE
            window.installEventFilter(self)

    # -- the mouse, and a finger ----------------------------------------------------------------------------------

    def _take_mouse(self, event: QMouseEvent) -> bool:
        kind, where = event.type(), event.position()
        if kind in _PRESSES:
            if event.buttons() == _LEFT:  # the only one that is down, whatever became of the press before it
                return self._begin(where)
            return self._cancel()
        if kind is _Kind.MouseMove:
            return self._move(where, event)
        if kind is _Kind.MouseButtonRelease:
            if event.button() == _LEFT:
                return self._end(event)
            return self._state is _State.SPENT  # it belongs to the press that spoilt the hold
        return False

    def _take_touch(self, event: QTouchEvent) -> bool:
        points, kind = event.points(), event.type()
        if kind is _Kind.TouchBegin and len(points) == 1:
            is_taken = self._begin(points[0].position())
        elif self._state is _State.FREE:
            return False
        elif kind is _Kind.TouchCancel or len(points) != 1:
            is_taken = self._give_up_touch(event)
        else:
            is_taken = self._go_on_touch(event)
        if is_taken:
            event.accept()  # else Qt would make a mouse of it
        return is_taken

    def _go_on_touch(self, event: QTouchEvent) -> bool:
        where = event.points()[0].position()
        if event.type() is _Kind.TouchEnd:
            was_passed_on = self._state is _State.PASSED_ON
            self._end(event)
            if was_passed_on:
                self._send(_Kind.MouseButtonRelease, where, event)
        else:
            self._move(where, event)
            if self._state is _State.PASSED_ON:
                self._send(_Kind.MouseMove, where, event)
        return True

    def _give_up_touch(self, event: QTouchEvent) -> bool:
        """Hear of a second finger, or that the system took the touch away."""
        if self._state is _State.PASSED_ON:
            self._send(_Kind.MouseButtonRelease, QPointF(-1, -1), event)  # away from all that could be pressed
        self._spend()
        if event.type() in (_Kind.TouchEnd, _Kind.TouchCancel):
            self._state = _State.FREE
        return True

    # -- a press from its beginning to its end --------------------------------------------------------------------

    def _begin(self, where: QPointF) -> bool:
        self._state = _State.FREE
        self._timer.stop()
        if not _is_in_corner(where):
            return False
        self._state, self._since, self._from = _State.HELD_BACK, self._now(), QPointF(where)
        self._timer.start()
        return True

    def _move(self, where: QPointF, event: QMouseEvent | QTouchEvent) -> bool:
        way = where - self._from
        if self._state is _State.HELD_BACK and (abs(way.x()) + abs(way.y()) > SLIP or not _is_in_corner(where)):
            if self._elapsed() >= TAP_SECONDS:
                self._spend()
            else:
                self._spend(_State.PASSED_ON)
                self._send(_Kind.MouseButtonPress, self._from, event)
        return self._state in (_State.HELD_BACK, _State.SPENT)

    def _end(self, event: QMouseEvent | QTouchEvent) -> bool:
        state = self._state
        self._spend(_State.FREE)
        if state is _State.HELD_BACK and self._elapsed() < TAP_SECONDS:
            self._send(_Kind.MouseButtonPress, self._from, event)
            self._send(_Kind.MouseButtonRelease, self._from, event)
        return state in (_State.HELD_BACK, _State.SPENT)

    def _cancel(self) -> bool:
        """Hear of another button."""
        if self._state is _State.HELD_BACK:
            self._spend()
        return self._state is _State.SPENT

    def _spend(self, state: _State = _State.SPENT) -> None:
        self._state = state
        self._timer.stop()

    def _elapsed(self) -> float:
        return self._now() - self._since

    def _send(self, kind: QEvent.Type, where: QPointF, cause: QSinglePointEvent | QTouchEvent) -> None:
        """Let those below have a part of the press after all, as a mouse: that is what Qt makes of a touch, too."""
        window = self._window
        if window is None:
            return
        button = _NO_BUTTON if kind is _Kind.MouseMove else _LEFT
        buttons = _NO_BUTTON if kind is _Kind.MouseButtonRelease else _LEFT
        device = QPointingDevice.primaryPointingDevice()
        event = QMouseEvent(kind, where, window.mapToGlobal(where), button, buttons, cause.modifiers(), device)
        event.setTimestamp(cause.timestamp())
        self._is_sending = True
        try:
            QCoreApplication.sendEvent(window, event)
        finally:
            self._is_sending = False

    # -- keys -----------------------------------------------------------------------------------------------------

    def _note_key(self, event: QKeyEvent) -> None:
        """Remember the last few keys of the row, and nothing of any other."""
        key, now = event.key(), self._now()
        if event.isAutoRepeat():
            return
        expected = SEQUENCE[len(self._typed)]
        if key != expected:
            is_start = key == SEQUENCE[0] and all(known == key for known, _when in self._typed)
            self._typed = [*self._typed[1:], (key, now)] if is_start else []
            return
        self._typed.append((key, now))
        if len(self._typed) < len(SEQUENCE):
            return
        began = self._typed[0][1]
        self._typed = []
        if now - began <= SEQUENCE_SECONDS:
            self.typed.emit()


def _is_in_corner(where: QPointF) -> bool:
    return 0 <= where.x() < CORNER and 0 <= where.y() < CORNER
