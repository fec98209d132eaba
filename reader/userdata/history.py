# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages that were visited last, only if the reader wants them kept. Knows the setting, and no pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

import msgspec

from reader.settings import Settings
from reader.userdata.consent import Consent
from reader.userdata.store import Store
from reader.userdata.telling import Telling

SETTING: Final = "reading.history"
MOST = 200
"""Pages that are kept; the oldest goes first."""


class Visit(msgspec.Struct, frozen=True):
    """A page and when it was visited last."""

    address: str
    """As `str(Address)` gives it."""
    title: str
    day: str
    """`2026-11-22`; the hour is nobody's business."""


class History(Telling):
    """The last pages, newest first, each once. While the setting is off there are none, in memory or on the disk."""

    def __init__(self, store: Store, settings: Settings, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._store = store
        self._today = today
        self._consent = Consent(store, settings, SETTING, "history", self.tell)
        store.subscribe_cleared(self.tell)

    @property
    def is_kept(self) -> bool:
        """Whether the reader wants pages to be kept."""
        return self._consent.is_given

    def visits(self) -> tuple[Visit, ...]:
        """Return the pages, newest first."""
        if not self._consent.holds():
            return ()
        return tuple(
            Visit(*row) for row in self._store.read("SELECT address, title, day FROM history ORDER BY turn DESC")
        )

    def remember(self, address: str, title: str) -> None:
        """Put a page before all others; nothing happens while the setting is off."""
        if not self._consent.holds():
            return
        newest = "INSERT OR REPLACE INTO history SELECT ?, ?, ?, 1 + coalesce(max(turn), 0) FROM history"
        oldest = "DELETE FROM history WHERE turn NOT IN (SELECT turn FROM history ORDER BY turn DESC LIMIT ?)"
        self._store.write_all((newest, (address, title, self._today().isoformat())), (oldest, (MOST,)))
        self.tell()

    def clear(self) -> None:
        """Forget all pages."""
        self._consent.forget()
        self.tell()
