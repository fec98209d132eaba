# SPDX-License-Identifier: GPL-3.0-or-later
"""What a draft is made of before it is Markdown: pieces of text with their look, and blocks with remarks.

It knows neither where the text came from nor how a chapter is written.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable

from reader.content import limits as guide_limits
from reader.content.characters import without_odd
from reader.drafts import limits

_GAP = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")
"""White space that a page may fold. A no-break space is none: French needs it."""
_WIDE = re.compile("\u00a0+ [\u00a0 ]*| \u00a0[\u00a0 ]*")
"""A no-break space beside a space: only there to make a wider gap."""
_FONT_SIGN = re.compile("[\uf0a7\uf0b7]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060]")
"""Soft hyphens and their like: nobody sees them, and they would split a word that is searched."""
BREAK = "\n"
PARAGRAPH = "\n\n"
"""Two breaks in a row: what follows is a paragraph of its own."""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """Text in one look: `style` holds `b` and `i`, `term` the id of its entry in the glossary."""

    text: str
    style: str = ""
    term: str = ""


Words = tuple[Piece, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Remark:
    """A sentence to the writer about a place. `unsure` ones are also told when the draft is made."""

    text: str
    unsure: bool = True


@dataclasses.dataclass(slots=True)
class Heading:
    """A heading; level 1 is the page's own, as the page counts them."""

    level: int
    text: str
    remarks: list[Remark] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(slots=True)
class Paragraph:
    """Text."""

    words: Words
    remarks: list[Remark] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(slots=True)
class Item:
    """An item of a list, with the lists inside it."""

    words: Words
    inner: list[Items] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(slots=True)
class Items:
    """A list."""

    items: list[Item]
    ordered: bool = False
    remarks: list[Remark] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(slots=True)
class Rows:
    """A table; its first row is the header, and all rows have as many cells."""

    rows: list[list[Words]]
    remarks: list[Remark] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(slots=True)
class Boxed:
    """What stands beside the text on the page, and becomes a quiet box."""

    title: str
    blocks: list[Block]
    remarks: list[Remark] = dataclasses.field(default_factory=list)


Block = Heading | Paragraph | Items | Rows | Boxed


def text_of(words: Iterable[Piece]) -> str:
    """Return the text alone."""
    return "".join(piece.text for piece in words)


def folded(text: str) -> str:
    """Return text on one line as a page shows it: gaps folded, unseen characters left out, no-break spaces kept."""
    return _clean(text).strip(" ")


def _clean(text: str) -> str:
    """Return text without what a guide may not hold; a sign out of a font of signs is a point of a list."""
    return without_odd(_GAP.sub(" ", _UNSEEN.sub("", _FONT_SIGN.sub("•", text))))


def tidied(pieces: Iterable[Piece]) -> Words:
    """Return pieces as a page shows them: gaps folded over all, none at the ends, neighbours of one look joined.

    Several breaks in a row are one `PARAGRAPH`.
    """
    found: list[Piece] = []
    for piece in pieces:
        if is_break(piece):
            _trim(found)
            if found and is_break(found[-1]):
                found[-1] = Piece(PARAGRAPH)
            elif found:
                found.append(Piece(piece.text))
            continue
        text = _WIDE.sub(" ", _clean(piece.text))
        if not found or found[-1].text[-1] in " \n":
            text = text.lstrip(" ")
        if text and found and _alike(found[-1], piece):
            found[-1] = dataclasses.replace(piece, text=found[-1].text + text)
        elif text:
            found.append(dataclasses.replace(piece, text=text))
    while found and not found[-1].text.strip(" \n"):
        found.pop()
    _trim(found)
    return tuple(found)


def is_break(piece: Piece) -> bool:
    """Tell whether a piece ends a line."""
    return piece.text in (BREAK, PARAGRAPH)


def _alike(one: Piece, other: Piece) -> bool:
    return not is_break(one) and (one.style, one.term) == (other.style, "") and not other.term


def _trim(found: list[Piece]) -> None:
    """Take the gap off the end of what was found so far."""
    while found and found[-1].text.endswith(" "):
        text = found[-1].text.rstrip(" ")
        if text:
            found[-1] = dataclasses.replace(found[-1], text=text)
        else:
            found.pop()


def lines_of(words: Words, *, paragraphs: bool = False) -> list[Words]:
    """Return the lines, or only the paragraphs, that breaks divide the words into; none is empty."""
    lines: list[list[Piece]] = [[]]
    for piece in words:
        if piece.text == PARAGRAPH or (piece.text == BREAK and not paragraphs):
            lines.append([])
        else:
            lines[-1].append(piece)
    return [found for line in lines if (found := tidied(line))]


def slug(text: str) -> str:
    """Return an id that reads like the text: small letters, digits and hyphens; empty when it has no such letters."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe")).casefold()
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    found = "-".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", letters)))
    if len(found) > _LONGEST:
        found = found[: _LONGEST + 1].rpartition("-")[0] or found[:_LONGEST]
    return found[: guide_limits.ID_LENGTH].strip("-")


_LONGEST = 40
"""Letters of an id that is made here: it leaves room for a number behind it."""


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """Return the id, or the same with the first number that is free behind it."""
    known = set(taken)
    name, count = wanted, 2
    while name in known:
        name, count = f"{wanted}-{count}", count + 1
    return name


def quoted(text: str) -> str:
    """Return the beginning of a text from a page, in one line that can stand in a remark, whatever it holds."""
    line = re.sub(r"--+|[<>]", "–", folded(text))
    return line if len(line) <= limits.QUOTED else line[: limits.QUOTED].rstrip() + "…"
