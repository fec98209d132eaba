# SPDX-License-Identifier: GPL-3.0-or-later
"""Slow work off the window's thread: one lane, one piece of work at a time, answers delivered on the window's thread.

A lane suits what is not thread-safe (a search index): its work never runs at the same time as itself. Questions and
answers wait in the lane and nowhere else, so that they are gone the moment that it forgets them.

WORKAROUND: Python's threads, not QThreadPool: PySide 6.11.3 keeps a QRunnable for ever, with what it was to do, when it
ends before `start` returns (https://doc.qt.io/qtforpython-6/PySide6/QtCore/QThreadPool.html).
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import Shiboken

from reader.errors import ReaderError
from reader.i18n import _

_log = logging.getLogger(__name__)
Work = Callable[[Callable[[], bool]], Any]
"""Called with a function that tells whether the answer is still wanted."""
_NOTHING = (None, None)


class _Answer(QObject):
    arrived = Signal(int)
    """The number of the question. What was found waits in the lane: what Qt has posted nobody could forget."""


class Lane(QObject):
    """A queue of one worker. Asking anew makes every earlier question stale: only the newest answer is delivered."""

    answered = Signal(object)
    """What the newest work returned."""
    failed = Signal(str)
    """A sentence for the reader, when the newest work failed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._newest = 0
        self._next: Work | None = None
        """What is asked and not yet begun."""
        self._found: tuple[object, str | None] = _NOTHING
        """What the newest work returned, or the sentence that says why not, until it is delivered or forgotten."""
        self._worker: threading.Thread | None = None
        self._is_working = False
        self._answer = _Answer()
        self._answer.arrived.connect(self._on_arrived)

    def ask(self, work: Work) -> None:
        """Run `work` as soon as the worker is free, instead of anything asked before and not yet begun."""
        with self._lock:
            self._want(work)
            if self._is_working:
                return
            self._is_working = True
        self._worker = threading.Thread(target=self._work, name="lane", daemon=True)
        self._worker.start()

    def forget(self) -> None:
        """Want no answer any more, not even one that is on its way."""
        with self._lock:
            self._want(None)

    def finish(self) -> None:
        """Forget what is asked and wait until the worker is gone, holding nothing; before the window goes."""
        self.forget()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.join()

    def _want(self, work: Work | None) -> None:
        self._newest += 1
        self._next, self._found = work, _NOTHING

    def _work(self) -> None:
        """Do what is asked until there is nothing more; on the worker's thread."""
        while True:
            with self._lock:
                number, work, self._next = self._newest, self._next, None
                if work is None:
                    self._is_working = False
                    return
            found = self._do(number, work)
            with self._lock:
                if number != self._newest or not Shiboken.isValid(self._answer):
                    continue
                self._found = found
            self._answer.arrived.emit(number)

    def _do(self, number: int, work: Work) -> tuple[object, str | None]:
        try:
            return work(lambda: self._is_stale(number)), None
        except ReaderError as known:
            return None, str(known)
        except Exception:  # noqa: BLE001  one of the three doors: a fault must reach the reader as a sentence
            _log.exception("Work in the background failed")
            return None, _("Something went wrong in the program. You can go on reading.")

    def _is_stale(self, number: int) -> bool:
        with self._lock:
            return number != self._newest

    def _on_arrived(self, number: int) -> None:
        with self._lock:
            if number != self._newest:
                return
            (result, error), self._found = self._found, _NOTHING
        if error is not None:
            self.failed.emit(error)
        else:
            self.answered.emit(result)
