# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about who reviewed a chapter and when, when it is due again, and what it leans on."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import LanguageText
from reader.check.rule import Finding, Rule
from reader.i18n import _


def today() -> datetime.date:
    """Return the day on which the check runs."""
    return datetime.datetime.now().astimezone().date()


def dates(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield what is missing about a chapter's review, and dates that cannot be right."""
    del language
    front = chapter.front
    if not front.sources:
        text = _("Name in “sources” what this chapter leans on, by its keys in sources.yaml.")
        yield Finding(chapter.line_of("sources"), text, level="error")
    if not front.written:
        yield Finding(chapter.line_of("written"), _("Say in “written” when this text was written: 2026-11."))
    if not front.reviewed:
        text = _("Let a clinician review this chapter, then fill in “reviewed” and “reviewer_role”.")
        yield Finding(chapter.line_of("reviewed"), text)
    elif not front.reviewer_role:
        text = _("Say in “reviewer_role” who reviewed this chapter, such as “a nurse”.")
        yield Finding(chapter.line_of("reviewer_role"), text)
    yield from _next_review(chapter)
    yield from _order(chapter)


def _next_review(chapter: ChapterText) -> Iterator[Finding]:
    due, line = chapter.front.next_review, chapter.line_of("next_review")
    if not due:
        text = _("Say in “next_review” when this chapter is to be read again: 2028-11.")
        yield Finding(line, text, level="error")
    elif _is_over(due):
        text = _("Review this chapter again: its next review was due in “{due}”.").format(due=due)
        yield Finding(line, text, due, "error")


def _order(chapter: ChapterText) -> Iterator[Finding]:
    front, now = chapter.front, today().isoformat()
    for name, value in (("written", front.written), ("reviewed", front.reviewed)):
        if value[:4].isdigit() and value > now:
            text = _("Mend “{name}”: “{value}” is still to come.").format(name=name, value=value)
            yield Finding(chapter.line_of(name), text, value)
    # A month stands before each of its days, so both are compared as far as the shorter goes.
    shorter = min(len(front.written), len(front.reviewed))
    if front.reviewed and front.reviewed[:shorter] < front.written[:shorter]:
        text = _("Let this chapter be reviewed again: the text of “{written}” is newer than its review.")
        yield Finding(chapter.line_of("reviewed"), text.format(written=front.written), front.reviewed)


def _is_over(date: str) -> bool:
    """Return whether a day (2026-11-22) or a month (2026-11) is past; what is no date is the compiler's to tell."""
    return date < today().isoformat()[: len(date)]


RULES = (
    Rule(
        "PL10",
        "warning",
        "A chapter says when it was written, who reviewed it and when, and (errors) what it leans on and when it is "
        "due for review, which is not past.",
        chapter=dates,
    ),
)
