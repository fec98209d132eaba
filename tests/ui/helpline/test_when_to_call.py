# SPDX-License-Identifier: GPL-3.0-or-later
"""F8 in a call: the whole box of the page first, all signs when that can be seen already."""

from __future__ import annotations

from reader.ui.helpline.urgent_boxes import boxes_shown
from tests.volunteer import Volunteer


def top_of_box(volunteer: Volunteer) -> float:
    return next(boxes_shown(volunteer.page)).rect.top()


def test_the_box_of_the_page_then_all_signs_and_back(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    volunteer.press("F8")
    volunteer.settle()
    assert volunteer.section == "embolization#call-now"
    assert 0 <= top_of_box(volunteer) <= volunteer.page.viewport().height() / 3
    assert volunteer.keyboard is volunteer.page
    volunteer.press("F8")
    assert volunteer.address.startswith("urgent")
    assert volunteer.window.navigator.location.address.id == "embolization"
    volunteer.press("Alt+Left", "Alt+Left")
    assert volunteer.window.navigator.location.address.section == "what"


def test_of_a_box_that_was_found_far_down_the_head(volunteer: Volunteer) -> None:
    volunteer.find("husband is shaking and has a fever after the PRRT")
    assert top_of_box(volunteer) < 0
    volunteer.press("F8")
    volunteer.settle()
    assert top_of_box(volunteer) >= 0
    assert volunteer.address == "neuroendocrine/prrt"


def test_a_page_without_a_box_shows_all_signs_at_once(volunteer: Volunteer) -> None:
    volunteer.press("F8")
    assert volunteer.address == "urgent"
    without = next(head for head in volunteer.window.edition.head.chapters if not head.urgent_boxes)
    volunteer.window.going.go_to_text(without.id)
    volunteer.press("F8")
    assert volunteer.address.startswith("urgent")
