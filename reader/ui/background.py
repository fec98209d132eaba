# SPDX-License-Identifier: GPL-3.0-or-later
"""Slow work off the window's thread: one lane, one piece of work at a time, answers delivered on the window's thread.

A lane suits what is not thread-safe (a search index): its work never runs at the same time as itself.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from reader.errors import ReaderError
from reader.i18n import _

_log = logging.getLogger(__name__)
Work = Callable[[Callable[[], bool]], Any]
"""Called with a function that tells whether the answer is still wanted."""


class _Answer(QObject):
    arrived = Signal(int, object, object)


class _Job(QRunnable):
    def __init__(self, lane: Lane, number: int, work: Work) -> None:
        super().__init__()
        self._lane = lane
        self._number = number
        self._work = work

    def run(self) -> None:
        self._lane.run_job(self._number, self._work)


class Lane(QObject):
    """A queue of one worker. Asking anew makes every earlier question stale: only the newest answer is delivered."""

    answered = Signal(object)
    """What the newest work returned."""
    failed = Signal(str)
    """A sentence for the reader, when the newest work failed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._newest = 0
        self._lock = threading.Lock()
        self._answer = _Answer()
        self._answer.arrived.connect(self._on_arrived)

    def ask(self, work: Work) -> None:
        """Run `work` as soon as the worker is free, instead of anything asked before and not yet begun."""
        with self._lock:
            self._newest += 1
            number = self._newest
        self._pool.clear()
        self._pool.start(_Job(self, number, work))

    def forget(self) -> None:
        """Want no answer any more."""
        with self._lock:
            self._newest += 1
        self._pool.clear()

    def finish(self) -> None:
        """Forget what is asked and wait until the worker is still; before the window goes."""
        self.forget()
        self._pool.waitForDone()

    def run_job(self, number: int, work: Work) -> None:
        """Run on the worker's thread; not for others."""
        if self._is_stale(number):
            return
        result: object = None
        error: object = None
        try:
            result = work(lambda: self._is_stale(number))
        except ReaderError as known:
            error = str(known)
        except Exception:  # noqa: BLE001  one of the three doors: a fault must reach the reader as a sentence
            _log.exception("Work in the background failed")
            error = _("Something went wrong in the program. You can go on reading.")
        if not self._is_stale(number):
            self._answer.arrived.emit(number, result, error)

    def _is_stale(self, number: int) -> bool:
        with self._lock:
            return number != self._newest

    def _on_arrived(self, number: int, result: object, error: object) -> None:
        if self._is_stale(number):
            return
        if error is not None:
            self.failed.emit(str(error))
        else:
            self.answered.emit(result)
