# SPDX-License-Identifier: GPL-3.0-or-later
"""A helpline's desk that plays the recorded enquiries (tests/data/enquiries.yaml): from key to paint, a call at a time.

`python tests/benchmarks/helpline_window.py calls FOLDER` uses the guide in FOLDER/index and prints what it measured as
JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtTest import QTest

from reader.app import make_application
from reader.ui.helpline.helpline import Helpline
from reader.ui.session import Session
from tests.benchmarks.driving import pss_bytes
from tests.benchmarks.helpline_calls import PAINT
from tests.started import paths_with

ENQUIRIES = Path(__file__).parents[1] / "data" / "enquiries.yaml"
_PATIENCE_SECONDS = 60


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

    def has_found() -> bool:
        return results.is_open and not results._is_waiting

    def open_best() -> None:
        QTest.keyClick(helpline.desk.window.box, "\r")
        wait_until(helpline.desk.window.view.isVisible)

    note("F2 to a clean call", helpline.begin_call)
    results, box = helpline.desk.window.later.results, helpline.desk.window.box
    for letter in words[:-1]:
        note("a letter, shown in the box", partial(QTest.keyClicks, box, letter))
        wait_until(has_found)
    note("the last letter to its results", lambda: (QTest.keyClicks(box, words[-1]), wait_until(has_found)))
    note("Enter to the passage", open_best)
    note(PAINT, lambda: None)
    note("Ctrl+T", helpline.desk.switching.open)
    note("Ctrl+1, the other topic", lambda: helpline.desk.switching.choose(0))
    note("End call to a clean desk", helpline.end_call)
    return taken


def main() -> int:
    folder = Path(sys.argv[2])
    application = make_application()
    every: dict[str, list[float]] = {}
    session = Session(application, paths_with(folder / "index", folder / "data"))
    session.open_helpline()
    assert session.helpline is not None
    enquiries = yaml.safe_load(ENQUIRIES.read_text(encoding="utf-8"))
    one_call(session.helpline, "surge")  # loads what a first call loads
    before, widgets = pss_bytes(), len(application.allWidgets())
    for enquiry in enquiries:
        for name, values in one_call(session.helpline, enquiry["types"]).items():
            every.setdefault(name, []).extend(values)
    grown, more = pss_bytes() - before, len(application.allWidgets()) - widgets
    session.close()
    print(json.dumps({"ms": every, "calls": len(enquiries), "grown_bytes": grown, "more_widgets": more}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
