# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether there may be sound: at once from a speaker; from a headset only when the visitor says that it is on.

No computer tells reliably whether something is in its jack, so the person is asked. The answer ends with the visit.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.site.site import Listening


class Consent(QObject):
    """One for a visit."""

    asked = Signal()
    """The visitor is to be asked: `give` or `refuse` follows."""

    def __init__(self, listening: Listening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_given = listening == "speaker"
        self._is_possible = listening != "off"
        self._then: Callable[[], None] | None = None

    def has_or_asks(self, then: Callable[[], None]) -> bool:
        """Tell whether there may be sound now; if not, ask, and do `then` when the visitor agrees."""
        if self._is_given or not self._is_possible:
            return self._is_given
        self._then = then
        self.asked.emit()
        return False

    def give(self) -> None:
        """The headset is on: do what waited for it."""
        self._is_given = self._is_possible
        then, self._then = self._then, None
        if then is not None and self._is_given:
            then()

    def refuse(self) -> None:
        """No sound; it is asked again the next time."""
        self._then = None
