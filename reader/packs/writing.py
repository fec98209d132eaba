# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the archive of a pack: the same files give the same bytes, whenever and wherever they are packed."""

from __future__ import annotations

import contextlib
import os
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from reader.packs.keeping import settle_names, told

_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that the format can say: when a pack was made stands in its manifest."""
_UNIX = 3
_MODE = 0o100644 << 16


def write_archive(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write the files, in the order they come, into an archive that is there as a whole or not at all.

    PackError `disk-full` or `disk` when it cannot be written; what was there before stays then.
    """
    new = path.with_name(f"{path.name}.new")
    try:
        with told():
            with new.open("wb") as file:
                _write(file, files)
                file.flush()
                os.fsync(file.fileno())
            os.replace(new, path)
            settle_names(path.absolute().parent)
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)


def _write(file: BinaryIO, files: Iterable[tuple[str, bytes]]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _TIME)
            entry.create_system = _UNIX
            entry.external_attr = _MODE
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, compresslevel=9)
