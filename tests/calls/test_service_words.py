# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of words: nothing stands in two tables that would undo each other."""

from __future__ import annotations

import pytest

from reader.calls.service_words import ALIKE, COMMON, PLACES, SUICIDE


def test_a_word_that_tells_nothing_is_no_word_for_a_service() -> None:
    assert not {word.casefold() for group in ALIKE for word in group} & {word.casefold() for word in COMMON}


def test_no_place_is_in_two_countries() -> None:
    places = [place for parts in PLACES.values() for place in parts]
    assert len(set(places)) == len(places)
    assert all(len(group) > 1 for group in ALIKE)


@pytest.mark.parametrize("words", ["will it kill me", "kill the tumour", "end of life care", "i do not want surgery"])
def test_words_about_dying_alone_say_nothing_of_suicide(words: str) -> None:
    assert SUICIDE.search(words) is None
