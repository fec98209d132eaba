# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the syllables of English and French words by their vowels. Close enough to rank texts."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Final

_ENGLISH_SILENT: Final = re.compile(
    r"(?<=[^aeiouy])(?:(?<![td])ed|(?<![sxzcg])(?<!sh)(?<!ch)(?<![^aeiouy]l)es|(?<![^aeiouy]l)e)$"
)
_ENGLISH_SILENT_INSIDE: Final = re.compile(r"(?<=[aeiouy][^aeiouy])e(?=(?:ly|ment|ments|ful|less|ness|some|where)$)")
_ENGLISH_HIATUS: Final = re.compile(
    r"(?<![ctsgx])i[ao](?!us)|(?:qu|sc|d|cl|nx|so?c|[vl]ar)ie(?=[tn])|[aeiou]ing$|eo(?!u|p)|oe(?=n)|(?<=[drh])ea(?=s?$)|(?<![gq])ua(?!r[dty])|uou|creat"
)
_ENGLISH_GROUP: Final = re.compile(r"[aeiouy]+")
_FRENCH_GROUP: Final = re.compile(r"[aeiouyàâéèêîôùûœæ]+|[ëïöüä]")
_FRENCH_SILENT: Final = re.compile(r"(?<=[^aeiouyàâéèêëîïôöùûüœæ])(?:es?)$|(?<=[iuéo])(?:es?)$|(?<=qu)es?$")
_FRENCH_HIATUS: Final = re.compile(r"é[aoiueèâ]|[aou]é|oa|ao(?!u|û)")


def syllables(word: str, language: str) -> int:
    """Return how many syllables a word has, at least 1. Numbers count one; other languages are counted as French."""
    return _english(word) if language == "en" else _french(word)


@functools.lru_cache(maxsize=16_384)
def _english(word: str) -> int:
    plain = unicodedata.normalize("NFD", word.lower())
    return max(1, sum(_english_part(re.sub(r"[^a-z]", "", part)) for part in plain.split("-")))


def _english_part(word: str) -> int:
    if len(word) <= 3:
        return min(1, len(word)) + bool(re.fullmatch(r"[aeiou][^aeiou]y|\wia|\wio", word))
    word = re.sub(r"^some(?=\w)", "som", word)
    word = _ENGLISH_SILENT_INSIDE.sub("", _ENGLISH_SILENT.sub("", word))
    word = re.sub(r"^y(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])", "j", word)
    return max(1, len(_ENGLISH_GROUP.findall(word)) + len(_ENGLISH_HIATUS.findall(word)))


@functools.lru_cache(maxsize=16_384)
def _french(word: str) -> int:
    letters = re.sub(r"[^a-zàâäéèêëîïôöùûüçœæ]", "", unicodedata.normalize("NFC", word.lower()))
    if not letters:
        return 1
    spoken = _FRENCH_SILENT.sub("", letters)
    groups = len(_FRENCH_GROUP.findall(spoken)) + len(_FRENCH_HIATUS.findall(spoken))
    return max(1, groups)
