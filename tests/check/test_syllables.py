# SPDX-License-Identifier: GPL-3.0-or-later
"""Syllables, frozen: a change here moves every grade, so it must be meant."""

from __future__ import annotations

import pytest

from reader.check.syllables import syllables

ENGLISH = {
    1: "the walked whole makes cured blood eye two 2028 ☎",
    2: "table needed treated houses boxes science quiet diet being lion special patient safely tumour any sometimes",
    3: "hospital medical surgery carcinoid every different medicine area idea violence ureter",
    4: "radiation bacteria society operation variety anaemia diarrhea",
    5: "neuroendocrine",
}
FRENCH = {
    1: "le vie oui deux elle sommes foie août soigne",
    2: "tumeur quelques Noël maïs patient équipe aorte",
    3: "hôpital infirmière réaction chirurgie poésie fatigue création",
    4: "médicaments opération européen",
}


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [*(("en", count, words) for count, words in ENGLISH.items()), *(("fr", *row) for row in FRENCH.items())],
)
def test_the_syllables_of_words(language: str, count: int, words: str) -> None:
    assert {word: syllables(word, language) for word in words.split()} == dict.fromkeys(words.split(), count)
