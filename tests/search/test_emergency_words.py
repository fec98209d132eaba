# SPDX-License-Identifier: GPL-3.0-or-later
"""The emergency number's words in answers: put in for the sign, the marks moved along."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.content.edition import EMERGENCY, Edition
from reader.library import Library
from reader.search.emergency_words import with_emergency
from reader.search.results import Hit, Range, Results
from tests.installation import installed


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    library = Library(installed(tmp_path_factory.mktemp("emergency")))
    yield library.edition()
    library.close()


def test_marks_before_behind_and_between_two_signs_move_along(edition: Edition) -> None:
    edition.set_emergency("9")
    text = f"one {EMERGENCY} two {EMERGENCY} three"
    marks = tuple(
        Range(text.index(word), text.index(word) + len(word)) for word in ("one", "emergency", "two", "three")
    )
    hit = Hit("sample/chapter-1", "section", text, 1.0, breadcrumb=text, snippet=text, ranges=marks, title_ranges=marks)
    (filled,) = with_emergency(Results("q", (hit,)), edition).hits
    assert filled.snippet == filled.title == filled.breadcrumb == "one 9 two 9 three"
    for ranges in (filled.ranges, filled.title_ranges):
        assert [filled.snippet[start:end] for start, end in ranges] == ["one", "two", "three"]
    edition.set_emergency("")


def test_the_emergency_words_stand_in_danger_signs_too(edition: Edition) -> None:
    sign = Hit("sample/chapter-1#one", "section", f"Call {EMERGENCY}", 1.0)
    assert with_emergency(Results("q", pinned=(sign,)), edition).pinned[0].title == "Call 112"
    sign = Hit("sample/chapter-1#one", "section", "Fever", 1.0, answers=(f"Fever: call {EMERGENCY}", "Chills"))
    assert with_emergency(Results("q", pinned=(sign,)), edition).pinned[0].answers == ("Fever: call 112", "Chills")
