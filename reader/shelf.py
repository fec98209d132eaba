# SPDX-License-Identifier: GPL-3.0-or-later
"""Where compiled editions stand: which there are, which one is current, and how a new one takes an old one's place.

An index folder holds a folder for each build (`neuroendocrine.en.1a2b3c4d`) and a small pointer file beside them
(`neuroendocrine.en.json`) that names the current one. Replacing the pointer is one atomic step, so a build that is killed
half-way leaves the old edition in use. Building itself is `reader.building`; this module must stay cheap to import.
"""

from __future__ import annotations

import dataclasses
import os
import shutil
import tempfile
from pathlib import Path

import msgspec

from reader.content.edition import Edition
from reader.errors import EditionError

EDITION_FILE = "edition.json"
SEARCH_FOLDER = "search"
_UNFINISHED = "unfinished-"


class Pointer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a pointer file says."""

    folder: str
    stamp: str
    """Of the sources it was built from."""
    signature: str = ""
    """Quick sign of the source files' state on the machine that built it; empty when shipped."""


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


def find_standing(index_folders: tuple[Path, ...]) -> dict[tuple[str, str], Standing]:
    """Return the current editions by (guide, language). Where two folders have one, the first folder's counts."""
    found: dict[tuple[str, str], Standing] = {}
    for index in index_folders:
        for path in sorted(index.glob("*.json")) if index.is_dir() else ():
            guide, _, language = path.stem.rpartition(".")
            pointer = _read_pointer(path)
            if guide and pointer and (index / pointer.folder / EDITION_FILE).is_file():
                found.setdefault((guide, language), Standing(guide, language, index, pointer))
    return found


def _read_pointer(path: Path) -> Pointer | None:
    try:
        pointer = msgspec.json.decode(path.read_bytes(), type=Pointer)
    except (OSError, msgspec.MsgspecError):
        return None
    return pointer if Path(pointer.folder).name == pointer.folder else None


class Placing:
    """A new edition on its way to the shelf: fill `folder`, then `finish()`. Leaving it unfinished removes it."""

    def __init__(self, index: Path, guide: str, language: str, stamp: str) -> None:
        index.mkdir(parents=True, exist_ok=True)
        self._index = index
        self._name = f"{guide}.{language}"
        self._stamp = stamp
        self.folder = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=index))
        (self.folder / SEARCH_FOLDER).mkdir()

    def __enter__(self) -> Placing:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def finish(self, signature: str) -> Path:
        """Put the edition in its place and return its folder. Old builds of the same edition are removed afterwards."""
        Edition.open(self.folder / EDITION_FILE)
        final = self._index / f"{self._name}.{self._stamp[:12]}.{self.folder.name.removeprefix(_UNFINISHED)}"
        self.folder.chmod(0o755)
        self.folder.replace(final)
        pointer = Pointer(final.name, self._stamp, signature)
        fresh = self._index / f"{_UNFINISHED}{self._name}.pointer"
        with fresh.open("wb") as file:
            file.write(msgspec.json.encode(pointer))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._index / f"{self._name}.json")
        self._remove_others(final)
        return final

    def _remove_others(self, keep: Path) -> None:
        for folder in self._index.glob(f"{self._name}.*"):
            if folder.is_dir() and folder != keep:
                shutil.rmtree(folder, ignore_errors=True)


def clear_unfinished(index: Path) -> None:
    """Remove what builds that were cut off have left behind."""
    for leftover in index.glob(f"{_UNFINISHED}*") if index.is_dir() else ():
        if leftover.is_dir():
            shutil.rmtree(leftover, ignore_errors=True)
        else:
            leftover.unlink(missing_ok=True)


def open_or_none(standing: Standing | None) -> Edition | None:
    """Open an edition, or return None when there is none that can be read (it is then built anew)."""
    if standing is None:
        return None
    try:
        return standing.open()
    except EditionError:
        return None
