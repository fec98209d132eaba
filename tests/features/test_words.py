# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone meets a word they do not know."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.started import Person, Start


@pytest.fixture
def reader(start: Start) -> Person:
    """Someone who is reading a chapter."""
    return start("surgery")


def test_a_click_on_a_word_opens_its_card_beside_it_and_its_entry_in_the_panel(reader: Person) -> None:
    word = reader.spot("term")
    term = word.target.removeprefix("term:")
    reader.click_spot(word)
    card = reader.window.later.card
    assert card.isVisible()
    assert card.term_id == term
    assert not card.geometry().intersects(reader.page.word_rect(word)), "the card does not cover its word"
    assert reader.page.viewport().rect().contains(card.geometry())
    assert reader.page.marks("term") == [(word.start, word.end)]
    assert reader.window.later.glossary.isVisible()
    assert reader.window.later.glossary._term == term


def test_by_keyboard_tab_goes_to_the_word_enter_opens_it_esc_goes_back_to_the_text(reader: Person) -> None:
    reader.page.setFocus()
    for _step in range(40):
        reader.press("Tab")
        if reader.page.textCursor().charFormat().anchorHref().startswith("term:"):
            break
    word = reader.page.textCursor().selectedText()
    reader.press("Return")
    card = reader.window.later.card
    assert card.isVisible()
    assert card.isAncestorOf(reader.keyboard)
    reader.press("Esc")
    assert not card.isVisible()
    assert reader.keyboard is reader.page
    assert reader.page.textCursor().selectedText() == word, "the keyboard is back on the same word"
    assert reader.page.marks("term") == []
    reader.press("Tab")
    assert reader.page.textCursor().selectedText() != word, "and goes on from there"


def test_after_a_click_esc_closes_the_card_and_the_page_keeps_the_keyboard(reader: Person) -> None:
    reader.page.setFocus()
    reader.click_spot(reader.spot("term"))
    reader.page.setFocus()
    reader.press("Esc")
    assert not reader.window.later.card.isVisible()
    assert reader.keyboard is reader.page
    assert reader.address == "neuroendocrine/surgery"


def test_more_in_the_glossary(reader: Person) -> None:
    word = reader.spot("term")
    reader.click_spot(word)
    reader.click(reader.window.later.card._more)
    assert not reader.window.later.card.isVisible()
    assert reader.window.later.glossary.isVisible()
    assert reader.window.later.side_panel.isAncestorOf(reader.keyboard)


def test_resting_on_a_word_opens_nothing(reader: Person) -> None:
    word = reader.spot("term")
    reader.page.reveal(word.start, word.end)
    at = QPointF(reader.page.word_rect(word).center())
    away = QPointF(2, 2)
    viewport = reader.page.viewport()
    for place in (away, at, at + QPointF(1, 0)):
        move = QMouseEvent(
            QEvent.Type.MouseMove, place, viewport.mapToGlobal(place), Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(viewport, move)
    assert not reader.window.later.card.isVisible()
    assert reader.page.marks("term") == []


@pytest.mark.parametrize("leave", ["Ctrl+PgDown", "F8", "Alt+Home", "PgDown"])
def test_the_card_does_not_outlive_its_page(reader: Person, leave: str) -> None:
    reader.click_spot(reader.spot("term"))
    assert reader.window.later.card.isVisible()
    reader.page.setFocus()
    reader.press(leave)
    assert not reader.window.later.card.isVisible()


def test_in_a_narrow_window_the_word_is_explained_without_leaving_the_page(reader: Person) -> None:
    reader.resize(400, 600)
    reader.click_spot(reader.spot("term"))
    assert reader.window.later.card.isVisible()
    assert reader.page.isVisible()
    reader.click(reader.window.later.card._more)
    assert reader.window.later.glossary.isVisible()
    assert not reader.page.isVisible()
    reader.press("Esc")
    assert reader.page.isVisible()
    assert reader.keyboard is reader.page


def test_the_glossary_shows_the_words_of_the_page(reader: Person) -> None:
    on_page = {term for section in reader.page.page.sections for term in section.terms}
    assert on_page
    assert set(reader.window.later.glossary._page_terms) == on_page
