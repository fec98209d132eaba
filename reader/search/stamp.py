# SPDX-License-Identifier: GPL-3.0-or-later
"""The note in an index's folder that says what it was built from and which files belong to it.

It is read, and every file checked against it, before Whoosh sees the folder: Whoosh keeps pickles, and a file that was
cut, changed or slipped in must never reach them. Someone who can rewrite the note as well can of course deceive it, so
only folders that this program wrote itself, or that its installer brought, may be given to Index.open().
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Final

import msgspec

from reader.errors import SearchError
from reader.i18n import _

STAMP_FILE: Final = "stamp.json"
_BLOCK: Final = 1 << 20


class Stamp(msgspec.Struct, frozen=True):
    """What an index was built from, and its files: name -> (size in bytes, CRC-32)."""

    stamp: str
    schema_version: int
    language: str
    guide: str
    files: dict[str, tuple[int, int]]


def write_stamp(folder: Path, *, stamp: str, schema_version: int, language: str, guide: str) -> None:
    """Write the note about every file that stands in the folder now."""
    files = {path.name: _measure(path) for path in sorted(folder.iterdir()) if path.name != STAMP_FILE}
    note = Stamp(stamp, schema_version, language, guide, files)
    (folder / STAMP_FILE).write_bytes(msgspec.json.encode(note))


def read_stamp(folder: Path) -> Stamp:
    """Return the note; SearchError when there is none that can be read."""
    try:
        return msgspec.json.decode((folder / STAMP_FILE).read_bytes(), type=Stamp)
    except (OSError, msgspec.MsgspecError) as error:
        raise SearchError(_("There is no search index that can be read.")) from error


def check_files(folder: Path, note: Stamp) -> None:
    """SearchError unless the folder holds exactly the files of the note, unchanged."""
    try:
        present = {path.name: path for path in folder.iterdir() if path.name != STAMP_FILE}
        whole = present.keys() == note.files.keys() and all(
            path.is_file() and not path.is_symlink() and _measure(path) == note.files[name]
            for name, path in present.items()
        )
    except OSError as error:
        raise SearchError(_("The search index cannot be read.")) from error
    if not whole:
        raise SearchError(_("The search index is damaged: its files are not those that were built."))


def _measure(path: Path) -> tuple[int, int]:
    size, check = 0, 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            size += len(block)
            check = zlib.crc32(block, check)
    return size, check
