# SPDX-License-Identifier: GPL-3.0-or-later
"""Abbreviations: letter by letter, or as a word, as the glossary tells."""

from __future__ import annotations

import pytest

from reader.content.model import Term
from reader.speech.capitals import Capitals, said_in_glossary
from reader.speech.words_file import SpokenWords, spoken_words

TERMS = (
    Term("prrt", "PRRT", "", respelling="P-R-R-T"),
    Term("mri", "MRI", "", respelling="em-ar-EYE"),
    Term("pet", "PET scan", "", respelling="pet skan"),
    Term("lars", "low anterior resection syndrome", "", respelling="LARZ", abbreviations=("LARS",)),
    Term("net", "neuroendocrine tumour", "", respelling="noor-oh TOO-mer", abbreviations=("NET",)),
    Term("mtor", "mTOR", "", respelling="EM-tor"),
    Term("crs", "cytokine release", "", respelling="syndrome"),
    Term("word", "resection", "", respelling="ree-SEK-shun"),
)


def test_a_respelling_tells_whether_an_abbreviation_is_a_word() -> None:
    assert said_in_glossary(TERMS) == {"PRRT": False, "MRI": False, "PET": True, "LARS": True, "mTOR": True}


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("PRRT and MRI", "P R R T and M R I"),
        ("a PET scan for LARS", "a Pet scan for Lars"),
        ("mTOR and pNET", "m Tor and p Net"),
        ("NETs, PPIs, SSTRs", "Nets, P P I’s, S S T R’s"),
        ("the MEN1 gene, G2, B12, 5-HIAA", "the M E N 1 gene, G 2, B 12, 5-H I A A"),
        ("CABINET and CAPTEM, but FDG", "Cabinet and Captem, but F D G"),
        ("Do NOT stop, and ask a nurse", "Do NOT stop, and ask a nurse"),
        ("A THREE WORD TITLE", "A THREE WORD TITLE"),
        ("I am. A cat’s NECs", "I am. A cat’s N E C’s"),
    ],
)
def test_how_english_abbreviations_are_said(text: str, spoken: str) -> None:
    assert Capitals(spoken_words("en"), said_in_glossary(TERMS)).spoken(text) == spoken


def test_a_language_without_words_spells_too() -> None:
    assert Capitals(SpokenWords(), {}).spoken("der NEC, die NECs") == "der N E C, die N E C"
