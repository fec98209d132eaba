# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a file that somebody asked for: all of it or nothing. What stood there stays until the new one is done."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from reader.errors import ReaderError
from reader.i18n import _


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, over one that is there. ReaderError when that cannot be done; then nothing has changed."""
    with in_place_of(path) as new:
        new.write_bytes(data)


def with_ending(path: Path, *endings: str) -> Path:
    """Return a chosen path with the first of `endings`, unless it has one of them: `Dr. May` is `Dr. May.pdf`.

    Nobody has agreed to replace a file of the name that comes of it, so that is never one that is there.
    """
    if path.suffix.lower() in endings:
        return path
    names = (f"{path.name}{more}{endings[0]}" for more in chain([""], map(" ({})".format, count(2))))
    return next(named for named in map(path.with_name, names) if not named.exists())


@contextmanager
def in_place_of(path: Path) -> Iterator[Path]:
    """Give the path of an empty file beside `path` that takes its place when all went well, and is gone otherwise."""
    new: Path | None = None
    try:
        # The ending stays: some writers choose the format by it.
        handle, name = tempfile.mkstemp(suffix=path.suffix, prefix=".lamplight-", dir=path.absolute().parent)
        os.close(handle)
        new = Path(name)
        yield new
        new.chmod(0o666 & ~_mask())
        new.replace(path)
    except OSError as error:
        text = _("The file {name} cannot be written: {reason}.")
        raise ReaderError(text.format(name=path.name, reason=error.strerror or error)) from error
    finally:
        if new is not None:
            new.unlink(missing_ok=True)


def _mask() -> int:
    """Return the rights that this user takes from new files: a temporary file's are narrower, and stay with it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
