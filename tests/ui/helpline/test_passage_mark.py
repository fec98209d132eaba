# SPDX-License-Identifier: GPL-3.0-or-later
"""The passage itself: the paragraph that holds the words, in view, and nothing where nothing was searched for."""

from __future__ import annotations

import msgspec

from reader.ui.page.painting import line_rects
from tests.volunteer import Volunteer

SHAKING = "husband is shaking and has a fever after the PRRT"
CHILLS = "Shaking chills, or a fever of 38 °C or higher, or the number your team gave you."


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


def share_of_height(volunteer: Volunteer) -> float:
    """Return how far down the page the passage begins, 0 to 1."""
    view = volunteer.page
    return line_rects(view, *view.marks("passage")[0])[0].top() / view.viewport().height()


def test_the_line_of_a_box_that_answers_is_marked_high_on_the_page(volunteer: Volunteer) -> None:
    volunteer.find(SHAKING)
    assert volunteer.desk.passage.passage == CHILLS
    assert 0 <= share_of_height(volunteer) < 1 / 3


def test_no_message_pushes_the_passage_out(volunteer: Volunteer) -> None:
    volunteer.resize(1280, 420)
    volunteer.find(SHAKING)
    for sentence in ("A message that takes its room.", ""):
        volunteer.window.say(sentence)
        volunteer.settle()
        assert 0 <= share_of_height(volunteer) < 1 / 3
        assert volunteer.passage == CHILLS


def test_a_passage_at_the_foot_of_a_page_stays_in_view_when_a_message_comes(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    view = volunteer.page
    block = view.document().lastBlock()
    while not block.text().strip():
        block = block.previous()
    words = block.text()
    view.mark("passage", [(block.position(), block.position() + len(words))])
    volunteer.desk.passage._bring_up()
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert volunteer.passage == words
    volunteer.window.say("A message that takes its room.")
    volunteer.settle()
    assert volunteer.passage == words
    assert view.viewport().rect().contains(line_rects(view, *view.marks("passage")[0])[-1].toAlignedRect())


def test_whoever_scrolls_away_is_not_brought_back(volunteer: Volunteer) -> None:
    volunteer.find(SHAKING)
    bar = volunteer.page.verticalScrollBar()
    bar.setValue(0)
    volunteer.window.say("A message that takes its room.")
    volunteer.settle()
    assert bar.value() == 0


def test_where_no_line_answers_the_boxs_title_is_marked(volunteer: Volunteer) -> None:
    volunteer.window.going.go_to_text("prrt")
    address = msgspec.structs.replace(volunteer.window.navigator.location.address, section="call-now")
    volunteer.desk.passage.show_box(address, ("No such line.",))
    assert volunteer.desk.passage.passage == "After PRRT: when to call"
    volunteer.desk.passage.show_box(msgspec.structs.replace(address, section="what"))
    assert volunteer.desk.passage.passage == "After PRRT: when to call"
