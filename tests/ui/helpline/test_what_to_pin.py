# SPDX-License-Identifier: GPL-3.0-or-later
"""What is meant by “this”: the words, the word explained, the question or the section that is in front."""

from __future__ import annotations

import pytest

from reader.calls.call import Pin
from reader.content.address import Address
from reader.ui.page.painting import select
from tests.volunteer import Volunteer


def pinned(volunteer: Volunteer) -> Pin:
    volunteer.press("Ctrl+D")
    return volunteer.desk.call.pins[-1]


def test_the_passage_that_was_found(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.find("embol")
    pin = pinned(volunteer)
    assert (pin.kind, pin.address) == ("passage", "neuroendocrine/embolization#what")
    assert pin.words.startswith(volunteer.passage[:40])


def test_a_box_that_was_found_and_one_in_front(volunteer: Volunteer) -> None:
    volunteer.find("husband is shaking and has a fever after the PRRT")
    pin = pinned(volunteer)
    assert pin.address == "neuroendocrine/prrt#call-now"
    assert "After PRRT: when to call" in pin.words
    assert "Call your team right away, day or night, for:" in pin.words
    assert "Shaking chills, or a fever" in pin.words
    for _again in range(2):
        volunteer.press("F8", "Ctrl+D")
        assert "On the call sheet already" in volunteer.message
    assert volunteer.address.startswith("urgent")
    assert len(volunteer.desk.call.pins) == 1


def test_a_passage_brings_the_box_of_its_section_that_tells_of_the_same(volunteer: Volunteer) -> None:
    volunteer.window.going.go(Address("chapter", "urgent-signs", "fever", "neuroendocrine"), ("temperature", "wound"))
    volunteer.settle()
    assert volunteer.passage.startswith("Fever means 38 °C")
    volunteer.press("Ctrl+D")
    box, passage = volunteer.desk.call.pins
    assert passage.words.startswith("Fever means 38\u00a0°C")
    assert "A red, hot, open or leaking wound" in box.words


def test_an_old_word_of_the_glossary_is_not_meant_by_what_was_found_since(volunteer: Volunteer) -> None:
    volunteer.window.going.go_to_text("term:octreotide")
    volunteer.find("embol")
    assert pinned(volunteer).address == "neuroendocrine/embolization#what"


def test_whole_sentences_of_what_is_selected(volunteer: Volunteer) -> None:
    volunteer.window.going.go_to_text("surgery")
    view = volunteer.page
    at = view.document().toPlainText().index("is the main treatment for most")
    view.setTextCursor(select(view, at, at + 20))
    view.setFocus()
    assert pinned(volunteer).words.startswith("Surgery is the main treatment for most")
    assert pinned(volunteer).words.endswith(".")


def test_the_section_in_front_and_the_first_one_above_all(volunteer: Volunteer) -> None:
    volunteer.window.going.go_to_text("surgery")
    volunteer.settle()
    assert pinned(volunteer).address == "neuroendocrine/surgery#what"
    volunteer.window.going.go_to_text("surgery#before")
    volunteer.settle()
    assert pinned(volunteer).address == "neuroendocrine/surgery#before"


def test_the_open_word_of_the_glossary(volunteer: Volunteer) -> None:
    volunteer.window.going.go_to_text("surgery")
    volunteer.window.going.go_to_text("term:octreotide")
    pin = pinned(volunteer)
    assert (pin.kind, pin.address) == ("term", "term:octreotide")


def test_the_chosen_question(volunteer: Volunteer) -> None:
    volunteer.press("Alt+3", "Down")
    question = volunteer.window.later.questions.current_question
    assert question
    assert pinned(volunteer).address == f"question:{question}"


@pytest.mark.parametrize("page", ["home"])
def test_nothing_where_there_is_nothing(volunteer: Volunteer, page: str) -> None:
    volunteer.press("Ctrl+D")
    assert volunteer.desk.call.pins == ()
    assert "nothing to pin" in volunteer.message
