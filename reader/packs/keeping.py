# SPDX-License-Identifier: GPL-3.0-or-later
"""How packs are written down: whole files or none, one writer at a time, and a line in a log for what was done.

It knows folders and bytes, not what a pack is.
"""

from __future__ import annotations

import contextlib
import datetime
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reader.errors import PackError
from reader.i18n import _

if sys.platform != "win32":
    import fcntl

LOG = "_log.txt"
_LOCK = "_lock"
_LOG_BYTES = 64 * 1024
"""The log is cut to its last half when it is longer."""
_NEW = ".new"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def put(path: Path, data: bytes) -> None:
    """Write a file so that there is the whole of it or what was there before. PackError when it cannot be written."""
    new = path.with_name(path.name + _NEW)
    try:
        with told():
            path.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(data)
            settle(new)
            os.replace(new, path)
            settle_names(path.parent)
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Wait until a file is on the disk; OSError when it cannot be."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def settle_names(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can be asked for that."""
    with contextlib.suppress(OSError):  # Windows opens no folders, some disks know no such wish
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Tell in plain words what the disk says: PackError `disk-full` or `disk`."""
    try:
        yield
    except OSError as error:
        raise disk_fault(error) from error


def disk_fault(error: OSError) -> PackError:
    """Return what the disk says in plain words."""
    if error.errno in _FULL:
        text = _("There is not enough room on this disk. Nothing was changed; make some room and try again.")
        return PackError(text, "disk-full")
    text = _("It cannot be written on this disk: {why}.")
    return PackError(text.format(why=error.strerror or error), "disk")


@contextlib.contextmanager
def alone(home: Path) -> Iterator[None]:
    """Be the only one who changes what is in `home`; PackError `busy` while somebody else is."""
    with told():
        home.mkdir(parents=True, exist_ok=True)
    with _held(home / _LOCK):
        yield


def _held(path: Path) -> BinaryIO:
    """Open a file that nobody else can open in this way until it is closed, or this process ends in whatever way."""
    busy = PackError(_("A pack is being installed already. Wait until it is done."), "busy")
    if sys.platform == "win32":
        try:
            path.unlink(missing_ok=True)  # Windows refuses while anyone has the file open
            return path.open("xb")
        except OSError:
            raise busy from None
    with told():
        file = path.open("wb")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise busy from None
    return file


def note(home: Path, line: str) -> None:
    """Add a line to the log, with the day and the time. What cannot be noted keeps nothing from being done."""
    path = home / LOG
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    with contextlib.suppress(OSError):
        kept = path.read_bytes() if path.exists() else b""
        if len(kept) > _LOG_BYTES:
            kept = kept[-_LOG_BYTES // 2 :].partition(b"\n")[2]
            path.write_bytes(kept)
        with path.open("ab") as file:
            file.write(f"{now} {line}\n".encode())
