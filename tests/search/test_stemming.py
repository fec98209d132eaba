# SPDX-License-Identifier: GPL-3.0-or-later
"""Stems, where Whoosh's own stemmers are mended or must be kept from trouble."""

from __future__ import annotations

import pytest

from reader.search.analysis import analysis
from reader.search.stemming import stemmer


def test_families_that_snowball_parts() -> None:
    english, french = stemmer("en"), stemmer("fr")
    assert english("treatment") == english("treated")
    assert english("surgical") == english("surgery")
    assert french("infirmiere") == french("infirmier")
    assert french("chirurgicale") == french("chirurgie")


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert stemmer("xx")("Operationen") == "Operationen"


def test_an_endless_word_is_left_alone() -> None:
    for language in ("en", "fr"):
        assert stemmer(language)("a" * 5000) == "a" * 5000


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("maux", "mal"), ("yeux", "oeil"), ("seche", "sec"), ("longues", "long"), ("nauseeux", "nausee"),
        ("osseuse", "os"), ("enflure", "enfle"), ("neuroendocrinien", "neuroendocrine"), ("ostomie", "stomie"),
        ("metastatique", "metastase"), ("respiratoire", "respirer"),
    ],
)  # fmt: skip
def test_french_plurals_feminines_and_adjectives_that_no_rule_joins(word: str, other: str) -> None:
    french = analysis("fr")
    assert french.forms(word)[1] == french.forms(other)[1]


@pytest.mark.parametrize(("word", "other"), [("medicament", "medical"), ("testament", "test"), ("ett", "et")])
def test_french_words_that_only_look_like_a_family_are_kept_apart(word: str, other: str) -> None:
    assert stemmer("fr")(word) != stemmer("fr")(other)
