# SPDX-License-Identifier: GPL-3.0-or-later
"""Nearness: words in one sentence count for more than words all over the text."""

from __future__ import annotations

from reader.search.analysis import analysis
from reader.search.nearness import nearness

GROUPS = (frozenset({"liver"}), frozenset({"tumor", "lump"}))
TELLS = (1.0, 3.0)
FILLING = "Something else is said here at length. " * 12


def measure(text: str, title: str = "Title") -> float:
    english = analysis("en")
    words = [(start, stem) for start, _, _, stem in english.spans(text)]
    return nearness(english.stems(title, stops=True), words, GROUPS, TELLS)


def test_together_apart_and_missing() -> None:
    assert measure("A tumour in the liver.") == 1.0
    assert measure("A lump near the liver.") == 1.0, "another name for it will do"
    assert measure(f"A tumour. {FILLING} The liver.") == 0.75, "the word that tells more"
    assert measure("The liver.") == 0.25
    assert measure("Nothing.") == 0.0
    assert measure("") == 0.0


def test_the_title_counts() -> None:
    assert measure("A tumour.", "The liver") == 1.0


def test_nothing_asked() -> None:
    assert nearness(("a",), (), (), ()) == 0.0
