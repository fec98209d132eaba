# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers are plain frozen values."""

from __future__ import annotations

import msgspec
import pytest

from reader.search.results import Hit, Range, Results


def test_an_answer_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Results("liver").total = 3  # type: ignore[misc]


def test_an_answer_survives_being_written_as_json() -> None:
    results = Results("liver", (Hit("term:liver", "term", "liver", 1.5, ranges=(Range(0, 5),)),), total=1)
    assert msgspec.json.decode(msgspec.json.encode(results), type=Results) == results
