# SPDX-License-Identifier: GPL-3.0-or-later
"""A few numbers in a small JSON file that is replaced as a whole, so that a power cut leaves the old or the new one."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")
MOST_BYTES = 64 * 1024


def read_small(path: Path, shape: type[T], most_bytes: int = MOST_BYTES) -> T | None:
    """Return what the file holds, or None when there is none.

    ValueError, in words for the log, when it cannot be read or has another shape.
    """
    try:
        with path.open("rb") as file:
            data = file.read(most_bytes + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ValueError(f"cannot be read: {error.strerror}") from error
    if len(data) > most_bytes:
        raise ValueError("is far too large")
    try:
        return msgspec.json.decode(data, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ValueError("is damaged") from error


def write_small(path: Path, value: object, *, sure: bool) -> None:
    """Replace the file; OSError when the disk does not take it. `sure` waits until it would survive a power cut."""
    new = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("wb") as file:
            file.write(msgspec.json.encode(value))
            if sure:
                file.flush()
                os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)  # a full disk needs the room
        raise
