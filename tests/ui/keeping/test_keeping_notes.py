# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes: one card for the new and for the old."""

from __future__ import annotations

import pytest

from reader.ui.keeping import keeping_notes
from reader.ui.page.painting import select
from tests.started import Person
from tests.ui.keeping_desk import WORDS, choose, keeping, marks


@pytest.fixture
def noted(reader: Person) -> Person:
    """Someone who has written a note on some words."""
    choose(reader)
    reader.press("Ctrl+N")
    reader.type("First")
    reader.press("Ctrl+Return")
    return reader


def test_on_words_with_a_note_the_key_opens_that_note(noted: Person) -> None:
    start, _end = choose(noted, "main treatment")
    noted.press("Ctrl+N")
    card = keeping(noted).card
    assert card.field.toPlainText() == "First"
    assert WORDS in card._about.text()
    card.field.setPlainText("Second")
    noted.press("Esc")
    assert [mark.note for mark in marks(noted)] == ["Second"]
    noted.press("Ctrl+Z")
    assert [mark.note for mark in marks(noted)] == ["First"]
    assert start


def test_the_note_that_tab_has_chosen_is_opened_by_the_key_and_told(
    noted: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(keeping_notes, "announce", lambda _widget, text: told.append(text))
    shown = noted.page.kept.all()[0]
    noted.page.setTextCursor(select(noted.page, shown.start, shown.start))
    for _link in range(30):
        if noted.page.kept.chosen_note() is None:
            noted.press("Tab")
    assert told == ["Note: First. Enter opens it."]
    noted.press("Ctrl+N")
    assert keeping(noted).card.field.toPlainText() == "First"


def test_a_note_that_is_gone_is_not_opened(noted: Person) -> None:
    keeping(noted).on_page.remove(marks(noted)[0].id)
    keeping(noted).notes.open_note(1)
    assert not keeping(noted).card.is_open


def test_a_note_of_another_page_is_opened_too(noted: Person) -> None:
    noted.go("urgent")
    keeping(noted).notes.open_note(marks(noted)[0].id)
    assert keeping(noted).card.field.toPlainText() == "First"


def test_a_note_that_is_too_long_is_never_cut_in_silence(noted: Person) -> None:
    keeping(noted).notes.open_note(marks(noted)[0].id)
    keeping(noted).card.field.setPlainText("a" * 20_001)
    noted.press("Esc")
    assert len(marks(noted)[0].note) == 20_000
    assert noted.message.startswith("Your note is kept. It is too long to keep all of it")


def test_an_empty_note_is_none(reader: Person) -> None:
    choose(reader)
    reader.press("Ctrl+N")
    reader.press("Esc")
    assert marks(reader) == ()


def test_the_card_does_not_cover_the_words_it_is_about(reader: Person) -> None:
    reader.set_text_size(200)
    reader.page.setFocus()
    start, end = choose(reader)
    reader.page.go_to_place(start, 260)
    choose(reader)
    reader.press("Ctrl+N")
    card = keeping(reader).card
    words = reader.page.cursorRect(select(reader.page, start, start)).united(
        reader.page.cursorRect(select(reader.page, start + 10, start + 10))
    )
    words.moveTopLeft(reader.page.viewport().mapTo(reader.window.central, words.topLeft()))
    assert not card.covers(words)
    assert end > start


def test_a_note_that_is_being_written_belongs_to_the_language_of_its_words(reader: Person) -> None:
    choose(reader)
    reader.press("Ctrl+N")
    reader.type("Ask about this")
    reader.press("Ctrl+L")
    assert reader.window.edition.head.language == "fr"
    (mark,) = marks(reader)
    assert (mark.note, mark.language, mark.title.split()[0]) == ("Ask about this", "en", "Surgery:")
