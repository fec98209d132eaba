# SPDX-License-Identifier: GPL-3.0-or-later
"""Says whether something takes time in proportion to what it is given, with room for a busy machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_TOO_SHORT = 0.02
"""Seconds below which a measurement says nothing; nothing so short is a danger either."""
_TRIES = 4


def assert_in_proportion(action: Callable[[str], object], piece: str, size: int = 50_000) -> None:
    """Assert that a text of twice `size` characters takes less than four times as long as one of `size`.

    Work that grows with the square takes four times as long. A measurement that fails is taken again.
    """
    small = piece * (size // len(piece))
    told = []
    for _ in range(_TRIES):
        once, twice = _seconds(action, small), _seconds(action, small + small)
        if twice < _TOO_SHORT or twice < 3.5 * once:
            return
        told.append(f"{once:.3f} s -> {twice:.3f} s")
    raise AssertionError(f"{piece!r} grows faster than its length: {', '.join(told)}")


def _seconds(action: Callable[[str], object], text: str) -> float:
    gc.disable()
    started = time.process_time()
    try:
        action(text)
        return time.process_time() - started
    finally:
        gc.enable()
