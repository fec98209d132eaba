# SPDX-License-Identifier: GPL-3.0-or-later
"""One spelling for words that are spelt in several ways: tumour and tumor, organise and organize, oedema and edema.

The joined form is never shown. It need not be a word; it only has to be the same for every spelling of one word. All
words here are folded already (small letters, no accents).
"""

from __future__ import annotations

import re

_SPECIAL = {
    "ageing": "aging", "cosy": "cozy", "grey": "gray", "judgement": "judgment", "mould": "mold", "mouldy": "moldy",
    "programme": "program", "programmes": "programs", "toes": "toes", "tyre": "tire", "sceptical": "skeptical",
    "practise": "practice", "practised": "practiced", "practising": "practicing", "enrolment": "enrollment",
    "four": "four",
}  # fmt: skip
_ENGLISH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"our(?=(?:s|ed|ing|al|ally|able|ably|ful|less|ite|ites|hood|y)?$)"), "or"),
    (re.compile(r"(?<=[^aeiou])is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)"), "iz"),
    (re.compile(r"ys(?=(?:e|ed|er|ers|ing)$)"), "yz"),
    (re.compile(r"(?<=cent|heat|goit)re(?=s?$)|(?<=lit|fib|met)re(?=s?$)"), "er"),
    (re.compile(r"(?<=def|off|lic)ence(?=s?$)|(?<=pret)ence(?=s?$)"), "ense"),
    (re.compile(r"[ao]e"), "e"),
    (re.compile(r"^leuc"), "leuk"),
    (re.compile(r"^sulph"), "sulf"),
)
_SHORTEST = 4
"""Shorter words ("our", "toe", "is") are spelt in one way."""

APOSTROPHE_LEFT_OFF: dict[str, dict[str, str]] = {
    "fr": {
        "cest": "est", "cetait": "etait", "dun": "un", "dune": "une", "jai": "ai", "jaimerais": "aimerais",
        "jarrete": "arrete", "jarrive": "arrive", "jattends": "attends", "jaurais": "aurais", "javais": "avais",
        "jen": "en", "jespere": "espere", "jetais": "etais", "jetouffe": "etouffe", "jhesite": "hesite", "jy": "y",
        "lhopital": "hopital", "loperation": "operation", "nai": "ai", "nest": "est", "quest": "est", "quil": "il",
        "quils": "ils", "quon": "on", "quun": "un", "quune": "une", "sest": "est", "setouffe": "etouffe", "sil": "il",
    },
}  # fmt: skip
"""Language -> what many type without an apostrophe on a phone, folded, and the word it holds: `jai` is `j'ai`."""


def join_english(word: str) -> str:
    """Return the form that British and American spellings share."""
    if word in _SPECIAL:
        return _SPECIAL[word]
    if len(word) < _SHORTEST:
        return word
    for pattern, joined in _ENGLISH:
        word = pattern.sub(joined, word)
    return word


def join_french(word: str) -> str:
    """Return the form that `œdème`, `oedeme` and `edeme` share; a feminine `-ée` becomes `-é`."""
    word = word.replace("oe", "e").replace("ae", "e")
    if word.endswith(("ee", "ees")) and len(word) > _SHORTEST:
        word = word.rstrip("s")[:-1]
    return word


def prefix_variants(prefix: str, language: str) -> tuple[str, ...]:
    """Return what to look for in place of an unfinished word: itself, and where the other spelling would differ.

    `tumou` must find `tumor`, `oesoph` must find `esophagus`; the reverse cannot be told from a prefix.
    """
    forms = {prefix: None}
    if len(prefix) >= _SHORTEST:
        forms[prefix.replace("oe", "e").replace("ae", "e")] = None
        if language == "en" and prefix.endswith("ou"):
            forms[prefix[:-1]] = None
        elif language == "en":
            forms[join_english(prefix)] = None
    return tuple(forms)
