# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules that keep a reader safe: emergency numbers, calls for help, medicines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.check.guide_text import LanguageText
from reader.check.language_words import pattern
from reader.check.rule import Finding, Rule

_ALWAYS = re.compile(r"(?<![\w.,-])9-?1-?1(?![\w-]|[.,]\d)")
_CALLED = r"(?:\s+(?:the|le|au))?(?:\s+(?:number|numéro))?\s+((?<=le |au )1[578]|112|999|000|111)(?![\w-]|[.,]\d)"


def emergency_numbers(language: LanguageText) -> Iterator[Finding]:
    """Yield emergency numbers that are written as digits; guides are read in many countries."""
    calls = pattern(language.words.call_verbs if language.words else ())
    called = re.compile(calls.pattern + _CALLED, re.I)
    for path, passage in language.passages():
        for match in (*_ALWAYS.finditer(passage.text), *called.finditer(passage.text)):
            number = match[match.lastindex or 0]
            text = f"Write {{emergency_number}} instead of “{number}”: each place then shows its own number."
            yield Finding(passage.line_at(match.start()), text, number, path=path)


RULES = (
    Rule(
        "PL18",
        "error",
        "No emergency number is written as digits; {emergency_number} stands for it.",
        language=emergency_numbers,
    ),
)
