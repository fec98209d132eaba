# SPDX-License-Identifier: GPL-3.0-or-later
"""The passages that results point to, as a title and plain text, for a look at them before they are opened.

It asks the library and knows nothing of how they are shown.
"""

from __future__ import annotations

import msgspec

from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.content.model import Block, Box
from reader.errors import ReaderError
from reader.i18n import _
from reader.library import Library
from reader.search.schema import INNER_ITEM, ITEM
from reader.search.shown import shown_lines

_MARKS = {ITEM: "•\u00a0", INNER_ITEM: "–\u00a0"}
"""What stands before a line of a list."""


class Passages:
    """Passages of one edition at a time, and of the guide's other languages where they are asked for."""

    def __init__(self, library: Library, edition: Edition) -> None:
        self._library = library
        self._edition = edition

    def set_edition(self, edition: Edition) -> None:
        """Look into this edition from now on."""
        self._edition = edition

    def find(self, text: str, at_box: bool, language: str = "") -> tuple[str, str]:
        """Return the title and the text, one paragraph a line, of an address; of its urgent box if `at_box`.

        `language` (`fr`) asks another edition of the guide. Both are empty for what is not there any more.
        """
        address = parse_address(text)
        try:
            edition = self._in(language)
            if at_box:
                return _urgent_box(edition, address)
            if address.kind == "term":
                return _term(edition, address.id)
            if address.kind == "question":
                question = self._library.question(edition, address.id)
                return (question.text, "") if question else ("", "")
            chapter = edition.chapter(address.id)
        except ReaderError:
            return "", ""
        section = next((one for one in chapter.sections if one.id == address.section), None)
        if section is None:
            return chapter.title, chapter.summary
        return section.title, _shown(section.blocks, edition.head.language)

    def with_urgent_box(self, language: str = "") -> frozenset[str]:
        """Return the addresses of all sections that have an urgent box, in this edition or in another language."""
        try:
            return frozenset(urgent.address for urgent in self._in(language).urgent())
        except ReaderError:
            return frozenset()

    def emergency(self, language: str = "") -> str:
        """Return the words that name the emergency number, in this edition or in another language."""
        try:
            return self._in(language).support().emergency
        except ReaderError:
            return ""

    def _in(self, language: str) -> Edition:
        head = self._edition.head
        is_here = language in ("", head.language)
        return self._edition if is_here else self._library.edition(head.guide, language)


def _urgent_box(edition: Edition, address: Address) -> tuple[str, str]:
    for urgent in edition.urgent():
        if parse_address(urgent.address) == address:
            return urgent.box.title, _shown(urgent.box.blocks, edition.head.language)
    return "", ""


def _term(edition: Edition, term_id: str) -> tuple[str, str]:
    place = edition.term_index(term_id)
    if place is None:
        return "", ""
    term = edition.glossary().terms[place]
    return term.term, "\n".join(text for text in (term.respelling, term.definition, term.more) if text)


def _shown(blocks: tuple[Block, ...], language: str) -> str:
    """Return the text as the list of results tells it too: rows as sentences, closed boxes by their title alone."""
    lines = shown_lines(tuple(map(_named, blocks)), language)
    return "\n".join(f"{_MARKS.get(kind.lower(), '')}{text}" for kind, text in lines)


def _named(block: Block) -> Block:
    """Return a block; an urgent box with a title that says what it is, since plain text has no colours."""
    if isinstance(block, Box) and block.kind == "urgent":
        return msgspec.structs.replace(block, title=_("When to call: {title}").format(title=block.title))
    return block
