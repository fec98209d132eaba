# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping what was searched for, as the reader decides it: the switch in the menu, and the list of the last searches.

It knows neither the search box nor where the list is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.ui.search.search_recent import RecentList
from reader.userdata.searches import RecentSearches


class KeepingSearches(QObject):
    """Passes what is asked for in the list on to what is kept."""

    keeping_changed = Signal(bool)
    """Whether searches are kept, as it stands now."""
    changed = Signal()
    """There are fewer of them than are shown."""
    problem_met = Signal(str)

    def __init__(self, searches: RecentSearches, shown: RecentList) -> None:
        super().__init__(shown)
        self._searches = searches
        shown.removal_requested.connect(self._on_removal_requested)
        shown.clearing_requested.connect(self._on_clearing_requested)

    def words(self) -> tuple[str, ...]:
        """Return what was searched for last, the newest first; nothing when it is not kept."""
        return self._searches.words()

    def remember(self, words: str) -> None:
        """Keep a search, if searches are kept."""
        self._searches.remember(words)

    def switch(self) -> None:
        """Keep what is searched for from now on, or keep nothing and forget what was kept."""
        try:
            self._searches.keep(not self._searches.is_kept)
        except ReaderError as error:
            self.problem_met.emit(str(error))
        self.tell()
        self.changed.emit()

    def tell(self) -> None:
        """Tell whether searches are kept."""
        self.keeping_changed.emit(self._searches.is_kept)

    def _on_removal_requested(self, words: str) -> None:
        self._searches.remove(words)
        self.changed.emit()

    def _on_clearing_requested(self) -> None:
        self._searches.clear()
        self.changed.emit()
