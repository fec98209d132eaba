# SPDX-License-Identifier: GPL-3.0-or-later
"""A word that is typed by its own name is known; what people call it, or half of a name, is none."""

from __future__ import annotations

import pytest

from reader.calls.named_word import named_word
from reader.content.edition import Edition


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("chromogranin A", "chromogranin-a"),
        ("Chromogranin", "chromogranin-a"),
        ("CgA", "chromogranin-a"),
        (" cga ", "chromogranin-a"),
        ("Sandostatin", "octreotide"),
        ("tumor markers", "tumour-marker"),
    ],
)
def test_names_abbreviations_brands_and_forms(words: str, term: str, shipped: Edition) -> None:
    assert named_word(shipped, words) == f"term:{term}"


@pytest.mark.parametrize("words", ["", "chromo", "embol", "marker blood test", "chromogranin test", "…", "A"])
def test_anything_else_is_no_name(words: str, shipped: Edition) -> None:
    assert named_word(shipped, words) == ""
