# SPDX-License-Identifier: GPL-3.0-or-later
"""Helpline mode: from key to paint, and until the next clean desk: `python -m tests.benchmarks.helpline_calls`.

Plays the recorded enquiries (tests/data/enquiries.yaml) again and again. Prints numbers, median and worst, and beside
each the median over that of a plain page's paint on this machine, which can be compared between machines.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app import Session, make_application
from reader.ui.helpline.helpline import Helpline
from tests.benchmarks.driving import pss_bytes
from tests.started import built_index, paths_with

ENQUIRIES = Path(__file__).parents[1] / "data" / "enquiries.yaml"
ROUNDS = 1
_PATIENCE_SECONDS = 20


def wait_until(done: Callable[[], bool]) -> None:
    """Run the window until this is so; TimeoutError when it never is."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("The window does not answer.")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)


def timed(deed: Callable[[], object]) -> float:
    """Return the milliseconds that something takes."""
    begun = time.perf_counter()
    deed()
    return (time.perf_counter() - begun) * 1000


def one_call(helpline: Helpline, words: str) -> dict[str, list[float]]:
    """Play one call and return milliseconds from key to paint, by what the key did."""
    shell = helpline.shell
    taken: dict[str, list[float]] = {}

    def note(name: str, deed: Callable[[], object]) -> None:
        taken.setdefault(name, []).append(timed(lambda: (deed(), shell.repaint())))

    def open_best() -> None:
        view = helpline.desk.window.view
        QTest.keyClick(QApplication.focusWidget(), "\r")
        wait_until(view.isVisible)

    note("F2 to a clean call", helpline.begin_call)
    results = helpline.desk.window.later.results
    for letter in words:
        note("a letter, shown in the box", partial(QTest.keyClicks, helpline.desk.window.box, letter))
    wait_until(lambda: results.is_open and not results._is_waiting)
    note("Enter to the passage", open_best)
    note("a plain page's paint", lambda: None)
    note("Ctrl+T", helpline.desk.switching.open)
    note("Ctrl+1", lambda: helpline.desk.switching.choose(0))
    note("End call to a clean desk", helpline.end_call)
    return taken


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    every: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        paths = paths_with(built_index(Path(folder)), Path(folder) / "data")
        session = Session(application, paths)
        session.open_helpline()
        assert session.helpline is not None
        enquiries = yaml.safe_load(ENQUIRIES.read_text(encoding="utf-8"))
        one_call(session.helpline, "surge")  # loads what a first call loads
        before, widgets = pss_bytes(), len(application.allWidgets())
        for enquiry in enquiries * ROUNDS:
            for name, values in one_call(session.helpline, enquiry["types"]).items():
                every.setdefault(name, []).extend(values)
        grown, more = pss_bytes() - before, len(application.allWidgets()) - widgets
        session.close()
    paint = statistics.median(every["a plain page's paint"])
    for name, values in every.items():
        middle = statistics.median(values)
        print(f"{name:32} {middle:8.1f} ms   worst {max(values):8.1f} ms   {middle / paint:7.1f} paints")
    print(f"After {len(enquiries) * ROUNDS} calls: {grown / 1e6:+.1f} MB, {more:+d} widgets")
    return 0


if __name__ == "__main__":
    sys.exit(main())
