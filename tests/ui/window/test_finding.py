# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding on the page, with the bar and the page joined. The stories are in tests/features/test_find_in_page.py."""

from __future__ import annotations

from tests.started import Person


def test_it_begins_with_what_is_selected_on_the_page(reader: Person) -> None:
    cursor = reader.page.document().find("tumour")
    reader.page.setTextCursor(cursor)
    reader.press("Ctrl+F")
    assert reader.window.later.find_bar.text == "tumour"
    assert reader.page.marks("find")


def test_the_first_place_is_the_next_one_from_here(reader: Person) -> None:
    reader.press("PgDown", "PgDown")
    here = reader.page.place()
    reader.press("Ctrl+F")
    reader.type("surgery")
    finding = reader.window.later.finding
    start, _end = reader.page.marks("find")[finding._current]
    assert start >= here


def test_emptying_the_field_takes_the_marks_away(reader: Person) -> None:
    reader.press("Ctrl+F")
    reader.type("li")
    assert reader.page.marks("find")
    reader.press("Backspace", "Backspace")
    assert reader.page.marks("find") == []
    reader.press("F3")
    assert reader.window.later.find_bar.isVisible()


def test_it_is_looked_for_again_in_another_language_and_without_accents(reader: Person) -> None:
    reader.press("Ctrl+F")
    reader.type("operation")
    in_english = reader.page.marks("find")
    reader.session.settings.set("app.language", "fr")
    reader.bot.waitUntil(lambda: reader.page.marks("find") not in ([], in_english))
    start, end = reader.page.marks("find")[0]
    assert reader.page.document().toRawText()[start:end].lower() == "opération"
