# SPDX-License-Identifier: GPL-3.0-or-later
"""Lamplight, started as `main.py` starts it and watched from outside.

Run as `python lamplight_window.py MODE DATA_DIR [ADDRESS]`. It writes one line of JSON: what it measured, in
milliseconds, bytes or seconds. Before the first page is painted it imports nothing that the program would not import.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from reader import cli
from reader.ui.page.page_view import PageView

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow

_PATIENCE_MS = 20_000
painted_at: list[int] = []
ready_at: list[int] = []
_paint = PageView.paintEvent


def _paint_and_note(view: PageView, event: QPaintEvent) -> None:
    _paint(view, event)
    if not painted_at and view.page is not None:
        painted_at.append(time.monotonic_ns())
        cast("MainWindow", view.window()).ready.connect(_on_ready)
        QTimer.singleShot(_PATIENCE_MS, _quit_unless_ready)


def _quit_unless_ready() -> None:
    if not ready_at:
        QApplication.quit()


def _on_ready() -> None:
    if not ready_at:
        ready_at.append(time.monotonic_ns())
        QTimer.singleShot(0, _measure_and_quit)


def _measure_and_quit() -> None:
    if sys.argv[1] in ("start", "prepare"):
        QApplication.quit()
        return
    from tests.benchmarks.driving import Pages, measure
    from tests.benchmarks.typing_words import measure_typing

    window = _window()
    if sys.argv[1] == "type":
        measured.update(measure_typing(window))
    else:
        heads = window.edition.head.chapters
        addresses = [window.library.find_place(window.edition, head.id) for head in heads]

        def show(at: int) -> None:
            window.navigator.go(addresses[at])

        measured.update(measure(sys.argv[1], Pages(window.view, show, len(addresses))))
    QApplication.quit()


def _window() -> MainWindow:
    from reader.ui.window.main_window import MainWindow

    return next(window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow))


measured: dict[str, object] = {}


def main(data_dir: Path, address: str) -> int:
    setattr(PageView, "paintEvent", _paint_and_note)  # noqa: B010  mypy knows no other way to say it
    code = cli.run(["--data-dir", str(data_dir), *([address] if address else [])])
    if not painted_at or not ready_at:
        print("The window painted no page, or never became ready.", file=sys.stderr)
        return 1
    started = int(os.environ["LAMPLIGHT_STARTED"])
    measured["painted_ms"] = (painted_at[0] - started) / 1e6
    measured["ready_ms"] = (ready_at[0] - started) / 1e6
    import json

    print(json.dumps(measured))
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else ""))
