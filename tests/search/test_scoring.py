# SPDX-License-Identifier: GPL-3.0-or-later
"""The arithmetic of BM25F."""

from __future__ import annotations

from array import array

import pytest

from reader.search.schema import QUESTION, SECTION, TERM, Field
from reader.search.scoring import (
    SATURATION,
    Named,
    Scales,
    combine,
    document_shares,
    field_scales,
    inverse_frequency,
)

HEADING, BODY = Field("heading", 3.0, 0.0), Field("body", 1.0, 0.75)


def test_a_rare_word_tells_more_and_no_word_counts_against() -> None:
    assert inverse_frequency(1, 100) > inverse_frequency(50, 100) > inverse_frequency(100, 100) > 0


def test_a_longer_text_dilutes_and_a_very_short_one_gains_little() -> None:
    scale = field_scales({BODY: array("i", [100, 300, 1, 2])})["body"]
    assert scale[0] > scale[1]
    assert scale[2] == scale[3]


def test_an_empty_field_is_no_trouble() -> None:
    assert list(field_scales({BODY: array("i", [0, 0])})["body"]) == pytest.approx([1 / 0.55] * 2)


def test_fields_are_added_before_they_saturate() -> None:
    fields = field_scales({HEADING: array("i", [2, 2, 2]), BODY: array("i", [10, 10, 10])})
    scales = Scales(fields, array("d", [1.0, 1.0, 0.5]), {"heading": array("i", [2, 2, 2])})
    postings = {
        "heading": (array("i", [2]), array("f", [1.0])),
        "body": (array("i", [0, 2]), array("f", [1.0, 2.0])),
    }
    term = combine(postings, scales)
    assert list(term.documents) == [0, 2]
    assert term.weights[0] == pytest.approx((SATURATION + 1) / (SATURATION + 1))
    assert term.weights[1] == pytest.approx((SATURATION + 1) * 5 / (SATURATION + 5) * 0.5)
    assert list(term.naming["heading"].documents) == [2]
    assert term.idf == pytest.approx(inverse_frequency(2, 3))


def test_entries_questions_and_sections_that_point_elsewhere_count_for_less() -> None:
    shares = document_shares([SECTION, SECTION, TERM, QUESTION], [0, 100, 0, 0])
    assert shares[0] == 1.0
    assert all(0 < share < 1 for share in shares[1:])


def test_only_names_short_enough_to_be_covered_are_looked_at() -> None:
    named = Named(array("i", [7, 3, 5]), array("i", [1, 2, 4]))
    assert list(named.within(0)) == []
    assert list(named.within(2)) == [7, 3]
    assert list(named.within(9)) == [7, 3, 5]
