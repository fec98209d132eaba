# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar of a call: the clock, and the button that begins or ends it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.ui.helpline.call_bar import clock_words
from reader.ui.window.window_layout import Mode
from tests.started import SLOW_MS
from tests.volunteer import Helplines, Volunteer


def test_a_clock_is_read_as_clocks_are() -> None:
    assert [clock_words(each) for each in (-3, 0, 65, 724, 3729)] == ["0:00", "0:00", "1:05", "12:04", "1:02:09"]


def test_one_button_begins_and_ends(volunteer: Volunteer) -> None:
    bar = volunteer.desk.bar
    assert bar.button.text() == "New call"
    volunteer.click(bar.button)
    assert (bar.button.text(), bar.clock.text()) == ("End call", "Call 0:00")
    width = bar.clock.width()
    volunteer.wait(514)
    volunteer.settle()
    assert bar.clock.text() == "Call 8:34"
    assert bar.clock.width() == width
    volunteer.click(bar.button)
    assert volunteer.helpline.is_in_call, "first comes what can be given to the caller"
    volunteer.press("Enter")
    assert not volunteer.helpline.is_in_call


def test_in_little_room_the_search_has_a_row_of_its_own(volunteer: Volunteer) -> None:
    bar, box = volunteer.desk.bar, volunteer.window.box
    assert bar.button.y() < box.y() + box.height()
    volunteer.resize(420, 800)
    assert volunteer.window.mode is Mode.NARROW
    assert box.y() > bar.button.geometry().bottom()
    assert box.width() > 300
    assert box.placeholderText() == "Search in the caller’s words"


def test_nothing_is_cut_off_in_the_least_room(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.resize(320, 600)
    bar = volunteer.desk.bar
    assert bar.width() <= 320
    assert bar.clock.text() == "0:00"
    for part in (bar.urgent, bar.clock, bar.button, bar.menu, volunteer.window.box):
        assert bar.rect().contains(part.geometry()), part


def test_what_can_be_said_has_a_button_in_the_least_room_too(helplines: Helplines) -> None:
    volunteer = helplines.start(text_size=200)
    volunteer.find("embol")
    bar, box = volunteer.desk.bar, volunteer.window.box
    assert bar.saying.text().strip() == "What I can say"
    assert bar.saying.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert bar.saying.geometry().bottom() < box.y()
    volunteer.resize(900, 900)
    assert bar.saying.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    volunteer.resize(640, 900)
    assert volunteer.window.mode is Mode.COMPACT
    assert bar.saying.geometry().right() < box.x()
    for part in (bar.saying, bar.urgent, bar.clock, bar.button, bar.menu, box):
        assert bar.rect().contains(part.geometry()), part
    volunteer.resize(1280, 800)
    assert bar.saying.geometry().right() < bar.urgent.x()


def test_when_to_call_is_one_press_away(volunteer: Volunteer) -> None:
    volunteer.click(volunteer.desk.bar.urgent)
    assert "urgent" in volunteer.address


def test_a_button_without_words_is_named_and_told_with_its_key(helplines: Helplines) -> None:
    bar = helplines.start(text_size=200).desk.bar
    assert bar.urgent.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert bar.urgent.accessibleName() == "When to call"
    assert bar.urgent.toolTip() == "When to call (F8)"
    assert bar.saying.toolTip() == "Show what I can say (Alt+5)"


@pytest.mark.parametrize("size", [100, 200, 400])
def test_what_is_found_covers_no_button(helplines: Helplines, size: int) -> None:
    volunteer = helplines.start(text_size=size)
    volunteer.begin()
    volunteer.wait(3724)
    volunteer.type("fever shaking")
    window, panel = volunteer.window, volunteer.window.later.results
    volunteer.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)
    urgent = window.to_central(volunteer.desk.bar.urgent)
    assert window.central.rect().contains(urgent)
    assert not any(window.to_central(part).intersects(urgent) for part in (panel.card, window.box))
