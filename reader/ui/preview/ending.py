# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends in order when the system or a terminal asks for it, so that a folder that should go with the program does.

WORKAROUND: Python hears of a signal only when it next has its turn, and Qt's loop gives it none while nothing happens
(https://docs.python.org/3/library/signal.html#execution-of-python-signal-handlers): a byte in a pipe wakes it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
"""Ctrl+C, the system, and a terminal that closes; not every system has all of them."""


class Ending(QObject):
    """Calls `end` at such a signal, from when it is made until `stop`. On Windows it does nothing."""

    def __init__(self, end: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._before: dict[int, object] = {}
        if sys.platform == "win32":
            return
        self._reading, self._writing = os.pipe()
        for each in (self._reading, self._writing):
            os.set_blocking(each, False)
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._woken_before = signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        for name in _SIGNALS:
            number = getattr(signal, name)
            self._before[number] = signal.signal(number, self._on_signal)

    def stop(self) -> None:
        """Leave signals to whoever had them before."""
        if not self._before:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._before.clear()
        signal.set_wakeup_fd(self._woken_before)
        self._notifier.setEnabled(False)
        os.close(self._reading)
        os.close(self._writing)

    def _on_woken(self) -> None:
        os.read(self._reading, 64)  # by now Python has called `_on_signal`, or does so next

    def _on_signal(self, _number: int, _frame: object) -> None:
        self._end()
