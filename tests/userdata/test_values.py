# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings values in the state file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.settings import SETTINGS, Settings
from reader.userdata.store import open_store
from reader.userdata.values import StoredValues


def test_values_keep_their_types_over_a_session(data_dir: Path) -> None:
    store = open_store(data_dir / "reader.sqlite3")
    settings = Settings(StoredValues(store))
    chosen = {"look.text_size": 135, "look.spacing": True, "look.palette": "sepia", "app.language": "fr"}
    for key, value in chosen.items():
        settings.set(key, value)
    store.close()
    again = Settings(StoredValues(open_store(data_dir / "reader.sqlite3")))
    assert {key: again.get(key) for key in chosen} == chosen
    assert again.get("look.spacing") is True


def test_every_default_can_be_stored_and_read() -> None:
    values = StoredValues(open_store(None))
    for row in SETTINGS:
        values.save(row.key, row.default)
    assert values.load() == {row.key: row.default for row in SETTINGS}


def test_a_removed_value_is_gone_and_removing_it_again_does_no_harm() -> None:
    values = StoredValues(open_store(None))
    values.save("look.spacing", True)
    values.remove("look.spacing")
    values.remove("look.spacing")
    assert values.load() == {}


def test_a_value_that_is_no_json_gives_the_default(expect_log: Callable[[str], None]) -> None:
    expect_log("look.palette")
    store = open_store(None)
    store.write("INSERT INTO settings VALUES ('look.palette', '{dark')")
    values = StoredValues(store)
    assert values.load() == {"look.palette": None}
    assert Settings(values).get("look.palette") == "auto"
