# SPDX-License-Identifier: GPL-3.0-or-later
"""One guide: closer looks, pins, what is marked."""

from __future__ import annotations

import pytest

from reader.search.guide_search import GuideSearch
from reader.search.index import Index


@pytest.fixture(scope="module")
def guide(english_index: Index) -> GuideSearch:
    return GuideSearch(english_index)


def ranked(guide: GuideSearch, text: str) -> list[str]:
    query = guide.understand(text, prefix=False, exact=False)
    return [guide.hit(one).address for one in guide.rank(query, 10, bool)[0]]


def test_words_together_win(guide: GuideSearch) -> None:
    assert ranked(guide, "hormones settled")[0] == "sample/surgery#before"


def test_a_pinned_box_speaks_for_itself(guide: GuideSearch) -> None:
    hit = guide.pinned(1)
    assert (hit.address, hit.title, hit.number) == ("sample/urgent-signs#blocked", "Signs of a blocked bowel", "6.2")
    assert hit.snippet == "Call {emergency_number} now. Do not wait."
    assert hit.ranges == ()


def test_what_a_word_stands_for_is_marked(guide: GuideSearch) -> None:
    query = guide.understand("starving the tumour", prefix=False, exact=False)
    best = guide.rank(query, 10, bool)[0]
    hits = [guide.hit(one) for one in best]
    entry = next(hit for hit in hits if hit.address == "term:embolization")
    assert [entry.title[start:end] for start, end in entry.title_ranges] == ["embolization"]
