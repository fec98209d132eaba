# SPDX-License-Identifier: GPL-3.0-or-later
"""Stems, where Whoosh's own stemmers are mended or must be kept from trouble."""

from __future__ import annotations

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
