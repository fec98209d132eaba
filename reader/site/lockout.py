# SPDX-License-Identifier: GPL-3.0-or-later
"""The lock after wrong PINs: how many there were since the last right one, and how long the next try has to wait.

After a hundred it stays shut until there is another PIN. All of it survives a restart. It sees no PIN and keeps no time
of day of anybody's visit, only when the wait ends.
"""

from __future__ import annotations

import hashlib
import logging
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import msgspec

from reader.site.small_file import read_small, write_small

DELAYS: tuple[tuple[int, int], ...] = ((10, 3600), (5, 300), (3, 30))
"""(wrong PINs, seconds to wait from then on after each), most first."""
CEILING = 100
"""So many wrong PINs in a row, and a PIN opens nothing any more (NIST SP 800-63B, 5.2.2: no more than 100)."""
_log = logging.getLogger(__name__)


class _State(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    failed: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0
    until: float = 0.0
    """When the wait ends, by the clock that also gave `seen`."""
    seen: float = 0.0
    """The latest time that was seen. A clock that shows less has been set back."""
    lock: str = ""
    """Which PIN it is that was not found; see `Lockout`."""


class Lockout:
    """One lock, kept in a file; with no path, or a disk that takes nothing, in memory."""

    def __init__(self, path: Path | None, now: Callable[[], float] = time.time, *, hashed: str = "") -> None:
        """Read the lock of the last run. `now` gives seconds of the day's clock, which goes on while we do not run.

        `hashed` is the line of the PIN: with another one than at the last run, a lock that was shut begins anew.
        """
        self._path = path
        self._lock = hashlib.sha256(hashed.encode()).hexdigest()[:12] if hashed else ""
        self._now = now
        self._has_warned = False
        self._state = self._read()
        if self.is_shut and self._state.lock != self._lock:
            self._state = _State()
        self._state.lock = self._lock

    @property
    def failures(self) -> int:
        """How many wrong PINs there were since the last right one."""
        return self._state.failed

    @property
    def is_shut(self) -> bool:
        """Whether there were so many that no PIN is to be tried any more, not even the right one."""
        return self._state.failed >= CEILING

    def wait_seconds(self) -> int:
        """Return how many whole seconds the next try has to wait; 0 when it need not."""
        self._follow_clock()
        return math.ceil(max(0.0, self._state.until - self._state.seen))

    def failed(self) -> None:
        """Count a wrong PIN; from the third on, the next try has to wait."""
        self._follow_clock()
        self._state.failed += 1
        delay = _delay(self._state.failed)
        self._state.until = max(self._state.until, self._state.seen + delay)
        self._keep()

    def succeeded(self) -> None:
        """Forget the wrong PINs, after a right one."""
        if self._state.failed:
            self._state = _State(seen=self._now(), lock=self._lock)
            self._keep()

    def _follow_clock(self) -> None:
        """Look at the clock. When it was set back, what remains to wait remains."""
        moment = self._now()
        if moment < self._state.seen:
            self._state.until -= self._state.seen - moment
        self._state.seen = moment

    def _read(self) -> _State:
        if self._path is None:
            return _State()
        try:
            state = read_small(self._path, _State) or _State()
            if state.until - state.seen > _delay(state.failed):
                raise ValueError("says to wait longer than there is reason for")
        except ValueError as error:
            _log.warning("the file of the PIN's lock %s; it counts as three wrong PINs", error)
            moment = self._now()
            state = _State(DELAYS[-1][0], moment + DELAYS[-1][1], moment)
        return state

    def _keep(self) -> None:
        try:
            if self._path is not None:
                write_small(self._path, self._state, sure=True)
        except OSError as error:
            if not self._has_warned:
                _log.warning("the PIN's lock cannot be kept on the disk: %s", error.strerror)
            self._has_warned = True


def _delay(failed: int) -> int:
    return next((seconds for least, seconds in DELAYS if failed >= least), 0)
