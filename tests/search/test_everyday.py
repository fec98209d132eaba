# SPDX-License-Identifier: GPL-3.0-or-later
"""Phrases inside a query: the longest, inflected, in another order."""

from __future__ import annotations

import pytest

from reader.search.analysis import analysis
from reader.search.everyday import Phrasebook
from reader.search.lexicon import make_phrase

PHRASES = {
    "burn it off with a needle": "@ablation",
    "needle": "injection",
    "the cut": "@incision",
    "got it all": "@margin",
    "bag on my tummy": "@stoma",
    "bag": "@bag",
    "there is a tube": "@any tube",
    "tube full": "@full tube",
}


@pytest.fixture(scope="module")
def book() -> Phrasebook:
    english = analysis("en")
    return Phrasebook([make_phrase(said, (meant,), english) for said, meant in PHRASES.items()], "en")


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("can they burn it off with a needle", ["@ablation"]),
        ("burning it off with needles", ["@ablation"]),
        ("a needle to burn it", ["@ablation"]),
        ("scared of the needle", ["injection"]),
        ("my cut is red", ["@incision"]),
        ("have they got it all", ["@margin"]),
        ("it all", []),
        ("on my tummy there is a bag", ["@stoma"]),
        ("bag, and much later in a wholly other place my poor tummy", ["@bag"]),
        ("there is a tube", ["@any tube"]),
        ("there is a tube full", ["@full tube"]),  # what says more, though it has fewer words
        ("", []),
    ],
)
def test_what_was_said(query: str, meant: list[str], book: Phrasebook) -> None:
    found = book.find(analysis("en").tokens(query))
    assert [target for said in found for target in said.phrase.targets] == meant


def test_word_for_word_is_told_from_another_order(book: Phrasebook) -> None:
    tokens = analysis("en").tokens
    assert [said.exact for said in book.find(tokens("the bag on his tummy"))] == [True]
    assert [said.exact for said in book.find(tokens("tummy bag"))] == [False]
