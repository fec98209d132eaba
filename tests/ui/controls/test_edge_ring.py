# SPDX-License-Identifier: GPL-3.0-or-later
"""A page, a list of words: who came with Tab sees where they are, who clicked is not bothered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.theme import Theme

WORDS = "Some words to read. "


class Shown:
    def __init__(self, theme: Theme, bot: QtBot) -> None:
        self.window = QWidget()
        bot.addWidget(self.window)
        self.field, self.page = QLineEdit(), QTextBrowser()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.page)
        self.page.setPlainText(WORDS * 10)
        self.ring = EdgeRing(theme, self.page)
        self.window.show()
        self.window.activateWindow()
        bot.waitUntil(self.window.isActiveWindow)
        self.field.setFocus()


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> Shown:
    return Shown(theme, qtbot)


@pytest.mark.parametrize(
    ("reason", "is_seen"),
    [
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.BacktabFocusReason, True),
        (Qt.FocusReason.ShortcutFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.OtherFocusReason, False),
    ],
)
def test_it_comes_with_keys_only(reason: Qt.FocusReason, is_seen: bool, shown: Shown) -> None:
    assert not shown.ring.isVisible()
    shown.page.setFocus(reason)
    assert shown.ring.isVisible() is is_seen
    shown.field.setFocus(Qt.FocusReason.TabFocusReason)
    assert not shown.ring.isVisible()


def test_it_follows_the_size_and_takes_no_clicks(shown: Shown) -> None:
    shown.page.setFocus(Qt.FocusReason.TabFocusReason)
    shown.window.resize(500, 400)
    assert shown.ring.size() == shown.page.size()
    assert shown.ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_it_gives_way_to_the_ring_of_a_chosen_link(shown: Shown) -> None:
    shown.page.setFocus(Qt.FocusReason.TabFocusReason)
    cursor = shown.page.textCursor()
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    shown.page.setTextCursor(cursor)
    assert not shown.ring.isVisible()


def test_it_is_drawn_at_the_edge_in_the_colour_of_the_keyboard(shown: Shown, theme: Theme) -> None:
    shown.page.setFocus(Qt.FocusReason.TabFocusReason)
    picture = shown.page.grab().toImage()
    middle = picture.height() // 2
    assert picture.pixelColor(1, middle).name() == theme.palette.focus
    assert picture.pixelColor(picture.width() // 2, middle).name() != theme.palette.focus
