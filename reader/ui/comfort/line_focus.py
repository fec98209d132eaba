# SPDX-License-Identifier: GPL-3.0-or-later
"""Line focus (F9): the page dims but for the lines that are read, for tired eyes and wandering attention.

Joins the setting to the band on the page. What the band does there is the band's affair.
"""

from __future__ import annotations

from typing import Final

from reader.content.address import Address
from reader.content.edition import Edition
from reader.i18n import _, plural
from reader.pages import Page
from reader.ui.announce import announce
from reader.ui.page.band_hands import BandHands
from reader.ui.page.line_band import LineBand
from reader.ui.window.feature import Desk, Feature

ON: Final = "look.line_focus"
LINES: Final = "look.line_focus_lines"


class LineFocus(Feature):
    """Follows the settings, whoever changes them."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk, edition)
        self.band = LineBand(desk.view)
        BandHands(desk.view, self.band)
        self._end = desk.settings.subscribe(self._on_setting_changed)
        self._follow()

    def toggle(self) -> None:
        """Turn it on or off, and say which."""
        is_on = not self.desk.settings.get(ON)
        if not self.keep_setting(ON, is_on):
            self._follow()
            return
        if not is_on:
            announce(self.desk.view, _("All lines are shown again."))
        elif self.desk.middle.page is None:
            self.desk.say(_("When you open a page, only a few lines will be clear. F9 turns this off."))
        else:
            announce(self.desk.view, self._words())

    def show_page(self, address: Address, page: Page | None) -> None:
        """Begin at the top of what is shown now."""
        self.band.start_here()

    def stop(self) -> None:
        """Listen to the settings no more."""
        self._end()

    def _words(self) -> str:
        count = self.desk.settings.get(LINES)
        lines = plural("Only {count} line is clear now.", "Only {count} lines are clear now.", count)
        return f"{lines} " + _("The arrow keys move them, and F9 shows all lines again.")

    def _on_setting_changed(self, key: str) -> None:
        if key in (ON, LINES):
            self._follow()

    def _follow(self) -> None:
        is_on = self.desk.settings.get(ON)
        self.desk.acts["line_focus"].setChecked(is_on)
        self.band.show_lines(self.desk.settings.get(LINES) if is_on else 0)
