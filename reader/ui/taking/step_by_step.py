# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work on the window's own thread, a small step at a time: between two steps the window lives on.

For work that only this thread may do, such as setting text and painting. It knows nothing of what is done.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError

Work = Generator[Any, None, Any]
"""Yields how far it is after each step, and returns what came of it. Closing it leaves nothing behind."""


class StepByStep(QObject):
    """Does one piece of work at a time; starting another one stops the first."""

    progressed = Signal(object)
    """What the work has yielded."""
    finished = Signal(object)
    """What the work has returned."""
    failed = Signal(str)
    """A sentence for the reader."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_running(self) -> bool:
        """Whether there is work left."""
        return self._work is not None

    def start(self, work: Work) -> None:
        """Begin with the next turn of the event loop."""
        self.stop()
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        """Stop at once, as if it had never begun; nothing happens when there is no work."""
        self._timer.stop()
        work, self._work = self._work, None
        if work is not None:
            work.close()

    def _on_timeout(self) -> None:
        work = self._work
        if work is None:
            return
        try:
            done = next(work)
        except StopIteration as end:
            self.stop()
            self.finished.emit(end.value)
        except ReaderError as error:
            self.stop()
            self.failed.emit(str(error))
        except BaseException:
            self.stop()  # or it would fail again with every turn
            raise
        else:
            self.progressed.emit(done)
