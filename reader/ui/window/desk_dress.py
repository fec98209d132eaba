# SPDX-License-Identifier: GPL-3.0-or-later
"""The dress that the window wears on a desk: the top bar with its menu, the quiet line at the foot, every action."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.dress import Acts, Dress, Home
from reader.ui.window.status_line import StatusLine
from reader.ui.window.top_bar import TopBar


def _bar(theme: Theme, acts: Acts, box: SearchBox, menu: QMenu | None) -> TopBar:
    assert menu is not None  # this dress has one
    return TopBar(theme, acts, box, menu)


def _home(theme: Theme, _acts: Acts) -> Home:
    from reader.ui.home.home_page import HomePage  # noqa: PLC0415  often not before the first page is painted

    return HomePage(theme)


DESK = Dress(bar=_bar, foot=StatusLine, home=_home)
