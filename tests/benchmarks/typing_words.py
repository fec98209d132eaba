# SPDX-License-Identifier: GPL-3.0-or-later
"""Types real questions into the search box, letter by letter, and measures from each key to the answer on the screen.

It runs inside the window's process. What counts is the paint of the list (or of the sentence "nothing found") that
holds the answer to exactly the text that stands in the box.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from reader.search.results import Results
from tests.benchmarks.driving import Paints, finish_turn

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow

QUERIES = Path(__file__).with_name("queries.txt")
_PATIENCE_SECONDS = 20


class _Answers(QObject):
    """Notes the newest answer after the panel has taken it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.newest: Results | None = None
        window.lane.answered.connect(self._on_answered)

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, Results):
            self.newest = answer

    def wait(self, text: str) -> Results:
        """Run the window until the answer to `text` has come."""
        end = time.monotonic() + _PATIENCE_SECONDS
        while self.newest is None or self.newest.query != text:
            if time.monotonic() > end:
                raise TimeoutError(f"No answer to “{text}”.")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return self.newest


def read_queries() -> list[str]:
    """Return the questions that are typed, one a line of the file."""
    lines = QUERIES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def measure_typing(window: MainWindow) -> dict[str, object]:
    """Return the milliseconds from key to paint for every key, and for the first key of the session alone."""
    answers = _Answers(window)
    panel = window.later.results
    paints = Paints(*(view.viewport() for view in panel.findChildren(QAbstractItemView)), *_messages(panel))
    window.start_search()
    taken: list[float] = []
    engine: list[float] = []
    for query in read_queries():
        window.box.clear()
        QCoreApplication.processEvents()
        for at, letter in enumerate(query):
            text = query[: at + 1].strip()
            answers.newest = None
            before = paints.count
            start = time.perf_counter()
            _press(window.box, letter)
            answer = answers.wait(text)
            paints.wait(before)
            taken.append((time.perf_counter() - start) * 1000)
            engine.append(answer.ms)
            finish_turn()
    return {"key_ms": taken[1:], "first_key_ms": taken[0], "engine_ms": engine[1:]}


def _messages(panel: QWidget) -> list[QWidget]:
    return [part for part in panel.findChildren(QWidget) if type(part).__name__ == "SearchMessage"]


def _press(box: QWidget, letter: str) -> None:
    key = Qt.Key.Key_Space if letter == " " else Qt.Key.Key_unknown
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(box, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
