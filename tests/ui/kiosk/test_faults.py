# SPDX-License-Identifier: GPL-3.0-or-later
"""A fault in the terminal: what is done, what is told, and that no word of a visitor is in it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from reader.content.address import parse_address
from reader.errors import AddressError, EditionError, ReaderError, SearchError
from reader.ui.kiosk import faults as module
from reader.ui.kiosk.faults import MOST, WITHIN, Faults, place_of
from reader.watch.lifeline import FAULTY, Lifeline


class Line(Lifeline):
    """Keeps what is said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, word: str, what: str = "") -> None:
        self.said.append(f"{word} {what}")


class Stand:
    def __init__(self) -> None:
        self.line = Line()
        self.now = 0.0
        self.faults = Faults(self.line, lambda: self.now)
        self.came: list[str] = []
        for name in ("happened", "guide_failed", "too_many"):
            getattr(self.faults, name).connect(lambda name=name: self.came.append(name))
        self.faults.told.connect(self.came.append)

    def take(self, fault: BaseException) -> None:
        try:
            raise fault
        except type(fault):
            self.faults.take(*sys.exc_info())  # type: ignore[arg-type]


@pytest.fixture
def stand(qtbot: QtBot) -> Iterator[Stand]:
    assert qtbot
    stand = Stand()
    yield stand
    stand.faults.deleteLater()


def test_a_fault_is_answered_after_the_slot_and_told_without_its_words(stand: Stand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stand.faults.happened):
        stand.take(ValueError("what a visitor typed"))
        assert stand.came == []
    assert stand.line.said == [f"fault tests/ui/kiosk/test_faults.py:{_line_of_raise()} ValueError"]


def _line_of_raise() -> int:
    return Stand.take.__code__.co_firstlineno + 2


def test_it_is_the_hook_for_slots_and_threads_and_gives_both_back(stand: Stand, qtbot: QtBot) -> None:
    before = (sys.excepthook, threading.excepthook)
    stand.faults.install()
    try:
        assert sys.excepthook == stand.faults.take
        thread = threading.Thread(target=lambda: parse_address("nowhere/at/all/#"))
        with qtbot.waitSignal(stand.faults.told):
            thread.start()
        thread.join()
    finally:
        stand.faults.remove()
    assert (sys.excepthook, threading.excepthook) == before
    stand.faults._take_of_thread(threading.ExceptHookArgs((SystemExit, None, None, None)))
    assert stand.line.said == []


@pytest.mark.parametrize(
    ("fault", "came"),
    [
        (EditionError("The guide is damaged."), "guide_failed"),
        (SearchError("The index is damaged."), "guide_failed"),
        (AddressError("“x” is not a place."), "“x” is not a place."),
        (ReaderError("A sentence."), "A sentence."),
        (RuntimeError("a fault"), "happened"),
    ],
)
def test_what_was_expected_is_no_fault_of_the_program(stand: Stand, qtbot: QtBot, fault: Exception, came: str) -> None:
    stand.take(fault)
    qtbot.waitUntil(lambda: bool(stand.came))
    assert stand.came == [came]
    assert bool(stand.line.said) is (came == "happened")


def test_many_faults_in_a_short_time_are_too_many(stand: Stand, qtbot: QtBot) -> None:
    for number in range(MOST + 1):
        stand.now += 1
        stand.take(ValueError())
        qtbot.waitUntil(lambda number=number: len(stand.came) == number + 1)
    assert stand.came == ["happened"] * MOST + ["too_many"]


def test_as_many_in_a_long_time_are_not(stand: Stand, qtbot: QtBot) -> None:
    for number in range(2 * MOST):
        stand.now += WITHIN / MOST
        stand.take(ValueError())
        qtbot.waitUntil(lambda number=number: len(stand.came) == number + 1)
    assert set(stand.came) == {"happened"}


def test_a_fault_while_a_fault_is_taken_ends_the_process(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(module, "place_of", lambda _trace: 1 / 0)
    stand.take(ValueError())
    assert ended == [FAULTY]


def test_a_fault_from_elsewhere_has_no_place() -> None:
    assert place_of(None) == "?"


def test_a_slot_of_qt_reaches_it(stand: Stand, qtbot: QtBot) -> None:
    owner = QObject()

    def slot() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        QTimer.singleShot(0, owner, slot)
        qtbot.waitUntil(lambda: bool(caught))
    stand.faults.take(*caught[0])
    qtbot.waitUntil(lambda: stand.came == ["happened"])
    assert stand.line.said[0].endswith(" ZeroDivisionError")
