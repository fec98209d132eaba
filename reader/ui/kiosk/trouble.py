# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in front while something is wrong, and that the staff are left alone with their pages meanwhile.

It knows neither what is wrong nor how it is mended: it is told to say so, and that it is over.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.kiosk.fault_page import FaultPage
from reader.ui.kiosk.shell import KioskShell
from reader.ui.kiosk.staff import Staff

HOPELESS_MS = 60_000
"""How long it asks to tell staff before it gives up, perhaps to find everything well after a fresh start."""


class Trouble(QObject):
    """Shows `page` in `shell`; behind the staff's pages, it waits until they have gone."""

    given_up = Signal()
    """Nobody came for a minute after it began to ask for staff: a fresh start is the next thing to try."""

    def __init__(self, shell: KioskShell, page: FaultPage) -> None:
        super().__init__(shell)
        self._shell = shell
        self.page = page
        self.staff: Staff | None = None
        """Who may come, once the site file says that there are any."""
        self.reason = ""
        """What is wrong, for the staff page; empty when nobody needs to do anything."""
        self._is_on = self._is_hopeless = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOPELESS_MS)
        self._timer.timeout.connect(self._on_timeout)
        shell.add_page(page)

    @property
    def _is_staff_here(self) -> bool:
        return self.staff is not None and self.staff.is_here

    def prepare(self) -> None:
        """Say that the guide is being made ready."""
        self.page.say_preparing()
        self._begin()

    def say_sorry(self) -> None:
        """Say that something went wrong; the staff are no visitors, and nothing of theirs is over."""
        if not self._is_staff_here and not self._is_hopeless:
            self.page.say_sorry()
            self._shell.show_page(self.page)

    def tell_staff(self, reason: str, help_text: str) -> None:
        """Say that staff are needed; `help_text` is the site's sentence about where they are."""
        self.page.say_tell_staff(help_text)
        self._begin(reason, is_hopeless=True)

    def end(self) -> None:
        """Note that nothing is wrong any more; what comes to the front now is not its business."""
        self._is_on = self._is_hopeless = False
        self.reason = ""
        self._timer.stop()

    def come_back(self) -> bool:
        """Come to the front if something is still wrong, now that the staff have gone; False when nothing is."""
        if self._is_on:
            self._show()
        return self._is_on

    def _begin(self, reason: str = "", *, is_hopeless: bool = False) -> None:
        self._timer.stop()
        self._is_on, self._is_hopeless, self.reason = True, is_hopeless, reason
        if not self._is_staff_here:
            self._show()

    def _show(self) -> None:
        self._shell.show_page(self.page)
        if self._is_hopeless:
            self._timer.start()

    def _on_timeout(self) -> None:
        if not self._is_staff_here:  # else it begins anew when they have gone
            self.given_up.emit()
