# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder that can be written to, whatever became of the disk: the data folder, or else one in memory.

Only counts, locks and a rebuilt index go there; nothing of a visit does.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

_PROBE = b"\0" * 4096
_ROOM = 64 << 20
"""Bytes: enough to build the guide anew, so that a disk is full here before it is full there."""
_MEMORY = Path("/dev/shm")


def can_write(folder: Path) -> bool:
    """Tell whether files can be written in a folder now, making it when it is missing."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(_PROBE)
            probe.flush()
            os.fsync(probe.fileno())
        return shutil.disk_usage(folder).free >= _ROOM
    except OSError:
        return False


class Refuge:
    """Where to write when the data folder cannot be written. What it made itself goes with it."""

    def __init__(self) -> None:
        self._own: tempfile.TemporaryDirectory[str] | None = None

    def folder_for(self, data: Path) -> Path:
        """Return `data`, or a folder in memory or among the temporary files; `data` again when there is none at all."""
        if can_write(data):
            return data
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        if runtime and can_write(Path(runtime, "lamplight")):
            return Path(runtime, "lamplight")
        if self._own is None:
            for place in (_MEMORY, None):
                with contextlib.suppress(OSError):
                    self._own = tempfile.TemporaryDirectory(prefix="lamplight-", dir=place, ignore_cleanup_errors=True)
                    break
        return Path(self._own.name) if self._own is not None and can_write(Path(self._own.name)) else data

    def close(self) -> None:
        """Remove what was made here."""
        if self._own is not None:
            self._own.cleanup()
            self._own = None
