# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking while someone types: the window never waits, and only the newest answer comes back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.errors import SearchError
from reader.search.results import Results
from reader.ui.background import Lane
from reader.ui.search.search_asking import SearchAsking

TEXT = "burn it off with a needle"
A_BLINK = 0.2
"""Seconds; typing feels smooth below that, and a key press takes a thousandth."""


class SlowSearch:
    """Works as long as the answer is wanted and the gate is closed, without ever giving the processor back."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool, bool]] = []
        self.limits: list[int] = []
        self.gate = threading.Event()

    def __call__(self, query: str, prefix: bool, exact: bool, limit: int, cancelled: Callable[[], bool]) -> Results:
        self.asked.append((query, prefix, exact))
        self.limits.append(limit)
        while not (self.gate.is_set() or cancelled()):
            sum(range(1000))
        if query == "broken":
            raise SearchError("The index is damaged.")
        return Results(query)


@pytest.fixture
def slow() -> SlowSearch:
    return SlowSearch()


@pytest.fixture
def asking(qtbot: QtBot, slow: SlowSearch) -> Iterator[SearchAsking]:
    owner = QWidget()
    qtbot.addWidget(owner)
    lane = Lane(owner)
    asking = SearchAsking(lane, owner)
    asking.set_search(slow)
    yield asking
    slow.gate.set()
    lane.finish()


def test_typing_stays_smooth_while_a_slow_search_runs_and_only_the_newest_answer_comes(
    asking: SearchAsking, slow: SlowSearch, qtbot: QtBot
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    answers: list[Results] = []
    asking.answered.connect(answers.append)
    field.textChanged.connect(asking.ask)
    field.insert("b")
    qtbot.waitUntil(lambda: bool(slow.asked))
    longest = 0.0
    for sign in TEXT[1:]:
        began = time.perf_counter()
        qtbot.keyClicks(field, sign)
        longest = max(longest, time.perf_counter() - began)
    assert field.text() == TEXT
    assert asking.is_waiting
    assert answers == []
    assert longest < A_BLINK
    slow.gate.set()
    qtbot.waitUntil(lambda: not asking.is_waiting)
    assert [answer.query for answer in answers] == [TEXT]


def test_the_last_word_is_unfinished_until_a_space(asking: SearchAsking, slow: SlowSearch, qtbot: QtBot) -> None:
    slow.gate.set()
    for text in ("  liver", "liver "):
        assert asking.ask(text)
        qtbot.waitUntil(lambda: not asking.is_waiting)
    assert slow.asked == [("liver", True, False), ("liver", False, False)]


def test_after_a_pause_a_word_that_begins_nothing_known_is_taken_as_it_stands(
    asking: SearchAsking, qtbot: QtBot
) -> None:
    asked: list[tuple[str, bool]] = []

    def search(query: str, prefix: bool, _exact: bool, _limit: int, _cancelled: Callable[[], bool]) -> Results:
        asked.append((query, prefix))
        return Results(query, ends_unknown=prefix and query == "evrolimuss")

    asking.set_search(search)
    asking.pause.setInterval(0)
    for text in ("evro", "evrolimuss"):
        asking.ask(text)
        qtbot.waitUntil(lambda: not asking.is_waiting and not asking.pause.isActive())
    assert asked == [("evro", True), ("evrolimuss", True), ("evrolimuss", False)]


def test_the_same_text_is_not_asked_twice(asking: SearchAsking, slow: SlowSearch, qtbot: QtBot) -> None:
    slow.gate.set()
    assert asking.ask("liver")
    qtbot.waitUntil(lambda: not asking.is_waiting)
    assert not asking.ask("liver")
    assert len(slow.asked) == 1


def test_being_exact_asks_once_more_and_stays_until_nothing_is_wanted(
    asking: SearchAsking, slow: SlowSearch, qtbot: QtBot
) -> None:
    slow.gate.set()
    asking.ask("liver")
    asking.be_exact(True)
    asking.be_exact(True)
    qtbot.waitUntil(lambda: not asking.is_waiting)
    asking.ask("liver t")
    qtbot.waitUntil(lambda: not asking.is_waiting)
    assert slow.asked[-2:] == [("liver", True, True), ("liver t", True, True)]
    asking.forget()
    assert (asking.is_exact, asking.text) == (False, "")


def test_a_failure_is_told_and_a_forgotten_question_is_not_answered(
    asking: SearchAsking, slow: SlowSearch, qtbot: QtBot
) -> None:
    answers: list[Results] = []
    asking.answered.connect(answers.append)
    asking.ask("liver")
    asking.forget()
    slow.gate.set()
    with qtbot.waitSignal(asking.failed) as told:
        asking.ask("broken")
    assert told.args == ["The index is damaged."]
    assert answers == []


def test_a_delay_is_told(asking: SearchAsking, slow: SlowSearch, qtbot: QtBot) -> None:
    asking.patience.setInterval(1)
    with qtbot.waitSignal(asking.delayed):
        asking.ask("liver")
    assert asking.is_waiting


# -- more of the same, and being ready ----------------------------------------------------------------------------


def test_more_places_are_asked_for_until_something_else_is_typed(
    asking: SearchAsking, slow: SlowSearch, qtbot: QtBot
) -> None:
    asking.ask_for_more()
    assert not asking.is_waiting, "there is nothing to have more of"
    slow.gate.set()
    for step in (lambda: asking.ask("liver"), asking.ask_for_more, asking.ask_for_more, lambda: asking.ask("lung")):
        step()
        qtbot.waitUntil(lambda: not asking.is_waiting)
    assert slow.limits == [20, 40, 60, 20]
    assert [query for query, _prefix, _exact in slow.asked] == ["liver", "liver", "liver", "lung"]


def test_more_is_not_asked_for_twice_at_once(asking: SearchAsking, slow: SlowSearch, qtbot: QtBot) -> None:
    slow.gate.set()
    asking.ask("liver")
    qtbot.waitUntil(lambda: not asking.is_waiting)
    slow.gate.clear()
    asking.ask_for_more()
    asking.ask_for_more()
    slow.gate.set()
    qtbot.waitUntil(lambda: not asking.is_waiting)
    assert slow.limits == [20, 40]


def test_being_made_ready_is_told_to_nobody(asking: SearchAsking, slow: SlowSearch, qtbot: QtBot) -> None:
    told: list[object] = []
    for signal in (asking.answered, asking.failed, asking.delayed):
        signal.connect(told.append)
    slow.gate.set()
    with qtbot.waitSignal(asking._lane.answered):
        asking.warm()
    assert len(slow.asked) == 1
    assert not asking.is_waiting
    assert asking.text == ""
    assert told == []


def test_a_question_goes_before_being_made_ready(asking: SearchAsking, slow: SlowSearch, qtbot: QtBot) -> None:
    answers: list[Results] = []
    asking.answered.connect(answers.append)
    asking.warm()
    qtbot.waitUntil(lambda: bool(slow.asked))
    asking.ask("liver")
    asking.warm()
    slow.gate.set()
    qtbot.waitUntil(lambda: not asking.is_waiting)
    assert [answer.query for answer in answers] == ["liver"]
    assert len(slow.asked) == 2, "what is waited for is not given up for it"


def test_another_edition_is_asked_the_same_once_more(asking: SearchAsking, slow: SlowSearch, qtbot: QtBot) -> None:
    slow.gate.set()
    asking.ask_again()
    assert not asking.is_waiting, "nobody asked anything yet"
    asking.ask("liver")
    qtbot.waitUntil(lambda: not asking.is_waiting)
    asking.ask_again()
    qtbot.waitUntil(lambda: not asking.is_waiting)
    assert [asked[0] for asked in slow.asked] == ["liver", "liver"]
