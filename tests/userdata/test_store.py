# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading and writing the state file: what is written stays, through a kill and through a failing disk."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.userdata.place import LastPlace, WindowState
from reader.userdata.store import Store, open_store
from reader.userdata.values import StoredValues
from tests.userdata.kept import kept_progress, places_of

Expect = Callable[[str], None]
OpenState = Callable[[], Store]
UNSAVED = "Your place and your settings cannot be saved here, so they last only until you close Lamplight."
ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from pathlib import Path
from reader.userdata.store import open_store
from tests.userdata.kept import kept_progress

progress = kept_progress(open_store(Path(sys.argv[1])))
for number in range(1_000_000):
    progress.mark_read("guide", "chapter", f"section-{number}", "2026.11")
    print(number, flush=True)
"""


def fill_the_disk(store: Store) -> None:
    """Let the file grow no more: SQLite then fails as it does on a full disk."""
    (pages,) = store.read("PRAGMA page_count")[0]
    store.read(f"PRAGMA max_page_count = {pages}")


def test_everything_written_before_a_kill_is_there(open_state: OpenState, data_dir: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(data_dir / "reader.sqlite3")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        written = [int(writer.stdout.readline()) for _line in range(300)]
        writer.kill()
        written += [int(line) for line in writer.stdout if line.endswith("\n")]
    store = open_state()
    assert store.notice == ""
    assert {f"section-{number}" for number in written} <= kept_progress(store).sections("guide", "chapter").keys()
    assert store.read("PRAGMA integrity_check") == [("ok",)]


def test_a_transaction_is_done_as_a_whole_or_not_at_all(open_state: OpenState) -> None:
    store = open_state()
    good = ("INSERT INTO settings VALUES ('look.spacing', 'true')", ())
    with pytest.raises(sqlite3.IntegrityError):
        store.write_all(good, ("INSERT INTO place VALUES (2, '', '', 0)", ()))
    assert store.read("SELECT * FROM settings") == []
    store.write_all(good)
    assert store.read("SELECT * FROM settings") == [("look.spacing", "true")]


def test_a_fault_of_the_program_is_not_taken_for_a_failing_disk(open_state: OpenState) -> None:
    store = open_state()
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.read("SELECT * FROM nowhere")
    assert store.is_kept


def test_when_the_disk_fills_up_reading_goes_on_in_memory_and_is_said_once(
    open_state: OpenState, expect_log: Expect
) -> None:
    expect_log("kept in memory from now on: database or disk is full")
    store = open_state()
    places_of(store).remember(LastPlace("home"))
    heard: list[str] = []
    store.subscribe(heard.append)
    fill_the_disk(store)
    for _time in range(2):
        WindowState(store).keep(geometry=b"\x01" * 50_000)
    assert len(WindowState(store).kept("geometry")) == 50_000
    assert places_of(store).last() == LastPlace("home")
    assert store.notice == UNSAVED
    assert heard == [UNSAVED]
    assert not store.is_kept
    assert places_of(open_state()).last() == LastPlace("home"), "the next session finds what was written before"


def test_a_disk_that_became_read_only_is_treated_alike(open_state: OpenState, expect_log: Expect) -> None:
    expect_log("readonly")
    store = open_state()
    store.read("PRAGMA query_only = ON")
    leave = store.subscribe(pytest.fail)
    leave()
    leave()
    StoredValues(store).save("look.spacing", True)
    assert StoredValues(store).load() == {"look.spacing": True}


def test_a_file_damaged_while_it_is_open_does_not_end_the_session(
    open_state: OpenState, data_dir: Path, expect_log: Expect
) -> None:
    expect_log("kept in memory from now on")
    store = open_state()
    store.write("PRAGMA wal_checkpoint(TRUNCATE)")
    store.read("PRAGMA cache_size = 0")
    size = (data_dir / "reader.sqlite3").stat().st_size
    with (data_dir / "reader.sqlite3").open("r+b") as file:
        file.seek(4096)
        file.write(b"\xaa" * (size - 4096))
    progress = kept_progress(store)
    progress.mark_read("guide", "surgery", "before", "2026.11")
    assert progress.sections("guide", "surgery") == {"before": "2026.11"}
    assert store.notice == UNSAVED


def test_a_store_in_memory_leaves_nothing_behind(tmp_path: Path, store: Store) -> None:
    before = sorted(tmp_path.rglob("*"))
    places_of(store).remember(LastPlace("home"))
    assert store.notice == ""
    assert not store.is_kept
    store.close()
    assert places_of(store).last() is None
    assert sorted(tmp_path.rglob("*")) == before


def test_sqlite_is_imported_in_this_folder_only_and_not_for_a_command_without_state() -> None:
    script = "import sys, reader.settings, reader.content.edition; assert 'sqlite3' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
    users = [path for path in (ROOT / "reader").rglob("*.py") if "import sqlite3" in path.read_text(encoding="utf-8")]
    assert {path.parent.name for path in users} == {"userdata"}


def test_open_store_without_a_path_is_in_memory() -> None:
    with closing(open_store(None)) as store:
        assert store.path is None
        assert store.read("PRAGMA database_list")[0][2] == ""
