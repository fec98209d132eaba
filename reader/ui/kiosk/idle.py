# SPDX-License-Identifier: GPL-3.0-or-later
"""How long nobody has touched the screen: first it has the reader asked, then it tells that they have gone.

It knows a clock and nothing else: neither what is on the screen nor what is forgotten when nobody answers.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS = 250
"""Often enough that each second of the countdown is seen, and that it ends when it should."""


def steady_seconds() -> float:
    """Return seconds that only go forward, whatever the calendar says, and that go on while the computer sleeps."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)  # Linux; elsewhere the next best thing
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Idle(QObject):
    """Counts from the last touch. It asks again and again, for as many times as somebody answers."""

    asking = Signal(int)
    """Nobody has touched the screen for long; so many whole seconds are left to answer. Once for each second."""
    expired = Signal()
    """Nobody answered. It has stopped."""

    def __init__(
        self,
        now: Callable[[], float] = steady_seconds,
        *,
        page_seconds: int = 180,
        home_seconds: int = 60,
        warning_seconds: int = 30,
        parent: QObject | None = None,
    ) -> None:
        """Count by the clock `now`, in seconds, which never goes back."""
        super().__init__(parent)
        self._now = now
        self._limits = {False: page_seconds, True: home_seconds}
        self._warning = warning_seconds
        self._is_at_home = True
        self._touched_at = self._seen_at = 0.0
        self._asked_at: float | None = None
        self._told = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._timer.isActive()

    @property
    def is_asking(self) -> bool:
        """Whether the reader is being asked."""
        return self._asked_at is not None

    def start(self) -> None:
        """Count from now on."""
        self._begin()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._asked_at = None

    def touched(self) -> None:
        """Note that somebody does something. While the reader is being asked only `go_on` is an answer."""
        if not self.is_asking:
            self._touched_at = self._seen_at = self._now()

    def go_on(self) -> None:
        """Take it that the reader is there, and count anew."""
        if self.is_running:
            self._begin()

    def wait_on(self) -> None:
        """Count anew though nobody has touched anything, because there is a reason not to."""
        if self.is_running:
            self._touched_at, self._asked_at = self._now(), None

    @property
    def unseen_seconds(self) -> float:
        """How long it is since somebody did something or answered, however often it waited on."""
        return self._now() - self._seen_at

    def set_at_home(self, at_home: bool) -> None:
        """Count by the shorter time of the start page, or by that of a page."""
        self._is_at_home = at_home

    def look(self) -> None:
        """Look at the clock; the timer does so by itself."""
        if not self.is_running:
            return
        now, limit = self._now(), self._limits[self._is_at_home]
        if self._asked_at is None:
            quiet = now - self._touched_at
            if quiet < limit:
                return
            if quiet >= limit + self._warning:  # the computer slept: who wakes it is not who was reading
                self._expire()
                return
            self._asked_at, self._told = now, 0
        left = math.ceil(self._asked_at + self._warning - now)
        if left <= 0:
            self._expire()
        elif left != self._told:
            self._told = left
            self.asking.emit(left)

    def _begin(self) -> None:
        self._touched_at = self._seen_at = self._now()
        self._asked_at = None

    def _expire(self) -> None:
        self.stop()
        self.expired.emit()
