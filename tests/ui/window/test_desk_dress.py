# SPDX-License-Identifier: GPL-3.0-or-later
"""The dress of the desk: the window that everybody knows."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from reader.ui.home.home_page import HomePage
from reader.ui.window.status_line import StatusLine
from reader.ui.window.top_bar import TopBar
from tests.started import Person


def test_it_has_the_bar_the_foot_the_home_page_and_the_menu(reader: Person) -> None:
    window = reader.window
    assert isinstance(window.bar, TopBar)
    assert isinstance(window._status, StatusLine)
    assert isinstance(window.middle.home, HomePage)
    assert isinstance(window.menu, QMenu)
    assert "Quit" in [action.text() for action in window.menu.actions()]
