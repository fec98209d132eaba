# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone looks for something in their own words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.content.address import parse_address
from reader.search.results import Hit
from tests.started import SLOW_MS, Person, Start


@pytest.fixture
def reader(start: Start) -> Person:
    """Someone who is reading a chapter."""
    return start("surgery")


def _chosen(person: Person) -> Hit:
    panel = person.window.later.results
    hit = panel._model.hit(panel._list.currentIndex().row())
    assert hit is not None
    return hit


def _choose_a_section(person: Person) -> Hit:
    """Go down the results to one that is a section of another chapter, with marks in its text."""
    for _row in range(person.window.later.results._model.rowCount()):
        hit = _chosen(person)
        if "#" in hit.address and "/surgery#" not in hit.address and hit.ranges:
            return hit
        person.press("Down")
    raise AssertionError("no section was found")


def test_results_come_as_one_types_arrows_choose_and_enter_opens_the_section_with_the_words_marked(
    reader: Person,
) -> None:
    reader.search("liver op")
    assert reader.keyboard is reader.window.box
    first = _chosen(reader)
    reader.press("Down")
    assert _chosen(reader) != first
    reader.press("Up")
    assert _chosen(reader) == first
    hit = _choose_a_section(reader)
    reader.press("Return")
    place = parse_address(hit.address)
    assert reader.address == f"neuroendocrine/{place.id}"
    assert not reader.window.later.results.isVisible()
    assert reader.keyboard is reader.page
    marks = reader.page.marks("search")
    assert marks, f"nothing is marked in {hit.address}: {hit.snippet}"
    start, end = reader.page.set_page.section_range(place.section)
    assert all(start <= at < end for at, _to in marks)
    top = reader.page.cursorRect(_cursor(reader, start)).top()
    bottom = reader.page.cursorRect(_cursor(reader, marks[0][1])).bottom()
    height = reader.page.viewport().height()
    assert 0 <= top < height or 0 <= bottom <= height, "the section, or its first mark, is in view"


def test_the_first_mark_can_be_seen(reader: Person) -> None:
    reader.search("liver op")
    _choose_a_section(reader)
    reader.press("Return")
    start, _end = reader.page.marks("search")[0]
    assert reader.page.viewport().rect().contains(reader.page.cursorRect(_cursor(reader, start)).center())


def test_a_result_opens_with_a_click(reader: Person) -> None:
    reader.search("liver")
    panel = reader.window.later.results
    hit = panel._model.hit(0)
    index = panel._model.index(0, 0)
    reader.click(panel._list.viewport(), panel._list.visualRect(index).center())
    reader.bot.waitUntil(lambda: not panel.isVisible(), timeout=SLOW_MS)
    assert parse_address(hit.address).id in (parse_address(reader.address).id, reader.window.later.glossary._term)


def test_a_word_of_the_glossary_opens_in_the_panel(reader: Person) -> None:
    reader.search("debulking")
    panel = reader.window.later.results
    for _row in range(panel._model.rowCount()):
        if _chosen(reader).address.startswith("term:"):
            break
        reader.press("Down")
    assert _chosen(reader).address.startswith("term:")
    reader.press("Return")
    assert not panel.isVisible()
    assert reader.address == "neuroendocrine/surgery", "the page stays"
    assert reader.window.later.glossary.isVisible()


def test_esc_closes_the_results_and_gives_the_page_the_keyboard_what_was_typed_stays(reader: Person) -> None:
    reader.search("liver")
    reader.press("Esc")
    assert not reader.window.later.results.isVisible()
    assert reader.keyboard is reader.page
    assert reader.window.box.text() == "liver"
    reader.press("Ctrl+K")
    reader.bot.waitUntil(reader.window.later.results.isVisible, timeout=SLOW_MS)
    assert reader.window.box.selectedText() == "liver", "typing replaces it"


def test_esc_in_an_empty_search_box_gives_the_page_the_keyboard(reader: Person) -> None:
    reader.press("Ctrl+K", "Esc")
    assert reader.keyboard is reader.page


def test_deleting_what_was_typed_closes_the_results_and_the_keyboard_stays_to_type_again(reader: Person) -> None:
    reader.search("li")
    reader.press("Backspace", "Backspace")
    assert not reader.window.later.results.isVisible()
    assert reader.keyboard is reader.window.box
    reader.type("tired")
    reader.bot.waitUntil(reader.window.later.results.isVisible, timeout=SLOW_MS)


def test_in_the_smallest_window_the_box_comes_when_asked_for_and_goes_again(start: Start) -> None:
    person = start("surgery")
    person.resize(320, 256)
    assert not person.window.box.isVisible()
    person.press("Ctrl+K")
    assert person.window.box.isVisible()
    assert person.keyboard is person.window.box
    person.press("Esc")
    assert not person.window.box.isVisible()
    assert person.keyboard is person.page
    person.search("liver")
    person.press("Backspace")
    assert person.window.box.isVisible()
    person.press("Return")
    person.bot.waitUntil(lambda: not person.window.later.results.isVisible(), timeout=SLOW_MS)
    assert not person.window.box.isVisible()


def test_nothing_found_is_said_with_ways_on(reader: Person) -> None:
    reader.search("qqqqzzzz")
    panel = reader.window.later.results
    assert "Nothing found for “qqqqzzzz”" in panel._message.sentence()
    reader.press("Return")
    assert reader.address == "neuroendocrine/surgery"
    ways = [button for button in panel._message._buttons if button.isVisible()]
    assert len(ways) == 3
    reader.click(ways[-1])
    assert reader.address == "urgent"
    assert not panel.isVisible()


@pytest.mark.parametrize(("way", "column"), [(0, "contents"), (1, "questions")])
def test_a_way_on_opens_its_panel_and_the_results_go(reader: Person, way: int, column: str) -> None:
    reader.search("qqqqzzzz")
    reader.click(reader.window.later.results._message._buttons[way])
    assert not reader.window.later.results.isVisible()
    assert getattr(reader.window.later, column).isVisible()
    assert getattr(reader.window.later, column).isAncestorOf(reader.keyboard) or (
        reader.window.later.side_panel.isAncestorOf(reader.keyboard)
    )


@pytest.mark.parametrize(
    "typed", ["   ", "“”", "***", "a:b:c", "AND OR NOT", "~\\/[]{}^", "x" * 3000, "\u200b", "9.9.9"]
)
def test_nothing_that_is_typed_does_harm(reader: Person, typed: str) -> None:
    reader.press("Ctrl+K")
    reader.window.box.setText(typed)
    panel = reader.window.later.results
    reader.bot.waitUntil(lambda: not panel._is_waiting, timeout=SLOW_MS)
    assert "went wrong" not in panel._message.sentence()
    reader.press("Return", "Esc")
    assert reader.page.isVisible()


def test_the_results_follow_the_window(reader: Person) -> None:
    reader.search("liver")
    for size in ((1280, 800), (900, 700), (400, 600), (320, 256)):
        reader.resize(*size)
        card = reader.window.later.results.card
        place = card.mapTo(reader.window.centralWidget(), card.rect().topLeft())
        assert reader.window.centralWidget().rect().contains(place), size
        assert place.x() + card.width() <= reader.window.width(), size
        assert place.y() + card.height() <= reader.window.height(), size
        assert reader.window.later.results._list.isVisible()
        assert not reader.window.later.results._list.visualRect(
            reader.window.later.results._model.index(0, 0)
        ).isEmpty(), size


def test_a_press_beside_the_results_closes_them(reader: Person) -> None:
    reader.search("liver")
    assert reader.window.later.results.isVisible()
    reader.bot.mouseClick(
        reader.page.viewport(), Qt.MouseButton.LeftButton, pos=reader.page.viewport().rect().bottomRight()
    )
    assert not reader.window.later.results.isVisible()


def _cursor(person: Person, position: int):  # noqa: ANN202
    cursor = person.page.textCursor()
    cursor.setPosition(position)
    return cursor
