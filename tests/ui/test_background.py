# SPDX-License-Identifier: GPL-3.0-or-later
"""Slow work: only the newest question is answered, and a fault reaches the reader as a sentence."""

from __future__ import annotations

import functools
import gc
import sys
import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import SearchError
from reader.ui.background import Lane


@pytest.fixture
def lane(qapp: QApplication) -> Iterator[Lane]:
    lane = Lane(qapp)
    yield lane
    lane.finish()
    lane.deleteLater()


def test_the_answer_comes_on_the_windows_thread(lane: Lane, qtbot: QtBot) -> None:
    threads: list[QThread] = []
    lane.answered.connect(lambda _answer: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(lane.answered) as answer:
        lane.ask(lambda _stale: threading.current_thread() is threading.main_thread())
    assert answer.args == [False], "the work itself ran elsewhere"
    assert threads == [QApplication.instance().thread()]


def test_only_the_newest_question_is_answered(lane: Lane, qtbot: QtBot) -> None:
    gate, begun, done = threading.Event(), threading.Event(), []
    heard: list[object] = []
    lane.answered.connect(heard.append)

    def first(is_stale: Callable[[], bool]) -> str:
        begun.set()
        assert gate.wait(10)
        done.append(is_stale())
        return "first"

    lane.ask(first)
    assert begun.wait(10)
    lane.ask(lambda _stale: done.append("second"))
    lane.ask(lambda _stale: "third")
    with qtbot.waitSignal(lane.answered):
        gate.set()
    assert heard == ["third"]
    assert done == [True], "the first is told that it is stale, the second never begins"


def test_an_expected_failure_is_told_in_its_own_words(lane: Lane, qtbot: QtBot) -> None:
    def fail(_stale: Callable[[], bool]) -> None:
        raise SearchError("The search index is damaged.")

    with qtbot.waitSignal(lane.failed) as told:
        lane.ask(fail)
    assert told.args == ["The search index is damaged."]


def test_a_fault_is_logged_and_told_calmly(lane: Lane, qtbot: QtBot, expect_log: Callable[[str], None]) -> None:
    expect_log("ERROR reader.ui.background: Work in the background failed")

    def fail(_stale: Callable[[], bool]) -> None:
        raise ZeroDivisionError("secret details")

    with qtbot.waitSignal(lane.failed) as told:
        lane.ask(fail)
    assert told.args == ["Something went wrong in the program. You can go on reading."]


def test_what_is_forgotten_is_not_delivered(lane: Lane, qtbot: QtBot) -> None:
    heard: list[object] = []
    lane.answered.connect(heard.append)
    lane.ask(lambda _stale: "old")
    lane.finish()
    with qtbot.waitSignal(lane.answered):
        lane.ask(lambda _stale: "new")
    assert heard == ["new"]


class _Held:
    """Something whose end can be seen."""


def test_a_finished_lane_holds_neither_question_nor_answer(lane: Lane) -> None:
    question, posted, begun, gate = _Held(), threading.Event(), threading.Event(), threading.Event()
    answers: list[weakref.ref[_Held]] = []

    def give(held: _Held, _stale: Callable[[], bool]) -> _Held:
        answers.append(weakref.ref(held))
        answers.append(weakref.ref(answer := _Held()))
        return answer

    def wait(held: _Held, _stale: Callable[[], bool]) -> None:
        answers.append(weakref.ref(held))
        begun.set()
        assert gate.wait(10)

    lane._answer.arrived.connect(lambda _number: posted.set(), Qt.ConnectionType.DirectConnection)
    lane.ask(functools.partial(give, question))
    assert posted.wait(10), "the answer is on its way, and no turn of the event loop delivers it"
    lane.ask(functools.partial(wait, _Held()))
    assert begun.wait(10)
    lane.ask(functools.partial(give, _Held()))  # it never begins
    threading.Timer(0.05, gate.set).start()
    lane.finish()
    del question
    gc.collect()
    assert len(answers) == 3
    assert [each() for each in answers] == [None] * 3


def test_a_finished_lane_has_no_thread(lane: Lane) -> None:
    lane.ask(lambda _stale: None)
    lane.finish()
    assert [each for each in threading.enumerate() if each.name == "lane"] == []


def test_quick_questions_leave_nothing(lane: Lane) -> None:
    """As on one busy core, where the work is often done before `ask` returns."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    asked: list[weakref.ref[_Held]] = []
    try:
        for _time in range(300):
            asked.append(weakref.ref(held := _Held()))
            lane.ask(lambda _stale, held=held: held)
            del held
            lane.finish()
    finally:
        sys.setswitchinterval(usual)
    assert [each for each in asked if each() is not None] == []
