# SPDX-License-Identifier: GPL-3.0-or-later
"""The search field: what it tells, and what it shows beside the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.search.search_box import PAGE_STEP, SearchBox
from reader.ui.theme import Theme


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> Iterator[SearchBox]:
    window = QWidget()
    qtbot.addWidget(window)
    other = QWidget(window)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box = SearchBox(theme, window)
    window.resize(620, 120)
    box.setGeometry(10, 10, 600, box.sizeHint().height())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    yield box
    window.close()


def test_every_change_is_told(box: SearchBox, qtbot: QtBot) -> None:
    told: list[str] = []
    box.query_changed.connect(told.append)
    qtbot.keyClicks(box, "9.2")
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    assert told == ["9", "9.", "9.2", "9."]


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, -1),
        (Qt.Key.Key_PageDown, PAGE_STEP),
        (Qt.Key.Key_PageUp, -PAGE_STEP),
    ],
)
def test_arrows_move_in_the_results(box: SearchBox, qtbot: QtBot, key: Qt.Key, step: int) -> None:
    with qtbot.waitSignal(box.moved) as told:
        qtbot.keyClick(box, key)
    assert told.args == [step]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_submits(box: SearchBox, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(box.submitted):
        qtbot.keyClick(box, key)


def test_escape_is_told_and_leaves_the_text(box: SearchBox, qtbot: QtBot) -> None:
    box.setText("liver")
    with qtbot.waitSignal(box.escaped):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == "liver"


def test_the_button_clears_and_gives_the_keyboard_back(box: SearchBox, qtbot: QtBot) -> None:
    assert box._clear.isHidden()
    box.setText("liver")
    assert box._clear.isVisible()
    with qtbot.waitSignal(box.query_changed) as told:
        qtbot.mouseClick(box._clear, Qt.MouseButton.LeftButton)
    assert told.args == [""]
    assert box.hasFocus()
    assert box._clear.isHidden()


def test_the_button_is_large_enough_and_inside(box: SearchBox, theme: Theme) -> None:
    box.setText("liver")
    assert min(box._clear.width(), box._clear.height()) >= 44
    theme.apply("light", 4.0)
    box.resize(600, box.sizeHint().height())
    assert box.rect().contains(box._clear.geometry())


def test_the_key_hint_shows_only_while_it_rests_empty_and_has_room(box: SearchBox) -> None:
    assert box._hint.isVisible()
    box.setFocus()
    assert box._hint.isHidden()
    box.clearFocus()
    assert box._hint.isVisible()
    box.setText("liver")
    assert box._hint.isHidden()
    box.clear()
    box.resize(200, box.height())
    assert box._hint.isHidden()


def test_the_text_keeps_clear_of_what_stands_beside_it(box: SearchBox, theme: Theme) -> None:
    box.setText("liver")
    assert box.textMargins().left() >= theme.px(20)
    assert box.width() - box.textMargins().right() - theme.gap(14) <= box._clear.x() + theme.gap(8)


def test_a_long_invitation_gives_way_to_a_short_one(box: SearchBox, theme: Theme) -> None:
    assert box.placeholderText() == "Search in your own words"
    theme.apply("light", 4.0)
    assert box.placeholderText() == "Search"


def test_names_for_assistive_technology(box: SearchBox) -> None:
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface.text(QAccessible.Text.Name) == "Search the guide"
    assert box._clear.accessibleName()


def test_its_signs_are_as_large_as_its_words(box: SearchBox, theme: Theme) -> None:
    box.setText("liver")
    assert box._clear.iconSize().width() == 20
    font = theme.font(32)
    box.setFont(font)
    assert box._clear.iconSize().width() == font.pixelSize() * 5 // 4
