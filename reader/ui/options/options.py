# SPDX-License-Identifier: GPL-3.0-or-later
"""The feature behind “Settings”: the sheet made from the table, with what only the running program can offer.

The sheet is built when it is first asked for. What a changed setting does to the window is done elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QTimer

from reader.content.edition import Edition
from reader.i18n import catalogues
from reader.settings import Choice
from reader.ui.controls.tile_pictures import page_picture
from reader.ui.controls.tiles import Picture
from reader.ui.options.languages import language_choices
from reader.ui.options.settings_sheet import SettingsSheet
from reader.ui.window.feature import Desk, Feature

_LEAST_HEIGHT = 430


class Options(Feature):
    """Shows the settings sheet and takes it away."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk, edition)
        self._sheet: SettingsSheet | None = None
        desk.going.arrived.connect(self._close)

    @property
    def sheet(self) -> SettingsSheet:
        """The sheet, built now if it was not yet."""
        if self._sheet is None:
            desk = self.desk
            self._sheet = SettingsSheet(
                desk.theme, desk.settings, desk.frame.central,
                offers={"languages": self._languages}, pictures={"look.palette": self._palette_picture},
            )  # fmt: skip
        return self._sheet

    def show_sheet(self) -> None:
        """Show the settings, or close them when they are there."""
        if self.sheet.is_open:
            self.sheet.close()
        else:
            self._place()
            self.sheet.open()

    def place(self) -> None:
        """Put the sheet where it belongs, after a change of size."""
        if self._sheet is not None and self._sheet.is_open:
            self._place()
            QTimer.singleShot(0, self._sheet, self._place)  # by then the bar has taken its new height

    def _place(self) -> None:
        self.sheet.place(self._area())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._sheet is not None:
            self._sheet.retranslate()

    def stop(self) -> None:
        """Listen to the settings no more."""
        if self._sheet is not None:
            self._sheet.finish()

    def _area(self) -> QRect:
        """Return where the sheet lies: under the bar, with “When to call” in view; over it where there is no room."""
        frame, theme = self.desk.frame, self.desk.theme
        gap = theme.gap(12)
        whole = frame.central.rect().adjusted(gap, gap, -gap, -gap)
        below = whole.adjusted(0, frame.to_central(self.desk.middle).top(), 0, 0)
        return below if below.height() >= theme.px(_LEAST_HEIGHT) else whole

    def _close(self) -> None:
        """A place was asked for: it is what the person wants to see."""
        if self._sheet is not None:
            self._sheet.close()

    def _languages(self) -> tuple[Choice, ...]:
        library = self.desk.library
        guide = library.languages(self.edition.head.guide)
        return language_choices(sorted({*guide, *catalogues(library.paths.resources / "locale")}))

    def _palette_picture(self, value: object) -> Picture:
        return page_picture(self.desk.theme, str(value))
