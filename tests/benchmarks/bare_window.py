# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor: a QMainWindow with a QTextBrowser and nothing else, showing the same chapters as plain HTML.

Run as `python bare_window.py MODE FOLDER`. It writes one line of JSON: what it measured, in milliseconds, bytes or
seconds. Only what any PySide6 program would import is imported before the first page is painted.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

SIZE = (1280, 800)


class Browser(QTextBrowser):
    """Notes when it has painted."""

    painted_at = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not Browser.painted_at:
            Browser.painted_at = time.monotonic_ns()
            QTimer.singleShot(0, QApplication.exit)  # not quit, which closes the window


def main(mode: str, folder: Path) -> int:
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    browser = Browser()
    window.setCentralWidget(browser)
    names = (folder / "chapters.txt").read_text(encoding="utf-8").split()
    browser.setHtml((folder / names[0]).read_text(encoding="utf-8"))
    window.resize(*SIZE)
    window.show()
    application.exec()  # until the first page is painted
    started = int(os.environ["LAMPLIGHT_STARTED"])
    measured: dict[str, object] = {"painted_ms": (Browser.painted_at - started) / 1e6}
    if mode != "start":
        from tests.benchmarks.driving import Pages, measure

        def show(at: int) -> None:
            browser.setHtml((folder / names[at]).read_text(encoding="utf-8"))

        measured |= measure(mode, Pages(browser, show, len(names)))
    import json

    print(json.dumps(measured))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
