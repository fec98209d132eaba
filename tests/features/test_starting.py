# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone starts the program, for the first time or with a place in mind."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from tests.started import Person, Start


def test_the_first_start_shows_the_home_page(person: Person) -> None:
    assert person.is_at_home
    home = person.window.middle.home
    words = [label.text() for label in home.findChildren(QLabel)] + [card.accessibleName() for card in home.cards()]
    head = person.window.edition.head
    assert head.title in words
    assert any(text.startswith("Signs that need help now") for text in words)
    assert not any(text.startswith("Continue where you stopped") for text in words), "there is no such place yet"
    for way in (*head.paths, *head.parts):
        assert any(text.startswith(way.title) for text in words), way.title
    assert "1-888-939-3333" in words
    assert person.message == ""


@pytest.mark.parametrize(
    ("asked", "address", "section"),
    [
        ("liver-surgery", "neuroendocrine/liver-surgery", ""),
        ("neuroendocrine/surgery#decides", "neuroendocrine/surgery", "decides"),
        ("9.2", "neuroendocrine/surgery", "decides"),
        ("urgent", "urgent", ""),
        ("home", "home", ""),
    ],
)
def test_it_opens_at_the_place_that_was_asked_for(start: Start, asked: str, address: str, section: str) -> None:
    person = start(asked)
    assert (person.address, person.section) == (address, section)
    assert not person.window.acts["back"].isEnabled(), "there is nothing to go back to"


def test_it_opens_at_a_word_of_the_glossary(start: Start) -> None:
    person = start("term:resection")
    assert person.message == ""
    assert person.window.later.glossary.isVisible()
    assert person.window.later.glossary._term == "resection"


@pytest.mark.parametrize("asked", ["99.9", "no-such-chapter", "neuroendocrine/surgery#nothing", "chapter:??", "..//x"])
def test_a_place_that_does_not_exist_is_said_in_a_sentence_over_the_home_page(start: Start, asked: str) -> None:
    person = start(asked)
    assert person.is_at_home
    assert person.message.endswith(".")
    assert asked in person.message


def test_it_opens_with_a_search(start: Start) -> None:
    person = start(words="liver")
    person.bot.waitUntil(person.window.later.results.isVisible)
    assert person.window.box.text() == "liver"
    assert person.keyboard is person.window.box


def test_the_keyboard_is_on_the_page_from_the_start(start: Start) -> None:
    person = start("surgery")
    assert person.keyboard is person.page
    person.press("PgDown")
    assert person.page.verticalScrollBar().value() > 0
