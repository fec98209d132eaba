# SPDX-License-Identifier: GPL-3.0-or-later
"""Pinning and what follows: it is said, said again when it is there already, and Enter leads back to the words."""

from __future__ import annotations

from reader.calls.call import Pin
from reader.content.quote import Quote
from tests.volunteer import Volunteer


def test_it_says_what_is_pinned_and_that_it_is_there_already(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.find("embol")
    volunteer.press("Ctrl+D")
    assert volunteer.message.startswith("Pinned to the call sheet: ")
    volunteer.press("Ctrl+D")
    assert volunteer.message.startswith("On the call sheet already: ")
    assert len(volunteer.desk.call.pins) == 1


def test_a_pin_begins_the_call(volunteer: Volunteer) -> None:
    volunteer.window.going.go_to_text("surgery")
    assert not volunteer.helpline.is_in_call
    volunteer.press("Ctrl+D")
    assert volunteer.helpline.is_in_call


def test_enter_leads_to_the_very_words(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.find("embol")
    found = volunteer.passage
    volunteer.press("Ctrl+D")
    volunteer.window.going.go_to_text("fatigue")
    volunteer.desk.paper.panel.tree.setFocus()
    volunteer.press("Return")
    volunteer.settle()
    assert volunteer.section == "embolization#what"
    assert volunteer.passage[:200] == found[:200]


def test_what_stands_on_no_page_says_so(volunteer: Volunteer) -> None:
    paper = volunteer.desk.paper
    paper.pins.pin(Pin("service", "service:x", None, "A helpline", ""))
    paper.panel.place_requested.emit(0)
    assert "no page" in volunteer.message
    gone = Quote("neuroendocrine/surgery#what", "Words that no guide has.")
    paper.pins.pin(Pin("passage", gone.address, gone, gone.text, "A guide"))
    paper.panel.place_requested.emit(1)
    assert "not on this page" in volunteer.message
    assert volunteer.address == "neuroendocrine/surgery"


def test_space_puts_a_question_of_the_guide_on_the_sheet_and_takes_it_off(volunteer: Volunteer) -> None:
    volunteer.press("Alt+3", "Down", "Space")
    (pin,) = volunteer.desk.call.pins
    assert pin.kind == "question"
    volunteer.press("Space")
    assert volunteer.desk.call.pins == ()
    volunteer.window.later.questions.mine_requested.emit("no-such-question")
    assert volunteer.desk.call.pins == ()
