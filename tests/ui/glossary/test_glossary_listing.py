# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of how many words there are."""

from __future__ import annotations

import pytest

from reader.ui.glossary.glossary_listing import Listing, count_text


@pytest.mark.parametrize(
    ("listing", "count", "words"),
    [
        (Listing.FOUND, 0, "No word in the glossary fits. Try fewer letters."),
        (Listing.FOUND, 1, "1 word"),
        (Listing.FOUND, 2, "2 words"),
        (Listing.PAGE, 0, "No words to explain on this page. A to Z has them all."),
        (Listing.PAGE, 3, ""),
        (Listing.ALL, 0, ""),
    ],
)
def test_it_is_said_where_the_list_does_not_say_it(listing: Listing, count: int, words: str) -> None:
    assert count_text(listing, count) == words
