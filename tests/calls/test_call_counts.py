# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts of calls: off without a path, small numbers hidden for good, and a file with nothing but numbers."""

from __future__ import annotations

import csv
import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.calls.call_counts import LEAST, MONTHS, OWN_CALLERS, CallCounts

Expect = Callable[[str], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "helpline" / "calls.json"


def add(
    counts: CallCounts, times: int, month: str = "2026-11", chapter: str = "surgery", caller: str = "family"
) -> None:
    for _time in range(times):
        counts.add(month, chapter, caller)


def rows(counts: CallCounts, this_month: str = "2026-12") -> list[list[str]]:
    return list(csv.reader(counts.csv(this_month).splitlines()))


def test_without_a_path_nothing_is_counted() -> None:
    counts = CallCounts(None)
    add(counts, 9)
    assert not counts.is_on
    assert rows(counts)[1:] == [["Total of the lines above", "", "", "0"]]


def test_calls_are_counted_over_a_restart(path: Path) -> None:
    add(CallCounts(path), 4)
    counts = CallCounts(path)
    add(counts, 2)
    assert counts.is_on
    assert rows(counts) == [
        ["Month", "Subject", "Type of caller", "Calls"],
        ["2026-11", "surgery", "family", "6"],
        ["Total of the lines above", "", "", "6"],
    ]


def test_small_numbers_are_nowhere_and_do_not_follow_from_the_total(path: Path) -> None:
    counts = CallCounts(path)
    add(counts, LEAST)
    add(counts, LEAST - 1, caller="patient")
    add(counts, 1, chapter="recovery")
    add(counts, 7, month="2026-10", chapter="", caller="")
    assert rows(counts)[1:] == [
        ["2026-10", "", "", "7"],
        ["2026-11", "surgery", "family", "5"],
        ["Total of the lines above", "", "", "12"],
    ]


@pytest.mark.parametrize(
    ("month", "chapter", "caller"),
    [
        ("2026-11-22", "surgery", "family"),
        ("2026-13", "surgery", "family"),
        ("2026-11", "They want to block the blood", "family"),
        ("2026-11", "surgery", "Margaret"),
        ("22:15", "", ""),
    ],
)
def test_no_other_word_comes_in(path: Path, month: str, chapter: str, caller: str) -> None:
    with pytest.raises(ValueError, match=r"counted|types of caller") as caught:
        CallCounts(path).add(month, chapter, caller)
    assert "Margaret" not in str(caught.value)
    assert not path.exists()


def test_the_types_of_the_site_take_the_place_of_our_own(path: Path) -> None:
    counts = CallCounts(path, ("Patient", "Bénévole"))
    add(counts, 5, caller="Bénévole")
    assert rows(counts)[1][2] == "Bénévole"
    with pytest.raises(ValueError, match="types of caller"):
        counts.add("2026-11", "", next(iter(OWN_CALLERS)))
    assert all(name() for name in OWN_CALLERS.values())


def test_the_file_tells_neither_the_order_nor_the_time_of_calls(path: Path, tmp_path: Path) -> None:
    calls = [("2026-11", "surgery", "patient"), ("2026-10", "recovery", "family"), ("2026-11", "ablation", "other")]
    other = tmp_path / "other.json"
    for counts, order in ((CallCounts(path), calls), (CallCounts(other), calls[::-1])):
        for call in order:
            counts.add(*call)
    assert path.read_bytes() == other.read_bytes()
    assert json.loads(path.read_text()) == {
        "2026-10": {"recovery": {"family": 1}},
        "2026-11": {"ablation": {"other": 1}, "surgery": {"patient": 1}},
    }
    assert datetime.datetime.fromtimestamp(path.stat().st_mtime) == datetime.datetime(2026, 11, 1)


def test_old_months_are_dropped(path: Path) -> None:
    counts = CallCounts(path)
    months = [f"{year}-{month:02}" for year in (2024, 2025, 2026) for month in range(1, 13)]
    for month in months:
        counts.add(month, "surgery", "other")
    assert sorted(json.loads(path.read_text())) == months[-MONTHS:]


def test_a_clock_that_was_fast_shows_no_month_that_has_not_come_and_drops_none(path: Path) -> None:
    counts = CallCounts(path)
    months = [f"{year}-{month:02}" for year in (2025, 2026) for month in range(1, 13)]
    for month in ("2093-04", *months):
        add(counts, LEAST, month)
    assert [row[0] for row in rows(counts)[1:-1]] == months, "the oldest is there: the wrong one took no place"
    assert rows(counts)[-1][-1] == str(LEAST * MONTHS)
    assert rows(counts, "2093-04")[-2][0] == "2093-04", "it is only hidden until it comes"
    assert datetime.datetime.fromtimestamp(path.stat().st_mtime) == datetime.datetime(2026, 12, 1)


def test_a_clock_that_was_slow_loses_nothing(path: Path) -> None:
    counts = CallCounts(path)
    add(counts, LEAST, "2026-11")
    add(counts, 1, "1970-01")
    assert [row[0] for row in rows(counts)[1:-1]] == ["2026-11"]


def test_months_that_have_not_come_do_not_pile_up(path: Path) -> None:
    counts = CallCounts(path)
    for year in range(9999, 9900, -1):
        counts.add(f"{year}-01", "", "")
    assert len(json.loads(path.read_text())) == MONTHS + 1


def test_a_file_of_a_busy_organisation_is_not_too_large(path: Path) -> None:
    path.parent.mkdir()
    busy = {f"c{n}": {f"a type of caller {m}": 12345 for m in range(9)} for n in range(60)}
    path.write_text(json.dumps({f"{year}-{month:02}": busy for year in (2025, 2026) for month in range(1, 13)}))
    assert path.stat().st_size > 64 * 1024
    assert len(rows(CallCounts(path))) == 24 * 60 * 9 + 2


def test_a_damaged_file_is_told_and_counting_begins_anew(path: Path, expect_log: Expect) -> None:
    expect_log("the helpline's counts is damaged; they begin anew")
    path.parent.mkdir()
    path.write_text('{"2026-11": {"surgery": {"family": -5}}}')
    counts = CallCounts(path)
    add(counts, 5)
    assert rows(counts)[1][3] == "5"


def test_a_disk_that_takes_nothing_is_told_once(
    tmp_path: Path, expect_log: Expect, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log("the helpline's counts cannot be kept")
    (tmp_path / "helpline").write_text("a file where the folder should be")
    counts = CallCounts(None)
    counts._path = tmp_path / "helpline" / "calls.json"
    add(counts, 5)
    assert rows(counts)[1][3] == "5"
    assert sum("cannot be kept" in record.message for record in caplog.records) == 1
