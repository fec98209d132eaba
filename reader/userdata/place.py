# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the reader stopped, and how the window stood. State, not settings: nobody chooses it in a dialog."""

from __future__ import annotations

import msgspec

from reader.userdata.store import Store


class LastPlace(msgspec.Struct, frozen=True):
    """A place on a page that holds at any text size: how far the reader was through which section."""

    address: str
    """As `str(Address)` gives it."""
    section: str = ""
    """Id of the section at the top of the window; empty above the first one."""
    fraction: float = 0.0
    """0 at that section's start, 1 at its end."""


class Places:
    """The last place read."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def last(self) -> LastPlace | None:
        """Return where the reader stopped, or None the first time."""
        rows = self._store.read("SELECT address, section, fraction FROM place")
        return LastPlace(*rows[0]) if rows else None

    def remember(self, place: LastPlace) -> None:
        """Keep `place` instead of the one before."""
        fraction = min(max(place.fraction, 0.0), 1.0)
        sql = "INSERT OR REPLACE INTO place VALUES (1, ?, ?, ?)"
        self._store.write(sql, place.address, place.section, fraction)

    def forget(self) -> None:
        """Start at the home page the next time."""
        self._store.write("DELETE FROM place")


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
