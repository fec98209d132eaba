# SPDX-License-Identifier: GPL-3.0-or-later
"""A passage stands in the upper third, with the head of its section, box or list above it where there is room."""

from __future__ import annotations

from reader.ui.helpline.bringing_up import bring_up
from reader.ui.helpline.urgent_boxes import box_at
from reader.ui.page.painting import line_rects
from tests.volunteer import Volunteer


def top_of(volunteer: Volunteer, words: str) -> float:
    """Return how far down a text stands, as a share of the page's height."""
    view = volunteer.page
    at = view.document().find(words).selectionStart()
    return line_rects(view, at, at + 1)[0].top() / view.viewport().height()


def bring(volunteer: Volunteer, words: str) -> None:
    found = volunteer.page.document().find(words)
    bring_up(volunteer.page, found.selectionStart(), found.selectionEnd())


def test_a_line_far_down_a_box_keeps_whom_to_call(volunteer: Volunteer) -> None:
    volunteer.window.going.go_to_text("prrt")
    bring(volunteer, "Shaking chills, or a fever")
    assert 0 < top_of(volunteer, "Call your team right away, day or night") < top_of(volunteer, "Shaking chills, or a")
    assert top_of(volunteer, "Shaking chills, or a fever") < 1 / 3


def test_what_can_be_seen_further_down_is_brought_up_too(volunteer: Volunteer) -> None:
    volunteer.window.going.go_to_text("prrt")
    bring(volunteer, "Shaking chills, or a fever")
    bar = volunteer.page.verticalScrollBar()
    bar.setValue(bar.value() - volunteer.page.viewport().height() // 3)
    assert 1 / 3 < top_of(volunteer, "Shaking chills, or a fever") < 0.8
    bring(volunteer, "Shaking chills, or a fever")
    assert top_of(volunteer, "Shaking chills, or a fever") < 1 / 3


def test_a_line_near_the_head_of_a_box_keeps_the_head(volunteer: Volunteer) -> None:
    volunteer.window.going.go_to_text("prrt")
    bring(volunteer, "Heavy flushing with faintness")
    box = box_at(volunteer.page, volunteer.page.document().find("Heavy flushing with").selectionStart())
    assert box is not None
    assert box.rect.top() >= 0
    assert top_of(volunteer, "Heavy flushing with faintness") < 1 / 3


def test_what_is_far_from_every_head_stands_high_all_the_same(volunteer: Volunteer) -> None:
    volunteer.resize(1280, 420)
    volunteer.window.going.go_to_text("embolization")
    bring(volunteer, "This page is about plain embolization")
    assert 0 <= top_of(volunteer, "This page is about plain embolization") < 1 / 3


def test_without_a_page_nothing_happens(volunteer: Volunteer) -> None:
    bring_up(volunteer.page, 3, 5)
    assert volunteer.page.verticalScrollBar().value() == 0
