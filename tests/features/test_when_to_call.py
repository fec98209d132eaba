# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone is frightened. Wherever they are, one key shows when to call and whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.started import Person


def _at_home(person: Person) -> None:
    person.press("Alt+Home")


def _in_a_chapter(person: Person) -> None:
    person.go("surgery")
    person.press("PgDown")


def _in_the_search(person: Person) -> None:
    person.search("liver")


def _where_nothing_was_found(person: Person) -> None:
    person.search("qqqqzzzz")


def _in_the_contents(person: Person) -> None:
    person.press("Alt+1")


def _in_the_glossary(person: Person) -> None:
    person.press("Alt+2")


def _in_the_questions(person: Person) -> None:
    person.press("Alt+3")


def _in_find(person: Person) -> None:
    person.go("surgery")
    person.press("Ctrl+F")


def _on_a_card(person: Person) -> None:
    person.go("surgery")
    person.click_spot(person.spot("term"))


def _on_the_sheet_of_keys(person: Person) -> None:
    person.press("F1")


SCREENS = (
    _at_home,
    _in_a_chapter,
    _in_the_search,
    _where_nothing_was_found,
    _in_the_contents,
    _in_the_glossary,
    _in_the_questions,
    _in_find,
    _on_a_card,
    _on_the_sheet_of_keys,
)


@pytest.mark.parametrize("size", [(1280, 800), (900, 700), (400, 600), (320, 256)], ids=str)
def test_f8_shows_when_to_call_from_every_screen(person: Person, size: tuple[int, int]) -> None:
    person.resize(*size)
    for screen in SCREENS:
        _shows_when_to_call(person, screen)


def _shows_when_to_call(person: Person, screen: Callable[[Person], None]) -> None:
    screen(person)
    person.press("F8")
    where = f"after {screen.__name__}"
    assert person.address == "urgent", where
    assert not person.window.later.results.isVisible(), f"the results cover it {where}"
    assert not person.window.later.keys.isVisible(), f"the sheet covers it {where}"
    assert not person.window.later.card.isVisible(), where
    assert person.keyboard is person.page, where
    assert person.page.verticalScrollBar().value() == 0, where


def test_the_button_in_the_bar_is_there_on_every_screen(person: Person) -> None:
    for size in ((1280, 800), (900, 700), (400, 600), (320, 256)):
        person.resize(*size)
        button = person.window.bar._urgent
        assert button.accessibleName() == "When to call"
        assert person.window.rect().contains(button.geometry())
        person.press("Alt+Home")
        person.click(button)
        assert person.address == "urgent"


def test_the_page_names_every_sign_and_leads_to_its_chapter(person: Person) -> None:
    person.press("F8")
    page = person.page.page
    assert page is not None
    assert len(page.sections) >= 5
    assert "call" in person.page.toPlainText().lower()
    link = person.spot("link", f"neuroendocrine/{page.sections[0].id}")
    person.click_spot(link)
    assert person.address == f"neuroendocrine/{page.sections[0].id}"


def test_the_emergency_number_of_the_settings_is_used(person: Person) -> None:
    person.window.library.set_emergency("112")
    person.press("F8")
    assert "call 112 now" in person.page.toPlainText()
