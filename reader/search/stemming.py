# SPDX-License-Identifier: GPL-3.0-or-later
"""Word stems: Whoosh's Snowball stemmers, with the few families that they part mended.

Words come folded and with their spelling joined; the French stemmer was made for accents, so what their loss breaks is
put right here. Stems are never shown.
"""

from __future__ import annotations

from collections.abc import Callable

from whoosh.lang.snowball.english import EnglishStemmer
from whoosh.lang.snowball.french import FrenchStemmer

_ENGLISH_FAMILIES = {"treatment": "treat", "surgeri": "surg", "surgic": "surg"}
_FRENCH_FAMILIES = {
    "anesthesi": "anesthes", "brulur": "brul", "chirurgical": "chirurg", "cicatris": "cicatric", "doulour": "douleur",
    "enflur": "enfle", "fatig": "fatigu", "fievreux": "fievr", "guerison": "guer", "hereditair": "heredit",
    "hospitali": "hopit", "hospitalis": "hopit", "infecti": "infect", "metastat": "metastas", "nauseeux": "naus",
    "neurendocrinien": "neurendocrin", "osseux": "os", "ostom": "stom", "ostomis": "stom", "pancreat": "pancr",
    "recid": "recidiv", "respiratoir": "respir", "stomis": "stom", "tumoral": "tumeur", "urinair": "urin",
    "veineux": "vein",
}  # fmt: skip
_FRENCH_WORDS = {
    "blanche": "blanc", "blanches": "blanc", "bouffi": "bouffi", "bouffie": "bouffi", "bouffis": "bouffi",
    "bouffies": "bouffi", "cheveux": "cheveu", "genoux": "genou", "grasse": "gras", "grasses": "gras",
    "longue": "long", "longues": "long", "maux": "mal", "medicament": "medicament", "medicaments": "medicament",
    "molle": "mou", "molles": "mou", "mous": "mou", "seche": "sec", "seches": "sec", "testament": "testament",
    "testaments": "testament", "travaux": "travail", "yeux": "eil",
}  # fmt: skip
"""Plurals and feminines that no rule makes, and words that share a stem with another family: médicament, médical."""
_FRENCH_SHORTEST = 4
"""A shorter word is its own stem: `ETT` is no plural of `et`."""
_LONGEST = 40
"""No word is longer; the stemmers take time that grows with the word."""
_ADJECTIVE = 7
"""French stems of at least so many letters lose `-al`: hormonal, intestinal."""


def stemmer(language: str) -> Callable[[str], str]:
    """Return the function from word to stem; for a language without a stemmer, one that changes nothing."""
    return {"en": _english, "fr": _french}.get(language, str)


_english_stem: Callable[[str], str] = EnglishStemmer().stem
_french_stem: Callable[[str], str] = FrenchStemmer().stem


def _english(word: str) -> str:
    if len(word) > _LONGEST:
        return word
    stem = _english_stem(word)
    return _ENGLISH_FAMILIES.get(stem, stem)


def _french(word: str) -> str:
    if not _FRENCH_SHORTEST <= len(word) <= _LONGEST:
        return word
    if word in _FRENCH_WORDS:
        return _FRENCH_WORDS[word]
    stem = _french_stem(word)
    if stem in _FRENCH_FAMILIES:
        return _FRENCH_FAMILIES[stem]
    if len(stem) >= _ADJECTIVE and stem.endswith("al"):
        return stem[:-2]
    return stem[:-2] if stem.endswith("ier") else stem
