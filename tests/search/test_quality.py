# SPDX-License-Identifier: GPL-3.0-or-later
"""The search stays as good as it was measured: both halves of tests/data/queries, on the shipped guide.

The limits lie a little below what is reached (docs/search.md has the figures); `make bench-search ARGS=--misses`
lists what is missed.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.benchmarks.answering import lamplight_answers, open_searcher
from tests.benchmarks.quality_measures import Answer, false_pins, pins_recall, quality, wrong_corrections
from tests.benchmarks.query_sets import HALVES, read_sets
from tests.benchmarks.search_quality import in_half

Answers = Sequence[Answer]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    searcher = open_searcher(tmp_path_factory.mktemp("quality"))
    found = lamplight_answers(searcher, read_sets())
    searcher.close()
    return found


@pytest.fixture(params=HALVES)
def half(request: pytest.FixtureRequest, answers: Answers) -> Answers:
    return in_half(answers, request.param)


LEAST_PINNED = {"tune": 0.97, "measure": 0.80}
"""The goal is every sign. Of queries that nobody tuned on, about one in eight is not yet pinned: docs/search.md."""


@pytest.mark.parametrize(("kind", "least"), [("plain", 0.95), ("misspelt", 0.92)])
def test_the_right_passage_is_among_the_first_three(half: Answers, kind: str, least: float) -> None:
    assert quality([answer for answer in half if answer.case.kind == kind]).third.value >= least


@pytest.mark.parametrize("name", HALVES)
def test_danger_signs_are_pinned(answers: Answers, name: str) -> None:
    assert pins_recall(in_half(answers, name)).value >= LEAST_PINNED[name]


def test_what_is_no_danger_is_not_pinned(half: Answers) -> None:
    assert false_pins(half, "near-miss").value <= 0.03
    assert false_pins(half, "plain", "misspelt").value <= 0.03


def test_right_words_are_left_alone_and_wrong_ones_not_led_away(half: Answers) -> None:
    assert wrong_corrections(half).value <= 0.03
