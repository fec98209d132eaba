# SPDX-License-Identifier: GPL-3.0-or-later
"""Each step that brings a state file up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from reader.userdata import schema


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(":memory:", isolation_level=None)
    yield database
    database.close()


def test_every_step_has_a_test_named_after_it() -> None:
    for step in schema.MIGRATIONS:
        assert f"test_{step.__name__}" in globals()


def test_first_tables(database: sqlite3.Connection) -> None:
    schema.first_tables(database)
    assert schema.tables_in(database) == {"settings", "place", "window_state", "progress"}
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO place VALUES (2, 'home', '', 0)")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO place VALUES (1, 'home', '', 'far')")


def test_searches_table(database: sqlite3.Connection) -> None:
    schema.migrate(database, (schema.first_tables,))
    database.execute("INSERT INTO settings VALUES ('look.spacing', 'true')")
    schema.migrate(database, (schema.first_tables, schema.searches_table))
    assert schema.tables_in(database) == {"settings", "place", "window_state", "progress", "searches"}
    assert database.execute("SELECT value FROM settings").fetchall() == [("true",)], "what was there stays"
    database.execute("INSERT INTO searches VALUES ('liver', 1)")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO searches VALUES ('liver', 2)")


def test_kept_tables(database: sqlite3.Connection) -> None:
    schema.migrate(database, (schema.first_tables, schema.searches_table))
    database.execute("INSERT INTO searches VALUES ('liver', 1)")
    schema.migrate(database, (schema.first_tables, schema.searches_table, schema.kept_tables))
    assert schema.tables_in(database) >= {"searches", "marks", "my_questions", "basket", "history"}
    assert database.execute("SELECT words FROM searches").fetchall() == [("liver",)], "what was there stays"
    database.execute("INSERT INTO basket VALUES (NULL, 'one', 1)")
    database.execute("DELETE FROM basket")
    database.execute("INSERT INTO basket VALUES (NULL, 'two', 1)")
    assert database.execute("SELECT id FROM basket").fetchall() == [(2,)], "no id is given twice"
    database.execute("INSERT INTO history VALUES ('guide/surgery', 'Surgery', '2026-11-22', 1)")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO history VALUES ('guide/surgery', 'Surgery', '2026-11-23', 2)")


def test_first_start_seen(database: sqlite3.Connection) -> None:
    schema.migrate(database, (schema.first_tables,))
    database.execute("INSERT INTO window_state VALUES ('geometry', x'02')")
    schema.migrate(database)
    seen = "SELECT count(*) FROM window_state WHERE name = 'first_start'"
    assert database.execute(seen).fetchone() == (1,), "who knows the program is not welcomed again"


def test_first_start_seen_leaves_a_new_file_without_the_note(database: sqlite3.Connection) -> None:
    schema.migrate(database)
    assert database.execute("SELECT count(*) FROM window_state").fetchone() == (0,)


def test_marks_with_language(database: sqlite3.Connection) -> None:
    before = (schema.first_tables, schema.searches_table, schema.kept_tables, schema.first_start_seen)
    schema.migrate(database, before)
    database.execute("INSERT INTO marks VALUES (NULL, 'note', 'g/a#b', 'w', '', '', 't', '', 'n', '2026.11', '')")
    schema.migrate(database)
    assert database.execute("SELECT text, note, language FROM marks").fetchall() == [("w", "n", "")], "it stays"


def test_a_new_file_takes_every_step_and_is_marked_as_ours(database: sqlite3.Connection) -> None:
    schema.migrate(database)
    assert schema.file_version(database) == len(schema.MIGRATIONS)
    assert schema.tables_in(database) == schema.TABLES
    assert database.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)


def test_an_older_file_takes_only_the_steps_it_lacks(database: sqlite3.Connection) -> None:
    schema.migrate(database)
    taken: list[str] = []
    schema.migrate(database, (*schema.MIGRATIONS, lambda _database: taken.append("new")))
    schema.migrate(database, (*schema.MIGRATIONS, lambda _database: taken.append("again")))
    assert taken == ["new"]


def test_a_step_that_fails_leaves_the_file_as_it_was(database: sqlite3.Connection) -> None:
    def fails(database: sqlite3.Connection) -> None:
        database.execute("CREATE TABLE half (done TEXT)")
        database.execute("this is not SQL")

    schema.migrate(database)
    with pytest.raises(sqlite3.OperationalError):
        schema.migrate(database, (*schema.MIGRATIONS, fails))
    assert schema.file_version(database) == len(schema.MIGRATIONS)
    assert schema.tables_in(database) == schema.TABLES
