# SPDX-License-Identifier: GPL-3.0-or-later
"""Something of a guide that a person takes away: a page, a section, a passage, a term or a question."""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.content.quote import Quote

PieceKind = Literal["chapter", "section", "passage", "term", "question"]


class Piece(msgspec.Struct, frozen=True):
    """One piece, by its address; it holds no text of the guide but a passage's own words."""

    kind: PieceKind
    quote: Quote
    """Its address, and a passage's words. A term's address is `term:resection`; an own question has none."""
    title: str = ""
    """How a list names it; of a question, the question itself."""
    language: str = ""
    """Of the edition that a passage's words are from (`fr`); empty when that is not known. All else has no language."""
