# SPDX-License-Identifier: GPL-3.0-or-later
"""The comfort profiles: each is a size that the setting can have."""

from __future__ import annotations

from reader.settings import SETTINGS
from reader.settings.profiles import PROFILES, profile_of


def test_there_are_four_from_standard_to_very_large() -> None:
    assert [(profile.id, profile.title(), profile.size) for profile in PROFILES] == [
        ("standard", "Standard", 100),
        ("large", "Large", 135),
        ("larger", "Larger", 170),
        ("very_large", "Very large", 250),
    ]


def test_each_is_a_size_that_the_setting_takes_and_the_first_is_its_default() -> None:
    row = next(row for row in SETTINGS if row.key == "look.text_size")
    assert all(row.accepts(profile.size) for profile in PROFILES)
    assert PROFILES[0].size == row.default


def test_a_profile_is_found_by_its_size_and_other_sizes_have_none() -> None:
    assert profile_of(170) is PROFILES[2]
    assert profile_of(115) is None
