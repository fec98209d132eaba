# SPDX-License-Identifier: GPL-3.0-or-later
"""A chapter says that its review is overdue from the first day after, and not before."""

from __future__ import annotations

from datetime import date

import pytest

from reader.export.overdue import overdue_warning

TOLD = "This page was due for review in March 2028. Check with your team."


@pytest.mark.parametrize(
    ("due", "day", "told"),
    [
        ("", date(2099, 1, 1), ""),
        ("2028-03", date(2028, 2, 29), ""),
        ("2028-03", date(2028, 3, 31), ""),
        ("2028-03", date(2028, 4, 1), TOLD),
        ("2028-03-15", date(2028, 3, 15), ""),
        ("2028-03-15", date(2028, 3, 16), TOLD),
        ("2028-03", date(2031, 1, 1), TOLD),
    ],
)
def test_the_warning_comes_when_the_time_is_over(due: str, day: date, told: str) -> None:
    assert overdue_warning(due, day) == told
