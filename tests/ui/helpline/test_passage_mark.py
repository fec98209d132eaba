# SPDX-License-Identifier: GPL-3.0-or-later
"""The passage itself: the paragraph that holds the words, in view, and nothing where nothing was searched for."""

from __future__ import annotations

from tests.volunteer import Volunteer


def test_the_paragraph_is_marked_and_seen_also_far_down_a_long_section(volunteer: Volunteer) -> None:
    volunteer.resize(1280, 420)
    volunteer.find("genetic privacy law")
    assert "Genetic Non-Discrimination Act" in volunteer.passage
    assert volunteer.passage == volunteer.desk.passage.passage


def test_a_link_marks_nothing(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    assert volunteer.desk.passage.passage
    volunteer.window.going.go_to_text("surgery")
    assert volunteer.desk.passage.passage == ""


def test_a_heading_alone_leads_to_what_the_section_begins_with(volunteer: Volunteer) -> None:
    volunteer.find("hospi")
    assert volunteer.section == "recovery#hospital"
    assert len(volunteer.passage) >= 40


def test_a_danger_sign_has_its_own_box(volunteer: Volunteer) -> None:
    volunteer.find("fever")
    assert volunteer.desk.passage.passage == ""
