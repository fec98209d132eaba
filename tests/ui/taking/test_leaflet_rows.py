# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of a leaflet: named buttons, moved and taken out by keyboard without losing one's place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.taking.leaflet_rows import LeafletRow, LeafletRows
from reader.ui.theme import Theme

ROWS = [LeafletRow(1, "Before", "Section of “Surgery”"), LeafletRow(2, "Surgery", "Page"), LeafletRow(3, "stent", "Word")]  # fmt: skip  # noqa: E501
UP, DOWN, OUT = 0, 1, 2


@pytest.fixture
def rows(theme: Theme, qtbot: QtBot) -> Iterator[LeafletRows]:
    made = LeafletRows(theme)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show_rows(ROWS)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def test_each_row_says_what_it_is(rows: LeafletRows) -> None:
    texts = [label.text() for label in rows.findChildren(WrappedLabel) if not label.isHidden()]
    assert texts == ["Before", "Section of “Surgery”", "Surgery", "Page", "stent", "Word"]
    assert rows.rows == tuple(ROWS)


def test_buttons_are_named_after_their_piece_and_large_enough(rows: LeafletRows, theme: Theme) -> None:
    assert [button.accessibleName() for button in rows.buttons(1)] == [
        "Move up: Surgery",
        "Move down: Surgery",
        "Take out: Surgery",
    ]
    assert all(min(button.width(), button.height()) >= target(theme) for button in rows.buttons(0))


def test_the_first_cannot_go_up_and_the_last_not_down(rows: LeafletRows) -> None:
    enabled = [[button.isEnabled() for button in rows.buttons(place)] for place in range(3)]
    assert enabled == [[False, True, True], [True, True, True], [True, False, True]]


def test_buttons_ask_for_changes(rows: LeafletRows, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.move_requested) as up:
        rows.buttons(1)[UP].click()
    with qtbot.waitSignal(rows.move_requested) as down:
        rows.buttons(0)[DOWN].click()
    with qtbot.waitSignal(rows.remove_requested) as out:
        rows.buttons(2)[OUT].click()
    assert (up.args, down.args, out.args) == ([2, -1], [1, 1], [3])


def test_the_keyboard_follows_the_piece_that_moves(rows: LeafletRows) -> None:
    rows.buttons(0)[DOWN].setFocus()
    rows.show_rows([ROWS[1], ROWS[0], ROWS[2]])
    assert QApplication.focusWidget() is rows.buttons(1)[DOWN]
    rows.show_rows([ROWS[1], ROWS[2], ROWS[0]])
    assert QApplication.focusWidget() is rows.buttons(2)[UP], "it cannot go further down"


def test_after_a_piece_is_taken_out_the_keyboard_is_on_the_next(rows: LeafletRows) -> None:
    rows.buttons(2)[OUT].setFocus()
    rows.show_rows(ROWS[:2])
    assert QApplication.focusWidget() is rows.buttons(1)[OUT]
    rows.show_rows(ROWS[:1])
    assert QApplication.focusWidget() is rows.buttons(0)[OUT]
    rows.show_rows([])
    assert rows.rows == ()


def test_it_follows_text_size_and_language(rows: LeafletRows, theme: Theme) -> None:
    before = rows.buttons(0)[OUT].width()
    theme.apply("light", 2.0)
    assert rows.buttons(0)[OUT].width() > before
    rows.retranslate()
    assert rows.accessibleName() == "In the leaflet"
    assert rows.rows == tuple(ROWS)
