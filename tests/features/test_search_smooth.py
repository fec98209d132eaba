# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: searching never keeps anybody waiting, and there is always more to be had."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from reader.content.edition import Edition
from reader.search.results import Hit, Results
from tests.started import SLOW_MS, Person, Start

A_BLINK = 0.2
"""Seconds; a key that takes longer feels stuck."""
PLACE = Hit("neuroendocrine/surgery#decides", "section", "How the team chooses", 1.0, "9.2", "Surgery")


class SlowLibrary:
    """Stands for the library's search: works as long as the answer is wanted, and never gives the processor back."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answered: list[str] = []
        self.gate = threading.Event()

    def __call__(
        self, _edition: Edition, query: str, *, cancelled: Callable[[], bool] | None = None, **_more: object
    ) -> Results:
        self.asked.append(query)
        while not (self.gate.is_set() or (cancelled and cancelled())):
            sum(range(1000))
        self.answered.append(query)
        return Results(query, (PLACE,), total=1)


@pytest.fixture
def reader(start: Start) -> Person:
    """Someone who is reading a chapter."""
    return start("surgery")


@pytest.fixture
def slow(reader: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowLibrary]:
    slow = SlowLibrary()
    monkeypatch.setattr(reader.session.library, "search", slow)
    yield slow
    slow.gate.set()
    reader.window.lane.finish()


def test_keys_and_pages_do_not_wait_for_a_slow_search_and_only_the_newest_answer_is_shown(
    reader: Person, slow: SlowLibrary
) -> None:
    text = "burn it off with a needle"
    panel = reader.window.later.results
    shown: list[str] = []
    panel.asking.answered.connect(lambda answer: shown.append(answer.query))
    reader.press("Ctrl+K")
    reader.bot.waitUntil(lambda: bool(slow.asked), timeout=SLOW_MS)
    longest = 0.0
    for sign in text:
        began = time.perf_counter()
        reader.type(sign)
        reader.window.box.repaint()
        longest = max(longest, time.perf_counter() - began)
    assert reader.window.box.text() == text
    assert panel.asking.is_waiting
    assert longest < A_BLINK
    began = time.perf_counter()
    reader.go("before-surgery")
    assert reader.address == "neuroendocrine/before-surgery"
    assert time.perf_counter() - began < 5 * A_BLINK, "the page is there while the search still runs"
    reader.press("Ctrl+K")
    slow.gate.set()
    reader.bot.waitUntil(lambda: bool(shown) and not panel.asking.is_waiting, timeout=SLOW_MS)
    assert set(shown) == {text}
    assert len(slow.asked) < len(text), "what nobody waits for any more is not even begun"


def test_leaving_does_not_wait_for_a_slow_search(reader: Person, slow: SlowLibrary) -> None:
    reader.press("Ctrl+K")
    reader.type("liver")
    reader.bot.waitUntil(lambda: bool(slow.asked), timeout=SLOW_MS)
    began = time.perf_counter()
    reader.window.lane.finish()
    assert time.perf_counter() - began < 5 * A_BLINK


def test_searching_is_made_ready_when_the_keyboard_comes_to_the_box_and_not_before(reader: Person) -> None:
    library = reader.session.library
    assert library._searchers == {}, "starting is free of it"
    reader.click(reader.window.box)
    assert reader.keyboard is reader.window.box
    reader.bot.waitUntil(lambda: bool(library._searchers), timeout=SLOW_MS)
    panel = reader.window.later.results
    assert not panel.isVisible(), "nobody asked for anything yet"
    reader.press("Esc")
    reader.search("liver")
    assert panel._model.rowCount() > 0


def test_it_is_made_ready_once(reader: Person, slow: SlowLibrary) -> None:
    slow.gate.set()
    for _time in range(3):
        reader.press("Ctrl+K")
        reader.bot.waitUntil(lambda: bool(slow.answered), timeout=SLOW_MS)
        reader.press("Esc")
        assert reader.keyboard is reader.page
    reader.window.lane.finish()
    assert len(slow.asked) == 1


def test_starting_at_home_makes_nothing_ready(start: Start) -> None:
    person = start()
    assert person.is_at_home
    assert person.session.library._searchers == {}


def test_there_is_more_for_whoever_asks(reader: Person) -> None:
    reader.search("liver ")
    panel = reader.window.later.results
    rows = panel._model.rowCount()
    first = {panel._model.hit(row).address for row in range(rows)}
    assert panel._header.sentence().startswith(f"{rows} of ")
    for _stop in range(6):
        if reader.keyboard is panel.places.more:
            break
        reader.press("Tab")
    assert reader.keyboard is panel.places.more, "Tab comes to it"
    reader.press("Space")
    reader.bot.waitUntil(lambda: panel._model.rowCount() > rows, timeout=SLOW_MS)
    assert first <= {panel._model.hit(row).address for row in range(panel._model.rowCount())}
    assert panel._header.sentence().startswith(f"{2 * rows} of ")
    while not panel.places.more.isHidden():
        before = panel._model.rowCount()
        reader.click(panel.places.more)
        reader.bot.waitUntil(lambda more=before: panel._model.rowCount() > more, timeout=SLOW_MS)
    assert panel._header.sentence().startswith(f"{panel._model.rowCount()} places")


def test_further_sections_of_a_chapter_come_after_one_of_each_chapter(reader: Person) -> None:
    reader.search("liver surgery ")
    panel = reader.window.later.results
    hits = [panel._model.hit(row) for row in range(panel._model.rowCount())]
    chapters = [hit.address.partition("#")[0] for hit in hits if hit is not None and hit.kind == "section"]
    again = next(place for place, chapter in enumerate(chapters) if chapter in chapters[:place])
    assert again >= 2, "several chapters first"
    assert len(set(chapters)) < len(chapters), "and then more of the same"


@pytest.mark.parametrize("piece", ["liver ", "x", "é", "😀", "\x00", "(", "\n"])
def test_a_hundred_thousand_characters_pasted_do_no_harm(reader: Person, piece: str) -> None:
    reader.press("Ctrl+K")
    QApplication.clipboard().setText((piece * 100_000)[:100_000])
    began = time.perf_counter()
    reader.window.box.paste()
    assert time.perf_counter() - began < 5.0
    panel = reader.window.later.results
    reader.bot.waitUntil(lambda: not panel._is_waiting, timeout=SLOW_MS)
    reader.settle()
    assert "went wrong" not in panel._message.sentence()
    reader.press("Esc")
    assert reader.page.isVisible()
