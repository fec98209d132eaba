# SPDX-License-Identifier: GPL-3.0-or-later
"""The little words of a language, from words/<language>.yaml; a language without a file has none.

Words that say little are left out of bodies but kept in titles, headings and questions, so "what is it" still finds
"What it is".
"""

from __future__ import annotations

import functools
from pathlib import Path

import msgspec

_FOLDER = Path(__file__).parent / "words"


class LittleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What words/<language>.yaml holds: words parted by spaces, folded: small letters, no accents, no apostrophes."""

    stop: str = ""
    """Words that say little by themselves."""
    faint: str = ""
    """Words that are searched everywhere, but say less than others when a person types them."""
    articles: str = ""
    """Little words that change nothing in a phrase: "my scar" and "the scar" are one."""
    elided: str = ""
    """What stands before a word with an apostrophe and is no part of it: the l of l'hôpital."""


@functools.cache
def _words(language: str) -> LittleWords:
    from reader.content.language_file import language_file  # noqa: PLC0415  who only folds words reads no file

    return language_file(_FOLDER, language, LittleWords) or LittleWords()


@functools.cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language (`en`) that say little by themselves."""
    return frozenset(_words(language).stop.split())


@functools.cache
def faint_words(language: str) -> frozenset[str]:
    """Return the words of a language that say less than others."""
    return frozenset(_words(language).faint.split())


@functools.cache
def articles(language: str) -> frozenset[str]:
    """Return the words of a language that change nothing in a phrase."""
    return frozenset(_words(language).articles.split())


@functools.cache
def elided(language: str) -> tuple[str, ...]:
    """Return what may stand before a word with an apostrophe, in a language."""
    return tuple(_words(language).elided.split())
