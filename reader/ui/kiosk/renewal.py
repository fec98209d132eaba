# SPDX-License-Identifier: GPL-3.0-or-later
"""When a terminal that nobody ever restarts is to start afresh: after many visits, in a long quiet moment.

Each visit leaves a few kilobytes in the libraries below, which no tidying gets back. It knows how many visits there
were, and nothing of what was done in them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

VISITS = 300
"""So many leave about five megabytes, measured by the soak; a busy corridor sees them in two days or three."""
QUIET_MS = 600_000
"""Nobody has come for so long: at night, or between two clinics."""


class Renewal(QObject):
    """Told of every visit; says once when the time has come, and again after each quiet moment that was no good."""

    due = Signal()

    def __init__(self, waits: Callable[[], bool], parent: QObject | None = None) -> None:
        """`waits` tells whether the screen waits for a visitor now, and not for staff or for the guide."""
        super().__init__(parent)
        self._waits = waits
        self._visits = 0
        self._quiet = QTimer(self)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._on_quiet)

    def note_start(self) -> None:
        """Somebody has come."""
        self._quiet.stop()

    def note_end(self, _reason: str = "") -> None:
        """They have gone again."""
        self._visits += 1
        if self._visits >= VISITS:
            self._quiet.start()

    def _on_quiet(self) -> None:
        if self._waits():
            self._quiet.stop()
            self.due.emit()
