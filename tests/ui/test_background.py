# SPDX-License-Identifier: GPL-3.0-or-later
"""Slow work: only the newest question is answered, and a fault reaches the reader as a sentence."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThread
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
