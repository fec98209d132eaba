# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the reader wants something kept: a setting, and the table that is empty while the setting is off."""

from __future__ import annotations

from collections.abc import Callable

from reader.settings import Settings
from reader.userdata.store import Store


class Consent:
    """One setting and its table. Told of a change: first what was kept is gone, then `on_change()` is called."""

    def __init__(
        self, store: Store, settings: Settings, key: str, table: str, on_change: Callable[[], None] | None = None
    ) -> None:
        self._store = store
        self._settings = settings
        self._key = key
        self._table = table
        self._on_change = on_change
        settings.subscribe(self._on_setting_changed)

    @property
    def is_given(self) -> bool:
        """Whether the reader wants it kept now."""
        return bool(self._settings.get(self._key))

    def holds(self) -> bool:
        """Tell whether it is kept; when not, what an earlier choice or an earlier version left behind goes now."""
        if not self.is_given:
            self.forget()
        return self.is_given

    def give(self, is_given: bool) -> None:
        """Keep it from now on, or forget it all and keep none; ReaderError when the site has decided."""
        self._settings.set(self._key, is_given)

    def forget(self) -> None:
        """Empty the table, and leave nothing of it on the disk."""
        if self._store.read(f"SELECT 1 FROM {self._table} LIMIT 1"):
            self._store.write(f"DELETE FROM {self._table}")
            self._store.wipe_log()

    def _on_setting_changed(self, key: str) -> None:
        if key == self._key:
            self.holds()
            if self._on_change is not None:
                self._on_change()
