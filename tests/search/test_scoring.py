# SPDX-License-Identifier: GPL-3.0-or-later
"""The arithmetic of BM25F."""

from __future__ import annotations

from array import array

import pytest

from reader.search.schema import Field
from reader.search.scoring import SATURATION, combine, field_scales, inverse_frequency

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
    scales = field_scales({HEADING: array("i", [2, 2, 2]), BODY: array("i", [10, 10, 10])})
    postings = {
        "heading": (array("i", [2]), array("f", [1.0])),
        "body": (array("i", [0, 2]), array("f", [1.0, 2.0])),
    }
    term = combine(postings, scales, 3)
    assert list(term.documents) == [0, 2]
    assert term.weights[0] == pytest.approx((SATURATION + 1) / (SATURATION + 1))
    assert term.weights[1] == pytest.approx((SATURATION + 1) * 5 / (SATURATION + 5))
    assert list(term.naming["heading"]) == [2]
    assert term.idf == pytest.approx(inverse_frequency(2, 3))
