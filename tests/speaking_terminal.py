# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of its own: a terminal that is spoken for real, used by two keys, and what was said as JSON.

`speaking_terminal.py RESULT INDEX DATA STOP_AFTER` presses the star on the start page and then Tab after each text that
was said to its end, and ends the visit after so many.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reader.library import Library
from reader.site.site import Site
from reader.ui.kiosk.kiosk import Kiosk
from reader.ui.theme import Theme
from tests.started import paths_with

PATIENCE_MS = 80_000


def press(key: Qt.Key, text: str = "") -> None:
    at = QApplication.focusWidget()
    if at is not None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(at, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def main() -> None:
    result, index, data, stop_after = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    application = QApplication([sys.argv[0]])
    paths = paths_with(index, data)
    library, theme = Library(paths), Theme(application, paths.resources)
    kiosk = Kiosk(theme, library, Site(listening="speaker", help_text="Ask at desk 3, beside the lift."))
    kiosk.open()
    said: list[tuple[float, str]] = []
    ended: list[float] = []

    def on_ended(_number: int) -> None:
        assert kiosk.speech is not None
        if kiosk.speech.spoken is None:
            return
        said.append((time.monotonic(), kiosk.speech.spoken.said))
        if len(said) < stop_after:
            QTimer.singleShot(0, partial(press, Qt.Key.Key_Tab))
        else:
            QTimer.singleShot(0, finish)  # not in here: this is still the voice of the visit that tells

    def finish() -> None:
        kiosk.end_visit("finished")
        ended.append(time.monotonic())
        QTimer.singleShot(2000, partial(application.exit, 0))  # whatever is heard now should not be

    def begin() -> None:
        press(Qt.Key.Key_Asterisk, "*")
        assert kiosk.speech is not None
        assert kiosk.speech.spoken is not None
        kiosk.speech.spoken.voice.ended.connect(on_ended)

    QTimer.singleShot(500, begin)
    QTimer.singleShot(PATIENCE_MS, partial(application.exit, 0))
    application.exec()
    result.write_text(json.dumps({"said": said, "ended": ended}), encoding="utf-8")
    kiosk.close()
    library.close()


if __name__ == "__main__":
    main()
