# SPDX-License-Identifier: GPL-3.0-or-later
"""Counting how long nobody has touched the screen, by a clock that the test turns."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.idle import Idle, steady_seconds


class Bench:
    """An Idle, the clock it counts by, and what it told."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.idle = Idle(lambda: self.time, page_seconds=180, home_seconds=60, warning_seconds=30)
        self.told: list[int] = []
        self.ends = 0
        self.idle.asking.connect(self.told.append)
        self.idle.expired.connect(self._on_expired)
        self.idle.start()

    def _on_expired(self) -> None:
        self.ends += 1

    def pass_seconds(self, seconds: float) -> None:
        """Let time go by in the steps of the timer."""
        end = self.time + seconds
        while self.time < end:
            self.time = min(end, self.time + 0.25)
            self.idle.look()


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.idle.stop()
    bench.idle.deleteLater()


def test_on_the_start_page_it_asks_after_a_minute(bench: Bench) -> None:
    bench.pass_seconds(59.75)
    assert bench.told == []
    bench.pass_seconds(0.25)
    assert bench.told == [30]


def test_on_a_page_it_asks_after_three_minutes(bench: Bench) -> None:
    bench.idle.set_at_home(False)
    bench.pass_seconds(179.75)
    assert bench.told == []
    bench.pass_seconds(0.25)
    assert bench.told == [30]


def test_back_on_the_start_page_the_shorter_time_counts_again(bench: Bench) -> None:
    bench.idle.set_at_home(False)
    bench.pass_seconds(50)
    bench.idle.set_at_home(True)
    bench.pass_seconds(10)
    assert bench.told == [30]


def test_it_tells_each_second_once_and_then_that_nobody_answered(bench: Bench) -> None:
    bench.pass_seconds(60 + 30)
    assert bench.told == list(range(30, 0, -1))
    assert bench.ends == 1
    assert not bench.idle.is_running
    bench.pass_seconds(500)
    assert bench.ends == 1


def test_a_touch_begins_the_time_anew(bench: Bench) -> None:
    bench.pass_seconds(59)
    bench.idle.touched()
    bench.pass_seconds(59)
    assert bench.told == []
    bench.pass_seconds(1)
    assert bench.told == [30]


def test_while_it_asks_only_the_answer_counts(bench: Bench) -> None:
    bench.pass_seconds(65)
    bench.idle.touched()
    assert bench.idle.is_asking
    bench.idle.go_on()
    assert not bench.idle.is_asking
    bench.told.clear()
    bench.pass_seconds(59)
    assert (bench.told, bench.ends) == ([], 0)


def test_somebody_may_ask_for_more_time_as_often_as_they_like(bench: Bench) -> None:
    for _time in range(25):
        bench.pass_seconds(60 + 29)
        assert bench.idle.is_asking
        bench.idle.go_on()
    assert bench.ends == 0


def test_the_countdown_begins_full_each_time(bench: Bench) -> None:
    bench.pass_seconds(80)
    bench.idle.go_on()
    bench.told.clear()
    bench.pass_seconds(60)
    assert bench.told == [30]


def test_after_a_sleep_of_the_computer_nobody_is_asked(bench: Bench) -> None:
    """Who wakes it need not be who was reading, and would see their page."""
    bench.time += 3600
    bench.idle.look()
    assert (bench.told, bench.ends) == ([], 1)


def test_a_sleep_while_it_asks_ends_it_too(bench: Bench) -> None:
    bench.pass_seconds(61)
    bench.time += 3600
    bench.idle.look()
    assert bench.ends == 1


def test_stopped_it_is_quiet_and_an_answer_does_not_start_it(bench: Bench) -> None:
    bench.pass_seconds(61)
    bench.told.clear()
    bench.idle.stop()
    bench.idle.go_on()
    bench.pass_seconds(500)
    assert (bench.told, bench.ends) == ([], 0)
    assert not bench.idle.is_asking


def test_it_looks_at_the_clock_by_itself(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.idle.asking, timeout=5000):
        bench.time += 60


def test_the_clock_of_the_computer_only_goes_forward() -> None:
    first = steady_seconds()
    assert 0 < first <= steady_seconds()


def test_without_a_clock_that_counts_sleep_another_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("time.CLOCK_BOOTTIME", raising=False)
    monkeypatch.setattr("time.monotonic", lambda: 12.5)
    assert steady_seconds() == 12.5


def test_to_wait_on_is_no_sign_of_anybody(bench: Bench) -> None:
    bench.pass_seconds(40)
    bench.idle.wait_on()
    bench.pass_seconds(40)
    assert bench.told == []
    assert bench.idle.unseen_seconds == 80
    bench.idle.touched()
    assert bench.idle.unseen_seconds == 0
    bench.pass_seconds(60)
    assert bench.told == [30]
    bench.idle.go_on()
    assert bench.idle.unseen_seconds == 0
    bench.idle.stop()
    bench.idle.wait_on()
    assert not bench.idle.is_running
