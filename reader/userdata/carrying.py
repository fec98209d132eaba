# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries what a reader has kept to another computer: one readable JSON file, written and read again.

A file that is read is hostile until checked. What was read, searched for and set is not carried: it stays here.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from reader.content.address import parse_address
from reader.content.characters import ODD
from reader.content.piece import Piece, PieceKind
from reader.content.quote import AROUND, LONGEST, Quote
from reader.errors import AddressError, ReaderError
from reader.i18n import _
from reader.userdata.basket import Basket
from reader.userdata.marks import COLOURS, LONGEST_NOTE, Mark, MarkKind, Marks
from reader.userdata.my_questions import MyQuestion, MyQuestions
from reader.userdata.store import Store

VERSION = 1
MOST_BYTES = 16 * 1024 * 1024
"""Of a file that is read: room for a hundred times what somebody keeps."""
MOST_ROWS = 20_000
"""Of each list."""

_Line = Annotated[str, Meta(max_length=2_000, pattern=r"\A[^\r\n\t]*\Z")]
_Around = Annotated[str, Meta(max_length=2 * AROUND)]
_Words = Annotated[str, Meta(max_length=LONGEST)]
_Writing = Annotated[str, Meta(max_length=LONGEST_NOTE)]
_Colour = Annotated[str, Meta(pattern=rf"\A(?:{'|'.join(COLOURS)})?\Z")]
_Day = Annotated[str, Meta(pattern=r"\A(?:\d{4}-\d\d-\d\d)?\Z")]


_Language = Annotated[str, Meta(pattern=r"\A(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})?\Z")]


class CarriedQuote(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place and its words, as in `Quote`."""

    address: _Line = ""
    text: _Words = ""
    before: _Around = ""
    after: _Around = ""
    language: _Language = ""
    """Of the edition that the words are from."""


class CarriedMark(CarriedQuote, frozen=True, omit_defaults=True, kw_only=True):
    """A bookmark, a highlight or a note, without its id."""

    kind: MarkKind
    title: _Line = ""
    colour: _Colour = ""
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
    about: _Line = ""
    """What this is, for who opens the file."""
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
        _("Bookmarks, highlights, notes and questions kept with Lamplight. Lamplight can bring them in again."),
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
        language=mark.language,
    )  # fmt: skip


def _carried_piece(piece: Piece) -> CarriedPiece:
    quote = piece.quote
    words = (quote.address, quote.text, quote.before, quote.after, piece.language)
    return CarriedPiece(*words, kind=piece.kind, title=piece.title)


# -- in ---------------------------------------------------------------------------------------------------------------


def from_file(path: Path) -> Carried:
    """Return what is in a file; ReaderError with a sentence for the reader when it cannot be taken."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise ReaderError(_("“{name}” cannot be read: {reason}.").format(name=path.name, reason=reason)) from error
    try:
        return from_json(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ReaderError(_not_ours()) from error


def from_json(text: str) -> Carried:
    """Return what is in a text that `to_json` gave, here or on another computer, checked in every part.

    ReaderError with a sentence for the reader when it is something else, or too much, or from a newer version.
    """
    if len(text) > MOST_BYTES:
        raise ReaderError(_("This file is larger than any that Lamplight writes, so nothing was taken from it."))
    try:
        version = msgspec.json.decode(text, type=_Opening).lamplight
        if version > VERSION:
            raise ReaderError(
                _("This file was written by a newer Lamplight. Please bring this Lamplight up to date, then try again.")
            )
        carried = msgspec.json.decode(text, type=Carried)
    except msgspec.ValidationError as error:
        raise ReaderError(_not_as_written(error)) from error
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise ReaderError(_not_ours()) from error
    for place, row in _rows(carried):
        _check(place, row)
    return carried


def _not_ours() -> str:
    return _("This is not a file of bookmarks, notes and questions that Lamplight wrote, so nothing was taken from it.")


def _not_as_written(error: msgspec.ValidationError) -> str:
    _words, _at, place = str(error).partition(" - at `$.")
    return _refusal(place.rstrip("`")) if place and not place.startswith("lamplight") else _not_ours()


def _refusal(place: str) -> str:
    words = _("Something in this file is not as Lamplight writes it, so nothing was taken from it. It is at “{place}”.")
    return words.format(place=place)


def _rows(carried: Carried) -> Iterator[tuple[str, CarriedQuote | CarriedQuestion]]:
    for name in ("marks", "questions", "basket"):
        yield from ((f"{name}[{number}]", row) for number, row in enumerate(getattr(carried, name)))


def _check(place: str, row: CarriedQuote | CarriedQuestion) -> None:
    """Refuse what has the right shape and still cannot come from here: odd characters, no address."""
    texts = [value for value in msgspec.structs.astuple(row) if isinstance(value, str)]
    if any(ODD.search(text) for text in texts):
        raise ReaderError(_refusal(place))
    is_own = isinstance(row, CarriedQuestion) or (isinstance(row, CarriedPiece) and row.kind == "question")
    if row.address or not is_own:
        try:
            parse_address(row.address)
        except AddressError as error:
            raise ReaderError(_refusal(f"{place}.address")) from error


def mark_of(carried: CarriedMark) -> Mark:
    """Return a carried mark as one that is not kept yet."""
    quote = _quote_of(carried)
    return Mark(
        0, carried.kind, quote, carried.title, carried.colour, carried.note, carried.edition, carried.day,
        carried.language,
    )  # fmt: skip


def question_of(carried: CarriedQuestion) -> MyQuestion:
    """Return a carried question as one that is not kept yet."""
    return MyQuestion(0, carried.text, carried.question, carried.address, carried.is_done, carried.answer)


def piece_of(carried: CarriedPiece) -> Piece:
    """Return a carried piece."""
    return Piece(carried.kind, _quote_of(carried), carried.title, carried.language)


def _quote_of(carried: CarriedQuote) -> Quote:
    return Quote(carried.address, carried.text, carried.before, carried.after)
