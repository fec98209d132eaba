# SPDX-License-Identifier: GPL-3.0-or-later
"""The dress that the window wears on a call: a bar with the clock, the keys at the foot, the call sheet beside.

Which actions live follows from their rows.
"""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from reader.ui.helpline.call_bar import CallBar
from reader.ui.helpline.call_foot import CallFoot
from reader.ui.home.home_page import HomePage
from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.action_table import Action
from reader.ui.window.dress import Acts, Dress, Home


def _bar(theme: Theme, acts: Acts, box: SearchBox, menu: QMenu | None) -> CallBar:
    assert menu is not None  # this dress has one
    return CallBar(theme, acts, box, menu)


def _home(theme: Theme, _acts: Acts) -> Home:
    return HomePage(theme)


def _allows(row: Action) -> bool:
    return row.calls != "not"


HELPLINE = Dress(bar=_bar, foot=CallFoot, home=_home, allows=_allows, is_for_calls=True)
