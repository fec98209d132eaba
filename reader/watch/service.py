# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells systemd, where there is one, that the terminal stands and that its parent still watches.

Through systemd's own library and not through a socket of ours: the program has no network code, and the library needs
no other process.
"""

from __future__ import annotations

import ctypes
import os

STANDS, WATCHES, ENDS = "READY=1", "WATCHDOG=1", "STOPPING=1"


def tell_service(words: str) -> bool:
    """Tell systemd one of the words above; False when this is no service, or systemd cannot be told."""
    if not os.environ.get("NOTIFY_SOCKET"):
        return False
    try:
        library = ctypes.CDLL("libsystemd.so.0")
        return int(library.sd_notify(0, words.encode())) > 0
    except (OSError, AttributeError):
        return False
