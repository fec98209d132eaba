# SPDX-License-Identifier: GPL-3.0-or-later
"""Where compiled editions stand: which there are, which one is current, and how a new one takes an old one's place.

An index folder holds a folder for each build (`neuroendocrine.en.1a2b3c4d`) and a small pointer file beside them
(`neuroendocrine.en.json`) that names the current one. Replacing the pointer is one atomic step, so a build that is
killed half-way leaves the old edition in use. Building itself is `reader.building`; this module must stay cheap to
import.
"""

from __future__ import annotations

import dataclasses
import os
import shutil
import sys
import zlib
from pathlib import Path
from typing import BinaryIO

import msgspec

from reader.content.edition import Edition
from reader.errors import EditionError
from reader.search.schema import SCHEMA_VERSION

if sys.platform != "win32":
    import fcntl

EDITION_FILE = "edition.json"
SEARCH_FOLDER = "search"
_POINTER_FILE = "pointer.json"
_UNFINISHED = "unfinished-"
_LOCK = ".lock"
_BLOCK = 1 << 20


class Pointer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a pointer file says."""

    folder: str
    stamp: str
    """Of the sources it was built from."""
    signature: str = ""
    """Quick sign of the source files' state on the machine that built it; empty when shipped, and when read back by a
    program whose search indexes have another form."""
    checksum: int = -1
    """CRC-32 of the edition file."""
    search_version: int = 0
    """Of the form of the search index; see reader.search.schema."""


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """One current edition on the shelf."""

    guide: str
    language: str
    index: Path
    """The index folder that it stands in."""
    pointer: Pointer

    @property
    def folder(self) -> Path:
        """The folder of this build."""
        return self.index / self.pointer.folder

    @property
    def search_folder(self) -> Path:
        """Where its search index is."""
        return self.folder / SEARCH_FOLDER

    def open(self) -> Edition:
        """Open the edition; EditionError when it is missing, damaged or of another format."""
        return Edition.open(self.folder / EDITION_FILE)

    def is_unchanged(self) -> bool:
        """Return whether the edition file is, to the last byte, the one that was built."""
        try:
            return _checksum(self.folder / EDITION_FILE) == self.pointer.checksum
        except OSError:
            return False


def find_standing(index_folders: tuple[Path, ...]) -> dict[tuple[str, str], Standing]:
    """Return the current editions by (guide, language). Where two folders have one, the first folder's counts."""
    found: dict[tuple[str, str], Standing] = {}
    for index in index_folders:
        # os.path says no where pathlib raises: in a folder that may not be looked into.
        for path in sorted(index.glob("*.json")) if os.path.isdir(index) else ():
            guide, _, language = path.stem.rpartition(".")
            pointer = _read_pointer(path)
            if guide and pointer and os.path.isfile(index / pointer.folder / EDITION_FILE):
                found.setdefault((guide, language), Standing(guide, language, index, pointer))
    return found


def all_standing(index_folders: tuple[Path, ...]) -> dict[tuple[str, str], tuple[Standing, ...]]:
    """Return the current editions of every folder by (guide, language), those of the first folder first."""
    found: dict[tuple[str, str], tuple[Standing, ...]] = {}
    for index in index_folders:
        for key, standing in find_standing((index,)).items():
            found[key] = (*found.get(key, ()), standing)
    return found


def _read_pointer(path: Path) -> Pointer | None:
    try:
        pointer = msgspec.json.decode(path.read_bytes(), type=Pointer)
    except (OSError, ValueError):  # msgspec's own faults are ValueErrors, and so is text that is not UTF-8
        return None
    if not pointer.folder.startswith(f"{path.stem}.") or Path(pointer.folder).name != pointer.folder:
        return None
    if pointer.search_version == SCHEMA_VERSION:
        return pointer
    # Another version of the program made the index. The sources may be the same; they must not vouch for it.
    return msgspec.structs.replace(pointer, signature="")


class Placing:
    """A new edition on its way to the shelf: fill `folder`, then `finish()`. Leaving it unfinished removes it."""

    def __init__(self, index: Path, guide: str, language: str, stamp: str) -> None:
        self._index = index
        self._name = f"{guide}.{language}"
        self._stamp = stamp
        self._key = os.urandom(4).hex()
        self.folder = index / f"{_UNFINISHED}{self._key}"

    def __enter__(self) -> Placing:
        """Make the folder. OSError when the index folder cannot be written."""
        self._index.mkdir(parents=True, exist_ok=True)
        self._lock = _hold(_lock_path(self.folder))
        (self.folder / SEARCH_FOLDER).mkdir(parents=True)
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.close()
        _lock_path(self.folder).unlink(missing_ok=True)

    def finish(self, signature: str) -> Path:
        """Put the edition in its place and return its folder.

        The build it replaces stays until the next one, for a window that is reading it; older ones are removed.
        """
        Edition.open(self.folder / EDITION_FILE)
        pointer_file = self._index / f"{self._name}.json"
        before = _read_pointer(pointer_file)
        final = self._index / f"{self._name}.{self._stamp[:12]}.{self._key}"
        checksum = _checksum(self.folder / EDITION_FILE)
        pointer = Pointer(final.name, self._stamp, signature, checksum, SCHEMA_VERSION)
        with (self.folder / _POINTER_FILE).open("wb") as file:
            file.write(msgspec.json.encode(pointer))
            file.flush()
            os.fsync(file.fileno())
        self.folder.replace(final)
        (final / _POINTER_FILE).replace(pointer_file)
        self._remove_others({final.name, before.folder if before else final.name})
        return final

    def _remove_others(self, keep: set[str]) -> None:
        for folder in self._index.glob(f"{self._name}.*.*"):
            if folder.is_dir() and folder.name not in keep:
                shutil.rmtree(folder, ignore_errors=True)


def clear_unfinished(index: Path) -> None:
    """Remove what builds that were cut off have left behind; what a running build holds stays."""
    leftovers = list(index.glob(f"{_UNFINISHED}*")) if index.is_dir() else []
    for folder in {path.with_name(path.name.removesuffix(_LOCK)) for path in leftovers}:
        if not _is_held(_lock_path(folder)):
            shutil.rmtree(folder, ignore_errors=True)
            _lock_path(folder).unlink(missing_ok=True)


def open_or_none(standing: Standing | None) -> Edition | None:
    """Open an edition, or return None when there is none that can be read (it is then built anew)."""
    if standing is None:
        return None
    try:
        return standing.open()
    except EditionError:
        return None


def _checksum(path: Path) -> int:
    check = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            check = zlib.crc32(block, check)
    return check


def _lock_path(folder: Path) -> Path:
    return folder.with_name(folder.name + _LOCK)


def _hold(path: Path) -> BinaryIO:
    """Open a file so that `_is_held` says yes until it is closed, or this process ends in whatever way."""
    file = path.open("wb")
    if sys.platform != "win32":
        fcntl.flock(file, fcntl.LOCK_EX)
    return file


def _is_held(path: Path) -> bool:
    if not path.exists():
        return False
    if sys.platform == "win32":
        try:
            path.unlink()  # Windows refuses while anyone has the file open
        except OSError:
            return True
        return False
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False
