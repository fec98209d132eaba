# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone reads in two languages: one key shows the same place in the other one, and both stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from reader.i18n import current_language
from reader.ui.announce import hear, unhear
from reader.ui.languages.both_languages import BothLanguages
from reader.ui.page.painting import select
from tests.started import SLOW_MS, Person, Start


@pytest.fixture
def said() -> Iterator[list[str]]:
    """What a screen reader is told."""
    texts: list[str] = []

    def hearer(text: str, _urgent: bool) -> None:
        texts.append(text)

    hear(hearer)
    yield texts
    unhear(hearer)


def _card(person: Person) -> BothLanguages:
    card = person.window.features.languages.both
    assert card is not None
    return card


def _scroll(person: Person) -> tuple[str, int]:
    """Go somewhere into the middle of a paragraph; return its section and how far above the edge it begins."""
    person.page.setFocus()
    person.go("surgery#decides")
    bar = person.page.verticalScrollBar()
    bar.setValue(bar.value() + 137)
    piece, lift = person.page.standing()
    return piece.section, round(lift)


def test_one_key_shows_the_same_line_in_the_other_language_and_back(person: Person, said: list[str]) -> None:
    section, lift = _scroll(person)
    piece, _lift = person.page.standing()
    english = person.page.toPlainText()
    person.press("Ctrl+L")
    assert person.window.edition.head.language == "fr"
    assert current_language() == "fr"
    assert person.page.toPlainText() != english
    there, lift_there = person.page.standing()
    assert (there, person.address) == (piece, "neuroendocrine/surgery")
    assert there.section == section
    assert lift_there == pytest.approx(lift, abs=1)
    assert any("Français" in text for text in said)
    person.press("Ctrl+L")
    assert person.page.toPlainText() == english
    assert person.page.standing()[1] == pytest.approx(lift, abs=1)


def test_the_next_start_speaks_it(start: Start) -> None:
    person = start("surgery")
    person.press("Ctrl+L")
    person.session.close()
    assert start("surgery").window.edition.head.language == "fr"


def test_the_way_back_stays_with_its_lines(person: Person) -> None:
    section, _lift = _scroll(person)
    piece, _ = person.page.standing()
    person.go("recovery")
    person.press("Ctrl+L", "Alt+Left")
    assert person.address == "neuroendocrine/surgery"
    assert person.window.edition.head.language == "fr"
    assert person.page.standing()[0] == piece
    assert section == "decides"
    person.press("Alt+Right")
    assert person.address == "neuroendocrine/recovery"


def test_the_panel_the_entry_and_the_explained_word_are_the_same_in_it(person: Person) -> None:
    person.go("surgery")
    spot = person.spot("term")
    term = spot.target.removeprefix("term:")
    person.click_spot(spot)
    english = person.window.later.card.accessibleName()
    assert person.window.later.glossary.open_term == term
    person.press("Ctrl+L")
    card = person.window.later.card
    assert (card.isVisible(), card.term_id) == (True, term)
    assert card.accessibleName() != english
    assert person.window.later.glossary.open_term == term
    assert person.window.later.side_panel.current == "glossary"


def test_an_open_search_stays_with_its_words_and_is_answered_in_it(person: Person) -> None:
    person.search("carcinoid")
    results = person.window.later.results
    before = results.places.chosen()
    assert before is not None
    person.press("Ctrl+L")
    assert person.window.box.text() == "carcinoid"
    assert results.is_open
    assert results._is_waiting
    person.bot.waitUntil(lambda: not results._is_waiting, timeout=SLOW_MS)
    chosen = results.places.chosen()
    assert chosen is not None
    assert (chosen.address, chosen.title != before.title) == (before.address, True), "of the French guide"


def test_an_explained_word_leaves_the_keyboard_to_who_has_it(person: Person) -> None:
    person.go("surgery")
    person.click_spot(person.spot("term"))
    person.press("Ctrl+K")
    person.press("Ctrl+L")
    assert person.window.later.card.isVisible()
    assert person.keyboard is person.window.box
    person.press("Ctrl+L")
    person.window.later.card._more.setFocus()
    person.press("Ctrl+L")
    assert person.keyboard is person.window.later.card._more


def test_a_chosen_link_and_an_open_box_stay(person: Person) -> None:
    person.go("surgery")
    page = person.page
    page.setFocus()
    page.open_all_gentle()
    opened = page.opened_boxes
    spot = person.spot("term")
    page.setTextCursor(select(page, spot.start, spot.end))
    person.press("Ctrl+L")
    assert page.opened_boxes == opened
    assert page.set_page is not None
    chosen = page.set_page.spot_at(page.textCursor().selectionStart())
    assert chosen is not None
    assert chosen.target == spot.target
    assert page.textCursor().selectionEnd() == chosen.end


def test_the_button_names_the_other_language_in_itself(person: Person) -> None:
    button = person.window.bar._language
    assert (button.text(), button.accessibleName(), button.locale().bcp47Name()) == ("Français", "Français", "fr")
    assert min(button.width(), button.height()) >= 44
    person.click(button)
    assert (button.text(), button.locale().bcp47Name()) == ("English", "en")
    assert person.window.edition.head.language == "fr"


def test_home_speaks_it_too(person: Person) -> None:
    person.press("Alt+Home", "Ctrl+L")
    assert person.is_at_home
    assert person.window.edition.head.language == "fr"


def test_two_languages_stand_side_by_side_level_with_each_other(person: Person) -> None:
    person.resize(1280, 800)
    section, _lift = _scroll(person)
    person.press("Alt+B")
    person.settle()
    card = _card(person)
    assert card.is_open
    assert [label.text() for label in card.labels] == ["English", "Français"]
    assert [view.locale().bcp47Name() for view in card.views] == ["en", "fr"]
    left, right = (view.set_page.section_tops() for view in card.views if view.set_page)
    assert left == pytest.approx(right, abs=3)
    assert [view.standing()[0].section for view in card.views] == [section, section]
    bar = card.views[0].verticalScrollBar()
    bar.setValue(bar.value() + 400)
    assert card.views[1].verticalScrollBar().value() == bar.value()
    place = card.views[0].standing()[0]
    person.press("Esc")
    assert not card.is_open
    assert person.page.standing()[0] == place, "one goes on where one was"


def test_a_link_leads_on_in_both_and_switching_turns_them_round(person: Person) -> None:
    person.go("surgery")
    person.press("Alt+B")
    card = _card(person)
    card.views[1].link_requested.emit("neuroendocrine/recovery#home")
    assert card.is_open
    assert [str(view.page.address) for view in card.views if view.page] == ["neuroendocrine/recovery"] * 2
    assert person.address == "neuroendocrine/recovery"
    assert QApplication.focusWidget() is card.views[0]
    person.press("Ctrl+L")
    assert card.is_open
    assert [label.text() for label in card.labels] == ["Français", "English"]
    person.press("Ctrl+K")
    assert not card.is_open


def test_whatever_else_is_asked_for_puts_it_away(person: Person) -> None:
    person.go("surgery")
    card = None
    for asked in ("recovery", "term:margin", "urgent"):
        person.press("Alt+B")
        card = _card(person)
        assert card.is_open
        person.go(asked)
        assert not card.is_open
    person.press("Alt+Home", "Alt+B")
    assert card is not None
    assert not card.is_open
    assert person.message


def test_where_there_is_no_room_for_two_columns_one_stands_above_the_other(person: Person) -> None:
    person.go("surgery")
    person.press("Alt+B")
    card = _card(person)
    person.resize(700, 900)
    assert not card.is_side_by_side
    person.resize(1280, 800)
    assert card.is_side_by_side
    person.set_text_size(135)
    assert card.is_side_by_side
    left, right = (view.set_page.section_tops() for view in card.views if view.set_page)
    assert left == pytest.approx(right, abs=3)
