# SPDX-License-Identifier: GPL-3.0-or-later
"""A saved page or a copied text -> a draft of a chapter: its blocks, the words it explains, and what was left out.

Nothing is written here, and nothing of the page is trusted.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from reader.content.characters import one_line
from reader.drafts import limits
from reader.drafts.glossary import Entry, Lifted
from reader.drafts.inline import InlineText
from reader.drafts.main_part import Dropped, find_main
from reader.drafts.page_facts import PageFacts, page_facts
from reader.drafts.plain_text import blocks_of_text
from reader.drafts.popups import mark_popups
from reader.drafts.reading import PageReader
from reader.drafts.saved_file import SavedText
from reader.drafts.shaping import shaped
from reader.drafts.tree import make_tree
from reader.drafts.words import Block, Heading, Items, Paragraph, Rows, folded, text_of
from reader.errors import DraftError
from reader.i18n import _


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """A chapter that is to be written."""

    title: str
    facts: PageFacts
    blocks: Sequence[Block]
    entries: Sequence[Entry]
    dropped: Sequence[Dropped]
    doubts: Sequence[str]
    """What is uncertain about the page as a whole, in sentences."""
    pictures: int
    links: int


def make_draft(saved: SavedText, name: str, known: Mapping[str, str]) -> Draft:
    """Make a draft of what stood in a file. DraftError when there is no text in it, or far too much.

    `name` stands in for a title that the page does not have; `known` are the guide's terms by their folded spellings.
    """
    inline = InlineText(Lifted(known))
    dropped: list[Dropped] = []
    facts = PageFacts(address=saved.address)
    if saved.is_page:
        tree = make_tree(saved.text)
        facts = page_facts(tree, saved.text, saved.address)
        mark_popups(tree)
        main, dropped = find_main(tree)
        blocks = PageReader(inline).blocks(main)
    else:
        _refuse_text(saved.text)
        blocks = blocks_of_text(saved.text, inline)
    blocks, lines = shaped(blocks)
    title, blocks = _titled(facts.title, blocks)
    blocks = [block for block in blocks if _letters(block)]
    _refuse_sizes(blocks)
    return Draft(
        title or one_line(folded(name)) or _("A page without a title"),
        facts,
        blocks,
        inline.lifted.entries,
        (*dropped, *lines),
        tuple(_doubts(saved, inline.lifted, title)),
        inline.pictures,
        inline.links,
    )


def _titled(title: str, blocks: list[Block]) -> tuple[str, list[Block]]:
    """Return the title, and the blocks without the heading that says the same."""
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) and (
            block.text.casefold() == title.casefold() or (not title and block.level == 1)
        ):
            rest = [*blocks[:at], *blocks[at + 1 :]]
            remarks = [remark for remark in block.remarks if title or remark.unsure]
            if rest:
                rest[0].remarks = [*remarks, *rest[0].remarks] if title else rest[0].remarks
            return title or block.text, rest
    return title, blocks


def _letters(block: Block) -> int:
    match block:
        case Heading(text=text):
            return len(text)
        case Paragraph(words=words):
            return len(text_of(words))
        case Items():
            return _letters_of(block)
        case Rows(rows=rows):
            return sum(len(text_of(cell)) for row in rows for cell in row)
        case _:
            return len(block.title) + sum(map(_letters, block.blocks))


def _letters_of(items: Items) -> int:
    return sum(len(text_of(item.words)) + sum(map(_letters_of, item.inner)) for item in items.items)


def _refuse_sizes(blocks: Sequence[Block]) -> None:
    letters = sum(map(_letters, blocks))
    if not any(_letters(block) for block in blocks if not isinstance(block, Heading)):
        raise DraftError(_("There is no text in this file, or only menus. Copy the text of the page, and import that."))
    if letters > limits.TEXT_LETTERS or len(blocks) > limits.BLOCKS:
        raise _too_much(letters)


def _refuse_text(text: str) -> None:
    if len(text) > limits.TEXT_LETTERS or text.count("\n") > limits.TEXT_LINES:
        raise _too_much(len(text))


def _too_much(letters: int) -> DraftError:
    text = _("There is more text in this file than fits into a chapter ({letters} letters). Import a part of it.")
    return DraftError(text.format(letters=letters))


def _doubts(saved: SavedText, lifted: Lifted, title: str) -> list[str]:
    doubts = []
    if saved.guessed:
        text = _("How the letters of this file are written was guessed ({name}): look whether accents are right.")
        doubts.append(text.format(name=saved.guessed))
    if not title:
        doubts.append(_("The page has no title; the file's name stands there."))
    doubts += [
        _("The page tells two meanings of “{word}”; the first one was kept.").format(word=word)
        for word in lifted.other_meanings
    ]
    doubts += [
        _("“{word}” is in the glossary already; its meaning there was kept.").format(word=word)
        for word in lifted.already
    ]
    return doubts
