# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentence that warns of a chapter whose review is overdue. The day comes from whoever asks."""

from __future__ import annotations

from datetime import date

from reader.i18n import _
from reader.pages import spoken_date

_MONTH = len("2028-11")


def overdue_warning(next_review: str, day: date) -> str:
    """Return the warning for a review due in the month `next_review` (2028-11), or on that day; empty until then."""
    if not next_review or day.isoformat()[: len(next_review)] <= next_review:
        return ""
    text = _("This page was due for review in {date}. Check with your team.")
    return text.format(date=spoken_date(next_review[:_MONTH]))
