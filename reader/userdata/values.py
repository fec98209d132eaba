# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings values that the reader has chosen, as JSON texts. Does not know which settings there are."""

from __future__ import annotations

import msgspec

from reader.settings import Value
from reader.userdata.store import Store


class StoredValues:
    """Keeps values for `reader.settings.Settings`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self) -> dict[str, object]:
        """Return every value by its key; None for one that cannot be decoded."""
        return {key: _decoded(text) for key, text in self._store.read("SELECT key, value FROM settings")}

    def save(self, key: str, value: Value) -> None:
        """Keep one value, at once."""
        text = msgspec.json.encode(value).decode()
        self._store.write("INSERT OR REPLACE INTO settings VALUES (?, ?)", key, text)

    def remove(self, key: str) -> None:
        """Forget one value; nothing happens when there is none."""
        self._store.write("DELETE FROM settings WHERE key = ?", key)


def _decoded(text: str) -> object:
    try:
        return msgspec.json.decode(text, type=Value)
    except msgspec.DecodeError:
        return None
