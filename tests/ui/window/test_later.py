# SPDX-License-Identifier: GPL-3.0-or-later
"""What is built after the first page."""

from __future__ import annotations

from reader.ui.glossary.glossary_listing import Listing
from tests.started import Person


def test_panels_follow_the_page(reader: Person) -> None:
    later = reader.window.later
    page = reader.page.page
    assert page is not None
    terms = {term for section in page.sections for term in section.terms}
    assert set(later.glossary._page_terms) == terms
    reader.press("Alt+Home")
    assert set(later.glossary._page_terms) == set()
    reader.press("F8")
    assert later.contents._address.kind == "urgent"


def test_every_term_and_question_of_the_edition_is_there(reader: Person) -> None:
    later, edition = reader.window.later, reader.window.edition
    later.glossary.list_terms(Listing.ALL)
    assert later.glossary._model.rowCount() == len(edition.glossary().terms)
    assert sum(len(group.questions) for group in edition.questions()) > 30


def test_the_sheet_follows_the_window(reader: Person) -> None:
    reader.press("F1")
    for size in ((1280, 800), (500, 500), (320, 256)):
        reader.resize(*size)
        card = reader.window.later.keys.card
        place = reader.window.to_central(card)
        assert reader.window.centralWidget().rect().contains(place), size


def test_the_card_goes_when_the_window_changes(reader: Person) -> None:
    reader.click_spot(reader.spot("term"))
    assert reader.window.later.card.isVisible()
    reader.resize(900, 650)
    assert not reader.window.later.card.isVisible()
