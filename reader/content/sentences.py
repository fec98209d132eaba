# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the sentences of a running text end: for search, for the checker and for the voice.

Abbreviations that never end a sentence are data, a file for each language. Knows characters, not blocks or queries.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

EMERGENCY_SIGN = "\u260e"
"""Stands in a text for the number to call in an emergency; counts as one word, and may begin a sentence."""
_FOLDER = Path(__file__).parent / "abbreviations"
_END = re.compile(
    r"(?<![.!?…؟۔।])[.!?…؟۔।]++(?:\s?[\"”’»)\]])*+\s++" rf"(?=[\"“‘«(\[\s]*+(?:{EMERGENCY_SIGN}|[^\W_a-zà-öø-ÿœ]))"
)
"""A mark, what closes with it, and space, before what a sentence can begin with: a capital, a figure, a quotation."""
_LONGEST = 12
"""Characters before a full stop that are looked at for an abbreviation."""


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield where the sentences between two places of a text start and end, the space around them aside.

    The end of the text ends a sentence, mark or not. `9.2`, `38.5 °C`, `Dr. Lee` and `e.g. At` do not.
    """
    stop = len(text) if end is None else end
    begin = start
    for match in _END.finditer(text, start, stop):
        if text[match.start()] == "." and _is_abbreviated(text, begin, match.start() + 1):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, stop)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    found = text[start:end]
    if found and not found.isspace():
        yield start + len(found) - len(found.lstrip()), start + len(found.rstrip())


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    """Tell whether the full stop that ends at `end` belongs to an abbreviation."""
    return _abbreviated().search(text[max(start, end - _LONGEST) : end]) is not None


@functools.cache
def _abbreviated() -> re.Pattern[str]:
    """Return what finds an abbreviation at the end of a text, in any language there is a file for."""
    files = sorted(_FOLDER.glob("*.txt"))
    known = {line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()}
    spelled = (re.escape(each).replace(r"\ ", r"\s?") for each in sorted(known))
    return re.compile(rf"(?<![\w.]){'(?:' + '|'.join(spelled) + ')'}\Z")
