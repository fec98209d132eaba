# SPDX-License-Identifier: GPL-3.0-or-later
"""The lock after wrong PINs, by a clock of the test's own: growing, over restarts, whatever the clock or disk does."""

from __future__ import annotations

import dataclasses
import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.site import small_file
from reader.site.lockout import CEILING, Lockout

Expect = Callable[[str], None]


@dataclasses.dataclass
class Clock:
    """Seconds that pass when the test says so."""

    time: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk" / "pin.json"


def fail(lockout: Lockout, times: int) -> None:
    for _ in range(times):
        lockout.failed()


def test_the_wait_grows_with_the_wrong_pins(path: Path, clock: Clock) -> None:
    lockout = Lockout(path, clock)
    waits = []
    for _ in range(12):
        lockout.failed()
        waits.append(lockout.wait_seconds())
        clock.time += waits[-1]
        assert lockout.wait_seconds() == 0
    assert waits == [0, 0, 30, 30, 300, 300, 300, 300, 300, 3600, 3600, 3600]
    assert lockout.failures == 12


def test_the_wait_is_told_in_whole_seconds_to_its_end(path: Path, clock: Clock) -> None:
    lockout = Lockout(path, clock)
    fail(lockout, 3)
    clock.time += 29.9
    assert lockout.wait_seconds() == 1
    clock.time += 0.1
    assert lockout.wait_seconds() == 0


def test_a_right_pin_begins_anew(path: Path, clock: Clock) -> None:
    lockout = Lockout(path, clock)
    fail(lockout, 4)
    clock.time += 30
    lockout.succeeded()
    fail(lockout, 2)
    assert lockout.wait_seconds() == 0
    assert Lockout(path, clock).failures == 2


def test_a_right_pin_after_no_wrong_one_writes_nothing(path: Path, clock: Clock) -> None:
    Lockout(path, clock).succeeded()
    assert not path.parent.exists()


def test_a_restart_changes_nothing(path: Path, clock: Clock) -> None:
    fail(Lockout(path, clock), 5)
    clock.time += 100
    assert Lockout(path, clock).wait_seconds() == 200
    clock.time += 200
    after = Lockout(path, clock)
    assert after.wait_seconds() == 0
    fail(after, 5)
    assert Lockout(path, clock).wait_seconds() == 3600


def test_the_file_holds_numbers_only_and_nothing_is_left_beside_it(path: Path, clock: Clock) -> None:
    fail(Lockout(path, clock), 3)
    assert path.read_text() == '{"failed":3,"until":1800000030.0,"seen":1800000000.0}'
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize("back", [1, 3600, 86400 * 365 * 30])
def test_a_clock_that_is_set_back_neither_ends_the_wait_nor_makes_it_longer(
    path: Path, clock: Clock, back: int
) -> None:
    lockout = Lockout(path, clock)
    fail(lockout, 5)
    clock.time += 100
    assert lockout.wait_seconds() == 200
    clock.time -= back
    assert lockout.wait_seconds() == 200
    clock.time += 200
    assert lockout.wait_seconds() == 0


def test_a_clock_that_is_set_back_while_we_do_not_run_leaves_the_whole_wait(path: Path, clock: Clock) -> None:
    fail(Lockout(path, clock), 5)
    clock.time -= 86400 * 365
    after = Lockout(path, clock)
    assert after.wait_seconds() == 300
    clock.time += 299
    assert after.wait_seconds() == 1
    fail(after, 1)
    assert after.wait_seconds() == 300


def test_a_disk_that_takes_nothing_leaves_the_lock_in_memory(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, expect_log: Expect
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    lockout = Lockout(path, clock)
    fail(lockout, 2)
    monkeypatch.setattr(small_file.os, "fsync", full)
    expect_log("cannot be kept on the disk: No space left on device$")
    fail(lockout, 3)
    assert lockout.wait_seconds() == 300
    assert os.listdir(path.parent) == [path.name], "the unfinished file is taken away again"
    assert Lockout(path, clock).failures == 2, "what was kept before is whole"


def test_a_read_only_disk_is_told_once(path: Path, clock: Clock, expect_log: Expect) -> None:
    path.parent.write_text("a file where the folder should be")
    expect_log("the file of the PIN's lock cannot be read: Not a directory; it counts as three wrong PINs")
    lockout = Lockout(path, clock)
    assert lockout.wait_seconds() == 30
    expect_log("the PIN's lock cannot be kept on the disk")
    fail(lockout, 2)
    assert lockout.wait_seconds() == 300


def test_without_a_file_it_counts_in_memory(clock: Clock) -> None:
    lockout = Lockout(None, clock)
    fail(lockout, 3)
    assert lockout.wait_seconds() == 30


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\x00" * 50,
        b'{"failed":"\xff"}',
        b"[]",
        b'{"failed":-1,"until":0,"seen":0}',
        b'{"failed":2,"until":1e308,"seen":0}',
        b'{"failed":3,"until":1800000031.0,"seen":1800000000.0}',
        b'{"failed":0,"pin":"482913"}',
        b'{"failed":1e99}',
        b" " * 100_000,
    ],
)
def test_a_damaged_file_counts_as_three_wrong_pins(path: Path, clock: Clock, damage: bytes, expect_log: Expect) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    expect_log("it counts as three wrong PINs")
    lockout = Lockout(path, clock)
    assert (lockout.failures, lockout.wait_seconds()) == (3, 30)
    clock.time += 30
    lockout.succeeded()
    assert Lockout(path, clock).failures == 0


def test_after_a_hundred_wrong_pins_it_stays_shut(path: Path, clock: Clock) -> None:
    lockout = Lockout(path, clock, hashed="the first PIN")
    fail(lockout, CEILING - 1)
    assert not lockout.is_shut
    fail(lockout, 1)
    clock.time += 86400 * 365
    assert lockout.is_shut
    assert Lockout(path, clock, hashed="the first PIN").is_shut, "a restart changes nothing about it"
    assert "first" not in path.read_text()


def test_another_pin_opens_what_is_shut_and_nothing_else(path: Path, clock: Clock) -> None:
    fail(Lockout(path, clock, hashed="the first PIN"), 5)
    assert Lockout(path, clock, hashed="another PIN").wait_seconds() == 300, "a wait is no reason to change the PIN"
    fail(Lockout(path, clock, hashed="the first PIN"), CEILING)
    after = Lockout(path, clock, hashed="another PIN")
    assert not after.is_shut
    assert (after.failures, after.wait_seconds()) == (0, 0)
    fail(after, CEILING)
    assert Lockout(path, clock, hashed="another PIN").is_shut


def test_the_right_pin_begins_the_hundred_anew(path: Path, clock: Clock) -> None:
    lockout = Lockout(path, clock, hashed="the PIN")
    for _round in range(2):
        fail(lockout, CEILING - 1)
        lockout.succeeded()
    fail(lockout, CEILING)
    assert Lockout(path, clock, hashed="the PIN").is_shut
