# SPDX-License-Identifier: GPL-3.0-or-later
"""Says of a snippet whether it reads as whole sentences, is visibly cut, or is odd. Knows only what a person sees."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

Shape = Literal["whole", "cut", "odd"]

_BEGINS = re.compile(r"[\"“‘«(\[{]?\s?(?:[^\W_a-zà-öø-ÿ]|pH\b|mRNA\b)")
_ENDS = re.compile(r"[.!?][\"”’»)\]]*$")
_BREAKS = re.compile(r" [|·] |^[|·]|[|·]$|[.;:,]\s*[.;:,]|\n|  |… …")
"""Signs of a table, of parted lines, of two ends put together."""
_SMALL_AFTER_STOP = re.compile(r"[a-z]{4,}[.!?] (?=[a-zà-öø-ÿ])")
"""A "sentence" that begins small behind a full stop: an item or a cell that stands alone."""


def shape_of(snippet: str, titles: Collection[str] = ()) -> Shape:
    """Return what a snippet looks like; `titles` are those of boxes, which no snippet may end with."""
    bare = re.sub(r"[\s.:;…]+$", "", snippet)
    if _BREAKS.search(snippet) or _SMALL_AFTER_STOP.search(snippet):
        return "odd"
    if any(bare == title or bare.endswith((f". {title}", f"; {title}")) for title in titles):
        return "odd"
    begins_cut, ends_cut = snippet.startswith("… "), snippet.endswith((" …", "; …"))
    if not (begins_cut or _BEGINS.match(snippet)) or not (ends_cut or _ENDS.search(snippet)):
        return "odd"
    return "cut" if begins_cut or ends_cut else "whole"
