# SPDX-License-Identifier: GPL-3.0-or-later
"""The real terminal in this process, with monkeys at it one after the other, and a look at the walls after each deed.

Run as `python -m tests.soak.terminal_process FOLDER INDEX SEEDS EVENTS`; it writes one JSON object of what it saw.
"""

from __future__ import annotations

import contextlib
import ctypes
import dataclasses
import gc
import importlib
import json
import logging
import os
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.app import make_application
from reader.site.pin import make_hash
from reader.ui.kiosk.kiosk import Kiosk
from reader.ui.kiosk.terminal import Terminal
from reader.ui.kiosk.wall import SETTLE_MS
from reader.watch.lifeline import Lifeline
from tests.soak.monkey import Monkey
from tests.started import paths_with

_SITE = """organisation: The soak
languages: [en]
listening: speaker
staff_pin: "{pin}"
"""
_QUIET = (
    "This plugin does not support",  # offscreen has no window manager to ask
    "Couldn't",  # Qt's sound looks for PipeWire
    "Mouse event at",  # QTest, where the shell is smaller for a moment than the monkey thinks
    "QGestureManager::deliverEvents: could not find the target",  # the shell was moved away under a finger
    "keyToAscii Unhandled key code",  # the monkey's keys without a sign
)
_PATIENCE = 3.0
"""Seconds: a window that comes up has the keyboard after a try or two."""


@dataclasses.dataclass
class Report:
    """What was seen."""

    platform: str = ""
    events: int = 0
    seconds: float = 0.0
    visits: int = 0
    ends: dict[str, int] = dataclasses.field(default_factory=dict)
    pages: list[str] = dataclasses.field(default_factory=list)
    escapes: list[str] = dataclasses.field(default_factory=list)
    windows: list[str] = dataclasses.field(default_factory=list)
    refused: int = 0
    faults: list[str] = dataclasses.field(default_factory=list)
    logged: list[str] = dataclasses.field(default_factory=list)
    clipboard: list[str] = dataclasses.field(default_factory=list)
    memory: list[int] = dataclasses.field(default_factory=list)
    """What is its own in kB after each monkey, when its visit is over."""


class Soak(QObject):
    """One deed in each turn of the event loop."""

    def __init__(self, terminal: Terminal, seeds: list[int], events: int, clock: list[float]) -> None:
        super().__init__()
        self.report = Report(platform=QGuiApplication.platformName())
        self._terminal = terminal
        self._clock = clock
        self._seeds = seeds
        self._events = events
        self._left = 0
        self._ended: Counter[str] = Counter()
        self._pages: set[str] = set()
        self._active_at = time.monotonic()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        kiosk = self._terminal.kiosk
        if kiosk is None:
            QTimer.singleShot(20, self.start)
            return
        self._kiosk = kiosk
        kiosk.visit_started.connect(self._on_started)
        kiosk.visit_ended.connect(self._on_ended)
        self._terminal.wall.window_refused.connect(self._on_refused)
        self._begun = time.monotonic()
        self._next()

    def _next(self) -> None:
        if not self._seeds:
            self._finish()
            return
        seed = self._seeds.pop(0)
        self._monkey = Monkey(self._terminal.shell, seed, self._wait)
        self._left = self._events
        self._timer.start()

    def _turn(self) -> None:
        if self._left == 0:
            self._timer.stop()
            self._kiosk.end_visit("idle")
            self._kiosk.show_start()
            QTimer.singleShot(300, self._weigh)
            return
        self._left -= 1
        self.report.events += 1
        try:
            self._monkey.act()
        except Exception:  # noqa: BLE001  the monkey itself may be wrong; that is told, too
            self.report.faults.append(f"monkey, {self._monkey.did}: {traceback.format_exc()}")
        self._look()

    def _wait(self, seconds: float) -> None:
        """Let time pass on the terminal's clock: its timers look at it as they would."""
        for _step in range(4):
            self._clock[0] += seconds / 4
            self._kiosk.idle.look()
            staff = self._terminal.staff
            if staff is not None:
                staff.corner.tick()
        page = self._terminal.shell.page
        if seconds > 10 and page is self._kiosk.finished:
            self._kiosk.finished.done.emit()

    def _look(self) -> None:
        """Note every hole in the walls; the shell has the time to settle that the wall takes for it."""
        shell, wall = self._terminal.shell, self._terminal.wall
        self._pages.add(type(shell.page).__name__)
        extra = [each for each in QApplication.topLevelWidgets() if each is not shell and each.isVisible()]
        mapped = [each for each in extra if not each.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)]
        self._note(self.report.windows, [type(each).__name__ for each in mapped])
        windows = [
            each for each in QGuiApplication.topLevelWindows() if each.isVisible() and each is not shell.windowHandle()
        ]
        self._note(self.report.windows, [f"native {type(each).__name__} {each.objectName()}" for each in windows])
        if 0 <= wall._settling.remainingTime() <= SETTLE_MS + 1:
            return
        state = shell.windowState()
        holes = []
        if not shell.isVisible():
            holes.append("hidden")
        if not state & Qt.WindowState.WindowFullScreen or state & Qt.WindowState.WindowMinimized:
            holes.append(f"state {state.name}")
        if shell.geometry() != shell.screen().geometry():
            holes.append(f"at {shell.geometry().getRect()}, screen {shell.screen().geometry().getRect()}")
        now = time.monotonic()
        if shell.isActiveWindow():
            self._active_at = now
        elif now - self._active_at > _PATIENCE:
            holes.append("long without the keyboard")
        self._note(self.report.escapes, holes)

    def _note(self, where: list[str], what: list[str]) -> None:
        where += [f"{each}, after {self._monkey.did} (event {self.report.events})" for each in what if len(where) < 40]

    def _weigh(self) -> None:
        self._look_at_clipboard("at the end")
        gc.collect()
        untrimmed = _own_memory()
        _give_back()
        self.report.memory.append(_own_memory())
        print(
            f"{self.report.platform}: {self.report.events} events, {untrimmed} kB, {self.report.memory[-1]} kB in use",
            file=sys.stderr,
            flush=True,
        )
        self._next()

    def _finish(self) -> None:
        self.report.seconds = time.monotonic() - self._begun
        self.report.ends = dict(self._ended)
        self.report.pages = sorted(self._pages)
        QApplication.exit(0)

    def _on_started(self) -> None:
        self.report.visits += 1

    def _on_ended(self, reason: str) -> None:
        self._ended[reason] += 1
        self._look_at_clipboard(reason)

    def _look_at_clipboard(self, when: str) -> None:
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if QGuiApplication.clipboard().text(mode):
                self.report.clipboard.append(f"{mode.name} after {when}")

    def _on_refused(self) -> None:
        self.report.refused += 1


class _Records(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def _own_memory() -> int:
    """Return the memory that is this process's alone, in kB; 0 where the system does not tell.

    Not what it shares: the files that are mapped into it weigh less as soon as somebody else uses them, too.
    """
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:"))


def _give_back() -> None:
    """Have the C library give free memory back to the system, where it can: what is left is in use."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def main(folder: Path, index: Path, seeds: list[int], events: int) -> int:
    clock = [1000.0]
    Kiosk.__init__.__kwdefaults__["now"] = lambda: clock[0]
    os.environ["LAMPLIGHT_VOICE"] = "mock"
    site = folder / "site.yaml"
    site.write_text(_SITE.format(pin=make_hash("482913")), encoding="utf-8")
    site.chmod(0o600)
    application = make_application()
    terminal = Terminal(application, paths_with(index, folder / "data"), site, Lifeline())
    soak = Soak(terminal, list(seeds), events, clock)
    report = soak.report
    logging.getLogger().addHandler(_Records(report.logged))
    # Qt's sound prints while it is loaded, in the voice's thread: a listener in Python would wait there for the search,
    # which waits for the system's loader when it loads something at the same moment.
    importlib.import_module("PySide6.QtTextToSpeech")
    qInstallMessageHandler(lambda _kind, _where, text: None if text.startswith(_QUIET) else report.logged.append(text))
    take = terminal.faults.take

    def note_fault(kind, fault, trace) -> None:  # noqa: ANN001  as sys.excepthook
        did = soak._monkey.did
        report.faults.append(f"{did}: {''.join(traceback.format_exception(kind, fault, trace))}")
        take(kind, fault, trace)

    terminal.faults.take = note_fault
    terminal.ended.connect(application.exit)
    terminal.open()
    QTimer.singleShot(0, soak.start)
    code = application.exec()
    qInstallMessageHandler(None)
    terminal.close()
    if not report.seconds:
        report.faults.append(f"the terminal ended by itself, with {code}")
    print(json.dumps(dataclasses.asdict(report)), flush=True)
    return 0


if __name__ == "__main__":
    place, built, wanted, number = sys.argv[1:]
    code = main(Path(place), Path(built), [int(seed) for seed in wanted.split(",")], int(number))
    sys.stdout.flush()
    os._exit(code)
