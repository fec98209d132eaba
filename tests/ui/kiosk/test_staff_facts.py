# SPDX-License-Identifier: GPL-3.0-or-later
"""What the staff page says: names and numbers in plain words, and nothing that is not known."""

from __future__ import annotations

import datetime

import pytest

from reader.ui.kiosk.staff_facts import StaffFacts, disk_words, time_words

DAY = datetime.date(2025, 11, 22)
GB = 1024**3


def test_everything_that_is_known_is_a_line() -> None:
    facts = StaffFacts("0.1.0", "A guide", "2025.11", "St Mary’s", "site.yaml", "3fa91c0b7de2", 35 * GB, 90 * 60)
    assert facts.lines() == [
        ("Organisation", "St Mary’s"),
        ("Guide", "A guide"),
        ("Edition", "2025.11"),
        ("Lamplight", "0.1.0"),
        ("Site file", "site.yaml · 3fa91c0b7de2"),
        ("Free disk space", "35.0 GB"),
        ("Running for", "1 hour, 30 minutes"),
    ]


def test_what_the_site_does_not_say_has_no_line() -> None:
    names = [name for name, _words in StaffFacts("0.1.0", "A guide", "2025.11").lines()]
    assert "Organisation" not in names
    assert "Site file" not in names


def test_events_are_counted_for_today_and_for_all_days() -> None:
    today = {"visit": 4, "idle": 1}
    days = {DAY: today, DAY - datetime.timedelta(1): {"visit": 10, "wrong_pin": 2}}
    facts = StaffFacts("0.1.0", "A guide", "2025.11", today=today, days=days)
    assert facts.events() == [("visit", 4, 14), ("idle", 1, 1), ("wrong_pin", 0, 2)]


@pytest.mark.parametrize(
    ("free", "words"), [(None, "not known"), (GB // 2, "0.5 GB: nearly full"), (250 * GB, "250.0 GB")]
)
def test_room_on_the_disk(free: int | None, words: str) -> None:
    assert disk_words(free) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (5.0, "0 minutes"),
        (61.0, "1 minute"),
        (3600.0, "1 hour"),
        (3 * 3600 + 1500.0, "3 hours, 25 minutes"),
        (86400.0, "1 day"),
        (2 * 86400 + 3700.0, "2 days, 1 hour"),
    ],
)
def test_a_length_of_time(seconds: float, words: str) -> None:
    assert time_words(seconds) == words


def test_what_is_wrong_comes_first() -> None:
    facts = StaffFacts("0.1.0", "A guide", "2025.11", amiss=("One thing.", "Another."))
    assert facts.lines()[0] == ("What is wrong", "One thing. Another.")
