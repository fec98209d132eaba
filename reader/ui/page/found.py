# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds words in a document as a reader would: signs that cannot be seen or typed make no difference.

It knows documents only, no pages and no views.
"""

from __future__ import annotations

import re
from itertools import accumulate

from PySide6.QtGui import QTextDocument

from reader.ui.page.setting_text import WORD_JOINER

_UNSEEN = f"[{WORD_JOINER}\u00ad]*"
_SPACE = r"[^\S\u2029]"
"""Any space or line end, but not the end of a paragraph."""
_ALIKE = ("'’‘ʼ", '"“”„', "-‐‑–—")


def find_all(document: QTextDocument, text: str, *, whole: bool = False) -> list[tuple[int, int]]:
    """Return every place of a text in a document, without regard to case; with `whole`, not inside longer words."""
    wanted = [sign for sign in text if sign not in (WORD_JOINER, "\u00ad")]
    if not wanted:
        return []
    pattern = _UNSEEN.join(_sign(sign) for sign in wanted)
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


def _sign(sign: str) -> str:
    if sign.isspace():
        return _SPACE
    return next((f"[{re.escape(alike)}]" for alike in _ALIKE if sign in alike), re.escape(sign))
