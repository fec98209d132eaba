# SPDX-License-Identifier: GPL-3.0-or-later
"""What the system knows of other processes, for the tests that start and end real ones. Linux only."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

_LOOK_AGAIN = 0.02


def until(is_so: Callable[[], object], seconds: float) -> float | None:
    """Wait until something is so and return how many seconds that took; None when it did not become so in time."""
    began = time.monotonic()
    while not is_so():
        if time.monotonic() - began > seconds:
            return None
        threading.Event().wait(_LOOK_AGAIN)
    return time.monotonic() - began


def is_gone(process: int, seconds: float = 5.0) -> bool:
    """Tell whether a process ends in time; an entry that nobody has read yet is no process."""

    def is_over() -> bool:
        try:
            return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
        except OSError:
            return True

    return until(is_over, seconds) is not None


def children_of(process: int) -> list[int]:
    """Return the processes that one started and that are still there."""
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []
