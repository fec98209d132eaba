# SPDX-License-Identifier: GPL-3.0-or-later
"""How a language is read aloud, from words/<language>.yaml: what signs, units and short forms are called."""

from __future__ import annotations

import functools
from pathlib import Path

import msgspec

from reader.content.language_file import language_file

_FOLDER = Path(__file__).parent / "words"


class SpokenWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What words/<language>.yaml holds; a language without a file is read as it is written."""

    closed: str = "{title}"
    """A box that the reader has not opened."""
    drawing: str = "{words}"
    item: str = "{number}. {text}"
    """An item of a numbered list."""
    labelled: str = "{label}: {text}"
    """A cell under its header; a box's title after its kind."""
    range: str = "{low}–{high}"
    per: str = "{unit}/{of}"
    """A unit over another one: `mmol/L`."""
    short: dict[str, str] = {}
    """What is written short, with its full stop -> what it means."""
    units: dict[str, tuple[str, str]] = {}
    """Unit -> one of it, several."""
    of_units: dict[str, str] = {}
    """What else may stand below the stroke: `mg/day`."""
    signs: dict[str, str] = {}
    digit_by_digit: tuple[str, ...] = ()
    """Numbers that people know by their digits: 911."""
    said_as_words: tuple[str, ...] = ()
    """Abbreviations that are said as a word where the glossary does not tell."""
    plain_capitals: tuple[str, ...] = ()
    """Plain words that may stand in capitals."""
    plural: str = ""
    """What is heard at the end of several of an abbreviation: the `s` of `PPIs`."""
    is_one_below_two: bool = False
    """Whether 1.5 takes the form for one, as in French."""


@functools.cache
def spoken_words(language: str) -> SpokenWords:
    """Return how a language (`en`) is read aloud."""
    return language_file(_FOLDER, language, SpokenWords) or SpokenWords()
