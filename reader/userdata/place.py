# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the reader stopped, how the window stood, and whether it is the first time.

State, not settings: nobody chooses it in a dialog.
"""

from __future__ import annotations

from typing import Final

import msgspec

from reader.settings import Settings
from reader.userdata.consent import Consent
from reader.userdata.store import Store

SETTING: Final = "reading.continue_last"

_FIRST_START = "first_start"


class LastPlace(msgspec.Struct, frozen=True):
    """A place on a page that holds at any text size: how far the reader was through which section."""

    address: str
    """As `str(Address)` gives it."""
    section: str = ""
    """Id of the section at the top of the window; empty above the first one."""
    fraction: float = 0.0
    """0 at that section's start, 1 at its end."""


class Places:
    """The last place read. While the setting is off it is known until the program ends, and is not on the disk."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._now: LastPlace | None = None
        self._cleared = ""
        self._consent = Consent(store, settings, SETTING, "place", self._on_consent_changed)
        store.subscribe_cleared(self._on_cleared)

    def last(self) -> LastPlace | None:
        """Return where the reader stopped, or None the first time."""
        if not self._consent.holds():
            return self._now
        rows = self._store.read("SELECT address, section, fraction FROM place")
        return LastPlace(*rows[0]) if rows else None

    def remember(self, place: LastPlace) -> None:
        """Keep `place` instead of the one before.

        The page at which everything was cleared is not kept again before the reader has gone on to another.
        """
        if place.address == self._cleared:
            return
        self._cleared = ""
        is_same_page = self._now is not None and self._now.address == place.address
        self._now = msgspec.structs.replace(place, fraction=min(max(place.fraction, 0.0), 1.0))
        if self._consent.holds():
            self._write(self._now)
            if not is_same_page:
                self._store.wipe_log()  # or it would tell page by page what was read, if the power fails now

    def forget(self) -> None:
        """Start at the home page the next time."""
        self._now = None
        self._consent.forget()

    def _write(self, place: LastPlace) -> None:
        sql = "INSERT OR REPLACE INTO place VALUES (1, ?, ?, ?)"
        self._store.write(sql, place.address, place.section, place.fraction)

    def _on_consent_changed(self) -> None:
        if self._now is not None and self._consent.is_given:
            self._write(self._now)

    def _on_cleared(self) -> None:
        self._cleared = self._now.address if self._now else ""
        self._now = None


class WindowState:
    """How the window and its panels stood, as bytes that only the window understands."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def kept(self, name: str) -> bytes:
        """Return what was kept under `name` (`geometry`, a panel's name); empty when there is nothing."""
        rows = self._store.read("SELECT state FROM window_state WHERE name = ?", name)
        return bytes(rows[0][0]) if rows else b""

    def keep(self, **states: bytes) -> None:
        """Keep each state under its name, all in one transaction."""
        sql = "INSERT OR REPLACE INTO window_state VALUES (?, ?)"
        self._store.write_all(*((sql, (name, state)) for name, state in states.items()))

    def is_first_start(self) -> bool:
        """Return whether the page of the first start was never due here; False where nothing can be kept.

        In a waiting room, or on a disk that takes no writes, every start would else be the first.
        """
        return self._store.is_kept and not self.kept(_FIRST_START)

    def note_first_start(self) -> None:
        """Keep that the first start has been."""
        self.keep(**{_FIRST_START: b"\x01"})
