# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that sound alike get one key, others do not."""

from __future__ import annotations

import pytest

from reader.search.sounds import sound


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("heart", "hart"),
        ("adhesions", "adheshuns"),
        ("diarrhea", "diarea"),
        ("cryosurgery", "criosurgery"),
        ("everolimus", "evrolimuss"),
        ("physiotherapist", "fisiotherapist"),
        ("knee", "nee"),
        ("pneumonia", "neumonia"),
        ("anxious", "ankshus"),
    ],
)
def test_what_sounds_alike(first: str, second: str) -> None:
    assert sound(first) == sound(second)


@pytest.mark.parametrize(("first", "second"), [("liver", "lung"), ("bowel", "bowl up"), ("ileum", "colon"), ("", "a")])
def test_what_does_not(first: str, second: str) -> None:
    assert sound(first) != sound(second)
