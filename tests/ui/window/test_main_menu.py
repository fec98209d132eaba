# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu at every size of text: one column that scrolls, and names that are never pushed off the screen by keys."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStyle
from pytestqt.qtbot import QtBot

from reader.ui.theme import Theme
from reader.ui.window.main_menu import MainMenu

NAME = "An action with quite a long name of its own"


@pytest.fixture
def menu(theme: Theme, qtbot: QtBot) -> MainMenu:
    menu = MainMenu()
    qtbot.addWidget(menu)
    for number in range(40):
        action = menu.addAction(f"{NAME} {number}")
        action.setShortcut(QKeySequence.fromString("Ctrl+Shift+PgDown"))
    return menu


def open_at(menu: MainMenu, theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    menu.ensurePolished()
    menu.aboutToShow.emit()  # as when it pops up, which Qt's platform for tests cannot do


@pytest.mark.parametrize("scale", [1.0, 2.5, 4.0])
def test_all_of_it_is_in_one_column_that_scrolls(menu: MainMenu, theme: Theme, scale: float) -> None:
    open_at(menu, theme, scale)
    lefts = {menu.actionGeometry(action).left() for action in menu.actions()}
    assert len(lefts) == 1
    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu)


def test_keys_are_shown_where_they_have_room_and_give_way_to_the_names_where_not(menu: MainMenu, theme: Theme) -> None:
    open_at(menu, theme, 1.0)
    assert all(action.isShortcutVisibleInContextMenu() for action in menu.actions())
    screen = menu.screen().geometry().width()
    while menu.sizeHint().width() <= screen:
        menu.actions()[0].setText(menu.actions()[0].text() + " more")
    open_at(menu, theme, 1.0)
    assert not any(action.isShortcutVisibleInContextMenu() for action in menu.actions())
