# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking away by keys: into the leaflet, onto the clipboard, to a phone; each says in a sentence what it did."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.ui.taking import taking as taking_module
from reader.ui.taking.taking import Taking
from tests.started import Person


@pytest.fixture
def taking(reader: Person) -> Taking:
    return reader.window.features.taking


def pieces(taking: Taking) -> list[tuple[str, str]]:
    return [(item.piece.kind, item.piece.title) for item in taking._basket.all()]


def test_what_is_read_goes_into_the_leaflet_once(reader: Person, taking: Taking) -> None:
    reader.press("Ctrl+B")
    assert pieces(taking) == [("chapter", reader.page.page.title)]
    assert reader.message == "Put into your leaflet: 1 piece."
    reader.press("Ctrl+B")
    assert reader.message == "This is in your leaflet already."
    assert len(pieces(taking)) == 1


def test_the_sentence_leads_to_the_leaflet(reader: Person, taking: Taking) -> None:
    reader.press("Ctrl+B")
    reader.window.later.message._action.click()
    assert taking.leaflet.is_open


def test_at_home_every_way_says_that_there_is_nothing(reader: Person, taking: Taking) -> None:
    reader.press("Alt+Home")
    for keys in ("Ctrl+B", "Ctrl+Shift+C", "Ctrl+R"):
        reader.press(keys)
        assert reader.message.startswith("There is nothing")
    assert pieces(taking) == []


def test_a_copy_carries_its_source_in_two_forms(reader: Person, taking: Taking) -> None:
    reader.page.setTextCursor(reader.page.document().find("Getting ready makes surgery safer."))
    reader.press("Ctrl+Shift+C")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("“Getting ready makes surgery safer.”")
    assert reader.window.edition.head.title in data.text()
    assert "<blockquote>" in data.html()
    assert reader.message == "Copied, with its source: “Getting ready makes surgery safer.”"


def test_what_is_gone_from_the_edition_is_said(reader: Person, taking: Taking, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = Piece("section", Quote("neuroendocrine/surgery#nowhere"), "Old")
    monkeypatch.setattr(taking_module, "piece_being_read", lambda *_asked: gone)
    for deed in (taking.copy_source, taking.to_phone):
        deed()
        assert "not in this edition" in reader.message


def test_selected_words_go_to_the_phone_before_questions(reader: Person, taking: Taking) -> None:
    taking._questions.add("Can I drive?")
    reader.press("Ctrl+R")
    assert taking.code_sheet.code is not None
    assert taking.code_sheet.code.text == "• Can I drive?"
    reader.press("Esc")
    reader.page.setTextCursor(reader.page.document().find("Getting ready makes surgery safer."))
    reader.press("Ctrl+R")
    assert taking.code_sheet.code.text.split("\n", 1)[1].startswith("“Getting ready makes surgery safer.”")


def test_without_either_the_section_goes(reader: Person, taking: Taking) -> None:
    section = reader.window.edition.chapter("surgery").sections[2]
    reader.go(f"surgery#{section.id}")
    reader.press("Ctrl+R")
    assert taking.code_sheet.is_open
    assert taking.code_sheet.code is not None
    assert taking.code_sheet.code.total > 1


def test_what_is_too_long_for_a_phone_is_refused_kindly(reader: Person, taking: Taking) -> None:
    reader.press("Ctrl+R")
    assert reader.message.startswith("This is too long for a phone")
    assert taking._codes is None or not taking._codes.is_open
    reader.press("Ctrl+B", "Ctrl+P")
    taking.leaflet.sheet.ways["phone"].click()
    assert taking.leaflet.sheet.notice.text().startswith("This is too long for a phone")


def test_sheets_follow_the_window_and_go_with_the_page(reader: Person, taking: Taking) -> None:
    taking._questions.add("Can I drive?")
    reader.press("Ctrl+R")
    reader.resize(900, 700)
    central = reader.window.central.rect()
    assert central.contains(taking.code_sheet.card.geometry().translated(taking.code_sheet.pos()))
    taking.retranslate()
    reader.press("Ctrl+P")
    assert not taking.code_sheet.is_open
    assert taking.leaflet.is_open
    reader.go("tests")
    assert not taking.leaflet.is_open


def test_a_place_that_is_asked_for_closes_the_codes(reader: Person, taking: Taking) -> None:
    taking._questions.add("Can I drive?")
    reader.press("Ctrl+R")
    reader.go("tests")
    assert not taking.code_sheet.is_open


def test_the_same_keys_open_and_close_the_leaflet(reader: Person, taking: Taking) -> None:
    reader.press("Ctrl+P")
    assert taking.leaflet.is_open
    reader.press("Ctrl+P")
    assert not taking.leaflet.is_open


def test_another_edition(reader: Person, taking: Taking) -> None:
    taking.set_edition(reader.window.edition)
    assert taking.leaflet.choice.edition is reader.window.edition


def test_what_is_gone_makes_no_code_and_shows_none_of_before(reader: Person, taking: Taking) -> None:
    taking._questions.add("Who calls me?")
    reader.press("Ctrl+R", "Esc")
    taking._questions.remove(taking._questions.all()[0].id)
    taking._basket.add(Piece("section", Quote("neuroendocrine/surgery#nowhere"), "Old"))
    taking.show_sheet()
    reader.click(taking.leaflet.sheet.ways["phone"])
    assert not taking.code_sheet.is_open
    assert taking.leaflet.sheet.notice.text().startswith("None of this is in the guide any more")
