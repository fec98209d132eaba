# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings values in the state file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.settings import SETTINGS, Settings
from reader.userdata.store import Store
from reader.userdata.values import StoredValues


def test_values_keep_their_types_over_a_session(open_state: Callable[[], Store]) -> None:
    settings = Settings(StoredValues(open_state()))
    chosen = {"look.text_size": 135, "look.spacing": True, "look.palette": "sepia", "app.language": "fr"}
    for key, value in chosen.items():
        settings.set(key, value)
    again = Settings(StoredValues(open_state()))
    assert {key: again.get(key) for key in chosen} == chosen
    assert again.get("look.spacing") is True


def test_every_default_can_be_stored_and_read(store: Store) -> None:
    values = StoredValues(store)
    for row in SETTINGS:
        values.save(row.key, row.default)
    assert values.load() == {row.key: row.default for row in SETTINGS}


def test_a_removed_value_is_gone_and_removing_it_again_does_no_harm(store: Store) -> None:
    values = StoredValues(store)
    values.save("look.spacing", True)
    values.remove("look.spacing")
    values.remove("look.spacing")
    assert values.load() == {}


@pytest.mark.parametrize("text", ["'{dark'", "'[1, 2]'", "'" + "[" * 5000 + "'", "CAST(x'2264ff22' AS TEXT)"])
def test_a_value_that_cannot_be_one_gives_the_default(
    text: str, expect_log: Callable[[str], None], store: Store
) -> None:
    expect_log("look.palette")
    store.write(f"INSERT INTO settings VALUES ('look.palette', {text})")
    values = StoredValues(store)
    assert Settings(values).get("look.palette") == "auto"
