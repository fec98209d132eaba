# SPDX-License-Identifier: GPL-3.0-or-later
"""What Back means to somebody who knows no windows: away from what lies in front, else to the page before.

It asks the window and the home page, and shows nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.ui.controls.overlay import OverlayCard
from reader.ui.kiosk.kiosk_home import KioskHome
from reader.ui.window.main_window import MainWindow
from reader.ui.window.window_layout import Side


class SteppingBack(QObject):
    """Belongs to one window."""

    changed = Signal(bool)
    """Whether there is something to step back from."""

    def __init__(self, window: MainWindow, home: KioskHome) -> None:
        super().__init__(window)
        self._window = window
        self._home = home
        for told in (
            window.side_changed,
            window.navigator.history_changed,
            window.middle.page_shown,
            home.rebuilt,
        ):
            told.connect(self.look)

    def can_step(self) -> bool:
        """Return whether there is something to step back from."""
        return bool(
            self._card() or self._window.is_covering() or self._is_in_part() or self._window.acts["back"].isEnabled()
        )

    def step(self) -> None:
        """Step back once."""
        window, card = self._window, self._card()
        if card is not None:
            card.close()
        elif window.is_covering():
            window.show_side(Side.PAGE)
            window.middle.shown.setFocus()
        elif self._is_in_part():
            self._home.show_all()
        else:
            window.acts["back"].trigger()
        self.look()

    def _card(self) -> OverlayCard | None:
        return next((card for card in self._window.central.findChildren(OverlayCard) if card.isVisible()), None)

    def _is_in_part(self) -> bool:
        return self._home.isVisible() and bool(self._home.opened)

    def look(self, *_args: object) -> None:
        """Look anew whether there is, and tell."""
        self.changed.emit(self.can_step())
