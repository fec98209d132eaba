# SPDX-License-Identifier: GPL-3.0-or-later
"""Where words stand in a document, as people type them: without regard to case, accents and kinds of quotation marks.

It marks nothing and knows no page; who asks does something with the places.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from PySide6.QtGui import QTextDocument

from reader.ui.page.set_page import WORD_JOINER

_UNSEEN = f"[{WORD_JOINER}\u00ad]*"
_SPACE = r"[^\S\u2029]"
"""Any space or line end, but not the end of a paragraph."""
_ALIKE = ("'’‘ʼ", '"“”„', "-‐‑–—")
"""Signs that stand for each other when words are looked for: who types has the first of each."""
_LIGATURES = {"oe": "œ", "ae": "æ"}
_ACCENTED: dict[str, str] = {}
"""A small letter -> those that are made of it and an accent."""
for _letter in map(chr, range(0xC0, 0x180)):
    _parts = unicodedata.normalize("NFD", _letter)  # the letter and, if it has one, its accent
    if len(_parts) > 1 and _parts[0].isascii():
        _ACCENTED[_parts[0]] = _ACCENTED.get(_parts[0], "") + _letter


def find_all(document: QTextDocument, text: str, *, whole: bool = False) -> list[tuple[int, int]]:
    """Return every place of a text in a document, without regard to case; with `whole`, not inside longer words.

    A letter without an accent finds those with one too, as people type; one with an accent finds only itself.
    """
    wanted = [sign for sign in text if sign not in (WORD_JOINER, "\u00ad")]
    if not wanted:
        return []
    pattern = _UNSEEN.join(_pieces(wanted))
    if whole:
        before = r"(?<!\w)" if wanted[0].isalnum() else ""
        pattern = before + pattern + (r"(?!\w)" if wanted[-1].isalnum() else "")
    raw = document.toRawText()
    found = [match.span() for match in re.finditer(pattern, raw, re.IGNORECASE)]
    if raw.isascii() or max(raw) <= "\uffff":
        return found
    # Qt counts UTF-16 units, Python characters.
    units = [0, *accumulate(1 + (sign > "\uffff") for sign in raw)]
    return [(units[start], units[end]) for start, end in found]


def _pieces(signs: list[str]) -> Iterator[str]:
    """Yield a pattern for each sign, and one for two that may be written as one."""
    at = 0
    while at < len(signs):
        pair = "".join(signs[at : at + 2]).lower()
        written_as_one = _LIGATURES.get(pair)
        if written_as_one:
            yield f"(?:{_UNSEEN.join(_sign(sign) for sign in pair)}|{written_as_one})"
        else:
            yield _sign(signs[at])
        at += 2 if written_as_one else 1


def _sign(sign: str) -> str:
    if sign.isspace():
        return _SPACE
    if sign.lower() in _ACCENTED:
        return f"[{sign}{_ACCENTED[sign.lower()]}]"
    return next((f"[{re.escape(alike)}]" for alike in _ALIKE if sign in alike), re.escape(sign))
