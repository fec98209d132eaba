# SPDX-License-Identifier: GPL-3.0-or-later
"""A place in the text of a page that is the same in every look and every language: this piece of that section.

It knows no page; SetPage tells which piece stands at a position, and where a piece stands.
"""

from __future__ import annotations

import msgspec

AFTER = -1
"""In place of a section's number, for what stands below the last section."""


class Piece(msgspec.Struct, frozen=True):
    """A paragraph, an item, a cell or the like, and how far into it; `START` is the top of the page."""

    section: str = ""
    """The section's id; empty above the first and below the last."""
    key: tuple[int, ...] = ()
    """What SetPage calls the piece; the first number is that of the section, or AFTER."""
    offset: int = 0
    """Characters from where it begins. In another language it counts only as far as the piece goes there."""


START = Piece()
