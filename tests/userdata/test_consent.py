# SPDX-License-Identifier: GPL-3.0-or-later
"""A table is empty while the setting that it belongs to is off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.settings import Settings
from reader.userdata.consent import Consent
from reader.userdata.store import Store
from reader.userdata.values import StoredValues
from tests.userdata.kept import settings_of

KEY = "reading.history"


def put_in(store: Store) -> None:
    store.write("INSERT INTO history VALUES ('guide/marker', 'A marker', '2026-11-22', 1)")


def test_what_an_earlier_version_left_goes_when_it_is_first_asked_for(open_state: Callable[[], Store]) -> None:
    store = open_state()
    put_in(store)
    consent = Consent(store, settings_of(store), KEY, "history")
    assert not consent.is_given
    assert store.read("SELECT * FROM history"), "asking what was chosen touches nothing"
    assert not consent.holds()
    assert store.read("SELECT * FROM history") == []


def test_taking_it_back_wipes_the_table_from_the_disk_at_once(open_state: Callable[[], Store], data_dir: Path) -> None:
    store = open_state()
    heard: list[int] = []
    consent = Consent(
        store, settings_of(store), KEY, "history", lambda: heard.append(len(store.read("SELECT * FROM history")))
    )
    consent.give(True)
    put_in(store)
    assert consent.holds()
    consent.give(False)
    assert heard == [0, 0], "who is told finds it empty"
    assert [path.name for path in data_dir.iterdir() if b"marker" in path.read_bytes()] == [], "without being closed"


def test_another_setting_changes_nothing(store: Store) -> None:
    settings = settings_of(store, reading__history=True)
    heard: list[str] = []
    Consent(store, settings, KEY, "history", lambda: heard.append("told"))
    put_in(store)
    settings.set("look.spacing", True)
    assert store.read("SELECT * FROM history")
    assert heard == []


def test_the_site_decides_before_the_reader(store: Store) -> None:
    consent = Consent(store, Settings(StoredValues(store), {KEY: False}), KEY, "history")
    with pytest.raises(ReaderError, match="set by your organisation"):
        consent.give(True)
