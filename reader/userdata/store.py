# SPDX-License-Identifier: GPL-3.0-or-later
"""The open state file (or memory, in a kiosk) that the stores of this folder read and write.

Every write is committed when it returns. When the disk stops taking writes, what was known goes on in memory and the
reader is told once. Knows no table by its meaning.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from reader.userdata import opening

T = TypeVar("T")
Statement = tuple[str, tuple[object, ...]]
"""SQL with `?` for each value, and the values."""
_log = logging.getLogger(__name__)


class Store:
    """One connection, made when it is first used. A failing disk never raises here: see `notice`."""

    def __init__(self, path: Path | None, now: Callable[[], datetime] = datetime.now) -> None:
        self.path = path
        self._now = now
        self._opened: opening.Opened | None = None
        self._callbacks: list[Callable[[str], None]] = []
        self._on_cleared: list[Callable[[], None]] = []

    @property
    def notice(self) -> str:
        """Empty, or one sentence that the reader should see: what became of the state, and what that means."""
        return self._open().notice

    @property
    def is_kept(self) -> bool:
        """Whether what is written now will be there tomorrow."""
        return self._open().in_file

    def read(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return all rows that `sql` gives."""

        def rows(database: sqlite3.Connection) -> list[tuple[Any, ...]]:
            return database.execute(sql, values).fetchall()

        return self._attempt(rows)

    def write(self, sql: str, *values: object) -> None:
        """Carry out one statement; it is committed when this returns."""

        def statement(database: sqlite3.Connection) -> None:
            database.execute(sql, values).close()

        self._attempt(statement)

    def write_all(self, *statements: Statement) -> None:
        """Carry out all statements, or none of them, in one transaction."""

        def transaction(database: sqlite3.Connection) -> None:
            with database:
                database.execute("BEGIN IMMEDIATE")
                for sql, values in statements:
                    database.execute(sql, values)

        self._attempt(transaction)

    def wipe_log(self) -> bool:
        """Empty the log beside the file, in which what was overwritten stands until the program ends.

        False when another program reads the file just now, so that the log has to stay.
        """
        return bool(self.read("PRAGMA wal_checkpoint(TRUNCATE)")[0][0] == 0)

    def subscribe(self, callback: Callable[[str], None]) -> Callable[[], None]:
        """Call `callback(notice)` when the disk fails later on. Call what this returns to end it."""
        self._callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return unsubscribe

    def subscribe_cleared(self, callback: Callable[[], None]) -> None:
        """Call `callback()` after everything was cleared, so that what is known of it in memory goes too."""
        self._on_cleared.append(callback)

    def tell_cleared(self) -> None:
        """Tell those who keep to this store that everything was cleared."""
        for callback in tuple(self._on_cleared):
            callback()

    def close(self) -> None:
        """Let go of the file. The next use opens it again; what was in memory only is gone."""
        if self._opened is not None:
            self._opened.database.close()
            self._opened = None

    def _open(self) -> opening.Opened:
        if self._opened is None:
            if self.path is None:
                self._opened = opening.Opened(opening.open_memory(), in_file=False)
            else:
                self._opened = opening.open_file(self.path, self._now)
        return self._opened

    def _attempt(self, work: Callable[[sqlite3.Connection], T]) -> T:
        opened = self._open()
        try:
            return work(opened.database)
        except sqlite3.Error as error:
            if not (opened.in_file and opening.is_disk_fault(error)):
                raise
            _log.warning("the state is kept in memory from now on: %s", error)
        return work(self._move_to_memory(opened.database))

    def _move_to_memory(self, failing: sqlite3.Connection) -> sqlite3.Connection:
        database = opening.copy_to_memory(failing)
        failing.close()
        self._opened = opening.Opened(database, in_file=False, notice=opening.notice_memory())
        for callback in tuple(self._callbacks):
            callback(self._opened.notice)
        return database


def open_store(path: Path | None, now: Callable[[], datetime] = datetime.now) -> Store:
    """Return the store in the file `path`, or in memory when there is none (a kiosk, a test). Touches nothing yet."""
    return Store(path, now)
