# SPDX-License-Identifier: GPL-3.0-or-later
"""The passage that a search led to counts while it can be seen, and only where words led to it."""

from __future__ import annotations

from reader.ui.helpline.found_passage import found_passage, is_answer
from tests.volunteer import Volunteer


def test_what_was_found_until_it_is_scrolled_away(volunteer: Volunteer) -> None:
    assert found_passage(volunteer.page) is None
    volunteer.find("embol")
    found = found_passage(volunteer.page)
    assert found is not None
    assert found.address == "neuroendocrine/embolization#what"
    assert volunteer.passage.startswith(found.text[:40])
    bar = volunteer.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert found_passage(volunteer.page) is None


def test_how_a_page_begins_is_no_answer_but_a_box_is(volunteer: Volunteer) -> None:
    words = volunteer.window.navigator
    volunteer.find("9.2")
    assert volunteer.passage
    assert not is_answer(volunteer.page, words.location.words)
    volunteer.find("embol")
    assert is_answer(volunteer.page, words.location.words)
    volunteer.find("fever")
    assert words.location.words == ()
    assert is_answer(volunteer.page, ())
