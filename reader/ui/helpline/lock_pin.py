# SPDX-License-Identifier: GPL-3.0-or-later
"""“Set a PIN for the lock” in a call's window: shows the sheet and says what came of it. It keeps no PIN."""

from __future__ import annotations

from collections.abc import Callable

from reader.content.edition import Edition
from reader.i18n import _
from reader.ui.helpline.pin_sheet import PinSheet
from reader.ui.window.feature import Desk, Feature


class LockPin(Feature):
    """The sheet is built when it is first asked for."""

    def __init__(self, desk: Desk, edition: Edition, keep: Callable[[str], None]) -> None:
        """`keep` takes a PIN for as long as helpline mode lasts."""
        super().__init__(desk, edition)
        self._keep = keep
        self.sheet: PinSheet | None = None

    def show_sheet(self) -> None:
        """Ask for a PIN."""
        if self.sheet is None:
            self.sheet = PinSheet(self.desk.theme, self.desk.frame.central, self._keep)
            self.sheet.pin_set.connect(self._on_pin_set)
        self.sheet.place(self.desk.frame.sheet_area())
        self.sheet.open()

    def place(self) -> None:
        """Follow the window's size."""
        if self.sheet is not None and self.sheet.is_open:
            self.sheet.place(self.desk.frame.sheet_area())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self.sheet is not None:
            self.sheet.retranslate()

    def _on_pin_set(self) -> None:
        self.desk.say(_("The PIN is set until you leave helpline mode. Ctrl + Shift + L locks the screen."))
