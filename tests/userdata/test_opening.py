# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening the state file, whatever happened to it: the program always starts, and says what it did."""

from __future__ import annotations

import sqlite3
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from reader.userdata import opening, schema
from reader.userdata.place import LastPlace
from reader.userdata.store import Store, open_store
from tests.userdata.kept import places_of

Expect = Callable[[str], None]
OpenState = Callable[[], Store]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs file modes or limits that Windows lacks")
PLACE = LastPlace("neuroendocrine/surgery", "before", 0.5)
MOMENT = datetime(2026, 11, 22, 9, 5, 7)
ASIDE = "reader.sqlite3.damaged-20261122-090507"
AFRESH = "Your place and your settings could not be read, so Lamplight starts afresh and keeps the old file aside."
NEWER = "Your place and your settings come from a newer Lamplight, so this one starts afresh and keeps them aside."
UNSAVED = "Your place and your settings cannot be saved here, so they last only until you close Lamplight."


@pytest.fixture
def path(data_dir: Path) -> Path:
    data_dir.mkdir()
    return data_dir / "reader.sqlite3"


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    with closing(open_store(path, lambda: MOMENT)) as store:
        yield store


@contextmanager
def no_byte_can_be_written() -> Iterator[None]:
    """Make every write to a file fail, for root too."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def keep_a_place(path: Path) -> None:
    with opened(path) as store:
        places_of(store).remember(PLACE)


def names(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


def test_nothing_is_made_before_something_is_asked_for(data_dir: Path) -> None:
    open_store(data_dir / "deep" / "reader.sqlite3").close()
    assert not data_dir.exists()


def test_the_first_start_makes_the_folder_and_the_file_without_a_word(data_dir: Path) -> None:
    with opened(data_dir / "deep" / "reader.sqlite3") as store:
        assert store.notice == ""
        assert store.is_kept


@posix_only
def test_nobody_else_on_the_computer_can_read_the_file(data_dir: Path) -> None:
    with opened(data_dir / "reader.sqlite3") as store:
        places_of(store).remember(PLACE)
        modes = {stat.S_IMODE(each.stat().st_mode) for each in (data_dir, *data_dir.iterdir())}
    assert modes == {0o700, 0o600}


def test_the_file_is_set_up_to_survive_a_crash_and_to_wipe_what_is_deleted(path: Path) -> None:
    with opened(path) as store:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        assert [store.read(f"PRAGMA {name}")[0][0] for name in pragmas] == ["wal", 1, 1, 1]


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE recipes (soup TEXT)")


def with_another_programs_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 1")


def noise(path: Path) -> None:
    path.write_bytes(b"This is not a database. " * 500)


def damaged_inside(path: Path) -> None:
    keep_a_place(path)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    path.write_bytes(content)


def cut_off(path: Path) -> None:
    keep_a_place(path)
    path.write_bytes(path.read_bytes()[:5000])


def without_a_table(path: Path) -> None:
    keep_a_place(path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TABLE progress")


@pytest.mark.parametrize(
    "spoil", [foreign, with_another_programs_version, noise, damaged_inside, cut_off, without_a_table]
)
def test_an_unusable_file_is_set_aside_and_a_fresh_one_begun(
    spoil: Callable[[Path], None], path: Path, expect_log: Expect
) -> None:
    expect_log(f"set aside as {ASIDE}")
    spoil(path)
    spoiled = path.read_bytes()
    with opened(path) as store:
        assert store.notice == AFRESH
        assert places_of(store).last() is None
        places_of(store).remember(PLACE)
    assert path.with_name(ASIDE).read_bytes() == spoiled, "the old file is kept as it was"
    with opened(path) as store:
        assert store.notice == "", "it is said once"
        assert places_of(store).last() == PLACE


def test_a_file_of_a_newer_version_is_kept_for_the_newer_program(path: Path, expect_log: Expect) -> None:
    expect_log("newer than this program")
    keep_a_place(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    with opened(path) as store:
        assert store.notice == NEWER
        assert places_of(store).last() is None
    with closing(sqlite3.connect(path.with_name(ASIDE))) as database:
        assert database.execute("SELECT address FROM place").fetchone() == (PLACE.address,)


def test_what_stands_beside_the_file_goes_with_it_and_no_name_is_used_twice(path: Path, expect_log: Expect) -> None:
    expect_log("set aside")
    for content in (b"first", b"second"):
        path.write_bytes(content * 1000)
        path.with_name("reader.sqlite3-wal").write_bytes(b"log of " + content)
        with opened(path) as store:
            assert store.notice == AFRESH
    assert path.with_name(ASIDE).read_bytes().startswith(b"first")
    assert path.with_name(f"{ASIDE}-2").read_bytes().startswith(b"second")
    assert opening.set_aside_files(path) == sorted(path.parent.glob("*damaged*"))


def test_an_empty_file_is_a_fresh_one(path: Path) -> None:
    path.touch()
    with opened(path) as store:
        assert store.notice == ""


def test_where_there_can_be_no_folder_the_state_lives_in_memory(path: Path, expect_log: Expect) -> None:
    expect_log("kept in memory only")
    path.write_text("a file, where a folder should be")
    with opened(path / "reader.sqlite3") as store:
        assert store.notice == UNSAVED
        assert not store.is_kept
        places_of(store).remember(PLACE)
        assert places_of(store).last() == PLACE


def test_a_folder_in_place_of_the_file_is_left_alone(path: Path, expect_log: Expect) -> None:
    expect_log("kept in memory only")
    path.mkdir()
    with opened(path) as store:
        assert store.notice == UNSAVED
    assert names(path) == ["reader.sqlite3"]


@posix_only
def test_on_a_disk_that_takes_no_writes_the_old_state_is_there_in_memory(path: Path, expect_log: Expect) -> None:
    expect_log("kept in memory only")
    keep_a_place(path)
    before = path.read_bytes()
    with no_byte_can_be_written(), opened(path) as store:
        assert store.notice == UNSAVED
        assert places_of(store).last() == PLACE
        places_of(store).remember(LastPlace("home"))
        assert places_of(store).last() == LastPlace("home")
    assert path.read_bytes() == before


@posix_only
def test_on_a_full_disk_the_first_start_works_in_memory(path: Path, expect_log: Expect) -> None:
    expect_log("kept in memory only")
    with no_byte_can_be_written(), opened(path) as store:
        assert store.notice == UNSAVED
        places_of(store).remember(PLACE)
        assert places_of(store).last() == PLACE


def test_a_damaged_file_that_cannot_be_renamed_is_left_where_it_is(
    path: Path, expect_log: Expect, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> None:
        raise PermissionError("not yours")

    expect_log("kept in memory only: not yours")
    noise(path)
    monkeypatch.setattr(Path, "rename", refuse)
    with opened(path) as store:
        assert store.notice == UNSAVED
        assert places_of(store).last() is None
    assert names(path) == ["reader.sqlite3"]


def test_a_file_that_another_program_holds_is_not_taken_for_damaged(
    path: Path, expect_log: Expect, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("kept in memory only: database is locked")
    monkeypatch.setattr(opening, "LOCK_WAIT", 0.01)
    keep_a_place(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with opened(path) as store:
            assert store.notice == UNSAVED
    assert opening.set_aside_files(path) == []
    with opened(path) as store:
        assert places_of(store).last() == PLACE


def test_opening_a_file_of_500_marks_takes_less_than_3_ms(open_state: OpenState) -> None:
    store = open_state()
    marks = (("INSERT INTO progress VALUES ('guide', 'chapter', ?, '2026.11')", (f"section-{n}",)) for n in range(500))
    store.write_all(*marks)
    took = []
    for _round in range(10):
        store.close()
        start = time.perf_counter()
        places_of(store).last()
        took.append(time.perf_counter() - start)
    assert min(took) < 0.003
