# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings that a site file may not name, and how a setting's text becomes a value.

What each check refuses is tried through whole files in test_site_file.py.
"""

from __future__ import annotations

import pytest

from reader.settings import SETTINGS, Scope
from reader.site.field_checks import OWN_LINES, setting_value
from reader.site.site import ALWAYS_LOCKED


def test_every_setting_named_here_is_in_the_settings_table_and_may_be_a_sites() -> None:
    scopes = {row.key: row.scope for row in SETTINGS}
    for key in (*OWN_LINES, *ALWAYS_LOCKED):
        assert scopes[key] & Scope.SITE


def test_what_is_always_locked_is_a_value_of_its_setting() -> None:
    rows = {row.key: row for row in SETTINGS}
    assert all(rows[key].accepts(value) for key, value in ALWAYS_LOCKED.items())


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [
        ("look.spacing", "true", True),
        ("look.spacing", "false", False),
        ("look.spacing", "yes", "yes"),
        ("listen.speed", "90", 90),
        ("listen.speed", "ninety", "ninety"),
        ("app.language", "fr", "fr"),
    ],
)
def test_a_text_becomes_a_value_of_the_settings_kind_or_stays_to_be_refused(
    key: str, written: str, value: object
) -> None:
    found = setting_value(key, written)
    assert (found, type(found)) == (value, type(value))
