# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates are said as people say them."""

from __future__ import annotations

import pytest

from reader.content.dates import spoken_date


@pytest.mark.parametrize(
    ("date", "spoken"),
    [
        ("2026-11", "November 2026"),
        ("2026-11-02", "2 November 2026"),
        ("2026", "2026"),
        ("", ""),
        ("2026-13", "2026-13"),
        ("2026-²", "2026-²"),
        ("last spring", "last spring"),
    ],
)
def test_a_date_as_people_say_it(date: str, spoken: str) -> None:
    assert spoken_date(date) == spoken
