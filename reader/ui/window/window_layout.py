# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window divides its room: which columns stand beside each other at a given size and text size.

Sizes are counted in the text's own pixels (window pixels over the scale), so large text on a big screen and small
text on a small screen are the same case, and nothing is ever cut off: columns give way one after the other.
"""

from __future__ import annotations

import dataclasses
import enum

_WIDE = 1060
_MEDIUM = 760
_NARROW = 420
_LOW = 330
_FOOT = 480


class Mode(enum.Enum):
    """How much room there is."""

    WIDE = "wide"
    """Contents, page and glossary side by side."""
    MEDIUM = "medium"
    """The page, and one of the two beside it."""
    NARROW = "narrow"
    """One at a time; the search box has a row of its own."""
    COMPACT = "compact"
    """One at a time; the search box appears when it is asked for, and the line at the foot is left out."""


class Side(enum.Enum):
    """Which column was asked for last where not all have room."""

    PAGE = "page"
    CONTENTS = "contents"
    WORDS = "words"


@dataclasses.dataclass(frozen=True, slots=True)
class Columns:
    """Which of the three columns are shown."""

    contents: bool
    page: bool
    words: bool


def mode_for(width: float, height: float, scale: float) -> Mode:
    """Return the mode for a window of width x height pixels at a text scale (1.0 is 100 %)."""
    wide, high = width / scale, height / scale
    if wide < _NARROW or high < _LOW:
        return Mode.COMPACT
    if wide < _MEDIUM:
        return Mode.NARROW
    return Mode.MEDIUM if wide < _WIDE else Mode.WIDE


def columns_for(mode: Mode, side: Side, *, is_for_calls: bool = False) -> Columns:
    """Return the columns to show; on a call the contents only when they were asked for."""
    if is_for_calls and mode in (Mode.WIDE, Mode.MEDIUM):
        asked = side is Side.CONTENTS
        return Columns(contents=asked, page=True, words=mode is Mode.WIDE or not asked)
    match mode:
        case Mode.WIDE:
            return Columns(contents=True, page=True, words=True)
        case Mode.MEDIUM:
            return Columns(contents=side is not Side.WORDS, page=True, words=side is Side.WORDS)
        case _:
            return Columns(contents=side is Side.CONTENTS, page=side is Side.PAGE, words=side is Side.WORDS)


def has_foot(mode: Mode, height: float, scale: float) -> bool:
    """Return whether there is room for the line at the foot; where there is not, the text gets it."""
    return mode is not Mode.COMPACT and (mode is not Mode.NARROW or height / scale >= _FOOT)


def has_tabs(height: float, scale: float) -> bool:
    """Return whether there is room for the right column's tabs above its panel."""
    return height / scale >= _LOW
