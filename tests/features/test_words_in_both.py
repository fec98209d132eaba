# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone looks words up in two languages: by the name they know, and on the card, without leaving the page."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from reader.content.model import Term
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.rows import RowList
from reader.ui.glossary.glossary_card import GlossaryCard
from tests.started import Person


def _term(person: Person, term_id: str, language: str) -> Term:
    terms = person.session.library.edition("neuroendocrine", language).glossary().terms
    return next(term for term in terms if term.id == term_id)


def _turn(person: Person) -> LinkButton:
    card = person.window.later.glossary.findChildren(GlossaryCard)[0]
    assert card.turn is not None
    return card.turn


def _card_name(person: Person) -> str:
    return person.window.later.glossary.findChildren(GlossaryCard)[0].accessibleName()


def _shown_elsewhere(person: Person) -> tuple[Term, Term]:
    """Open the entry of a word that is called quite differently in French; return both."""
    english = person.window.edition.glossary().terms
    here, there = next(
        (term, other)
        for term in english
        if term.see_also and (other := _term(person, term.id, "fr")).term[:3].lower() != term.term[:3].lower()
    )
    person.window.later.lookup.show_term(here.id)
    return here, there


def test_one_press_shows_the_entry_in_the_other_language_and_a_second_leads_back(person: Person) -> None:
    person.go("surgery")
    here, there = _shown_elsewhere(person)
    page = person.page.toPlainText()
    assert _turn(person).text() == "Français"
    assert "Français" in _turn(person).accessibleName()
    person.click(_turn(person))
    assert _card_name(person).startswith(there.term)
    assert _turn(person).text() == "English"
    assert _turn(person).parentWidget().locale().name().startswith("fr")
    assert person.keyboard is _turn(person)
    assert person.window.edition.head.language == "en"
    assert person.page.toPlainText() == page, "the page stays as it is"
    person.press("Space")
    assert _card_name(person).startswith(here.term)
    assert person.keyboard is _turn(person)


def test_another_word_is_shown_in_the_language_that_is_read(person: Person) -> None:
    person.go("surgery")
    here, _there = _shown_elsewhere(person)
    person.click(_turn(person))
    person.page.setFocus()
    other = next(term for term in person.window.edition.glossary().terms if term.id != here.id)
    person.window.later.lookup.show_term(other.id)
    assert _card_name(person).startswith(other.term)


def test_a_french_word_typed_into_the_english_glossary_finds_its_meaning(person: Person) -> None:
    person.go("surgery")
    panel = person.window.later.glossary
    line, rows = panel.findChildren(QLineEdit)[0], panel.findChildren(RowList)[0]
    line.setText("foie")
    model = rows.model()
    found = [model.index(row, 0) for row in range(model.rowCount())]
    assert found, "the glossary has no word that begins so"
    french = _term(person, model.row(found[0]).term.id, "fr")  # type: ignore[attr-defined]
    names = (french.term, *french.forms, *french.everyday)
    assert any(name.lower().startswith("foie") for name in names)
    sentence = found[0].data(0x000B)
    assert "(Français)" in sentence
    rows.row_chosen.emit(found[0])
    line.clear()
    assert _card_name(person).startswith(_term(person, french.id, "en").term)
    assert _turn(person).text() == "Français"


def test_what_begins_with_letters_of_an_own_word_is_not_mixed(person: Person) -> None:
    panel = person.window.later.glossary
    line, rows = panel.findChildren(QLineEdit)[0], panel.findChildren(RowList)[0]
    line.setText(person.window.edition.glossary().terms[0].term)
    model = rows.model()
    assert model.rowCount()
    assert all(not model.row(model.index(row, 0)).language for row in range(model.rowCount()))  # type: ignore[attr-defined]


def test_the_card_beside_the_word_turns_too(person: Person) -> None:
    person.go("surgery")
    spot = person.spot("term")
    person.click_spot(spot)
    card = person.window.later.card
    term_id = card.term_id
    before = card.accessibleName()
    assert (card._turn.text(), card._turn.isVisible()) == ("Français", True)
    card._turn.setFocus()
    person.press("Space")
    assert card.accessibleName().startswith(_term(person, term_id, "fr").term)
    assert card._content.locale().name().startswith("fr")
    assert card._turn.text() == "English"
    assert card.term_id == term_id
    assert person.window.edition.head.language == "en"
    person.press("Space")
    assert card.accessibleName() == before
    person.press("Esc")
    assert not card.isVisible()
    person.window.later.lookup._on_turn_requested("no-such-word")
    assert not card.isVisible()
