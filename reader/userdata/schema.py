# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of the state file, and the steps that bring an older file up to date.

A published step is never changed: a new one is added at the end of MIGRATIONS, with a test named after it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x4C616D70
"""“Lamp”, in the file's header: what tells our file from any other SQLite file."""
TABLES = frozenset({
    "settings", "place", "window_state", "progress", "searches", "marks", "my_questions", "basket", "history",
})  # fmt: skip
"""Every table there is after the last step."""
COMFORT = frozenset({"settings", "window_state"})
"""The tables that say how the program looks and sounds, and nothing of what was read."""


def first_tables(database: sqlite3.Connection) -> None:
    """Make the tables of the first version, in an empty file."""
    database.execute("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID")
    database.execute(
        "CREATE TABLE place (only_one INTEGER PRIMARY KEY CHECK (only_one = 1),"
        " address TEXT NOT NULL, section TEXT NOT NULL, fraction REAL NOT NULL) STRICT"
    )
    database.execute("CREATE TABLE window_state (name TEXT PRIMARY KEY, state BLOB NOT NULL) STRICT, WITHOUT ROWID")
    database.execute(
        "CREATE TABLE progress (guide TEXT NOT NULL, chapter TEXT NOT NULL, section TEXT NOT NULL,"
        " edition TEXT NOT NULL, PRIMARY KEY (guide, chapter, section)) STRICT, WITHOUT ROWID"
    )


def searches_table(database: sqlite3.Connection) -> None:
    """Make the table of recent searches; a larger `turn` is a later search. Dates are not kept."""
    database.execute("CREATE TABLE searches (words TEXT PRIMARY KEY, turn INTEGER NOT NULL) STRICT, WITHOUT ROWID")


def kept_tables(database: sqlite3.Connection) -> None:
    """Make the tables of what the reader keeps: marks in the text, own questions, the leaflet's pieces, pages read.

    `turn` orders the rows of a table as the reader sees them. `day` is a date without a time. AUTOINCREMENT gives no id
    twice, so a row that was removed can be put back.
    """
    database.execute(
        "CREATE TABLE marks (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, address TEXT NOT NULL,"
        " text TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, title TEXT NOT NULL, colour TEXT NOT NULL,"
        " note TEXT NOT NULL, edition TEXT NOT NULL, day TEXT NOT NULL) STRICT"
    )
    database.execute(
        "CREATE TABLE my_questions (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, question TEXT NOT NULL,"
        " address TEXT NOT NULL, is_done INTEGER NOT NULL, answer TEXT NOT NULL, turn INTEGER NOT NULL) STRICT"
    )
    database.execute(
        "CREATE TABLE basket (id INTEGER PRIMARY KEY AUTOINCREMENT, piece TEXT NOT NULL, turn INTEGER NOT NULL) STRICT"
    )
    database.execute(
        "CREATE TABLE history (address TEXT PRIMARY KEY, title TEXT NOT NULL, day TEXT NOT NULL,"
        " turn INTEGER NOT NULL) STRICT, WITHOUT ROWID"
    )


def first_start_seen(database: sqlite3.Connection) -> None:
    """Spare those who know the program the page of the first start: only a new file is without the note of it."""
    database.execute(
        "INSERT OR IGNORE INTO window_state SELECT 'first_start', x'01' WHERE EXISTS (SELECT 1 FROM window_state)"
        " OR EXISTS (SELECT 1 FROM settings) OR EXISTS (SELECT 1 FROM place) OR EXISTS (SELECT 1 FROM progress)"
    )


def marks_with_language(database: sqlite3.Connection) -> None:
    """Keep of each mark in which language it was made; nothing where that is not known, as of those made before."""
    database.execute("ALTER TABLE marks ADD COLUMN language TEXT NOT NULL DEFAULT ''")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    first_tables, searches_table, kept_tables, first_start_seen, marks_with_language,
)  # fmt: skip
"""Step n brings a file of version n to version n + 1. The file's version is its `user_version`."""


def migrate(database: sqlite3.Connection, steps: tuple[Callable[[sqlite3.Connection], None], ...] = MIGRATIONS) -> None:
    """Take the steps that the file has not taken yet, all of them or none."""
    version = file_version(database)
    if version >= len(steps):
        return
    with database:
        database.execute("BEGIN IMMEDIATE")
        for step in steps[version:]:
            step(database)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {len(steps)}")


def file_version(database: sqlite3.Connection) -> int:
    """Return how many steps the file has taken; 0 for an empty file."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def tables_in(database: sqlite3.Connection) -> frozenset[str]:
    """Return the names of the tables in the file, without SQLite's own."""
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    return frozenset(name for (name,) in database.execute(sql))
