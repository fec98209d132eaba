# SPDX-License-Identifier: GPL-3.0-or-later
"""How a word sounds, roughly: words that a person may mix up by ear get the same key. Knows one word at a time."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_FIRST: Final = (
    (re.compile(r"^(?:kn|gn|pn)"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"^ps"), "s"),
    (re.compile(r"^wh"), "w"),
)
_SOUNDS: Final = (
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"ph|(?<=ou)gh(?!t)"), "f"),
    (re.compile(r"gh(?=t|$)"), ""),
    (re.compile(r"xi(?=ou)"), "kSi"),
    (re.compile(r"[st]ch|sh|[cst]i(?=o|a)|su(?=r)"), "S"),
    (re.compile(r"ch|ck|q|c(?![eiy])"), "k"),
    (re.compile(r"c(?=[eiy])|z"), "s"),
    (re.compile(r"g(?=[eiy])"), "j"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"(?<=.)h"), ""),
    (re.compile(r"(?<=.)[aeiouyw]+"), ""),
    (re.compile(r"^[aeiouy]"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return the sound of a folded word: its consonants as they are heard; vowels count only at the beginning."""
    for pattern, heard in (*_FIRST, *_SOUNDS):
        word = pattern.sub(heard, word)
    return word
