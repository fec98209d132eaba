# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes, pins and the end of a call in its window: a note begins the call, another page puts the last sheet away."""

from __future__ import annotations

from tests.volunteer import Volunteer


def test_a_note_begins_the_call_and_is_the_calls(volunteer: Volunteer) -> None:
    volunteer.press("Alt+4")
    volunteer.type("worried")
    assert volunteer.helpline.is_in_call
    assert volunteer.desk.call.notes == "worried"
    assert not volunteer.desk.is_untouched


def test_without_a_call_there_is_nothing_to_end(volunteer: Volunteer) -> None:
    volunteer.press("F12")
    assert volunteer.message == "No call is open. F2 begins one."
    assert not volunteer.desk.paper.wrapping_up.is_open


def test_another_page_or_f12_puts_the_last_sheet_away(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.press("F12")
    sheet = volunteer.desk.paper.wrapping_up
    assert sheet.is_open
    volunteer.press("F12")
    assert not sheet.is_open
    volunteer.press("F12", "F8")
    assert not sheet.is_open
    assert volunteer.address.endswith("urgent") or "urgent" in volunteer.address


def test_numbers_of_services_are_nobodys_own(volunteer: Volunteer) -> None:
    paper = volunteer.desk.paper
    phone = next(iter(_known(volunteer)))
    assert paper._look(f"gave them {phone}") == ()
    assert [found.kind for found in paper._look("call 416 555 0199")] == ["phone"]


def test_what_is_pinned_stays_in_another_language(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.find("embol")
    volunteer.press("Ctrl+D")
    pins = volunteer.desk.call.pins
    volunteer.desk.paper.set_edition(volunteer.window.edition)
    volunteer.desk.paper.retranslate()
    assert volunteer.desk.call.pins == pins
    assert volunteer.desk.paper.panel.model.rowCount() == 1


def _known(volunteer: Volunteer) -> frozenset[str]:
    paper = volunteer.desk.paper
    paper._look("")
    assert paper._numbers
    return paper._numbers
