# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer has at hand: the read-out card, services and two languages, by keys alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from reader.site.site import OwnService, Site
from tests.started import SLOW_MS
from tests.volunteer import Helplines, Volunteer


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def search(volunteer: Volunteer, words: str) -> None:
    volunteer.press("Ctrl+K")
    volunteer.type(words)
    results = volunteer.window.later.results
    volunteer.bot.waitUntil(lambda: results.is_open and not results._is_waiting, timeout=SLOW_MS)


def test_space_shows_what_to_say_and_gives_the_page_back(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    card = volunteer.desk.at_hand.saying
    volunteer.press("Space")
    assert card.is_open
    assert card.title.text() == "23.1 What embolization does"
    words = card.read_out
    assert words is not None
    assert card.lines[0].text() == words.found[0]
    assert volunteer.passage.startswith(words.found[0])
    assert card.lines[len(words.found)].text() == words.sentences[0]
    assert words.sentences[0].startswith("Embolization blocks the small arteries")
    volunteer.press("Down", "Space")
    assert not card.is_open
    assert volunteer.keyboard is volunteer.page


def test_a_danger_is_read_out_from_whom_to_call_in_its_whole_box(volunteer: Volunteer) -> None:
    volunteer.find("husband is shaking and has a fever after the PRRT")
    volunteer.press("Space")
    card = volunteer.desk.at_hand.saying
    assert card.read_out is not None
    assert card.read_out.found_box is not None
    box = card.read_out.found_box
    assert tuple(line.text() for line in card.lines[: len(box.lines)]) == box.lines
    assert card.lines[card.current].text() == "Call your team right away, day or night, for:"
    assert card.lines[card.current].hasFocus()
    answering = card.lines[card.current + 1]
    assert answering.text().startswith("Shaking chills")
    seen = card.scroll_area.viewport().rect()
    assert seen.contains(answering.mapTo(card.scroll_area.viewport(), answering.rect().bottomLeft()))
    assert not any(line.hasFocus() for line in card.lines if line is not card.lines[card.current])
    volunteer.press("Ctrl+Shift+C")
    assert clipboard().startswith("“After PRRT: when to call\nCall 911")


def test_a_danger_among_the_results_is_said_with_its_box(volunteer: Volunteer) -> None:
    search(volunteer, "fever")
    volunteer.press("Alt+S")
    words = volunteer.desk.at_hand.saying.read_out
    assert words is not None
    assert words.found_box is not None
    assert words.found_box.title == "Fever, shaking chills or yellow skin"


@pytest.mark.parametrize("typed", ["chromogranin", "cromogranin", "CgA"])
def test_a_word_that_is_typed_by_its_name_is_opened_and_said(typed: str, volunteer: Volunteer) -> None:
    volunteer.begin()
    search(volunteer, typed)
    places = volunteer.window.later.results.places
    volunteer.bot.waitUntil(lambda: places.chosen() is not None, timeout=SLOW_MS)
    chosen = places.chosen()
    assert chosen is not None
    assert chosen.address == "term:chromogranin-a"
    assert places.list.viewport().rect().contains(places.list.visualRect(places.model.index(1)))
    assert places.list.verticalScrollBar().value() == 0
    volunteer.press("Return", "Space")
    card = volunteer.desk.at_hand.saying
    assert card.title.text() == "chromogranin A"
    assert card.lines[0].text() == "A protein in blood that many NETs release."
    assert card.read_out is not None
    assert card.read_out.pronunciations[0].respelling == "kroh-moh-GRAN-in A"
    volunteer.press("Space")
    assert not card.is_open


def test_first_sentences_are_said_to_be_so(volunteer: Volunteer) -> None:
    volunteer.find("9.2")
    volunteer.press("Alt+S")
    card = volunteer.desk.at_hand.saying
    assert card.read_out is not None
    assert not card.read_out.is_guides_own_words
    assert card._note.startswith("The guide has no words of its own for saying this.")
    volunteer.press("Alt+S")
    assert not card.is_open


def test_a_result_can_be_said_before_it_is_opened(volunteer: Volunteer) -> None:
    search(volunteer, "embol")
    volunteer.press("Alt+S")
    assert volunteer.desk.at_hand.saying.title.text() == "23.1 What embolization does"


def test_a_word_of_the_glossary_can_be_said(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    spot = volunteer.page.set_page and next(spot for spot in volunteer.page.set_page.spots if spot.kind == "term")
    assert spot
    volunteer.page.term_requested.emit(spot.target.removeprefix("term:"), volunteer.page.word_rect(spot))
    assert volunteer.window.later.card.term_id
    volunteer.press("Alt+S")
    words = volunteer.desk.at_hand.saying.read_out
    assert words is not None
    assert words.number == ""
    assert words.sentences


def test_on_the_home_page_there_is_nothing_to_say(volunteer: Volunteer) -> None:
    volunteer.press("Alt+S")
    assert not volunteer.desk.at_hand.saying.is_open
    assert volunteer.message == "There is nothing to read out here. Open a page first."


def test_copying_from_the_card_brings_its_words_and_source(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    volunteer.press("Space", "Ctrl+Shift+C")
    text = clipboard()
    words = volunteer.desk.at_hand.saying.read_out
    assert words is not None
    assert all(sentence in text for sentence in words.sentences)
    assert "What embolization does (23.1)." in text
    assert "Edition" in text
    assert volunteer.message == "Copied, with its source: What embolization does"


def test_f8_leads_from_the_card_to_when_to_call(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    card = volunteer.desk.at_hand.saying
    volunteer.press("Space", "F8")
    assert not card.is_open
    assert volunteer.section == "embolization#call-now"
    volunteer.press("Space")
    assert card.read_out is not None
    assert card.read_out.found_box is not None
    assert card.lines[0].text() == card.read_out.found_box.lines[0]
    volunteer.press("Space", "F8")
    assert volunteer.address.startswith("urgent")
    volunteer.press("Space")
    assert card.title.text() == "When to call"
    assert card.lines
    volunteer.press("Ctrl+Shift+C")
    assert "Call 911" in clipboard() or "call 911" in clipboard()


def test_a_letter_on_the_card_begins_a_new_search(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    volunteer.press("Space")
    volunteer.type("diet")
    assert not volunteer.desk.at_hand.saying.is_open
    assert volunteer.window.box.text() == "diet"


def test_the_disclaimer_is_shown_large_and_copied(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.press("Ctrl+I")
    card = volunteer.desk.at_hand.saying
    assert card.title.text() == "I am not a doctor"
    assert clipboard().startswith("I am a volunteer. I am not a doctor or a nurse.")
    assert "911" in clipboard()
    QGuiApplication.clipboard().clear()
    volunteer.press("Ctrl+Shift+C")
    assert clipboard().startswith("I am a volunteer.")
    volunteer.press("Escape")
    assert not card.is_open
    assert volunteer.keyboard is volunteer.window.box


def test_a_service_is_found_first_and_pinned(volunteer: Volunteer) -> None:
    volunteer.begin()
    search(volunteer, "helpline")
    results = volunteer.window.later.results
    chosen = results.places.chosen()
    assert chosen is not None
    assert chosen.title == "Cancer Information Helpline"
    assert "1-888-939-3333" in results.places.preview.toPlainText()
    volunteer.press("Return")
    sheet = volunteer.desk.at_hand.service_sheet
    assert sheet.is_open
    assert "Phone: 1-888-939-3333" in sheet.lines
    volunteer.press("Ctrl+D")
    assert [pin.kind for pin in volunteer.desk.call.pins] == ["service"]
    assert "1-888-939-3333" in volunteer.desk.call.pins[0].words
    volunteer.press("Ctrl+Shift+C")
    assert clipboard().startswith("Cancer Information Helpline")
    assert "Edition" in clipboard()
    volunteer.press("Escape")
    assert not sheet.is_open


def test_a_passage_named_with_the_word_stays_what_enter_opens(volunteer: Volunteer) -> None:
    search(volunteer, "volunteer")
    places = volunteer.window.later.results.places
    chosen = places.chosen()
    assert chosen is not None
    assert chosen.kind == "section"
    kinds = [hit.kind for hit in map(places.model.hit, range(places.model.rowCount())) if hit is not None]
    assert kinds[0] == "section"
    assert "service" in kinds


def test_the_organisations_own_services_say_whose_list_it_is(helplines: Helplines) -> None:
    own = OwnService("rides", "Lighthouse rides", "Our Society", "We drive people to treatment.", "555-0100")
    volunteer = helplines.start(Site(helpline_services=(own,)))
    volunteer.find("lighthouse")
    sheet = volunteer.desk.at_hand.service_sheet
    assert sheet.is_open
    assert sheet.title.text() == "Lighthouse rides"
    assert sheet.lines[-1] == "From our own list of services."


@pytest.fixture
def bilingual(helplines: Helplines, tmp_path: Path) -> Volunteer:
    """Somebody at the desk with a guide in two languages, one of which lacks a section."""
    helplines.take_bilingual_guide(tmp_path)
    return helplines.start()


def test_all_of_it_follows_the_language(bilingual: Volunteer) -> None:
    bilingual.find("1.2")
    bilingual.press("Alt+S")
    bilingual.desk.settings.set("app.language", "fr")
    assert not bilingual.desk.at_hand.saying.is_open


def test_an_overdue_passage_says_so_before_it_is_read_out(volunteer: Volunteer) -> None:
    volunteer.desk.at_hand._today = lambda: date(2029, 1, 1)
    volunteer.find("embol")
    card = volunteer.desk.at_hand.saying
    volunteer.press("Space")
    warning = "This page was due for review in November 2028. Check with your team."
    assert warning in [label.text() for label in card.findChildren(QLabel)]
