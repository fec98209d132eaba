# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries what a reader has kept to another computer: one readable JSON file, written and read again.

A file that is read is hostile until checked. What was read, searched for and set is not carried: it stays here.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from reader.content.address import parse_address
from reader.content.characters import ODD
from reader.content.piece import Piece, PieceKind
from reader.content.quote import AROUND, LONGEST, Quote
from reader.errors import AddressError, ReaderError
from reader.i18n import _
from reader.userdata.basket import Basket
from reader.userdata.marks import Mark, MarkKind, Marks
from reader.userdata.my_questions import MyQuestion, MyQuestions
from reader.userdata.store import Store

VERSION = 1
MOST_BYTES = 16 * 1024 * 1024
"""Of a file that is read: room for a hundred times what somebody keeps."""
MOST_ROWS = 20_000
"""Of each list."""
LONGEST_WRITING = 100_000
"""Characters of a note or an answer: what is brought in may be joined to what is there."""

_Line = Annotated[str, Meta(max_length=2_000, pattern=r"\A[^\r\n\t]*\Z")]
_Around = Annotated[str, Meta(max_length=2 * AROUND)]
_Words = Annotated[str, Meta(max_length=LONGEST)]
_Writing = Annotated[str, Meta(max_length=LONGEST_WRITING)]
_Day = Annotated[str, Meta(pattern=r"\A(?:\d{4}-\d\d-\d\d)?\Z")]


class CarriedQuote(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place and its words, as in `Quote`."""

    address: _Line = ""
    text: _Words = ""
    before: _Around = ""
    after: _Around = ""


class CarriedMark(CarriedQuote, frozen=True, omit_defaults=True, kw_only=True):
    """A bookmark, a highlight or a note, without its id."""

    kind: MarkKind
    title: _Line = ""
    colour: Literal["", "yellow", "blue", "pink"] = ""
    note: _Writing = ""
    edition: _Line = ""
    day: _Day = ""


class CarriedQuestion(msgspec.Struct, frozen=True, omit_defaults=True):
    """A question, without its id; its place in the list is its turn."""

    text: Annotated[_Line, Meta(min_length=1)]
    question: _Line = ""
    address: _Line = ""
    is_done: bool = False
    answer: _Writing = ""


class CarriedPiece(CarriedQuote, frozen=True, omit_defaults=True, kw_only=True):
    """A piece in the basket."""

    kind: PieceKind
    title: _Line = ""


class Carried(msgspec.Struct, frozen=True):
    """Everything in a file."""

    lamplight: Annotated[int, Meta(ge=VERSION, le=VERSION)]
    """The version of this shape."""
    day: _Day = ""
    marks: Annotated[tuple[CarriedMark, ...], Meta(max_length=MOST_ROWS)] = ()
    questions: Annotated[tuple[CarriedQuestion, ...], Meta(max_length=MOST_ROWS)] = ()
    basket: Annotated[tuple[CarriedPiece, ...], Meta(max_length=MOST_ROWS)] = ()


class _Opening(msgspec.Struct):
    lamplight: int


@dataclasses.dataclass(frozen=True, slots=True)
class Belongings:
    """The lists that are carried, and the store that they are in."""

    store: Store
    marks: Marks
    questions: MyQuestions
    basket: Basket


# -- out --------------------------------------------------------------------------------------------------------------


def to_json(belongings: Belongings, day: date) -> str:
    """Return everything as JSON that a person can read, a value a line."""
    carried = Carried(
        VERSION,
        day.isoformat(),
        tuple(map(_carried_mark, belongings.marks.all())),
        tuple(CarriedQuestion(q.text, q.question, q.address, q.is_done, q.answer) for q in belongings.questions.all()),
        tuple(_carried_piece(item.piece) for item in belongings.basket.all()),
    )
    return msgspec.json.format(msgspec.json.encode(carried), indent=2).decode() + "\n"


def _carried_mark(mark: Mark) -> CarriedMark:
    quote = mark.quote
    return CarriedMark(
        quote.address, quote.text, quote.before, quote.after,
        kind=mark.kind, title=mark.title, colour=mark.colour, note=mark.note, edition=mark.edition, day=mark.day,
    )  # fmt: skip


def _carried_piece(piece: Piece) -> CarriedPiece:
    quote = piece.quote
    return CarriedPiece(quote.address, quote.text, quote.before, quote.after, kind=piece.kind, title=piece.title)
