# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: what somebody keeps while reading in one language is never lost, nor called changed, in the other."""

from __future__ import annotations

from datetime import date

import pytest

from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.ui.keeping.kept_groups import KeptRow
from reader.userdata.marks import Mark, Standing
from reader.userdata.writing_out import to_markdown
from tests.started import Person, Start
from tests.ui.keeping_desk import WORDS, choose, keeping, marks


def _rows(person: Person) -> list[KeptRow]:
    person.window.bring(person.window.side, "kept")
    keeping(person).list.fill_anew()
    keeping(person).list._fill()
    return [row for group in keeping(person).panel._groups for row in group.rows]


def _row(person: Person, kind: str) -> KeptRow:
    return next(row for row in _rows(person) if row.kind == kind)


def _keep(person: Person) -> Mark:
    """Keep a note and a highlight in English, and read on in French."""
    person.go("surgery")
    choose(person)
    keeping(person).highlight()
    choose(person)
    page = keeping(person).on_page.page_to_keep_from()
    assert page is not None
    place = person.page.textCursor()
    quote = keeping(person).on_page
    assert place.hasSelection()
    mark = quote.add("note", marks(person)[0].quote, note="Ask about this.")
    person.press("Ctrl+L")
    assert person.window.edition.head.language == "fr"
    return mark


def test_a_mark_belongs_to_the_language_it_was_made_in(person: Person) -> None:
    _keep(person)
    assert {mark.language for mark in marks(person)} == {"en"}
    for row in _rows(person):
        if row.kind in ("note", "highlight"):
            assert row.standing is Standing.FOUND
            assert (row.warning, row.language) == ("", "en")
            assert WORDS in row.text
            assert row.detail.endswith("en anglais")


def test_opening_it_shows_the_section_and_offers_its_language(person: Person) -> None:
    mark = _keep(person)
    person.go("recovery")
    row = _row(person, "note")
    keeping(person).list._on_place_requested(row)
    assert person.window.edition.head.language == "fr"
    assert str(person.window.navigator.location.address) == mark.quote.address
    assert "anglais" in person.message
    assert "changé" not in person.message
    button = person.window.later.message._action
    assert button.text() == "English"
    person.click(button)
    assert person.window.edition.head.language == "en"
    assert person.page.kept._pointed is not None, "its own words have a ring around them"


def test_a_language_that_may_not_be_chosen_leads_nowhere_else(person: Person) -> None:
    _keep(person)
    row = _row(person, "note")
    keeping(person).switch_language = lambda _language: False
    keeping(person).list._on_place_requested(row)
    person.click(person.window.later.message._action)
    assert person.window.edition.head.language == "fr"


def test_the_page_shows_its_sign_at_the_section(person: Person) -> None:
    mark = _keep(person)
    section = mark.quote.address.partition("#")[2]
    person.go(mark.quote.address)
    start = dict(person.page.set_page.sections)[section] if person.page.set_page else -1
    shown = {each.kind: each.start for each in person.page.kept.all()}
    assert shown == {"note": start}
    person.press("Ctrl+L")
    assert {each.kind for each in person.page.kept.all()} == {"note", "highlight"}


def test_a_bookmark_is_of_no_language_and_called_as_the_section_is(person: Person) -> None:
    person.go("surgery#decides")
    keeping(person).toggle_bookmark()
    english = _row(person, "bookmark")
    person.press("Ctrl+L")
    french = _row(person, "bookmark")
    assert (french.language, french.warning) == ("", "")
    assert french.text != english.text
    head = person.window.edition.chapter_head("surgery")
    assert head is not None
    assert french.text in {section.title for section in head.sections}
    assert [each.kind for each in person.page.kept.all()] == ["bookmark"]


def test_a_mark_of_an_earlier_version_learns_its_language(person: Person) -> None:
    _keep(person)
    store = person.window.features.desk.store
    store.write("UPDATE marks SET language = ''")
    assert {row.language for row in _rows(person) if row.kind in ("note", "highlight")} == {"en"}
    assert {mark.language for mark in marks(person)} == {"en"}, "it is kept, once it is known"


def test_words_that_really_changed_are_told(person: Person) -> None:
    _keep(person)
    person.window.features.desk.store.write("UPDATE marks SET text = 'words nobody wrote'")
    assert {row.standing for row in _rows(person) if row.kind == "note"} == {Standing.CHANGED}


def test_the_text_that_is_saved_says_the_language_and_nothing_of_a_change(person: Person) -> None:
    _keep(person)
    files = keeping(person).files
    text = files._to_read()
    assert "English" in text
    assert WORDS in text
    assert "changé" not in text
    head = person.window.edition.head
    assert "changé" in to_markdown(marks(person), (), head, files._chapter, date(2026, 11, 23)), "without looking there"


def test_what_was_read_and_where_counts_in_both(start: Start) -> None:
    person = start("surgery#decides")
    person.session.settings.set("reading.history", True)
    person.window.middle.reading._progress.mark_read("neuroendocrine", "surgery", "decides", "2026.11")
    person.go("recovery")
    person.press("Ctrl+L")
    assert "decides" in person.window.middle.reading.read_sections()["surgery"]
    visits = [row for row in _rows(person) if row.kind == "visit"]
    titles = {head.title for head in person.window.edition.head.chapters}
    assert visits
    assert all(row.text in titles for row in visits), "called as they are in the language that is read"
    person.window.going.go_home()
    assert person.window.middle.reading.last_location() is not None


@pytest.mark.parametrize("language", ["en", ""])
def test_a_passage_in_the_leaflet_stays_in_its_language(person: Person, language: str) -> None:
    mark = _keep(person)
    taking = person.window.features.taking
    choice = taking.leaflet.choice if hasattr(taking, "leaflet") else taking._leaflet.choice
    choice.basket.add(Piece("passage", mark.quote, f"“{WORDS}”", language))
    head = person.session.library.edition("neuroendocrine", "en").chapter_head("surgery")
    assert head is not None
    title = next(section.title for section in head.sections if section.id == "decides")
    choice.basket.add(Piece("section", Quote("neuroendocrine/surgery#decides"), title))
    leaflet = choice.leaflet("")
    assert leaflet.missing == ()
    assert [page.language for page in leaflet.pages] == ["fr", "en"]
    assert len({str(page.address) for page in leaflet.pages}) == 2
    assert WORDS in choice.phone_text()
    rows = choice.rows()
    assert rows[0].kind.endswith("English") is bool(language)
    assert rows[1].title != title, "a section is called as it is in the language that is read"
