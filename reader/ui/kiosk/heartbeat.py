# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign of life of the window's own thread: a word to the parent each second, as long as events are answered.

A timer of that thread says it, so a slot that never returns falls silent with everything else.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from reader.watch.lifeline import BEAT, READY, Lifeline

BEAT_MS = 1000


class Heartbeat(QObject):
    """Beats from the first turn of the event loop on."""

    def __init__(self, lifeline: Lifeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lifeline = lifeline
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._is_ready = False

    def tell_ready(self) -> None:
        """Tell, once, that the start page is on the screen."""
        if not self._is_ready:
            self._is_ready = True
            self._lifeline.say(READY)

    def _beat(self) -> None:
        self._lifeline.say(BEAT)
