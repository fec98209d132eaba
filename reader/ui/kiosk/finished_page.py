# SPDX-License-Identifier: GPL-3.0-or-later
"""“All of it is wiped”: what somebody sees who has finished, for a moment, before the screen waits for the next.

It says so only: whoever shows it has wiped everything before.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QShowEvent

from reader.i18n import _
from reader.ui.kiosk.calm_page import CalmPage
from reader.ui.theme import Theme

SHOWN_MS = 8_000
"""Long enough to be read twice; nothing is lost when it goes."""


class FinishedPage(CalmPage):
    """Goes by itself, by its button, and by a touch anywhere."""

    done = Signal()
    """It has been shown long enough, or somebody touched it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.done)
        self.taken.connect(self.done)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.say(
            _("Thank you. All of it is wiped."),
            _("Nothing you did here was kept. You can leave now, and take your things with you."),
            _("Back to the start"),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Stay for a moment."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be quiet while it is not seen."""
        self._timer.stop()
        super().hideEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go at a touch anywhere."""
        event.accept()
        self.done.emit()
