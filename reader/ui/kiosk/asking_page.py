# SPDX-License-Identifier: GPL-3.0-or-later
"""“Are you still reading?”: covers what somebody was reading until they answer, with the seconds that are left.

It shows the seconds that it is given. It knows no clock, and not what comes when nobody answers.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from reader.i18n import _, plural
from reader.ui.announce import announce
from reader.ui.kiosk.calm_page import CalmPage
from reader.ui.theme import Theme

_SPOKEN_AT = frozenset({20, 10, 5})
"""Seconds at which the number is spoken again: often enough to be in time, seldom enough to be understood."""


class AskingPage(CalmPage):
    """The page itself covers everything, so that nobody else sees what was read."""

    more_time_requested = Signal()
    finish_requested = Signal()

    def __init__(self, theme: Theme, where_to_ask: Callable[[], str] | None = None) -> None:
        """`where_to_ask` gives the sentence about help in the language of the visit."""
        super().__init__(theme, with_number=True, with_second=True)
        self._left = 0
        self._where_to_ask = where_to_ask
        self.taken.connect(self.more_time_requested)
        self.declined.connect(self.finish_requested)
        self.retranslate()

    def show_seconds(self, left: int) -> None:
        """Show how many seconds are left."""
        is_further = 0 < left < self._left
        self._left = left
        self.number.setText(str(left))
        self.number.setAccessibleName(self._remaining())
        self.number.updateGeometry()
        if is_further and left in _SPOKEN_AT and self.isVisible():
            announce(self, self._remaining(), urgent=True)

    def spoken(self) -> str:
        """Return what a screen reader is told when the page comes: also how long it stays."""
        return f"{super().spoken()} {self._remaining()}" if self._left else super().spoken()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        help_text = self._where_to_ask() if self._where_to_ask is not None else ""
        self.say(
            _("Are you still reading?"),
            f"{_('If nobody answers, everything you did here is wiped.')} {help_text}".strip(),
            _("Yes, give me more time"),
            _("No, I’m finished"),
        )
        self.show_seconds(self._left)

    def _remaining(self) -> str:
        return plural("{count} second left", "{count} seconds left", self._left)
