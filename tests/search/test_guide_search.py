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


def test_a_pinned_box_says_which_of_its_lines_answer(guide: GuideSearch) -> None:
    assert guide.pinned(1, "whom do I call now").answers == ("Call {emergency_number} now.",)
    assert guide.pinned(1, "something else").answers == ()


def test_what_a_word_stands_for_is_marked(guide: GuideSearch) -> None:
    query = guide.understand("starving the tumour", prefix=False, exact=False)
    best = guide.rank(query, 10, bool)[0]
    hits = [guide.hit(one) for one in best]
    entry = next(hit for hit in hits if hit.address == "term:embolization")
    assert [entry.title[start:end] for start, end in entry.title_ranges] == ["embolization"]


def test_the_sections_a_phrase_means_come_first(guide: GuideSearch) -> None:
    found = ranked(guide, "how does it grow it back after surgery")
    assert found[:2] == ["sample/liver-surgery#removing", "sample/embolization#after"]


def test_what_one_word_means_is_among_the_first(guide: GuideSearch) -> None:
    assert "sample/embolization#after" in ranked(guide, "gardening and hormones settled")[:3]
    assert ranked(guide, "gardening") == ["sample/embolization#after"]


def test_a_name_that_was_typed_stays_before_the_section(guide: GuideSearch) -> None:
    found = ranked(guide, "sandostatin")
    assert found[0] == "term:octreotide"
    assert "sample/medicines#everolimus" in found[:3]


def test_scores_fall_from_place_to_place(guide: GuideSearch) -> None:
    for text in ("gardening and hormones settled", "grow it back after surgery", "sandostatin"):
        query = guide.understand(text, prefix=False, exact=False)
        scores = [one.score for one in guide.rank(query, 10, bool)[0]]
        assert scores == sorted(scores, reverse=True)


def test_own_words_alone_lead_to_no_section_by_phrase(guide: GuideSearch) -> None:
    assert guide.understand("gardening", prefix=False, exact=True).sections == ()
