# SPDX-License-Identifier: GPL-3.0-or-later
"""How old a text is said to be: when its review is overdue, when an edition has run out, when the clock is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from reader.content import review
from reader.content.edition import EditionHead
from reader.content.model import FORMAT, ChapterHead
from reader.content.review import (
    clock_fault,
    edition_lines,
    edition_warnings,
    is_overdue,
    next_review_line,
    overdue_warning,
    review_line,
)

OVERDUE = "This page was due for review in March 2028. Check with your team."


def head(edition: str = "2026.11", *reviews: str, expires: str = "") -> EditionHead:
    """Return an edition with a chapter for each next review."""
    chapters = tuple(
        ChapterHead(f"chapter-{number}", number, "Title", "Title", "", "part", (), 1, next_review=due)
        for number, due in enumerate(reviews, 1)
    )
    return EditionHead(FORMAT, "sample", edition, "en", "A guide", "stamp", (), chapters, expires=expires)


@pytest.mark.parametrize(
    ("written", "reviewed", "role", "words"),
    [
        ("2026-11", "", "", "Written in November 2026. Not yet reviewed by a clinician."),
        ("", "", "", "Not yet reviewed by a clinician."),
        ("2026-11-22", "2026-12-01", "a nurse", "Written in November 2026. Reviewed in December 2026 by a nurse."),
        ("", "2027-01", "", "Reviewed in January 2027."),
    ],
)
def test_who_wrote_and_reviewed_it(written: str, reviewed: str, role: str, words: str) -> None:
    assert review_line(written, reviewed, role, has_sources=False) == words


@pytest.mark.parametrize(
    ("due", "day", "told"),
    [
        ("", date(2040, 1, 1), ""),
        ("2028-03", date(2028, 2, 29), ""),
        ("2028-03", date(2028, 3, 31), ""),
        ("2028-03", date(2028, 4, 1), OVERDUE),
        ("2028-03-15", date(2028, 3, 15), ""),
        ("2028-03-15", date(2028, 3, 16), OVERDUE),
        ("2028-03", date(2031, 1, 1), OVERDUE),
    ],
)
def test_the_warning_comes_when_the_time_is_over(due: str, day: date, told: str) -> None:
    assert overdue_warning(due, day) == told
    assert is_overdue(due, day) is bool(told)


def test_until_then_the_next_review_is_told() -> None:
    assert next_review_line("2028-03", date(2027, 1, 1)) == "Next review due in March 2028."
    assert next_review_line("2028-03", date(2028, 4, 1)) == "", "the warning has said so"
    assert next_review_line("", date(2027, 1, 1)) == ""


@pytest.mark.parametrize(
    ("day", "edition", "is_wrong"),
    [
        (date(1970, 1, 1), "", True),
        (date(2026, 10, 31), "2026.11", True),
        (date(2026, 11, 1), "2026.11", False),
        (date(2027, 4, 30), "2027.05", True),
        (date(2027, 5, 1), "2027.05", False),
        (date(2027, 5, 1), "2027.05.2", False),
        (date(2051, 12, 31), "2026.11", False),
        (date(2052, 1, 1), "2026.11", True),
        (date(2027, 1, 1), "2099.13", False),
        (date(2027, 1, 1), "second", False),
    ],
)
def test_a_clock_that_cannot_be_right_is_told(day: date, edition: str, is_wrong: bool) -> None:
    assert bool(clock_fault(day, edition)) is is_wrong


def test_with_a_wrong_clock_nothing_is_said_to_be_old() -> None:
    late, early = date(2093, 3, 3), date(2019, 1, 3)
    sentence = "This computer’s clock seems to be wrong (it says 3 January 2019). Review dates cannot be checked."
    assert clock_fault(early) == sentence
    assert overdue_warning("2028-03", late) == ""
    assert next_review_line("2028-03", early) == sentence
    assert edition_lines(head("2026.11", "2028-03", expires="2027-01-01"), early) == [
        "Edition 2026.11, of November 2026.",
        sentence,
    ]
    (told,) = edition_warnings(head("2026.11", "2028-03", expires="2027-01-01"), late)
    assert "(it says 3 March 2093)" in told


def test_an_edition_tells_its_age_and_its_next_review() -> None:
    assert edition_lines(head("2026.11", "2029-01", "", "2028-11"), date(2026, 11, 30)) == [
        "Edition 2026.11, of November 2026.",
        "Next review due in November 2028.",
    ]
    assert edition_lines(head("2026.11"), date(2027, 11, 1)) == ["Edition 2026.11, of November 2026. It is 1 year old."]
    assert edition_lines(head("second"), date(2030, 1, 1)) == ["Edition second."]
    (line,) = edition_lines(head("2026.11"), date(2029, 10, 31))
    assert line.endswith("It is 2 years old.")


def test_an_edition_that_is_past_its_time_says_so() -> None:
    old = head("2026.11", "2028-11", "2028-12", "2030-01", expires="2028-11-30")
    assert edition_warnings(old, date(2028, 11, 30)) == []
    assert edition_warnings(old, date(2028, 12, 1)) == [
        "This edition was meant to be used until 30 November 2028. Ask whoever gave it to you for a newer one.",
        "1 page is overdue for review. Check with your team.",
    ]
    assert edition_lines(old, date(2029, 2, 1))[2] == "2 pages are overdue for review. Check with your team."


def test_today_is_what_the_clock_shows() -> None:
    assert review.today() == date.today()
