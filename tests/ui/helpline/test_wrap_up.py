# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet at the end: what it tells, the digits, Enter that ends the call and Esc that goes back to it."""

from __future__ import annotations

from reader.site.site import Site
from tests.volunteer import Helplines, Volunteer

COUNTS = Site(helpline_counts=True, caller_types=("Patient", "Family & friends"))


def test_it_tells_time_and_pins(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.find("embol")
    volunteer.press("Ctrl+D")
    volunteer.wait(724)
    volunteer.press("F12")
    sheet = volunteer.desk.paper.wrapping_up
    assert "12:04" in sheet.time.text()
    assert sheet.pinned.text() == "On the call sheet: 1 passage."
    assert not sheet.notes_switch.isVisible()
    assert sheet.callers == []
    volunteer.wait(1)
    assert "12:05" in sheet.time.text()


def test_enter_ends_the_call_and_a_clean_desk_stands_there(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.find("embol")
    volunteer.press("Ctrl+D", "F12")
    old = volunteer.desk
    assert volunteer.keyboard is old.paper.wrapping_up.end_button
    volunteer.press("Return")
    assert volunteer.desk is not old
    assert not volunteer.helpline.is_in_call
    assert volunteer.desk.is_untouched
    assert volunteer.keyboard is volunteer.window.box


def test_esc_goes_back_to_the_call(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.find("embol")
    volunteer.press("Ctrl+D", "F12", "Escape")
    assert volunteer.helpline.is_in_call
    assert len(volunteer.desk.call.pins) == 1
    assert volunteer.keyboard is volunteer.page


def test_a_digit_says_who_called(helplines: Helplines) -> None:
    volunteer = helplines.start(COUNTS)
    volunteer.begin()
    volunteer.press("F12")
    sheet = volunteer.desk.paper.wrapping_up
    assert [button.accessibleName() for button in sheet.callers] == ["1, Patient", "2, Family & friends"]
    volunteer.press("2")
    assert volunteer.desk.call.caller == "Family & friends"
    volunteer.press("1")
    assert [button.isChecked() for button in sheet.callers] == [True, False]
    volunteer.press("1")
    assert volunteer.desk.call.caller == ""
    volunteer.press("9", "x")
    assert sheet.is_open, "no search begins behind it"
    assert volunteer.window.box.text() == ""


def test_the_programs_own_types_of_caller(helplines: Helplines) -> None:
    volunteer = helplines.start(Site(helpline_counts=True))
    volunteer.begin()
    volunteer.press("F12", "1")
    assert volunteer.desk.call.caller == "patient"


def test_notes_go_along_only_when_ticked_and_personal_ones_are_named(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.desk.paper.panel.notes.field.setPlainText("call 416 555 0199")
    volunteer.press("F12")
    sheet = volunteer.desk.paper.wrapping_up
    assert not sheet.with_notes
    assert "looks personal" in sheet.notes_switch.accessibleName()
    assert not sheet.ways["print"].isEnabled()
    sheet.notes_switch.click()
    assert sheet.with_notes
    assert sheet.ways["print"].isEnabled()


def test_tab_comes_to_the_end_and_stays_on_the_sheet(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.press("F12")
    sheet = volunteer.desk.paper.wrapping_up
    assert sheet.stops() == [sheet.close_button, sheet.end_button, sheet.back_button]
    volunteer.press("Tab")
    assert volunteer.keyboard is sheet.back_button
    volunteer.press("Tab", "Tab")
    assert volunteer.keyboard is sheet.end_button


def test_the_end_can_be_seen_in_any_room(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.find("embol")
    volunteer.press("Ctrl+D", "F12")
    sheet = volunteer.desk.paper.wrapping_up
    for size in ((1280, 800), (420, 500), (1280, 800)):
        volunteer.resize(*size)
        for button in (sheet.end_button, sheet.back_button):
            assert volunteer.helpline.shell.rect().contains(volunteer.rect(button))
    assert sheet.card.height() < 700, "no more paper than words"
