# SPDX-License-Identifier: GPL-3.0-or-later
"""The dress that the window wears in a waiting room: large tiles, no menu, no shortcuts, one column at a time.

Which actions live follows from their rows, and from what the site shows.
"""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from reader.site.site import Shown, Site
from reader.ui.kiosk.kiosk_bar import KioskBar
from reader.ui.kiosk.kiosk_home import KioskHome
from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.action_table import Action
from reader.ui.window.dress import Acts, Dress, Foot
from reader.ui.window.window_layout import Mode

_SITE_DECIDES: dict[str, Shown] = {
    "questions": "questions",
    "glossary": "glossary",
    "phone": "phone",
    "listen": "listen",
    "listen_here": "listen",
    "listen_stop": "listen",
    "listen_back": "listen",
    "listen_on": "listen",
    "listen_slower": "listen",
    "listen_faster": "listen",
    "listen_term": "listen",
}
"""Action -> what the site file calls it."""


class NoFoot(Foot):
    """The shell has a foot of its own; this one stays away."""

    def __init__(self, _theme: Theme) -> None:
        super().__init__()
        self.setFixedHeight(0)


def kiosk_dress(site: Site, languages: tuple[str, ...]) -> Dress:
    """Return the dress for a site; `languages` are offered on the home page when there are several."""

    def bar(theme: Theme, acts: Acts, box: SearchBox, menu: QMenu | None) -> KioskBar:
        assert menu is None
        return KioskBar(theme, acts, box, prints=site.shows("leaflet"))

    def home(theme: Theme, acts: Acts) -> KioskHome:
        return KioskHome(theme, acts, languages, site.help_in)

    def allows(row: Action) -> bool:
        return row.kiosk and (row.id not in _SITE_DECIDES or site.shows(_SITE_DECIDES[row.id]))

    return Dress(bar=bar, foot=NoFoot, home=home, has_menu=False, has_keys=False, allows=allows, mode_for=_one_column)


def _one_column(_width: float, _height: float, _scale: float) -> Mode:
    """One thing at a time: whoever never saw the program looks at one place, and a large finger hits what it means."""
    return Mode.NARROW
