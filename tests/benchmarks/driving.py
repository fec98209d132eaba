# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads in a window as a person would, and measures: the same steps for the bare window and for Lamplight.

It runs inside the window's process, after the first page is painted. It knows a text browser and a way to show a
chapter.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QTextBrowser, QWidget

READ_CHAPTERS = 10
MOST_SWITCHES = 200
"""Chapters that are gone through in each direction; more are taken evenly from the whole guide."""
SETTLING_MS = 3_000
QUIET_MS = 6_000
_PATIENCE_SECONDS = 20


@dataclasses.dataclass(frozen=True, slots=True)
class Pages:
    """A browser and how to show a chapter in it."""

    browser: QTextBrowser
    show: Callable[[int], None]
    """Shows the chapter at a place, from 0."""
    count: int


class Paints(QObject):
    """Counts how often a widget is told to paint."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.count = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False

    def wait(self, before: int) -> None:
        """Deliver events until there was a paint since `before`; then everything that was due is painted."""
        end = time.monotonic() + _PATIENCE_SECONDS
        QCoreApplication.sendPostedEvents()
        while self.count == before:
            if time.monotonic() > end:
                raise TimeoutError("Nothing was painted.")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def finish_turn() -> None:
    """Do what an event loop does between two events and a nested one leaves undone: delete what is to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def measure(mode: str, pages: Pages) -> dict[str, object]:
    """Measure one thing: `read` (bytes), `switch` and `turn` (milliseconds each) or `idle` (CPU seconds a minute)."""
    match mode:
        case "read":
            return {"pss_bytes": _read(pages)}
        case "switch":
            return {"switch_ms": _switch(pages)}
        case "turn":
            return {"turn_ms": _turn(pages)}
        case "idle":
            return {"idle_seconds_a_minute": _idle()}
        case _:
            raise ValueError(f"There is no mode “{mode}”.")


def _read(pages: Pages) -> int:
    """Show ten chapters, each paged through to its end, and return what memory the process then holds."""
    paints = Paints(pages.browser.viewport())
    bar = pages.browser.verticalScrollBar()
    for at in range(min(READ_CHAPTERS, pages.count)):
        before = paints.count
        pages.show(at)
        if at:  # the first one is there already
            paints.wait(before)
        while bar.value() < bar.maximum():
            before = paints.count
            bar.setValue(bar.value() + bar.pageStep())
            paints.wait(before)
        finish_turn()
    return pss_bytes()


def _switch(pages: Pages) -> list[float]:
    step = max(1, pages.count // MOST_SWITCHES)
    forward = list(range(0, pages.count, step))
    passes = 3 if pages.count < MOST_SWITCHES else 1
    paints = Paints(pages.browser.viewport())
    taken = []
    for at in [*forward[1:], *reversed(forward[:-1])] * passes:
        before = paints.count
        start = time.perf_counter()
        pages.show(at)
        paints.wait(before)
        taken.append((time.perf_counter() - start) * 1000)
        finish_turn()
    return taken


def _turn(pages: Pages) -> list[float]:
    """Page through ten chapters to their ends, and return how long each turn took to be painted."""
    paints = Paints(pages.browser.viewport())
    bar = pages.browser.verticalScrollBar()
    taken = []
    for at in range(min(READ_CHAPTERS, pages.count)):
        before = paints.count
        pages.show(at)
        if at:
            paints.wait(before)
        while bar.value() < bar.maximum():
            before = paints.count
            start = time.perf_counter()
            bar.setValue(bar.value() + bar.pageStep())
            paints.wait(before)
            taken.append((time.perf_counter() - start) * 1000)
        finish_turn()
    return taken


def _idle() -> float:
    _run_for(SETTLING_MS)
    before = time.process_time()
    _run_for(QUIET_MS)
    return (time.process_time() - before) * 60_000 / QUIET_MS


def _run_for(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def pss_bytes() -> int:
    """Return the memory of this process, shared pages counted by their share; 0 where the system does not tell."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    line = next(line for line in rollup.read_text(encoding="ascii").splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) * 1024
