# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks and highlights by key and by button."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor

from reader.ui.page.painting import select
from tests.started import Person
from tests.ui.keeping_desk import WORDS, choose, keeping, marks


def test_a_colour_button_sets_changes_and_takes_away(reader: Person) -> None:
    marking = keeping(reader).marking
    for colour, expected in (("pink", ["pink"]), ("blue", ["blue"]), ("blue", [])):
        choose(reader)
        marking.highlight_in(colour)
        assert [mark.colour for mark in marks(reader)] == expected
        assert not reader.page.textCursor().hasSelection()
    reader.press("Ctrl+Z")
    assert [mark.colour for mark in marks(reader)] == ["blue"]


def test_a_change_of_colour_is_taken_back(reader: Person) -> None:
    choose(reader)
    reader.press("Ctrl+H", "Ctrl+H")
    reader.press("Ctrl+Z")
    assert [mark.colour for mark in marks(reader)] == ["yellow"]


def test_a_new_highlight_and_a_new_bookmark_are_taken_back(reader: Person) -> None:
    for keys in ("Ctrl+H", "Ctrl+D"):
        choose(reader)
        reader.press(keys)
        assert len(marks(reader)) == 1
        reader.press("Ctrl+Z")
        assert marks(reader) == ()


def test_a_bookmark_on_words_is_another_than_that_of_the_section(reader: Person) -> None:
    choose(reader)
    reader.press("Ctrl+D")
    reader.press("Ctrl+D")
    assert [mark.quote.text for mark in marks(reader)] == [WORDS, ""]
    choose(reader)
    reader.press("Ctrl+D")
    assert [mark.quote.text for mark in marks(reader)] == [""]


def test_only_words_of_the_text_can_be_kept(reader: Person) -> None:
    source = next(spot for spot in reader.page.set_page.spots if spot.kind == "source")
    cursor = QTextCursor(select(reader.page, source.start + 1, source.end - 1))
    reader.page.setTextCursor(cursor)
    for keys in ("Ctrl+H", "Ctrl+N"):
        reader.window.say("")
        reader.press(keys)
        assert reader.message.startswith("Only words of the text can be kept")
    assert marks(reader) == ()


def test_a_message_names_the_words_and_the_way_to_another_colour(reader: Person) -> None:
    choose(reader)
    reader.press("Ctrl+H")
    assert f"“{WORDS}”" in reader.message
    assert "Ctrl + H again" in reader.message


@pytest.mark.parametrize("colour", ["yellow", "blue", "pink"])
def test_without_a_selection_a_button_does_nothing(reader: Person, colour: str) -> None:
    reader.page.setTextCursor(select(reader.page, 5, 5))
    keeping(reader).marking.highlight_in(colour)
    assert marks(reader) == ()
