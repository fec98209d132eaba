# SPDX-License-Identifier: GPL-3.0-or-later
"""The page while something is wrong: that it is, that it will be well again, and whom to tell when it will not.

It blames nobody and names no fault. It knows no guide, so it can be shown when there is none to read.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from reader.i18n import _
from reader.ui.kiosk.calm_page import CalmPage
from reader.ui.theme import Theme

SORRY_MS = 10_000
"""How long it says sorry before it goes by itself."""


class FaultPage(CalmPage):
    """One page with three things to say; its button is there only when pressing it helps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SORRY_MS)
        self._timer.timeout.connect(self.taken)
        self.say_sorry()

    def say_sorry(self) -> None:
        """Say that something went wrong and that the visit is over."""
        self._offer(True)
        self.say(
            _("Something went wrong"),
            _("It was not your fault. Nothing that you did here is kept. You can begin again."),
            _("Begin again"),
        )

    def say_preparing(self) -> None:
        """Say that the guide is being made ready."""
        self._offer(False)
        self.say(_("One moment, please"), _("This screen is getting ready. It begins by itself."), "")

    def say_tell_staff(self, help_text: str = "") -> None:
        """Say that nothing can be read here now; `help_text` is the site's own sentence about where staff are."""
        self._offer(False)
        words = " ".join([_("Please tell a member of staff."), help_text]).strip()
        self.say(_("This screen cannot be used just now"), words, "")

    def _offer(self, going_on: bool) -> None:
        self.button.setVisible(going_on)
        if not going_on:
            self._timer.stop()
        elif self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Go by itself after a while, when there is something to go back to."""
        super().showEvent(event)
        if not self.button.isHidden():
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be quiet while it is not seen."""
        self._timer.stop()
        super().hideEvent(event)
