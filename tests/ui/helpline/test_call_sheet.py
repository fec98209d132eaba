# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel of a call: what stands on it, what its keys and buttons ask for, what goes where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.volunteer import Volunteer


def two_questions(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.press("Alt+4")
    panel = volunteer.desk.paper.panel
    panel.question.setFocus()
    for words in ("First?", "Second?"):
        volunteer.type(words)
        volunteer.press("Return")
    volunteer.settle()


def words(volunteer: Volunteer) -> list[str]:
    return [pin.words for pin in volunteer.desk.call.pins]


def test_it_is_the_panel_that_a_call_begins_with(volunteer: Volunteer) -> None:
    panel = volunteer.desk.paper.panel
    assert volunteer.window.later.side_panel.current == "call_sheet"
    assert panel.isVisible()
    assert panel.gone.text() == "gone when the call ends"
    assert panel.notes.title.text() == "Notes (no names)"
    assert panel.nothing.isVisible()
    assert not panel.tree.isVisible()
    volunteer.press("Alt+4")
    assert volunteer.keyboard is panel.notes.field


def test_its_order_is_the_volunteers(volunteer: Volunteer) -> None:
    two_questions(volunteer)
    panel = volunteer.desk.paper.panel
    panel.tree.setFocus()
    volunteer.press("Ctrl+Up")
    assert words(volunteer) == ["Second?", "First?"]
    row = panel.model.entry(panel.tree.currentIndex())
    assert row is not None
    assert row.text == "Second?"
    assert not panel.up.isEnabled()
    volunteer.press("Ctrl+Up")
    assert words(volunteer) == ["Second?", "First?"]
    volunteer.click(panel.down)
    assert words(volunteer) == ["First?", "Second?"]
    volunteer.press("Ctrl+Up")


def test_delete_takes_off_and_the_neighbour_is_current(volunteer: Volunteer) -> None:
    two_questions(volunteer)
    panel = volunteer.desk.paper.panel
    panel.tree.setFocus()
    volunteer.press("Delete")
    assert words(volunteer) == ["First?"]
    assert "Taken off" in volunteer.message
    volunteer.click(panel.remove)
    assert words(volunteer) == []
    assert not panel.tree.isVisible()


def test_nothing_is_written_down_for_an_empty_question(volunteer: Volunteer) -> None:
    panel = volunteer.desk.paper.panel
    panel.question.setFocus()
    volunteer.type("  ")
    volunteer.press("Return")
    assert volunteer.desk.call.pins == ()


def test_a_row_can_be_seen_when_it_is_new(volunteer: Volunteer) -> None:
    two_questions(volunteer)
    for words_of_it in ("Third?", "Fourth?", "Fifth?"):
        volunteer.type(words_of_it)
        volunteer.press("Return")
    volunteer.settle()
    tree = volunteer.desk.paper.panel.tree
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()).center())


def test_the_ways_to_take_it_along_stay_in_little_room(volunteer: Volunteer) -> None:
    two_questions(volunteer)
    panel = volunteer.desk.paper.panel
    volunteer.window.say("A message that takes its room.")
    for height in (800, 760, 480):
        volunteer.resize(1280, height)
        for way in panel.ways.values():
            assert way.isVisible()
            assert panel.rect().contains(way.mapTo(panel, way.rect().bottomRight()))
        assert panel.tree.isVisible()
    assert not panel.title.isVisible()
    volunteer.resize(1280, 900)
    assert panel.title.isVisible()


def test_everything_has_a_name(volunteer: Volunteer) -> None:
    two_questions(volunteer)
    panel = volunteer.desk.paper.panel
    for part in (panel, panel.tree, panel.question, panel.notes.field, panel.up, panel.down, panel.remove):
        assert part.accessibleName()
    assert panel.tree.focusPolicy() != Qt.FocusPolicy.NoFocus
    assert panel.ways["text"].accessibleName() == "Copy as text"
