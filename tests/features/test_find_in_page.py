# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone looks for a word on the page."""

from __future__ import annotations

import pytest

from tests.started import Person, Start


@pytest.fixture
def reader(start: Start) -> Person:
    """Someone who is reading a chapter."""
    return start("surgery")


def _marked(person: Person) -> set[str]:
    text = person.page.toPlainText()
    return {text[start:end].lower() for start, end in person.page.marks("find")}


def test_every_place_is_marked_and_counted_and_the_keys_step_round(reader: Person) -> None:
    reader.press("Ctrl+F")
    reader.type("tumour")
    found = reader.page.marks("find")
    assert len(found) > 2
    assert _marked(reader) == {"tumour"}
    bar = reader.window.later.find_bar
    assert bar._count.text() == f"1 of {len(found)}"
    reader.press("Return")
    assert bar._count.text() == f"2 of {len(found)}"
    reader.press("Shift+F3", "Shift+F3")
    assert bar._count.text() == f"{len(found)} of {len(found)}"
    reader.press("F3")
    assert bar._count.text() == f"1 of {len(found)}"


def test_the_place_is_brought_into_view(reader: Person) -> None:
    reader.press("Ctrl+F")
    reader.type("tumour")
    for _step in range(len(reader.page.marks("find"))):
        reader.press("F3")
        start, _end = reader.page.marks("find")[reader.window.later.finding._current]
        cursor = reader.page.textCursor()
        cursor.setPosition(start)
        assert reader.page.viewport().rect().contains(reader.page.cursorRect(cursor).center())


def test_what_is_not_there_is_said(reader: Person) -> None:
    reader.press("Ctrl+F")
    reader.type("xylophone")
    assert reader.window.later.find_bar._count.text() == "Not found on this page"
    assert reader.page.marks("find") == []


def test_esc_closes_the_bar_takes_the_marks_away_and_gives_the_page_the_keyboard(reader: Person) -> None:
    reader.press("Ctrl+F")
    reader.type("tumour")
    reader.press("Esc")
    assert not reader.window.later.find_bar.isVisible()
    assert reader.page.marks("find") == []
    assert reader.keyboard is reader.page


def test_the_next_page_is_searched_for_the_same_word(reader: Person) -> None:
    reader.press("Ctrl+F")
    reader.type("tumour")
    with reader.bot.waitSignal(reader.page.page_painted):
        reader.press("Ctrl+PgDown")
    assert reader.page.marks("find")
    assert _marked(reader) == {"tumour"}


def test_the_home_page_has_no_bar(reader: Person) -> None:
    reader.press("Ctrl+F")
    reader.type("tumour")
    reader.press("Alt+Home")
    assert reader.is_at_home
    assert not reader.window.later.find_bar.isVisible(), "there is no page to find anything on"
    reader.press("Ctrl+F")
    assert not reader.window.later.find_bar.isVisible()


def test_the_bar_gives_way_to_the_contents_in_a_narrow_window(reader: Person) -> None:
    reader.resize(400, 600)
    reader.press("Ctrl+F")
    reader.press("Alt+1")
    reader.settle()
    assert reader.window.later.contents.isVisible()
    assert reader.window.later.contents.width() > 380
    assert not reader.window.later.find_bar.isVisible()


def test_a_larger_text_keeps_the_marks(reader: Person) -> None:
    reader.press("Ctrl+F")
    reader.type("tumour")
    before = reader.page.marks("find")
    reader.press("Ctrl++")
    assert reader.page.marks("find") == before
