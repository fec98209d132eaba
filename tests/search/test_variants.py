# SPDX-License-Identifier: GPL-3.0-or-later
"""Spellings of one word meet."""

from __future__ import annotations

import pytest

from reader.search.variants import join_english, join_french, prefix_variants


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("tumours", "tumors"), ("behavioural", "behavioral"), ("localised", "localized"), ("analysing", "analyzing"),
        ("litres", "liters"), ("defence", "defense"), ("leucocytes", "leukocytes"), ("haemorrhage", "hemorrhage"),
        ("programme", "program"), ("theatre", "theater"), ("practised", "practiced"),
    ],
)  # fmt: skip
def test_british_and_american(british: str, american: str) -> None:
    assert join_english(british) == join_english(american)


@pytest.mark.parametrize("word", ["our", "is", "toe", "toes", "liver", "course", "disease", "four"])
def test_words_of_one_spelling_stay(word: str) -> None:
    assert join_english(word) == word


def test_french_feminine_and_ligature() -> None:
    assert join_french("operees") == "opere"
    assert join_french("oedeme") == "edeme"


def test_an_unfinished_word_is_looked_for_in_each_spelling() -> None:
    assert prefix_variants("tumou", "en") == ("tumou", "tumo")
    assert "esoph" in prefix_variants("oesoph", "en")
    assert prefix_variants("liv", "en") == ("liv",)
