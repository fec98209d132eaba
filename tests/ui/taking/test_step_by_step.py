# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work in small steps: the window lives between them, and it can be stopped at any of them."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.ui.taking.step_by_step import StepByStep


@pytest.fixture
def steps(qtbot: QtBot) -> Iterator[StepByStep]:
    made = StepByStep()
    yield made
    made.stop()


class Worked:
    """Work of so many steps that notes what becomes of it."""

    def __init__(self, count: int, fault: Exception | None = None) -> None:
        self.done = 0
        self.is_closed = False
        self._count = count
        self._fault = fault

    def work(self) -> Generator[int, None, str]:
        try:
            for _step in range(self._count):
                self.done += 1
                yield self.done
            if self._fault is not None:
                raise self._fault
            return "made"
        finally:
            self.is_closed = True


def test_every_step_is_told_and_what_came_of_it(steps: StepByStep, qtbot: QtBot) -> None:
    told: list[object] = []
    steps.progressed.connect(told.append)
    with qtbot.waitSignal(steps.finished) as finished:
        steps.start(Worked(3).work())
        assert steps.is_running
        assert not told, "it begins with the next turn, not at once"
    assert told == [1, 2, 3]
    assert finished.args == ["made"]
    assert not steps.is_running


def test_the_window_lives_between_two_steps(steps: StepByStep, qtbot: QtBot) -> None:
    worked = Worked(10**9)
    seen: list[int] = []
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: seen.append(worked.done))
    timer.start()
    steps.start(worked.work())
    qtbot.waitUntil(lambda: len(set(seen)) > 5)
    timer.stop()


def test_stopping_ends_it_there_and_then(steps: StepByStep, qtbot: QtBot) -> None:
    worked = Worked(10**9)
    steps.start(worked.work())
    qtbot.waitUntil(lambda: worked.done > 3)
    told: list[object] = []
    steps.finished.connect(told.append)
    steps.stop()
    assert worked.is_closed
    assert not steps.is_running
    assert not told
    steps.stop()  # once more does no harm


def test_other_work_takes_the_place_of_what_runs(steps: StepByStep, qtbot: QtBot) -> None:
    first = Worked(10**9)
    steps.start(first.work())
    qtbot.waitUntil(lambda: first.done > 1)
    with qtbot.waitSignal(steps.finished):
        steps.start(Worked(1).work())
    assert first.is_closed


def test_an_expected_failure_is_a_sentence(steps: StepByStep, qtbot: QtBot) -> None:
    with qtbot.waitSignal(steps.failed) as failed:
        steps.start(Worked(1, ReaderError("The disk is full.")).work())
    assert failed.args == ["The disk is full."]
    assert not steps.is_running


def test_a_fault_of_the_program_is_met_once_only(steps: StepByStep, qtbot: QtBot) -> None:
    worked = Worked(1, ZeroDivisionError())
    with qtbot.captureExceptions() as caught:
        steps.start(worked.work())
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, *_more in caught] == [ZeroDivisionError]
    assert not steps.is_running
