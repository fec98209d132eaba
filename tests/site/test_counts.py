# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts by day: seven days, known events only, nothing that says when or what, whatever the disk does."""

from __future__ import annotations

import dataclasses
import datetime
import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.site import small_file
from reader.site.counts import DAYS, EVENTS, Counts

Expect = Callable[[str], None]
MONDAY = datetime.date(2026, 11, 23)


@dataclasses.dataclass
class Calendar:
    """The day that the test says it is."""

    day: datetime.date = MONDAY

    def __call__(self) -> datetime.date:
        return self.day

    def go_on(self, days: int) -> None:
        self.day += datetime.timedelta(days=days)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk" / "counts.json"


def test_events_are_counted_by_day_and_survive_a_restart(path: Path, calendar: Calendar) -> None:
    counts = Counts(path, calendar)
    counts.add("finished")
    counts.add("visit")
    counts.add("visit")
    counts.add("print", 3)
    assert list(counts.today().items()) == [("visit", 2), ("finished", 1), ("print", 3)], "in the table's order"
    calendar.go_on(1)
    after = Counts(path, calendar)
    assert after.today() == {}
    after.add("idle")
    assert list(after.all().items()) == [
        (MONDAY + datetime.timedelta(days=1), {"idle": 1}),
        (MONDAY, {"visit": 2, "finished": 1, "print": 3}),
    ]


def test_seven_days_are_kept(path: Path, calendar: Calendar) -> None:
    for _ in range(10):
        Counts(path, calendar).add("visit")
        calendar.go_on(1)
    calendar.go_on(-1)
    assert list(Counts(path, calendar).all()) == [calendar.day - datetime.timedelta(days=each) for each in range(DAYS)]
    assert path.read_text().count("visit") == DAYS
    calendar.go_on(DAYS)
    assert Counts(path, calendar).all() == {}


def test_a_day_of_a_wrong_clock_does_not_stay_for_ever(path: Path, calendar: Calendar) -> None:
    calendar.day = datetime.date(2099, 1, 1)
    Counts(path, calendar).add("visit")
    calendar.day = MONDAY
    counts = Counts(path, calendar)
    counts.add("visit")
    assert list(counts.all()) == [MONDAY]
    assert "2099" not in path.read_text()


def test_only_known_events_can_be_counted_so_no_words_come_into_the_file(path: Path, calendar: Calendar) -> None:
    counts = Counts(path, calendar)
    with pytest.raises(KeyError) as caught:
        counts.add("my secret search")
    assert "secret" not in str(caught.value)
    assert not path.exists()


def test_the_file_says_nothing_of_the_time_of_day(path: Path, calendar: Calendar) -> None:
    Counts(path, calendar).add("visit")
    assert path.read_text() == '{"2026-11-23":{"visit":1}}'
    told = datetime.datetime.fromtimestamp(path.stat().st_mtime)
    assert (told.date(), told.time()) == (MONDAY, datetime.time())


def test_every_event_has_a_name_for_staff() -> None:
    names = [name() for name in EVENTS.values()]
    assert len(set(names)) == len(EVENTS)
    assert all(names)


def test_a_disk_that_takes_nothing_is_told_once(
    path: Path, calendar: Calendar, monkeypatch: pytest.MonkeyPatch, expect_log: Expect
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    counts = Counts(path, calendar)
    counts.add("visit")
    monkeypatch.setattr(small_file.Path, "replace", full)
    expect_log("counts cannot be kept on the disk: No space left on device$")
    counts.add("visit")
    counts.add("visit")
    assert counts.today() == {"visit": 3}
    assert os.listdir(path.parent) == [path.name]
    assert Counts(path, calendar).today() == {"visit": 1}


def test_without_a_file_it_counts_in_memory(calendar: Calendar) -> None:
    counts = Counts(None, calendar)
    counts.add("visit")
    assert counts.today() == {"visit": 1}


@pytest.mark.parametrize(
    "damage", [b"", b"{", b'{"Monday":{}}', b'{"2026-11-23":{"visit":-1}}', b'{"2026-11-23":5}', b"\xff" * 9]
)
def test_a_damaged_file_begins_anew(path: Path, calendar: Calendar, damage: bytes, expect_log: Expect) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    expect_log("counts is damaged; they begin anew")
    counts = Counts(path, calendar)
    counts.add("visit")
    assert Counts(path, calendar).today() == {"visit": 1}


def test_events_that_are_not_known_any_more_are_left_out(path: Path, calendar: Calendar) -> None:
    path.parent.mkdir()
    path.write_text('{"2026-11-23":{"visit":2,"formerly":5}}')
    counts = Counts(path, calendar)
    assert counts.today() == {"visit": 2}
    counts.add("visit")
    assert "formerly" not in path.read_text()
