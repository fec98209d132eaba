# SPDX-License-Identifier: GPL-3.0-or-later
"""The rule about reviews: who, when, when again, and on what the text leans."""

from __future__ import annotations

import datetime

import pytest

from reader.check import rules_dates
from tests.check.seeded import FRONT, findings, guide_files


@pytest.fixture(autouse=True)
def _a_known_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules_dates, "today", lambda: datetime.date(2027, 3, 15))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", []),
        ("sources: [first]", "sources: []", [(5, "error")]),
        ("sources: [first]\n", "", [(1, "error")]),
        ("reviewed: 2026-11", "reviewed:", [(7, None)]),
        ("reviewer_role: a nurse", "reviewer_role:", [(8, None)]),
        ("reviewed: 2026-11\nreviewer_role: a nurse", "reviewed:\nreviewer_role:", [(7, None)]),
        ("written: 2026-11", "written:", [(6, None)]),
        ("next_review: 2036-11", "next_review:", [(9, "error")]),
        ("next_review: 2036-11", "next_review: 2027-02", [(9, "error")]),
        ("next_review: 2036-11", "next_review: 2027-03", []),
        ("next_review: 2036-11", "next_review: 2027-03-14", [(9, "error")]),
        ("next_review: 2036-11", "next_review: 2027-03-15", []),
        ("reviewed: 2026-11", "reviewed: 2026-11-20", []),
        ("reviewed: 2026-11", "reviewed: 2026-10", [(7, None)]),
        ("reviewed: 2026-11", "reviewed: 2027-04", [(7, None)]),
        ("written: 2026-11", "written: 2026-12-01", [(7, None)]),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_chapter_says_who_reviewed_it_and_when_it_is_due(
    language: str, old: str, new: str, told: list[tuple[int, str | None]]
) -> None:
    found = findings("PL10", guide_files(language=language, front=FRONT.replace(old, new)))
    assert [(one.line, one.level) for one in found] == told


def test_the_day_is_the_day_on_which_the_check_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert rules_dates.today().year >= 2026
