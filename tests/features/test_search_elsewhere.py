# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone reads in English and searches in French: the French guide answers first, and one key leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex

from reader.i18n import current_language
from reader.search.results import Results
from reader.site.site import Site
from reader.ui.search.results_model import HEADING_ROLE, LANGUAGE_ROLE
from tests.started import SLOW_MS, Person
from tests.visitor import Terminals
from tests.volunteer import Volunteer

QUESTION = "fatigue apres une operation "
"""Plainly French, and finished."""


def _headings(person: Person | Volunteer) -> list[str]:
    model = person.window.later.results.places.model
    rows = (model.index(row).data(HEADING_ROLE) for row in range(model.rowCount()))
    return [heading for heading in rows if heading]


def _languages(person: Person) -> list[str]:
    model = person.window.later.results.places.model
    return [model.index(row).data(LANGUAGE_ROLE) for row in range(model.rowCount())]


def test_the_french_guide_answers_first_and_the_english_one_below(person: Person) -> None:
    person.go("surgery")
    person.search(QUESTION)
    results = person.window.later.results
    headings = _headings(person)
    assert headings[0].startswith("In French · ")
    assert any(heading.startswith("In English · ") for heading in headings)
    languages = [language for language in _languages(person) if language is not None]
    assert languages == sorted(languages, reverse=True), "all French rows stand before the English ones"
    assert results.places.chosen_language() == "fr"
    assert results.places.list.locale().name().startswith("fr")
    assert results.places.model.sentence(0).startswith("In French. ")
    assert "You wrote in French: the French pages come first." in results._header.sentence()
    chosen = results.places.chosen()
    assert chosen is not None
    title = person.session.library.edition("neuroendocrine", "fr")
    assert results.places.preview.toPlainText().startswith(chosen.title)
    assert title.head.language == "fr"


def test_opening_one_reads_on_in_french_and_one_key_leads_back(person: Person) -> None:
    person.go("surgery")
    person.search(QUESTION)
    places = person.window.later.results.places
    rows = [places.model.hit(row) for row in range(places.model.rowCount())]
    places.list.choose(next(row for row, hit in enumerate(rows) if hit is not None and hit.kind == "section"))
    chosen = places.chosen()
    assert chosen is not None
    person.press("Enter")
    assert person.window.edition.head.language == "fr"
    assert current_language() == "fr"
    assert not person.window.later.results.is_open
    assert str(person.window.navigator.location.address) == chosen.address
    assert "Français" in person.message
    bar = person.window.later.message
    assert bar._action.text() == "English"
    person.press("Ctrl+L")
    assert person.window.edition.head.language == "en"
    assert str(person.window.navigator.location.address) == chosen.address


def test_a_french_word_opens_its_entry_in_the_french_glossary(person: Person) -> None:
    person.search(QUESTION)
    chosen = person.window.later.results.places.chosen()
    assert chosen is not None
    assert chosen.kind == "term"
    person.press("Enter")
    assert person.window.later.glossary.open_term == chosen.address.removeprefix("term:")
    assert person.window.edition.head.language == "fr"


def test_the_button_of_the_message_leads_back_too(person: Person) -> None:
    person.search(QUESTION)
    person.press("Enter")
    person.click(person.window.later.message._action)
    assert person.window.edition.head.language == "en"


def test_an_english_row_below_stays_in_english(person: Person) -> None:
    person.search(QUESTION)
    places = person.window.later.results.places
    places.list.choose(_languages(person).index(""))
    assert places.list.locale().name().startswith("en") or places.list.locale().name() == "C"
    person.press("Enter")
    assert person.window.edition.head.language == "en"


def test_nothing_flickers_while_somebody_goes_on_typing(person: Person) -> None:
    person.search(QUESTION)
    shown: list[list[str]] = []
    places = person.window.later.results.places
    places.model.dataChanged.connect(lambda *_what: shown.append(_headings(person)))
    places.model.rowsRemoved.connect(lambda *_what: shown.append(_headings(person)))
    answers: list[Results] = []
    asking = person.window.later.results.asking
    asking.answered.connect(answers.append)
    person.type("du foie")
    person.bot.waitUntil(lambda: bool(answers) and not asking.is_waiting, timeout=SLOW_MS)
    assert answers[-1].elsewhere is not None
    assert all(answer.elsewhere is not None for answer in answers), "half an answer is never shown"
    assert all(headings[0].startswith("In French") for headings in shown)


def test_enter_does_not_wait_for_the_pause(person: Person) -> None:
    person.search(QUESTION)
    asking = person.window.later.results.asking
    person.type("du foie")
    asking.pause.setInterval(SLOW_MS * 10)
    person.bot.waitUntil(lambda: asking.pause.isActive() or not asking.is_waiting, timeout=SLOW_MS)
    person.press("Enter")
    person.bot.waitUntil(lambda: not person.window.later.results.is_open, timeout=SLOW_MS)
    assert person.window.edition.head.language == "fr"


def test_a_danger_named_in_french_is_shown_in_french_and_opens_its_box(person: Person) -> None:
    person.search("je vomis du sang ")
    results = person.window.later.results
    model = results.places.model
    assert model.is_pinned(0)
    assert model.language(0) == "fr"
    assert model.sentence(0).count("appelez") >= 1, "whom to call is said in French"
    addresses = [hit.address for row in range(model.rowCount()) if model.is_pinned(row) and (hit := model.hit(row))]
    assert len(addresses) == len(set(addresses)), "no sign stands twice, once in each language"
    person.press("Enter")
    assert person.window.edition.head.language == "fr"


def test_only_exact_words_are_those_of_the_guide_that_is_read(person: Person) -> None:
    person.search(QUESTION)
    person.window.later.searching.switch_exact()
    asking = person.window.later.results.asking
    person.bot.waitUntil(lambda: not asking.is_waiting, timeout=SLOW_MS)
    assert "fr" not in _languages(person)


def test_a_volunteer_finds_the_same(volunteer: Volunteer) -> None:
    volunteer.press("Ctrl+L")
    volunteer.type(QUESTION)
    results = volunteer.window.later.results
    volunteer.bot.waitUntil(lambda: results.is_open and not results._is_waiting, timeout=SLOW_MS)
    assert _headings(volunteer)[0].startswith("In French")


@pytest.mark.parametrize(("languages", "is_answered"), [(("en", "fr"), True), (("en",), False)])
def test_a_terminal_answers_in_the_languages_of_its_site_only(
    terminals: Terminals, languages: tuple[str, ...], is_answered: bool
) -> None:
    visitor = terminals.start(Site(languages=languages))
    visitor.begin()
    library = visitor.window.library
    assert ("fr" in library.languages(visitor.window.edition.head.guide)) is is_answered
    assert ("fr" in visitor.window.later.results.asking.other_languages) is is_answered


def test_no_row_beyond_the_last_has_a_language(person: Person) -> None:
    model = person.window.later.results.places.model
    assert model.data(QModelIndex(), LANGUAGE_ROLE) is None
    assert model.language(0) == ""
