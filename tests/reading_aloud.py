# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of its own that starts the program, reads a section aloud for real, and tells what happened as JSON.

`reading_aloud.py RESULT INDEX DATA STOP_AFTER` ends when so many sentences were said, or when the program tells the
reader something. With LAMPLIGHT_HANG set, the speech server is stopped (SIGSTOP) after the first sentence began.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.ui.listening import voice
from reader.ui.session import Session
from tests.started import paths_with

TICK_MS = 20
PATIENCE_MS = 90_000


class Aloud:
    """One reading: what was said when, and the longest time that the window stood still and the machine did not."""

    def __init__(self, session: Session, application: QApplication, stop_after: int) -> None:
        self.session, self.application, self.stop_after = session, application, stop_after
        self.report: dict[str, Any] = {"said": [], "message": "", "longest_stand_still": 0.0, "marked": []}
        self.is_hung = False
        self.last = moving_seconds()
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        session.window.ready.connect(self.begin)

    def begin(self) -> None:
        self.last = moving_seconds()
        self.timer.start(TICK_MS)
        self.report["asked"] = time.monotonic()
        self.session.window.acts["listen"].trigger()
        self.report["deed"] = time.monotonic() - self.report["asked"]
        self.reading = self.session.window.features.listening.reading
        self.reading.player.began.connect(self.on_began)

    def on_began(self) -> None:
        view, sentence = self.session.window.view, self.reading.player.sentence
        self.report["said"].append([time.monotonic(), sentence.said])
        text = view.document().toPlainText()
        self.report["marked"].append([text[start:end] for start, end in view.marks("spoken")])
        if len(self.report["said"]) == 1 and os.environ.get("LAMPLIGHT_HANG"):
            for each in speech_servers():
                os.kill(each, signal.SIGSTOP)
            self.is_hung = True
            self.session.window.acts["listen_on"].trigger()

    def look(self) -> None:
        moving = moving_seconds()
        still = moving - self.last - TICK_MS / 1000
        self.report["longest_stand_still"] = max(self.report["longest_stand_still"], still)
        self.last = moving
        self.report["message"] = self.session.window.later.message.text()
        if self.report["message"] or len(self.report["said"]) > self.stop_after:
            self.report["ended"] = time.monotonic()
            self.timer.stop()
            self.application.quit()


def moving_seconds() -> float:
    """Return seconds that only go on while this thread runs or waits for something of its own, not for a processor."""
    _ran, waited, _slices = Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()
    return time.monotonic() - int(waited) / 1e9


def speech_servers() -> list[int]:
    """Return the speech server of this process's own runtime folder."""
    pid = Path(os.environ["XDG_RUNTIME_DIR"]) / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"
    return [int(pid.read_text())] if pid.exists() else []


def main() -> None:
    result, index, data, stop_after = sys.argv[1:]
    if os.environ.get("LAMPLIGHT_HANG"):
        voice.BEGUN_MS = 1500
    application = QApplication([])
    session = Session(application, paths_with(Path(index), Path(data)))
    session.open("surgery")
    aloud = Aloud(session, application, int(stop_after))
    QTimer.singleShot(PATIENCE_MS, application.quit)
    application.exec()
    started = time.monotonic()
    session.close()
    aloud.report["closing"] = time.monotonic() - started
    Path(result).write_text(json.dumps(aloud.report), encoding="utf-8")


if __name__ == "__main__":
    main()
