# SPDX-License-Identifier: GPL-3.0-or-later
"""Everyday words of a language as phrases that lead to the words of health texts, in that language or another.

They belong to no guide, so they help in every one. The tables hold the words; this only reads them.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from reader.search.analysis import analysis
from reader.search.lay_english import ENGLISH_TO_ENGLISH
from reader.search.lay_french import FRENCH_TO_ENGLISH, FRENCH_TO_FRENCH
from reader.search.lexicon import Phrase, make_phrase
from reader.search.plain_english import COMMON_ENGLISH
from reader.search.plain_french import COMMON_FRENCH

COMMON: Final[dict[str, frozenset[str]]] = {"en": COMMON_ENGLISH, "fr": COMMON_FRENCH}
"""Language -> words that are never taken for misspelt ones."""

Row = tuple[tuple[str, ...], tuple[str, ...]]
"""What people say, and what it may be called."""


@cache
def lay_phrases(language: str, edition: str) -> tuple[Phrase, ...]:
    """Return what people say in `language`; the targets are words of the `edition`'s language, as they are written."""
    spoken = analysis(language)
    meant: dict[tuple[str, ...], Phrase] = {}
    for said, targets in lay_rows(language, edition):
        for text in said:
            phrase = make_phrase(text, (target for target in targets if target != text), spoken)
            known = meant.get(phrase.stems)
            if known:
                phrase = make_phrase(text, (*known.targets, *phrase.targets), spoken)
            if phrase.stems:
                meant[phrase.stems] = phrase
    return tuple(meant.values())


@cache
def lay_words(language: str) -> frozenset[str]:
    """Return every folded word that people say in the tables of a language, whatever an edition is written in."""
    spoken = analysis(language)
    rows = [row for edition in COMMON for row in lay_rows(language, edition)]
    return frozenset(token.word for said, _ in rows for text in said for token in spoken.tokens(text))


def lay_rows(language: str, edition: str) -> tuple[Row, ...]:
    """Return the rows of the table between two languages; none where nobody wrote one."""
    match language, edition:
        case "en", "en":
            return _rows(ENGLISH_TO_ENGLISH)
        case "fr", "fr":
            return _rows(FRENCH_TO_FRENCH)
        case "fr", "en":
            return _rows(FRENCH_TO_ENGLISH)
        case "en", "fr":
            return tuple((targets, said) for said, targets in _rows(FRENCH_TO_ENGLISH))
    return ()


def _rows(table: str) -> tuple[Row, ...]:
    rows = []
    for line in table.strip().splitlines():
        said, _, targets = line.partition(":")
        rows.append((_parted(said), _parted(targets)))
    return tuple(rows)


def _parted(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in text.split(","))))
