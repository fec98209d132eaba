# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone is told honestly what was searched, is helped when nothing is found, and keeps their searches or not.

The answers come from a table, so that these stories do not hang on how well the search does today.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.search.results import Hit, Results
from tests.started import SLOW_MS, Person, Start

SECTION = "neuroendocrine/surgery-complications#bowel"
PLACE = Hit("neuroendocrine/surgery#decides", "section", "How the team chooses", 1.0, "9.2", "Surgery")


def _answer(_edition: Edition, query: str, *, exact: bool = False, **_more: object) -> Results:
    if query.startswith("vomiting"):
        title = "Signs of a blocked or bleeding bowel"
        return Results(query, (PLACE,), total=1, pinned=(Hit(SECTION, "section", title, 9.0, "15.4", "Surgery"),))
    if query.startswith("evrol"):
        return Results(query) if exact else Results(query, (PLACE,), "everolimus", total=1)
    if query.startswith("qq"):
        return Results(query, nearest=("resection", "ablation"))
    return Results(query, (PLACE,), total=1)


@pytest.fixture
def reader(start: Start, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Someone who is reading a chapter."""
    person = start("surgery")
    monkeypatch.setattr(person.session.library, "search", _answer)
    return person


def _wait(person: Person, is_so: Callable[[], bool]) -> None:
    person.bot.waitUntil(is_so, timeout=SLOW_MS)


def _stops(person: Person, key: str, most: int = 12) -> list[QWidget]:
    """Press a key again and again and return what gets the keyboard each time."""
    found: list[QWidget] = []
    for _time in range(most):
        person.press(key)
        assert person.keyboard is not None
        found.append(person.keyboard)
    return found


def test_a_danger_sign_opens_at_its_red_box_with_enter(reader: Person) -> None:
    reader.search("vomiting and a swollen belly")
    reader.press("Return")
    place = parse_address(SECTION)
    assert reader.address == f"neuroendocrine/{place.id}"
    page = reader.page.set_page
    assert page is not None
    start, end = page.section_range(place.section)
    box = next(table for table, kind in page.boxes if kind == "urgent" and start <= table.firstPosition() < end)
    cursor = reader.page.textCursor()
    cursor.setPosition(box.firstPosition())
    top = reader.page.cursorRect(cursor).top()
    assert 0 <= top < reader.page.viewport().height() / 2
    assert reader.keyboard is reader.page


def test_tab_goes_from_the_box_to_the_way_to_search_only_ones_own_words(reader: Person) -> None:
    reader.search("evrolimuss")
    results = reader.window.later.results
    stops = _stops(reader, "Tab", 4)
    assert stops[1:] == [results._header._switch, results._list, results._preview], "after the button that clears"
    reader.press("Shift+Tab", "Shift+Tab")
    assert reader.keyboard is results._header._switch
    reader.press("Space")
    _wait(reader, results._message.isVisible)
    assert "Nothing found for exactly “evrolimuss”" in results._message.sentence()
    assert reader.keyboard is reader.window.box, "what had it is gone"


def test_alt_e_searches_only_ones_own_words_and_more_widely_again(reader: Person) -> None:
    reader.search("evrolimuss")
    results = reader.window.later.results
    assert "Showing results for everolimus" in results._header.sentence()
    reader.press("Alt+E")
    _wait(reader, results._message.isVisible)
    reader.press("Alt+E")
    _wait(reader, results._list.isVisible)
    assert reader.window.box.text() == "evrolimuss"
    assert reader.keyboard is reader.window.box
    reader.press("Esc", "Alt+E")
    assert not results.isVisible()


def test_esc_in_the_results_gives_the_page_the_keyboard(reader: Person) -> None:
    reader.search("liver")
    reader.window.later.results._list.setFocus()
    reader.press("Esc")
    assert reader.keyboard is reader.page


def test_when_the_keyboard_goes_on_the_results_do_not_hide_where_it_is(reader: Person) -> None:
    reader.search("liver")
    results = reader.window.later.results
    for stop in _stops(reader, "Tab", 5):
        assert results.isAncestorOf(stop) or reader.window.box.isAncestorOf(stop) or not results.isVisible()
    assert not results.isVisible()


def test_a_word_that_comes_near_is_searched_for_and_stands_in_the_box(reader: Person) -> None:
    reader.search("qqqq")
    results = reader.window.later.results
    reader.click(results._message._near[0])
    _wait(reader, results._list.isVisible)
    assert reader.window.box.text() == "resection "
    assert reader.keyboard is reader.window.box


def test_who_can_be_called_is_there_with_a_number_when_nothing_is_found(reader: Person) -> None:
    reader.search("qqqq")
    services = [service for service in reader.window.edition.support().services if service.phone]
    cards = reader.window.later.results._message._cards
    assert [card._number.text() for card in cards] == [service.phone for service in services[: len(cards)]]
    assert cards
    assert all(card.isVisible() for card in cards)


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_everything_that_helps_can_be_reached_by_tab_at_every_size(reader: Person, percent: int) -> None:
    reader.set_text_size(percent)
    reader.search("qqqq")
    reader.settle()
    message = reader.window.later.results._message
    wanted: list[QWidget] = [*message._near, *message._buttons, *(card._number for card in message._cards)]
    reader.press("Tab")  # to the button that clears
    for stop in wanted:
        reader.press("Tab")
        assert reader.keyboard is stop, "down the page, one after the other"
        assert min(stop.height(), stop.width()) >= 44
        assert not stop.visibleRegion().isEmpty(), "it came into view"


# -- what was searched for last -----------------------------------------------------------------------------------


def _search_and_open(person: Person, words: str) -> None:
    person.search(words)
    person.press("Return")
    assert not person.window.later.results.isVisible()


def test_nothing_is_kept_unless_it_is_asked_for(reader: Person) -> None:
    _search_and_open(reader, "liver")
    reader.press("Ctrl+K")
    reader.window.box.clear()
    assert not reader.window.later.results.isVisible()
    assert reader.session.store.read("SELECT * FROM searches") == []


def test_the_last_searches_stand_under_the_empty_box_and_are_made_again(reader: Person) -> None:
    reader.window.acts["recent_searches"].trigger()
    _search_and_open(reader, "liver")
    _search_and_open(reader, "burn it off")
    reader.press("Ctrl+K")
    reader.window.box.clear()
    results = reader.window.later.results
    assert [button.text() for button in results.recent._searches] == ["burn it off", "liver"]
    assert results.recent.isVisible()
    reader.press("Down", "Down", "Space")
    _wait(reader, results._list.isVisible)
    assert reader.window.box.text() == "liver "
    reader.press("Esc")
    assert reader.keyboard is reader.page


def test_each_is_removed_and_all_are_cleared(reader: Person) -> None:
    reader.window.acts["recent_searches"].trigger()
    for words in ("one", "two", "three"):
        _search_and_open(reader, words)
    reader.window.box.clear()
    reader.press("Ctrl+K")
    recent = reader.window.later.results.recent
    reader.click(recent._removals[1])
    assert [button.text() for button in recent._searches] == ["three", "one"]
    assert reader.session.store.read("SELECT words FROM searches ORDER BY turn") == [("one",), ("three",)]
    recent._clear.setFocus()
    reader.press("Space")
    assert not reader.window.later.results.isVisible()
    assert reader.session.store.read("SELECT * FROM searches") == []


def test_the_last_searches_go_when_the_keyboard_goes_elsewhere(reader: Person) -> None:
    reader.window.acts["recent_searches"].trigger()
    _search_and_open(reader, "liver")
    reader.window.box.clear()
    reader.press("Ctrl+K")
    results = reader.window.later.results
    assert results.isVisible()
    reader.bot.mouseClick(reader.page.viewport(), Qt.MouseButton.LeftButton)
    assert not results.isVisible()
    reader.press("Ctrl+K", "Esc")
    assert not results.isVisible()
    assert reader.keyboard is reader.page


def test_switching_it_off_forgets_them(reader: Person) -> None:
    action = reader.window.acts["recent_searches"]
    action.trigger()
    assert action.isChecked()
    _search_and_open(reader, "liver")
    action.trigger()
    assert not action.isChecked()
    assert reader.session.store.read("SELECT * FROM searches") == []
    reader.window.box.clear()
    reader.press("Ctrl+K")
    assert not reader.window.later.results.isVisible()


def test_what_the_organisation_decided_is_said(reader: Person) -> None:
    reader.session.settings._locked["reading.recent_searches"] = False
    reader.window.acts["recent_searches"].trigger()
    assert "organisation" in reader.message
    assert not reader.window.acts["recent_searches"].isChecked()
