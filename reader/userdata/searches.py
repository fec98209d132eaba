# SPDX-License-Identifier: GPL-3.0-or-later
"""What was searched for last, only if the reader wants it kept. Knows the setting, and nothing of searching itself."""

from __future__ import annotations

from typing import Final

from reader.settings import Settings
from reader.userdata.consent import Consent
from reader.userdata.store import Store

SETTING: Final = "reading.recent_searches"
MOST = 20
"""Searches that are kept; the oldest goes first."""
LONGEST = 200
"""Characters of a search that is kept: what is longer was pasted, not typed, and is nobody's next search."""


class RecentSearches:
    """The last searches, newest first. While the setting is off there are none, in memory or on the disk."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._consent = Consent(store, settings, SETTING, "searches")

    @property
    def is_kept(self) -> bool:
        """Whether the reader wants searches to be kept."""
        return self._consent.is_given

    def keep(self, is_kept: bool) -> None:
        """Keep searches from now on, or forget them all and keep none; ReaderError when the site has decided."""
        self._consent.give(is_kept)

    def words(self) -> tuple[str, ...]:
        """Return the searches, newest first. What an earlier choice left behind goes now."""
        if not self._consent.holds():
            return ()
        return tuple(words for (words,) in self._store.read("SELECT words FROM searches ORDER BY turn DESC"))

    def remember(self, words: str) -> None:
        """Put a search before all others; nothing happens while the setting is off."""
        words = " ".join(words.split())
        if not (self.is_kept and words and len(words) <= LONGEST):
            return
        newest = "INSERT OR REPLACE INTO searches SELECT ?, 1 + coalesce(max(turn), 0) FROM searches"
        oldest = "DELETE FROM searches WHERE turn NOT IN (SELECT turn FROM searches ORDER BY turn DESC LIMIT ?)"
        self._store.write_all((newest, (words,)), (oldest, (MOST,)))

    def remove(self, words: str) -> None:
        """Forget one search."""
        self._store.write("DELETE FROM searches WHERE words = ?", words)

    def clear(self) -> None:
        """Forget all searches."""
        self._consent.forget()
