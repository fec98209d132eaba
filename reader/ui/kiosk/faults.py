# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of a fault in the terminal: the visit ends and the next may begin; too many, and the process ends.

Only the kind of a fault and the line of the program are told. Its words are not: there may be a visitor's in them.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from reader.errors import EditionError, ReaderError, SearchError
from reader.watch.lifeline import FAULT, FAULTY, Lifeline

MOST = 3
WITHIN = 60.0
"""More than so many faults in so many seconds: this process is not worth keeping."""
_PROGRAM = Path(__file__).resolve().parents[3]


class Faults(QObject):
    """The exception hook of the terminal, from `install` to `remove`."""

    happened = Signal()
    """A fault of the program. Comes in a later turn of the event loop, when the slot that failed is left."""
    guide_failed = Signal()
    """The guide or its index cannot be read any more."""
    told = Signal(str)
    """Something expected went wrong: a sentence for the visitor."""
    too_many = Signal()

    _met = Signal(object)

    def __init__(
        self, lifeline: Lifeline, now: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lifeline = lifeline
        self._now = now
        self._when: deque[float] = deque(maxlen=MOST + 1)
        self._hooks_before = (sys.excepthook, threading.excepthook)
        self._met.connect(self._on_met, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take every fault that nobody caught, on any thread."""
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks_before

    def take(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Take a fault; never raises, and ends the process when it cannot even do this."""
        try:
            if not isinstance(fault, ReaderError):
                self._lifeline.say(FAULT, f"{place_of(trace)} {kind.__name__}")
            self._met.emit(fault if isinstance(fault, ReaderError) else None)
        except BaseException:  # noqa: BLE001  one of the three doors: a second fault in here would be lost
            os._exit(FAULTY)

    def _take_of_thread(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self.take(given.exc_type, given.exc_value, given.exc_traceback)

    def _on_met(self, expected: ReaderError | None) -> None:
        if isinstance(expected, EditionError | SearchError):
            self.guide_failed.emit()
        elif expected is not None:
            self.told.emit(str(expected))
        else:
            now = self._now()
            self._when.append(now)
            is_too_much = len(self._when) > MOST and now - self._when[0] < WITHIN
            (self.too_many if is_too_much else self.happened).emit()


def place_of(trace: TracebackType | None) -> str:
    """Return the innermost line of the program that a fault passed through: `reader/ui/x.py:12`; `?` for none."""
    place = "?"
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.is_relative_to(_PROGRAM):
            place = f"{path.relative_to(_PROGRAM).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
