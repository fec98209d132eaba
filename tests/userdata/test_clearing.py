# SPDX-License-Identifier: GPL-3.0-or-later
"""What was cleared is on the disk no more, in no file and no free page of one; what makes reading easy stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.errors import StoreError
from reader.userdata import opening, schema
from reader.userdata.basket import Basket
from reader.userdata.clearing import clear_everything, clearing_words
from reader.userdata.history import History
from reader.userdata.marks import Marks
from reader.userdata.my_questions import MyQuestions
from reader.userdata.place import LastPlace, Places, WindowState
from reader.userdata.progress import Progress
from reader.userdata.searches import RecentSearches
from reader.userdata.store import Store
from tests.userdata.kept import kept_progress, places_of, settings_of

Expect = Callable[[str], None]
OpenState = Callable[[], Store]
ASIDE = "reader.sqlite3.damaged-20260101-120000"


def fill(store: Store) -> None:
    """Put the word `marker` into every table that says something of the reader."""
    settings = settings_of(store, reading__history=True, reading__recent_searches=True, look__palette="sepia")
    Places(store, settings).remember(LastPlace("guide/marker", "marker"))
    WindowState(store).keep(geometry=b"\x01" * 2000)
    RecentSearches(store, settings).remember("marker")
    History(store, settings).remember("guide/marker", "marker")
    MyQuestions(store).add("A marker?", "marker", "guide/marker")
    Basket(store).add(Piece("section", Quote("guide/marker#marker"), "marker"))
    for number in range(300):
        Progress(store, settings).mark_read("guide", "marker", f"marker-{number}", "2026.11")
        Marks(store).add("note", Quote("guide/marker", "marker", "marker"), "marker", note=f"marker {number}")


def files_with_the_marker(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if b"marker" in path.read_bytes()]


def rows(store: Store) -> dict[str, int]:
    return {table: store.read(f"SELECT count(*) FROM {table}")[0][0] for table in sorted(schema.TABLES)}


def fill_the_disk(store: Store) -> None:
    """Let the file grow no more: SQLite then fails as it does on a full disk."""
    (pages,) = store.read("PRAGMA page_count")[0]
    store.read(f"PRAGMA max_page_count = {pages}")


def test_after_clearing_no_byte_of_it_is_in_any_file(open_state: OpenState, data_dir: Path) -> None:
    store = open_state()
    fill(store)
    (data_dir / ASIDE).write_bytes(b"marker")
    (data_dir / f"{ASIDE}-wal").write_bytes(b"marker")
    assert all(rows(store).values()), "every table has something in it"
    assert len(files_with_the_marker(data_dir)) >= 3
    clear_everything(store)
    assert files_with_the_marker(data_dir) == []
    assert {table for table, count in rows(store).items() if count} == schema.COMFORT
    assert store.read("SELECT * FROM sqlite_sequence") == [], "nor how much there was"
    store.close()
    assert files_with_the_marker(data_dir) == []
    assert [path.name for path in data_dir.iterdir()] == ["reader.sqlite3"]


def test_what_makes_reading_easy_stays_and_keeping_what_is_read_is_off_again(open_state: OpenState) -> None:
    store = open_state()
    fill(store)
    settings_of(store, reading__continue_last=False, look__text_size=200)
    clear_everything(store)
    settings = settings_of(store)
    chosen = [settings.get(key) for key in ("look.palette", "look.text_size", "reading.continue_last")]
    assert chosen == ["sepia", 200, False]
    assert [settings.get(key) for key in ("reading.history", "reading.recent_searches")] == [False, False]
    assert WindowState(store).kept("geometry")


def test_the_settings_can_go_too(open_state: OpenState, data_dir: Path) -> None:
    store = open_state()
    fill(store)
    settings_of(store, care__emergency_number="112 112")
    clear_everything(store, with_settings=True)
    assert not any(rows(store).values())
    assert b"112 112" not in (data_dir / "reader.sqlite3").read_bytes()


def test_who_holds_something_in_memory_is_told(store: Store) -> None:
    settings = settings_of(store)
    places, progress, marks = Places(store, settings), Progress(store, settings), Marks(store)
    told: list[str] = []
    marks.subscribe(lambda: told.append("marks"))
    History(store, settings).subscribe(lambda: told.append("history"))
    progress.subscribe(lambda: told.append("progress"))
    progress.mark_read("guide", "surgery", "before", "2026.11")
    places.remember(LastPlace("guide/surgery"))
    clear_everything(store)
    assert sorted(told) == ["history", "marks", "progress"]
    assert progress.sections("guide", "surgery") == {}
    assert places.last() is None


def test_progress_that_is_cleared_does_not_linger_in_free_pages(open_state: OpenState, data_dir: Path) -> None:
    store = open_state()
    fill(store)
    store.write("DELETE FROM marks")
    for forget in (kept_progress(store).clear, places_of(store).forget, History(store, settings_of(store)).clear):
        forget()
    RecentSearches(store, settings_of(store)).clear()
    MyQuestions(store).remove(1)
    Basket(store).clear()
    store.close()
    assert files_with_the_marker(data_dir) == []


def test_clearing_reaches_what_was_deleted_before_without_being_wiped(open_state: OpenState, data_dir: Path) -> None:
    store = open_state()
    store.read("PRAGMA secure_delete = OFF")
    fill(store)
    kept_progress(store).clear()
    store.write("PRAGMA wal_checkpoint(TRUNCATE)")
    assert files_with_the_marker(data_dir) == ["reader.sqlite3"]
    clear_everything(store)
    assert files_with_the_marker(data_dir) == []


def test_clearing_after_the_disk_failed_removes_the_file_itself(
    open_state: OpenState, data_dir: Path, expect_log: Expect
) -> None:
    expect_log("kept in memory from now on")
    store = open_state()
    fill(store)
    fill_the_disk(store)
    WindowState(store).keep(geometry=b"\x01" * 500_000)
    clear_everything(store)
    assert files_with_the_marker(data_dir) == []
    assert places_of(store).last() is None


def test_what_cannot_be_removed_is_said(open_state: OpenState, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, *, missing_ok: bool) -> None:
        raise PermissionError("not yours")

    store = open_state()
    fill(store)
    (data_dir / ASIDE).write_bytes(b"old")
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StoreError, match=r"^Some of what was kept could not be removed from this disk\.$"):
        clear_everything(store)


def test_clearing_while_another_program_reads_says_that_something_is_left(
    open_state: OpenState, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "LOCK_WAIT", 0.01)
    store = open_state()
    fill(store)
    with closing(sqlite3.connect(data_dir / "reader.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM place").fetchall()
        with pytest.raises(StoreError, match="Another program is reading"):
            clear_everything(store)
    clear_everything(store)
    assert files_with_the_marker(data_dir) == []


def test_a_store_in_memory_is_cleared_without_touching_the_disk(tmp_path: Path, store: Store) -> None:
    before = sorted(tmp_path.rglob("*"))
    fill(store)
    clear_everything(store)
    assert sum(rows(store).values()) == rows(store)["settings"] + rows(store)["window_state"]
    assert sorted(tmp_path.rglob("*")) == before


def test_the_words_name_everything_that_goes() -> None:
    goes, stays = clearing_words()
    for kept in ("bookmarks", "highlights", "notes", "questions", "leaflet", "pages", "searches", "place"):
        assert kept in goes
    assert "colours" in stays
