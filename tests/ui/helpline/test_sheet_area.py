# SPDX-License-Identifier: GPL-3.0-or-later
"""The call sheet scrolls as a whole where it is low: no pin is cut, and what has the keyboard can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect

from reader.ui.helpline.call_sheet import CallSheet
from tests.volunteer import Helplines, Volunteer


def with_pins(volunteer: Volunteer) -> CallSheet:
    volunteer.begin()
    for place in ("surgery#what", "surgery#before", "prrt#what"):
        volunteer.window.going.go_to_text(place)
        volunteer.settle()
        volunteer.press("Ctrl+D")
    volunteer.press("Alt+4")
    volunteer.settle()
    return volunteer.desk.paper.panel


def seen(panel: CallSheet, rect: QRect) -> bool:
    """Tell whether a rectangle of the list lies in what the panel shows."""
    area = panel._area
    top = panel.tree.viewport().mapTo(area.viewport(), rect.topLeft())
    return area.viewport().rect().contains(QRect(top, rect.size()).adjusted(0, 0, -1, -1))


def test_at_200_percent_the_whole_list_is_there_and_the_ways_stay(helplines: Helplines) -> None:
    volunteer = helplines.start(text_size=200)
    panel = with_pins(volunteer)
    assert volunteer.message
    assert panel.tree.verticalScrollBar().maximum() == 0
    assert panel._area.verticalScrollBar().maximum() > 0
    assert panel.ways["print"].isVisible()
    assert panel.rect().contains(panel.ways["print"].mapTo(panel, QPoint(0, panel.ways["print"].height() - 1)))


def test_what_gets_the_keyboard_comes_into_view(helplines: Helplines) -> None:
    volunteer = helplines.start(text_size=200)
    panel = with_pins(volunteer)
    panel.tree.setFocus()
    for key in ("End", "Home"):
        volunteer.press(key)
        rect = panel.tree.visualRect(panel.tree.currentIndex())
        assert seen(panel, QRect(rect.topLeft(), rect.size().boundedTo(panel._area.viewport().size())))
    panel._area.verticalScrollBar().setValue(panel._area.verticalScrollBar().maximum())
    volunteer.page.setFocus()
    panel.notes.field.setFocus()
    top = panel.notes.mapTo(panel._area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < panel._area.viewport().height()


def test_with_room_the_list_scrolls_by_itself(volunteer: Volunteer) -> None:
    panel = with_pins(volunteer)
    assert panel._area.verticalScrollBar().maximum() == 0
    assert panel.tree.verticalScrollBar().maximum() > 0
    assert panel.ways["phone"].isVisible()
