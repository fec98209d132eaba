# SPDX-License-Identifier: GPL-3.0-or-later
"""When a terminal is started again, and when in safe mode: on a clock of the test's own."""

from __future__ import annotations

from reader.watch.restarts import PAUSES, SAFE_SECONDS, SHORT_LIFE, Restarts


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def crash(restarts: Restarts, clock: Clock, *, after: float) -> float:
    restarts.note_start()
    clock.now += after
    return restarts.note_crash()


def test_the_first_crash_is_answered_at_once_and_later_ones_after_a_growing_pause_that_stays_short() -> None:
    clock = Clock()
    restarts = Restarts(clock)
    pauses = [crash(restarts, clock, after=1) for _time in range(9)]
    assert pauses == [0, 1, 2, 4, 8, 10, 10, 10, 10]
    assert max(PAUSES) <= 10


def test_a_crash_after_a_long_life_is_answered_at_once_again() -> None:
    clock = Clock()
    restarts = Restarts(clock)
    assert [crash(restarts, clock, after=1) for _time in range(3)][-1] == 2
    assert crash(restarts, clock, after=SHORT_LIFE) == 0
    assert crash(restarts, clock, after=1) == 1


def test_three_crashes_in_ten_minutes_make_the_next_start_a_safe_one_until_they_are_long_ago() -> None:
    clock = Clock()
    restarts = Restarts(clock)
    safe = []
    for _time in range(3):
        safe.append(restarts.is_safe)
        crash(restarts, clock, after=200)
    assert safe == [False, False, False]
    assert restarts.is_safe
    clock.now += SAFE_SECONDS - 400 - 1
    assert restarts.is_safe, "the first of them was just under ten minutes ago"
    clock.now += 1
    assert not restarts.is_safe


def test_three_crashes_in_more_than_ten_minutes_are_only_crashes() -> None:
    clock = Clock()
    restarts = Restarts(clock)
    for _time in range(5):
        crash(restarts, clock, after=301)
    assert not restarts.is_safe


def test_staff_who_ask_for_a_fresh_start_get_one() -> None:
    clock = Clock()
    restarts = Restarts(clock)
    for _time in range(4):
        crash(restarts, clock, after=1)
    restarts.forget()
    assert not restarts.is_safe
    assert crash(restarts, clock, after=1) == 0
