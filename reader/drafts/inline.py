# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a paragraph of a page -> pieces with their look and terms, and what to tell the writer of it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from bs4 import Tag
from bs4.element import NavigableString

from reader.drafts import limits
from reader.drafts.doubled import Doubled, find_doubled
from reader.drafts.furniture import is_furniture_picture
from reader.drafts.glossary import Lifted
from reader.drafts.tree import value
from reader.drafts.words import BREAK, Piece, Remark, Words, folded, is_break, quoted, text_of, tidied
from reader.i18n import _

_STYLES = {"b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i"}
_OUTSIDE = re.compile(r"(?:https?:|mailto:|tel:)", re.IGNORECASE)
_DOT = re.compile(r"[0-2](?:px)?")


@dataclasses.dataclass(slots=True)
class InlineText:
    """Reads the inline parts of one page. Remarks wait in `remarks` until a block takes them along."""

    lifted: Lifted
    remarks: list[Remark] = dataclasses.field(default_factory=list)
    pictures: int = 0
    links: int = 0

    def words(self, nodes: Iterable[object]) -> Words:
        """Return the text of nodes that hold no blocks, gaps folded and doubled words lifted."""
        return self.lifted_out(tidied(piece for node in nodes for piece in self.pieces(node, "")))

    def pieces(self, node: object, style: str) -> Iterator[Piece]:
        """Yield the pieces of a text or an element, as they are."""
        if isinstance(node, Tag):
            yield from self._element(node, style)
        else:
            yield Piece(str(node), style)

    def _element(self, node: Tag, style: str) -> Iterator[Piece]:
        if node.name == "br":
            yield Piece(BREAK)
        elif node.name == "img":
            self.picture(node)
        elif "x-word" in node.attrs:
            yield from self._term(node, style)
        elif node.name == "q":
            yield from (Piece("“", style), *self._inside(node, style), Piece("”", style))
        elif node.name != "button" and not _is_word_mark(node):
            added = _STYLES.get(node.name, "")
            yield from self._inside(node, style if added in style else style + added)
            if node.name == "a":
                self._link(node)

    def _inside(self, tag: Tag, style: str) -> Iterator[Piece]:
        for child in tag.children:
            yield from self.pieces(child, style)

    def _term(self, tag: Tag, style: str) -> Iterator[Piece]:
        word, definition, short = (value(tag, name) for name in ("x-word", "x-definition", "x-short"))
        if short:
            term = self.lifted.add(word, definition, term=short, abbreviation=word)
        else:
            term = self.lifted.add(word, definition)
        yield Piece(word, style, term)

    def _link(self, tag: Tag) -> None:
        target = value(tag, "href")
        words = folded("".join(str(node) for node in tag.descendants if isinstance(node, NavigableString)))
        if words and _OUTSIDE.match(target):
            self.links += 1
            text = _("“{words}” was a link to {address}").format(words=quoted(words), address=_short_address(target))
            self.remarks.append(Remark(text, unsure=False))

    def picture(self, tag: Tag) -> None:
        """Note a picture, unless it is a logo, an icon or a dot that holds a place."""
        words = folded(value(tag, "alt"))
        file = value(tag, "src").partition("?")[0].rpartition("/")[2][:80]
        names = f"{file} {words} {value(tag, 'class')}"
        if is_furniture_picture(names) or any(_DOT.fullmatch(value(tag, side)) for side in ("width", "height")):
            return
        if not words and not file:
            return
        self.pictures += 1
        text = _("A picture stood here: “{words}” ({file}). Draw your own, or ask whoever made it.")
        self.remarks.append(Remark(text.format(words=quoted(words), file=quoted(file)), unsure=False))

    def lifted_out(self, words: Words) -> Words:
        """Return words with what stands there twice lifted into the glossary, whatever looks its parts have."""
        found: list[Piece] = []
        for is_plain, group in groupby(words, lambda piece: not piece.term and not is_break(piece)):
            pieces = tuple(group)
            found += self._undoubled(pieces) if is_plain else pieces
        return tidied(found)

    def _undoubled(self, pieces: Words) -> Iterator[Piece]:
        text = text_of(pieces)
        at = 0
        for each in find_doubled(text) if len(text) <= limits.PARAGRAPH_LETTERS else ():
            yield from _between(pieces, at, each.start)
            yield self._doubled(each, _look_at(pieces, each.start))
            at = each.end
            if text[at : at + 1].isalnum():
                yield Piece(" ")
        yield from _between(pieces, at, len(text))

    def _doubled(self, found: Doubled, style: str) -> Piece:
        term = self.lifted.add(found.word, found.definition, term=found.term) if found.definition else ""
        if not found.definition:
            text = _("“{word}” stood here twice, with no meaning behind it.").format(word=quoted(found.word))
            self.remarks.append(Remark(text))
        elif not found.sure:
            text = _("Where does the meaning of “{word}” end? Taken for it: “{meaning}”")
            self.remarks.append(Remark(text.format(word=quoted(found.word), meaning=quoted(found.definition))))
        return Piece(found.word, style, term)

    def taken_remarks(self) -> list[Remark]:
        """Return the remarks that wait, and begin anew."""
        taken, self.remarks = self.remarks, []
        return taken


def _between(pieces: Words, start: int, end: int) -> Iterator[Piece]:
    """Yield what the pieces have between two places of their text, with its looks."""
    at = 0
    for piece in pieces:
        text = piece.text[max(0, start - at) : max(0, end - at)]
        if text:
            yield Piece(text, piece.style)
        at += len(piece.text)


def _look_at(pieces: Words, place: int) -> str:
    return next(_between(pieces, place, place + 1)).style


def _is_word_mark(tag: Tag) -> bool:
    """Tell whether an element is the sign that Word writes before an item of a list."""
    return "mso-list" in value(tag, "style").lower() and "ignore" in value(tag, "style").lower()


def _short_address(target: str) -> str:
    address = folded(target)
    return re.sub(r"[<>\s]", "-", address)[:200]
