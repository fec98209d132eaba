# SPDX-License-Identifier: GPL-3.0-or-later
"""Cleaning mode: a page on which nothing can be pressed, with the seconds that are left to wipe the screen.

It takes every touch and every key and does nothing with them. It leaves by itself; it does not know where to.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.i18n import _, plural
from reader.ui.announce import announce
from reader.ui.kiosk.idle import steady_seconds
from reader.ui.kiosk.large_text import LargeText
from reader.ui.theme import Theme

CLEANING_SECONDS: Final = 60
_LOOK_MS = 250
_SPOKEN_AT = frozenset({30, 10})
_Kind = QEvent.Type
_TAKEN = frozenset(
    {
        *(_Kind.MouseButtonPress, _Kind.MouseButtonRelease, _Kind.MouseButtonDblClick, _Kind.MouseMove, _Kind.Wheel),
        *(_Kind.TouchBegin, _Kind.TouchUpdate, _Kind.TouchEnd, _Kind.TouchCancel, _Kind.ContextMenu),
        *(_Kind.TabletPress, _Kind.TabletMove, _Kind.TabletRelease),
    }
)


class CleaningPage(QWidget):
    """Shown, it counts 60 seconds and tells when they are over. Only who listens at the corner can end it sooner."""

    finished = Signal()

    def __init__(self, theme: Theme, now: Callable[[], float] = steady_seconds) -> None:
        """Count by `now`, in seconds, which never goes back."""
        super().__init__()
        self._now = now
        self._until = 0.0
        self._left = 0
        self.setObjectName("pageArea")
        self.setMinimumSize(1, 1)  # the page never makes the shell larger than the screen
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = LargeText(theme, self, size=44, share=0.09, weight=QFont.Weight.Bold, colour="heading")
        self.number = LargeText(theme, self, size=150, share=0.25, weight=QFont.Weight.Bold, colour="heading")
        self.words = LargeText(theme, self, size=24, share=0.05)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for part in (self.title, self.number, self.words):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._theme = theme
        theme.changed.connect(self._arrange)
        self.retranslate()

    def look(self) -> None:
        """Show how many seconds are left; the timer does so by itself while the page is shown."""
        if not self._timer.isActive():
            return
        left = math.ceil(self._until - self._now())
        if left == self._left:
            return
        self._show_left(max(0, left))
        if left <= 0:
            self._timer.stop()
            self.finished.emit()
        elif left in _SPOKEN_AT:
            announce(self, self.number.accessibleName())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.title.setText(_("You can clean the screen now"))
        self.words.setText(_("Touching does nothing until the time is over."))
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.words.text())
        self._show_left(self._left)
        self._arrange()

    def _show_left(self, left: int) -> None:
        self._left = left
        self.number.setText(str(left))
        self.number.setAccessibleName(plural("{count} second left", "{count} seconds left", left))
        self.number.updateGeometry()

    # -- Qt's own -------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take what a hand or a cloth does."""
        if event.type() in _TAKEN:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key: a keyboard is cleaned, too."""
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard here."""
        del forward
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Begin the time, and take the keyboard."""
        super().showEvent(event)
        self._until = self._now() + CLEANING_SECONDS
        self._show_left(CLEANING_SECONDS)
        self._timer.start()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.title.text()}. {self.number.accessibleName()}. {self.words.text()}", urgent=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Count no more."""
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the page."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        side = self._theme.gap(24)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(self._theme.gap(14))
        for part in (self.title, self.number, self.words):
            part.fit(self.size())
