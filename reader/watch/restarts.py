# SPDX-License-Identifier: GPL-3.0-or-later
"""When a terminal that ended is started again, and how: at once, after a growing pause, in safe mode. Never "no".

Plain numbers with an injected clock; knows no processes.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

SAFE_AFTER = 3
SAFE_SECONDS = 600.0
"""So many crashes in so many seconds, and the next start is a safe one."""
PAUSES = (0.0, 1.0, 2.0, 4.0, 8.0, 10.0)
"""Seconds before the next start, after one short life, after two in a row, and so on."""
SHORT_LIFE = 60.0


class Restarts:
    """What is known of the lives of the terminal so far."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._began = now()
        self._short_lives = 0
        self._crashes: deque[float] = deque(maxlen=SAFE_AFTER)

    @property
    def is_safe(self) -> bool:
        """Whether the terminal is to be started in safe mode now."""
        return len(self._crashes) == SAFE_AFTER and self._now() - self._crashes[0] < SAFE_SECONDS

    def note_start(self) -> None:
        """A life begins."""
        self._began = self._now()

    def note_crash(self) -> float:
        """A life ended that should not have; return the seconds to wait before the next."""
        now = self._now()
        self._crashes.append(now)
        self._short_lives = self._short_lives + 1 if now - self._began < SHORT_LIFE else 1
        return PAUSES[min(self._short_lives, len(PAUSES)) - 1]

    def forget(self) -> None:
        """Staff asked for a fresh start: what was is over."""
        self._short_lives = 0
        self._crashes.clear()
