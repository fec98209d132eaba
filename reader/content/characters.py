# SPDX-License-Identifier: GPL-3.0-or-later
"""Characters that may not stand in a guide because they can make a text look like what it is not.

They can be written as they are, or hidden in an escape of YAML, Markdown or XML; so each reader looks again at
what it read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.i18n import _

ODD = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control, except tab and the two line ends
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction of writing
    "\u2028\u2029\ufff9-\ufffb\ufeff"  # breaks, notes and marks that editors do not show
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # no characters at all
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use
    "\U000e0000-\U000e007f"  # tags: text that nobody sees
    "]"
)

MARKS = (
    "\u0300-\u036f\u0483-\u0487"  # accents
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0"  # Arabic, Syriac, Thaana
    "\u0900-\u0963\u0971-\u0df3"  # the scripts of India: signs and letters, without the full stops
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u1000-\u1049\u1780-\u17d3"
)
"""For a class of a pattern: signs behind a letter that belong to its word, which Python counts as no letters."""
LENGTHENING = "\u0640"
"""Draws a word of Arabic out; says nothing."""


def odd_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line (from 1) that holds an odd character, with a sentence about the first one in it."""
    for number, line in enumerate(text.split("\n"), 1):
        found = ODD.search(line)
        if found:
            yield number, _("The character U+{code:04X} may not stand here.").format(code=ord(found.group()))


def without_odd(text: str) -> str:
    """Return the text with every odd character left out."""
    return ODD.sub("", text)


def one_line(text: str) -> str:
    """Return the text on one line: without odd characters, and with a space for each gap."""
    return without_odd(" ".join(text.split()))
