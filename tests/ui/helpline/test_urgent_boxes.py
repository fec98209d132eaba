# SPDX-License-Identifier: GPL-3.0-or-later
"""Boxes on the page: where they stand, and whose they are, also on the page of all signs."""

from __future__ import annotations

from reader.content.quote import Quote
from reader.ui.helpline.urgent_boxes import box_at, box_in_front, box_quote, boxes_shown
from tests.volunteer import Volunteer

PRRT = "neuroendocrine/prrt#call-now"


def test_a_chapters_boxes_with_their_sections(volunteer: Volunteer) -> None:
    assert list(boxes_shown(volunteer.page)) == []
    volunteer.window.going.go_to_text("prrt#what")
    (box,) = boxes_shown(volunteer.page)
    assert box.section == "call-now"
    assert box_at(volunteer.page, box.start) == box
    assert box_at(volunteer.page, box.start - 2) is None
    assert box_in_front(volunteer.page) is None
    assert box.rect.top() > volunteer.page.viewport().height()


def test_the_box_in_front_knows_its_chapter_on_either_page(volunteer: Volunteer) -> None:
    quotes: list[Quote] = []
    for place in ("prrt#call-now", "urgent:prrt"):
        volunteer.window.going.go_to_text(place)
        volunteer.settle()
        box = box_in_front(volunteer.page)
        assert box is not None
        quotes.append(box_quote(volunteer.page, volunteer.window.edition, box))
    assert quotes[0] == quotes[1]
    assert quotes[0].address == PRRT
    assert quotes[0].text.startswith("After PRRT: when to call\nCall 911")
