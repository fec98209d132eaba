# SPDX-License-Identifier: GPL-3.0-or-later
"""The main part of a page -> blocks of a draft, in the order of the page. Each text is read once.

It knows elements and what they are for; what a chapter looks like is not its concern.
"""

from __future__ import annotations

import re

from bs4 import Tag

from reader.drafts.inline import InlineText
from reader.drafts.lists import LISTS, ListReader, word_parts
from reader.drafts.tables import is_layout, one_line_cell, own_rows, read_rows
from reader.drafts.tree import BLOCKS, HEADINGS, around_blocks, shown_text, texts, value
from reader.drafts.words import (
    BREAK,
    Block,
    Boxed,
    Heading,
    Item,
    Items,
    Paragraph,
    Piece,
    Remark,
    Words,
    folded,
    text_of,
    tidied,
)
from reader.i18n import _

_TITLE_CLASS = re.compile(r"\b(?:MsoTitle|MsoHeading\w*|title|heading)\b")
_LIST_CLASS = re.compile(r"MsoList\w*", re.IGNORECASE)
_LONGEST_HEADING = 120
_SUBHEADING = 4
"""The level of what opens and closes."""


class PageReader:
    """Reads one page's main part. `inline` keeps what is lifted and told on the way."""

    def __init__(self, inline: InlineText) -> None:
        self._inline = inline
        self._around: frozenset[int] = frozenset()
        self._lists = ListReader(inline, self._around)
        self._loose: list[object] = []
        self._blocks: list[Block] = []

    def blocks(self, main: Tag) -> list[Block]:
        """Return the blocks of a page's main part."""
        self._around = around_blocks(main)
        self._lists = ListReader(self._inline, self._around)
        self._read(main)
        self._flush()
        if self._inline.remarks and self._blocks:
            self._blocks[-1].remarks += self._inline.taken_remarks()
        return self._blocks

    def _read(self, tag: Tag) -> None:
        for child in list(tag.children):
            if isinstance(child, Tag) and "x-word" not in child.attrs and self._is_block(child):
                self._flush()
                self._block(child)
                self._flush()
            else:
                self._loose.append(child)

    def _is_block(self, tag: Tag) -> bool:
        return tag.name in BLOCKS or id(tag) in self._around or _opens(tag)

    def _block(self, tag: Tag) -> None:
        read = {
            **dict.fromkeys(HEADINGS, self._heading),
            **dict.fromkeys(LISTS, self._list),
            "dl": self._definitions,
            "table": self._table,
            "p": self._paragraph,
            "pre": self._lines,
            "aside": self._beside,
            "blockquote": self._quote,
        }.get(tag.name)
        if read:
            read(tag)
        elif tag.name in ("summary", "legend", "caption") or _opens(tag):
            self._add(Heading(_SUBHEADING, shown_text(tag)))
        elif tag.name != "button":
            self._read(tag)

    def _add(self, block: Block) -> None:
        if isinstance(block, Heading):
            if not block.text:
                return
            if len(block.text) > _LONGEST_HEADING:
                text = _("This was a heading, too long for one.")
                block = Paragraph((Piece(block.text),), [Remark(text)])
        block.remarks = [*self._inline.taken_remarks(), *block.remarks]
        self._blocks.append(block)

    def _flush(self) -> None:
        """Make a paragraph of the text that stands by itself."""
        loose, self._loose = self._loose, []
        self._say(self._inline.words(loose))

    def _say(self, words: Words, *remarks: Remark) -> None:
        """Add words as a paragraph."""
        if not text_of(words).strip():
            return
        self._add(Paragraph(words, list(remarks)))

    def _heading(self, tag: Tag) -> None:
        words = self._inline.words(tag.children)  # they may explain terms, and lead somewhere
        text = shown_text(tag) if tag.find("button") else text_of(one_line_cell([words]))
        self._add(Heading(int(tag.name[1]), folded(text)))

    def _paragraph(self, tag: Tag) -> None:
        if id(tag) in self._around:
            self._read(tag)
            return
        names = value(tag, "class")
        if _LIST_CLASS.search(names) or "mso-list:l" in value(tag, "style").replace(" ", ""):
            self._word_item(tag)
            return
        words = self._inline.words(tag.children)
        text = text_of(words)
        if text.strip() and len(text) <= _LONGEST_HEADING and _TITLE_CLASS.search(names):
            self._add(Heading(1 if "MsoTitle" in names else 2, folded(text)))
            return
        self._say(words)

    def _word_item(self, tag: Tag) -> None:
        """Add an item as word processors write them: a paragraph with a sign before it."""
        sign = folded("".join(text for mark in tag.find_all("span") if _is_mark(mark) for text in texts(mark)))
        words = self._inline.words(tag.children)
        ordered = bool(re.match(r"\(?[0-9a-z]{1,3}[.)]", sign))
        if not text_of(words).strip():
            return
        last = self._blocks[-1] if self._blocks else None
        if isinstance(last, Items) and last.ordered == ordered:
            last.items.append(Item(words))
            last.remarks += self._inline.taken_remarks()
        else:
            self._add(Items([Item(words)], ordered))

    def _lines(self, tag: Tag) -> None:
        text = "".join(texts(tag))
        for part in re.split(r"\n\s*\n", text):
            pieces = [piece for line in part.split("\n") for piece in (Piece(line), Piece(BREAK))]
            self._say(self._inline.lifted_out(tidied(pieces)))

    def _quote(self, tag: Tag) -> None:
        before = len(self._blocks)
        self._read(tag)
        self._flush()
        if len(self._blocks) > before:
            self._blocks[before].remarks.append(Remark(_("This was set apart as a quotation.")))

    def _beside(self, tag: Tag) -> None:
        """Make a box of what stands beside the text."""
        outer, self._blocks = self._blocks, []
        self._read(tag)
        self._flush()
        inner, self._blocks = self._blocks, outer
        if not inner:
            return
        first, title = inner[0], ""
        if len(inner) > 1 and isinstance(first, Heading):
            title = first.text
            inner[1].remarks = [*first.remarks, *inner[1].remarks]
            del inner[0]
        text = _("This stood beside the text and is a box now. Does it belong here?")
        self._add(Boxed(title, [each for block in inner for each in _flat(block)], [Remark(text)]))

    # -- lists ----------------------------------------------------------------------------------------------------

    def _list(self, tag: Tag) -> None:
        items = [child for child in tag.children if isinstance(child, Tag)]
        if any(each.find(list(HEADINGS | {"table", "dl", "aside"})) is not None for each in items):
            self._read(tag)  # a list of cards, or of parts of the page
            return
        found = self._lists.items(tag)
        if found.items:
            self._add(found)

    def _definitions(self, tag: Tag) -> None:
        if _letters(tag) != sum(map(_letters, word_parts(tag))):
            self._read(tag)
            return
        last = self._blocks[-1] if self._blocks else None
        heading = last.text if isinstance(last, Heading) else ""
        found = self._lists.definitions(tag, heading)
        if found.items:
            self._add(found)

    # -- tables ---------------------------------------------------------------------------------------------------

    def _table(self, tag: Tag) -> None:
        rows = own_rows(tag)
        for caption in tag.find_all("caption", recursive=False):
            self._block(caption.extract())
        if _letters(tag) != sum(_letters(cell) for row in rows for cell in row) or is_layout(tag, rows):
            self._read(tag)
            return
        self._add(read_rows(tag, rows, self._lists.cell))


def _letters(tag: Tag) -> int:
    return sum(len("".join(text.split())) for text in texts(tag))


def _opens(tag: Tag) -> bool:
    """Tell whether a button opens a part of the page: its words are that part's heading."""
    if tag.name != "button" or "x-word" in tag.attrs or not shown_text(tag):
        return False
    names = f"{value(tag, 'class')} {value(tag, 'data-toggle')} {value(tag, 'data-bs-toggle')}"
    return "aria-expanded" in tag.attrs or re.search(r"accord|collaps|toggle-|expand|faq", names) is not None


def _is_mark(tag: Tag) -> bool:
    return "mso-list" in value(tag, "style").lower()


def _flat(block: Block) -> list[Block]:
    """Return a block as it may stand in a box: no box in it, and small headings only."""
    if isinstance(block, Boxed):
        return [*([Heading(_SUBHEADING, block.title)] if block.title else []), *block.blocks]
    return [block]
