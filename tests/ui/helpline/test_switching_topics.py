# SPDX-License-Identifier: GPL-3.0-or-later
"""Joining topics to the window: what happens when there is nowhere to switch to, and what tabs are named after."""

from __future__ import annotations

from tests.volunteer import Volunteer


def test_a_topic_without_a_tab_leaves_all_as_it_is(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    volunteer.window.box.setFocus()
    volunteer.press("Ctrl+5")
    assert volunteer.tabs == ["1 Embolization"]
    assert volunteer.keyboard is volunteer.page


def test_a_tab_is_named_after_the_page_wherever_one_goes(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.press("F8")
    assert volunteer.tabs == ["1 When to call"]
    volunteer.press("Alt+Home")
    assert volunteer.tabs == ["1 New topic"]


def test_a_search_that_was_left_half_way_is_there_again(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.type("embol")
    volunteer.press("Ctrl+T", "Ctrl+1")
    results = volunteer.window.later.results
    volunteer.bot.waitUntil(lambda: results.is_open and not results._is_waiting)
    assert volunteer.window.box.text() == "embol"


def test_the_passage_is_marked_again_but_the_line_stays(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    passage, line = volunteer.passage, volunteer.first_place()
    volunteer.press("Ctrl+T")
    volunteer.find("chemo")
    volunteer.press("Ctrl+W")
    volunteer.settle()
    assert volunteer.passage == passage != ""
    assert volunteer.first_place() == line
