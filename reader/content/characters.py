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
