# SPDX-License-Identifier: GPL-3.0-or-later
"""All features of the window, made once after the first page is painted; the one place where two of them meet."""

from __future__ import annotations

from reader.content.address import Address
from reader.content.edition import Edition
from reader.pages import Page
from reader.ui.feature import Desk, Feature
from reader.ui.line_focus import LineFocus
from reader.ui.options import Options


class Features:
    """One of each; what happens in the window is passed on to all."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        self.options = Options(desk, edition)
        self.line_focus = LineFocus(desk, edition)
        self._all: tuple[Feature, ...] = (self.options, self.line_focus)

    def set_edition(self, edition: Edition) -> None:
        """Work with another edition from now on."""
        for feature in self._all:
            feature.set_edition(edition)

    def show_page(self, address: Address, page: Page | None) -> None:
        """Follow the page that is shown now; None on the home page."""
        for feature in self._all:
            feature.show_page(address, page)

    def place(self) -> None:
        """Put what lies over the window where it belongs."""
        for feature in self._all:
            feature.place()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for feature in self._all:
            feature.retranslate()

    def stop(self) -> None:
        """Let nothing run on."""
        for feature in self._all:
            feature.stop()
