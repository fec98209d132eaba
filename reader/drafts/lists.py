# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of a page, of points and of words with what they mean -> lists of a draft; and a cell on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4 import Tag

from reader.drafts import limits
from reader.drafts.inline import InlineText
from reader.drafts.tables import one_line_cell
from reader.drafts.tree import BLOCKS, value
from reader.drafts.words import BREAK, Item, Items, Piece, Remark, Words, text_of, tidied
from reader.i18n import _

LISTS = ("ul", "ol", "menu", "dir")
_GLOSSARY = re.compile(r"gloss|lexi(?:con|que)|terms?\b|words to know|mots", re.IGNORECASE)


class ListReader:
    """Reads lists. `around` has the `id()` of each element that holds a block."""

    def __init__(self, inline: InlineText, around: frozenset[int]) -> None:
        self._inline = inline
        self._around = around

    def items(self, tag: Tag, level: int = 1) -> Items:
        """Return a list with the lists inside it; what lies too deep follows as items of its own."""
        found = Items([], tag.name == "ol")
        for child in tag.children:
            if isinstance(child, Tag) and child.name in LISTS:
                inner = self.items(child, level + 1)
                if found.items and level < limits.LIST_LEVELS:
                    found.items[-1].inner.append(inner)
                else:
                    found.items += inner.items
            else:
                found.items += self._item(child, level)
        return found

    def _item(self, node: object, level: int) -> list[Item]:
        """Return an item, with the lists in it; those below the deepest level follow as items of their own."""
        lines: list[Words] = []
        inner: list[Items] = []
        self._gather(node, lines, inner, level)
        words = tidied(piece for line in lines if line for piece in (*line, Piece(BREAK)))
        deep = [item for each in inner for item in each.items] if level >= limits.LIST_LEVELS else []
        if not text_of(words).strip():
            return deep or [item for each in inner for item in each.items]
        return [Item(words, inner if not deep else []), *deep]

    def _gather(self, node: object, lines: list[Words], inner: list[Items], level: int) -> None:
        """Gather the lines and the lists of an item, whatever they are wrapped in."""
        if not isinstance(node, Tag) or (node.name not in BLOCKS and id(node) not in self._around):
            lines.append(self._inline.words([node]))
            return
        loose: list[object] = []
        for child in [*node.children, None]:
            if (isinstance(child, Tag) and (child.name in BLOCKS or id(child) in self._around)) or child is None:
                lines.append(self._inline.words(loose))
                loose = []
                if isinstance(child, Tag) and child.name in LISTS:
                    inner.append(self.items(child, level + 1))
                elif child is not None:
                    self._gather(child, lines, inner, level)
            else:
                loose.append(child)

    def definitions(self, tag: Tag, heading: str) -> Items:
        """Return a list of words and what is said of each; what is called a glossary goes into the glossary.

        `heading` stands right above it.
        """
        named = f"{value(tag, 'class')} {value(tag, 'id')} {heading}"
        is_glossary = _GLOSSARY.search(named) is not None
        found: list[Item] = []
        asked: list[Words] = []
        for part in word_parts(tag):
            words = self.cell(part)
            if part.name == "dt":
                asked.append(words)
                continue
            names = [text_of(each) for each in asked]
            if is_glossary and len(names) == 1 and names[0] and words:
                term = self._inline.lifted.add(names[0], text_of(words))
                found.append(Item((Piece(names[0], "", term),)))
            else:
                bold = [piece for each in asked if each for piece in (Piece(text_of(each), "b"), Piece(": "))]
                found.append(Item(tidied([*bold, *words])))
            asked = []
        found += [Item(words) for words in asked if text_of(words).strip()]
        found = [item for item in found if text_of(item.words).strip()]
        text = _("This was a list of words with what they mean: should they go into the glossary?")
        return Items(found, remarks=[] if is_glossary else [Remark(text)])

    def cell(self, tag: Tag) -> Words:
        """Return all that stands in an element, on one line."""
        lines: list[Words] = []
        inner: list[Items] = []
        self._gather(tag, lines, inner, 1)
        lines += [words for each in inner for words in _texts_of(each)]
        return one_line_cell([line for line in lines if line])


def _texts_of(items: Items) -> Iterable[Words]:
    for item in items.items:
        yield item.words
        for inner in item.inner:
            yield from _texts_of(inner)


def word_parts(tag: Tag) -> list[Tag]:
    """Return the words of a list of words and what is said of each, in order, without those of lists inside it."""
    return [part for part in tag.find_all(["dt", "dd"]) if part.find_parent("dl") is tag]
