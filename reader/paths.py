# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are on this machine: what came with the program, and the one folder it may write to."""

from __future__ import annotations

import dataclasses
import os
import sys
from pathlib import Path

APP_NAME = "lamplight"
PORTABLE_FILE = "portable"
"""A file of this name beside the installed program: what is written goes beside it, too."""
_PACKAGE = Path(__file__).resolve().parent
_PROGRAM = _PACKAGE if os.path.isdir(_PACKAGE / "resources") else _PACKAGE.parent
"""What came with the program lies beside its package; in a wheel inside it, in the way of nobody else's files."""


@dataclasses.dataclass(frozen=True, slots=True)
class Paths:
    """Every folder that the program reads or writes. Nothing is created until something is written."""

    resources: Path
    """Guides, fonts, icons, themes, catalogues: read only."""
    shipped_index: Path
    """Editions and indexes built in the checkout or shipped by an installer: read only once installed."""
    data: Path
    """The only folder written to while reading: state, and editions built on this machine."""
    writes_only_data: bool = False
    """True when a person named the data folder, and for an installed program: only a checkout's index is written to."""

    @property
    def guides(self) -> Path:
        """The folder that holds one folder for each bundled guide."""
        return self.resources / "guides"

    @property
    def state_file(self) -> Path:
        """The SQLite file that holds settings, last place and progress."""
        return self.data / "reader.sqlite3"

    @property
    def own_index(self) -> Path:
        """Where editions are built when the shipped folder cannot be written."""
        return self.data / "index"

    @property
    def packs(self) -> Path:
        """Where installed packs are, with the keys that are trusted: a folder for each guide."""
        return self.data / "packs"

    @property
    def pack_index(self) -> Path:
        """Where installed packs are compiled: an index folder for each edition."""
        return self.own_index / "packs"

    def index_folder(self) -> Path:
        """Return the folder to build into: the checkout's own, or the user's when that may not be written."""
        if self.writes_only_data:
            return self.own_index
        writable = self.shipped_index if self.shipped_index.exists() else self.shipped_index.parent
        return self.shipped_index if os.access(writable, os.W_OK) else self.own_index

    def index_folders(self) -> tuple[Path, ...]:
        """Return the folders to look for editions in; first the one to build into, so that what was built is read."""
        first = self.index_folder()
        return first, self.shipped_index if first == self.own_index else self.own_index


def resources_folder() -> Path:
    """Return the folder of what came with the program: known before anything was asked for on the command line."""
    return _PROGRAM / "resources"


def is_installed() -> bool:
    """Tell whether this is the program that an installer carries, with its own Python, and no checkout."""
    return bool(getattr(sys, "frozen", False))


def portable_data_dir() -> Path | None:
    """Return the folder `data` beside a portable copy, None for every other. Whether it can be written is not asked."""
    folder = Path(sys.executable).resolve().parent
    return folder / "data" if is_installed() and os.path.isfile(folder / PORTABLE_FILE) else None


def default_data_dir() -> Path:
    """Return the folder beside a portable copy; for all others the one that this system gives a program for data."""
    beside = portable_data_dir()
    if beside is not None:
        return beside
    import platformdirs  # noqa: PLC0415  only without --data-dir; its import costs more than its one answer

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def find_paths(data_dir: Path | None = None) -> Paths:
    """Return the paths of this installation; `data_dir` overrides where the program writes."""
    data = os.path.expanduser(data_dir or default_data_dir())  # unlike pathlib's, it leaves an unknown `~name` alone
    return Paths(
        resources=resources_folder(),
        shipped_index=_PROGRAM / "index",
        data=Path(data).absolute(),
        writes_only_data=data_dir is not None or is_installed() or _PROGRAM == _PACKAGE,
    )
