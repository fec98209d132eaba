# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept in a store, made as a start of the program makes it."""

from __future__ import annotations

from reader.settings import Settings
from reader.userdata.history import SETTING
from reader.userdata.place import Places
from reader.userdata.progress import Progress
from reader.userdata.store import Store
from reader.userdata.values import StoredValues


def settings_of(store: Store, **chosen: object) -> Settings:
    """Return the settings, with some chosen first: `reading__history=True`."""
    settings = Settings(StoredValues(store))
    for key, value in chosen.items():
        settings.set(key.replace("__", "."), value)
    return settings


def places_of(store: Store) -> Places:
    """Return the last place, as the settings have it."""
    return Places(store, settings_of(store))


def kept_progress(store: Store) -> Progress:
    """Return the progress of someone who wants it kept."""
    return Progress(store, settings_of(store, **{SETTING: True}))
