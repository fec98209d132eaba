# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells when nobody has touched the screen or a key for so many seconds while a page is shown, so that it can leave.

It watches only while its page is there. It knows the clock, and not what the page is for.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.touches import is_touch

_LOOK_MS = 250
_Kind = QEvent.Type


class Patience(QObject):
    """Begins anew each time that `page` is shown and at each touch. `now` gives seconds and never goes back."""

    over = Signal()
    """Nobody was there for the whole time. It comes once for each time that the page is shown."""

    def __init__(self, page: QWidget, seconds: float, now: Callable[[], float]) -> None:
        super().__init__(page)
        self._page = page
        self._seconds = seconds
        self._now = now
        self._touched_at = now()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        page.installEventFilter(self)

    def look(self) -> None:
        """Look at the clock; the timer does so by itself."""
        if self._timer.isActive() and self._now() - self._touched_at >= self._seconds:
            self._stop()
            self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note touches and keys, wherever they go; take none of them."""
        kind = event.type()
        if is_touch(event):
            self._touched_at = self._now()
        elif watched is self._page and kind is _Kind.Show:
            self._start()
        elif watched is self._page and kind is _Kind.Hide:
            self._stop()
        return False

    def _start(self) -> None:
        self._touched_at = self._now()
        self._timer.start()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)  # a second time it is only moved to the front

    def _stop(self) -> None:
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
