# SPDX-License-Identifier: GPL-3.0-or-later
"""How old a text is, in plain words: when it was written and reviewed, what is overdue, and a clock that is wrong.

The day comes from whoever asks; `today` is what the computer says. With a clock that is plainly wrong nothing is said
to be overdue or old: that the dates cannot be checked is said instead. It knows no page.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from reader.content.dates import spoken_date
from reader.content.edition import EditionHead
from reader.i18n import _, plural

PROGRAM_MADE = datetime.date(2026, 11, 1)
"""This version was not made before: a clock that says so is wrong. Goes up with each version (docs/architecture.md)."""
_MOST_YEARS = 25
"""So long after it was made nobody runs a version of a program; a clock that says so is wrong, too."""
_MONTH = len("2028-11")
_EDITION = re.compile(r"(?P<year>\d{4})\.(?P<month>\d{1,2})(?:\.\d+)?")


def today() -> datetime.date:
    """Return the day that this computer's clock shows."""
    return datetime.date.today()


def clock_fault(day: datetime.date, edition: str = "") -> str:
    """Return the sentence that tells of a clock which cannot be right on `day`; empty when it may be.

    It is wrong before this program or the edition (`2026.11`) was made, and many years after.
    """
    made = _edition_month(edition)
    first = max(PROGRAM_MADE, made) if made is not None else PROGRAM_MADE
    if first <= day and day.year <= PROGRAM_MADE.year + _MOST_YEARS:
        return ""
    text = _("This computer’s clock seems to be wrong (it says {date}). Review dates cannot be checked.")
    return text.format(date=spoken_date(day.isoformat()))


def review_line(written: str, reviewed: str, role: str, *, has_sources: bool) -> str:
    """Return when a text was written and who reviewed it, in plain words; says so when nobody has."""
    parts = []
    if written:
        words = _("Written in {date} from the sources listed.") if has_sources else _("Written in {date}.")
        parts.append(words.format(date=_month(written)))
    if not reviewed:
        parts.append(_("Not yet reviewed by a clinician."))
    elif role:
        parts.append(_("Reviewed in {date} by {role}.").format(date=_month(reviewed), role=role))
    else:
        parts.append(_("Reviewed in {date}.").format(date=_month(reviewed)))
    return " ".join(parts)


def next_review_line(next_review: str, day: datetime.date, edition: str = "") -> str:
    """Return when a text is to be reviewed again, or that the clock is wrong; empty when it is overdue or not known."""
    if not next_review or is_overdue(next_review, day, edition):
        return ""
    return clock_fault(day, edition) or _("Next review due in {date}.").format(date=_month(next_review))


def is_overdue(next_review: str, day: datetime.date, edition: str = "") -> bool:
    """Tell whether a review was due in an earlier month (2028-11), or on an earlier day; never with a wrong clock."""
    return bool(next_review) and next_review < day.isoformat()[: len(next_review)] and not clock_fault(day, edition)


def overdue_warning(next_review: str, day: datetime.date, edition: str = "") -> str:
    """Return the warning for a text whose review is overdue; empty until then."""
    if not is_overdue(next_review, day, edition):
        return ""
    text = _("This page was due for review in {date}. Check with your team.")
    return text.format(date=_month(next_review))


def edition_lines(head: EditionHead, day: datetime.date) -> list[str]:
    """Return how old an edition is, and either what there is to know about its dates or when it is to be reviewed."""
    return [_age(head.edition, day), *(edition_warnings(head, day) or _next_reviews(head))]


def edition_warnings(head: EditionHead, day: datetime.date) -> list[str]:
    """Return what a reader should know about an edition's dates, a sentence each: it has run out, pages are overdue.

    Empty while all is well. With a wrong clock it is that, and nothing else.
    """
    if fault := clock_fault(day, head.edition):
        return [fault]
    told = []
    if head.expires and head.expires < day.isoformat()[: len(head.expires)]:
        text = _("This edition was meant to be used until {date}. Ask whoever gave it to you for a newer one.")
        told.append(text.format(date=spoken_date(head.expires)))
    overdue = sum(is_overdue(chapter.next_review, day) for chapter in head.chapters)
    if overdue:
        words = plural("{count} page is overdue for review.", "{count} pages are overdue for review.", overdue)
        told.append(_("{sentence} Check with your team.").format(sentence=words))
    return told


def _next_reviews(head: EditionHead) -> Sequence[str]:
    first = min((chapter.next_review for chapter in head.chapters if chapter.next_review), default="")
    return [_("Next review due in {date}.").format(date=_month(first))] if first else []


def _age(edition: str, day: datetime.date) -> str:
    made = _edition_month(edition)
    if made is None:
        return _("Edition {edition}.").format(edition=edition)
    named = _("Edition {edition}, of {date}.").format(edition=edition, date=_month(made.isoformat()))
    months = (day.year - made.year) * 12 + day.month - made.month
    if months < 12 or clock_fault(day, edition):
        return named
    years = plural("It is {count} year old.", "It is {count} years old.", months // 12)
    return f"{named} {years}"


def _edition_month(edition: str) -> datetime.date | None:
    """Return the first day of the month that an edition is named after (`2026.11`), or None."""
    found = _EDITION.fullmatch(edition)
    try:
        return datetime.date(int(found["year"]), int(found["month"]), 1) if found else None
    except ValueError:
        return None


def _month(date: str) -> str:
    return spoken_date(date[:_MONTH])
