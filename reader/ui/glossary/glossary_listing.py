# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words the glossary lists, and what is said of how many there are. It knows no widgets."""

from __future__ import annotations

from enum import Enum

from reader.i18n import _, plural


class Listing(Enum):
    """Which words are listed."""

    PAGE = "page"
    ALL = "all"
    FOUND = "found"


def count_text(listing: Listing, count: int) -> str:
    """Return what is said of a list of so many words; empty where the list says enough."""
    if listing is Listing.FOUND:
        if not count:
            return _("No word in the glossary fits. Try fewer letters.")
        return plural("{count} word", "{count} words", count)
    if not count and listing is Listing.PAGE:
        return _("No words to explain on this page. A to Z has them all.")
    return ""
