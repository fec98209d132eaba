# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel: what it asks for by key and by click, and what it leaves out where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.content.quote import Quote
from reader.ui.keeping.kept_groups import KeptGroup, KeptRow
from reader.ui.keeping.kept_panel import KeptPanel
from reader.ui.theme import Theme

QUESTIONS = KeptGroup(
    "My questions",
    (
        KeptRow("question", 1, "Why?"),
        KeptRow("question", 2, "How?", quote=Quote("g/one")),
        KeptRow("question", 3, "When?"),
    ),
)
MARKS = KeptGroup(
    "Surgery",
    (
        KeptRow("note", 5, "“words”", "Note", "My note", quote=Quote("g/one", "words")),
        KeptRow("highlight", 6, "“words”", "Pink highlight", colour="pink", quote=Quote("g/one", "words")),
    ),
)
READ = KeptGroup(
    "What I have read",
    (KeptRow("visit", 1, "One", "2026-11-22", quote=Quote("g/one")), KeptRow("forget", 0, "Forget what I have read")),
)


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> KeptPanel:
    panel = KeptPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(276, 620)
    panel.set_groups([QUESTIONS, MARKS, READ])
    panel.show()
    panel.tree.setFocus()
    return panel


def asked_by(panel: KeptPanel, qtbot: QtBot, signal: str, key: Qt.Key, *, held: bool = False) -> list[object]:
    modifier = Qt.KeyboardModifier.ControlModifier if held else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        qtbot.keyClick(panel.tree, key, modifier)
    return list(asked.args)


def test_keys_ask_for_what_can_be_done_with_a_question(panel: KeptPanel, qtbot: QtBot) -> None:
    panel.select(("question", 2))
    assert asked_by(panel, qtbot, "tick_requested", Qt.Key.Key_Space) == [2]
    assert asked_by(panel, qtbot, "move_requested", Qt.Key.Key_Up, held=True) == [2, -1]
    assert asked_by(panel, qtbot, "move_requested", Qt.Key.Key_Down, held=True) == [2, 1]
    assert asked_by(panel, qtbot, "remove_requested", Qt.Key.Key_Delete) == ["question", 2]
    assert asked_by(panel, qtbot, "change_requested", Qt.Key.Key_F2) == ["question", 2]
    assert asked_by(panel, qtbot, "place_requested", Qt.Key.Key_Return) == [QUESTIONS.rows[1]]
    panel.select(("question", 1))
    assert asked_by(panel, qtbot, "change_requested", Qt.Key.Key_Return) == ["question", 1]


def test_keys_ask_for_what_can_be_done_with_a_mark(panel: KeptPanel, qtbot: QtBot) -> None:
    panel.select(("highlight", 6))
    assert asked_by(panel, qtbot, "place_requested", Qt.Key.Key_Return) == [MARKS.rows[1]]
    assert asked_by(panel, qtbot, "place_requested", Qt.Key.Key_Space) == [MARKS.rows[1]]
    with qtbot.assertNotEmitted(panel.change_requested), qtbot.assertNotEmitted(panel.move_requested):
        qtbot.keyClick(panel.tree, Qt.Key.Key_F2)
        qtbot.keyClick(panel.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    panel.select(("forget", 0))
    assert asked_by(panel, qtbot, "forget_requested", Qt.Key.Key_Return) == []
    with qtbot.assertNotEmitted(panel.remove_requested):
        qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)


def test_a_click_on_the_box_ticks_and_one_beside_it_does_not(panel: KeptPanel, qtbot: QtBot) -> None:
    rect = panel.tree.visualRect(panel._model.find(("question", 2)))
    with qtbot.waitSignal(panel.tick_requested), qtbot.assertNotEmitted(panel.place_requested):
        qtbot.mouseClick(
            panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 20, rect.center().y())
        )
    with qtbot.waitSignal(panel.place_requested), qtbot.assertNotEmitted(panel.tick_requested):
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_the_buttons_are_those_that_make_sense_for_the_row(panel: KeptPanel, qtbot: QtBot) -> None:
    tools = panel.tools
    panel.select(("question", 1))
    shown = [not each.isHidden() for each in (tools.up, tools.down, tools.answer, tools.change, tools.remove)]
    assert (shown, tools.up.isEnabled(), tools.down.isEnabled()) == ([True] * 5, False, True)
    with qtbot.waitSignal(panel.answer_requested) as asked:
        tools.answer.click()
    assert asked.args == [1]
    panel.select(("note", 5))
    assert [each.isHidden() for each in (tools.up, tools.answer, tools.change, tools.remove)] == [
        True,
        True,
        False,
        False,
    ]
    with qtbot.waitSignal(panel.remove_requested) as asked:
        tools.remove.click()
    assert asked.args == ["note", 5]
    panel.select(("visit", 1))
    assert tools.isHidden()


def test_when_a_row_goes_the_next_one_is_current(panel: KeptPanel) -> None:
    panel.select(("question", 2))
    panel.set_groups([KeptGroup("My questions", (QUESTIONS.rows[0], QUESTIONS.rows[2])), MARKS])
    assert panel._model.key(panel.tree.currentIndex()) == ("question", 3)
    panel.set_groups([])
    assert not panel.tree.currentIndex().isValid()
    assert panel.tools.isHidden()


def test_a_heading_folds(panel: KeptPanel, qtbot: QtBot) -> None:
    heading = panel._model.index(0, 0)
    panel.tree.setCurrentIndex(heading)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert not panel.tree.isExpanded(heading)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_where_there_is_little_room_the_list_has_it(panel: KeptPanel, theme: Theme, scale: float) -> None:
    many = KeptGroup("My questions", tuple(KeptRow("question", n, f"Question {n}?") for n in range(12)))
    theme.apply("dark", scale)
    panel.set_groups([many])
    panel.select(("question", 1))
    panel.resize(theme.px(276), theme.px(620))
    panel.grab()
    assert panel._filter.isVisible()
    assert panel._new.isVisible()
    panel.resize(theme.px(276), theme.px(300))
    panel.grab()
    assert not panel._filter.isVisible()
    assert not panel._new.isVisible()
    assert panel.tree.height() >= theme.px(120)
    assert panel.tools.geometry().bottom() <= panel.height()
    for button in (panel.tools.answer, panel.tools.remove):
        assert panel.tools.rect().contains(button.geometry())


def test_the_chosen_row_stays_in_view_above_the_buttons_that_appear_for_it(panel: KeptPanel, qtbot: QtBot) -> None:
    panel.resize(276, 420)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Home)
    assert not panel.tools.isVisible()
    qtbot.keyClick(panel.tree, Qt.Key.Key_End)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Home)
    panel.select(("highlight", 6))
    assert panel.tools.isVisible()
    assert panel.tree.visualRect(panel.tree.currentIndex()).bottom() <= panel.tree.viewport().height()
