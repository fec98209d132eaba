# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the state file so that the program always starts, whatever happened to the file or the disk.

A file that is damaged, foreign or from a newer version is set aside and a fresh one begun. Where nothing can be
written, what could be read lives on in memory. Each time, one sentence tells the reader. Knows no table by its meaning.
"""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from reader.i18n import _
from reader.userdata import schema

LOCK_WAIT = 1.0
"""Seconds to wait for another program (a backup, a virus scanner) that holds the file."""
_COMPANIONS = ("", "-wal", "-shm")
_DISK_FAULTS = frozenset({
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY,
})  # fmt: skip
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_log = logging.getLogger(__name__)


@dataclasses.dataclass(frozen=True, slots=True)
class Opened:
    """An open database of the newest schema; `notice` is empty or one sentence for the reader."""

    database: sqlite3.Connection
    in_file: bool
    notice: str = ""


class _UnusableError(Exception):
    """The file is there and is not one that this version can use; `str(error)` says why, for the log."""

    def __init__(self, reason: str, *, is_newer: bool = False) -> None:
        super().__init__(reason)
        self.is_newer = is_newer


def open_file(path: Path, now: Callable[[], datetime]) -> Opened:
    """Open or begin the state file at `path`; never fails. `now` names a file that has to be set aside."""
    try:
        try:
            return Opened(_open(path), in_file=True)
        except _UnusableError as fault:
            aside = _set_aside(path, now())
            _log.warning("the state file was set aside as %s: %s", aside.name, fault)
            return Opened(_open(path), in_file=True, notice=_notice_newer() if fault.is_newer else _notice_damaged())
    except (OSError, sqlite3.Error, _UnusableError) as error:
        _log.warning("the state is kept in memory only: %s", error)
        return Opened(_copy_of_file(path), in_file=False, notice=notice_memory())


def open_memory() -> sqlite3.Connection:
    """Return an empty database that is gone when it is closed."""
    database = _connect(":memory:")
    schema.migrate(database)
    return database


def copy_to_memory(source: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy of `source` in memory, or an empty database when it cannot be read."""
    with contextlib.ExitStack() as stack:
        database = _connect(":memory:")
        stack.callback(database.close)
        with contextlib.suppress(sqlite3.Error, _UnusableError):
            source.backup(database)
            _check(database)
            stack.pop_all()
            return database
    return open_memory()


def is_disk_fault(error: sqlite3.Error) -> bool:
    """Say whether the disk or the file is to blame; anything else is a fault of the program."""
    return _primary_code(error) in _DISK_FAULTS


def files_of(path: Path) -> list[Path]:
    """Return the state file and what SQLite keeps beside it, whether they exist or not."""
    return [path.with_name(path.name + companion) for companion in _COMPANIONS]


def set_aside_files(path: Path) -> list[Path]:
    """Return the files that were set aside earlier, oldest first."""
    return sorted(path.parent.glob(f"{path.name}.damaged-*"))


def notice_memory() -> str:
    """Return the sentence for a disk that cannot be written."""
    return _("Your place and your settings cannot be saved here, so they last only until you close Lamplight.")


def _notice_damaged() -> str:
    return _("Your place and your settings could not be read, so Lamplight starts afresh and keeps the old file aside.")


def _notice_newer() -> str:
    return _(
        "Your place and your settings come from a newer Lamplight, so this one starts afresh and keeps them aside."
    )


def _connect(target: str | Path, *, uri: bool = False) -> sqlite3.Connection:
    # Each statement is its own transaction unless BEGIN says otherwise, so nothing waits in Python to be committed.
    database = sqlite3.connect(target, timeout=LOCK_WAIT, isolation_level=None, uri=uri)
    database.text_factory = _text
    return database


def _text(stored: bytes) -> str:
    """Return a stored text; a byte that went bad spoils one letter, not the start of the program."""
    return stored.decode("utf-8", "replace")


def _open(path: Path) -> sqlite3.Connection:
    """Open `path` for writing; _UnusableError, sqlite3.Error or OSError when that cannot be."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)  # what someone reads here is nobody else's business
    with _damage_named(), contextlib.ExitStack() as stack:
        database = _connect(path)
        stack.callback(database.close)
        _check(database)
        stack.pop_all()
        return database


def _check(database: sqlite3.Connection) -> None:
    """Refuse what is not ours before anything in it is changed, then bring it up to date."""
    version = schema.file_version(database)
    mark = int(database.execute("PRAGMA application_id").fetchone()[0])
    if mark != schema.APPLICATION_ID and (version or schema.tables_in(database)):
        raise _UnusableError("it was not written by Lamplight")
    if version > len(schema.MIGRATIONS):
        raise _UnusableError(f"its version {version} is newer than this program", is_newer=True)
    verdict = str(database.execute("PRAGMA quick_check(1)").fetchone()[0])
    if verdict != "ok":
        raise _UnusableError(verdict)
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"):
        database.execute(f"PRAGMA {pragma}")
    schema.migrate(database)
    if not schema.tables_in(database) >= schema.TABLES:
        raise _UnusableError("tables are missing")


@contextlib.contextmanager
def _damage_named() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if _primary_code(error) in _DAMAGE:
            raise _UnusableError(str(error)) from error
        raise


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", -1) & 0xFF


def _set_aside(path: Path, moment: datetime) -> Path:
    """Rename the file and its companions, so that SQLite can still read them together; return the new name."""
    stem = f"{path.name}.damaged-{moment:%Y%m%d-%H%M%S}"
    names = (path.with_name(stem if count == 1 else f"{stem}-{count}") for count in range(1, 1000))
    aside = next(name for name in names if not name.exists())
    for old, new in zip(files_of(path), files_of(aside), strict=True):
        if old.exists():
            old.rename(new)
    return aside


def _copy_of_file(path: Path) -> sqlite3.Connection:
    """Return in memory what can still be read of the file: a disk that cannot be written often can be read."""
    for mode in ("mode=ro", "mode=ro&immutable=1"):  # the second asks for no lock and reads without the -wal file
        with (
            contextlib.suppress(sqlite3.Error, OSError),
            contextlib.closing(_connect(f"{path.absolute().as_uri()}?{mode}", uri=True)) as source,
        ):
            schema.file_version(source)
            return copy_to_memory(source)
    return open_memory()
