# SPDX-License-Identifier: GPL-3.0-or-later
"""Information, not advice: what a volunteer can say about a place, and what to hand back to the care team.

Both are the guide's own words, from its `say` and `ask` boxes and its questions. It decides nothing about a caller.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reader.calls.read_out import sentences_of
from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.content.model import Block, Box, BulletList, Chapter, Section, plain_text
from reader.errors import AddressError, EditionError


class Strip(msgspec.Struct, frozen=True):
    """What the strip beside the page shows; each may be empty."""

    can_say: tuple[str, ...] = ()
    """Sentences of the guide's `say` boxes: this section's, or else its chapter's."""
    hand_back: tuple[str, ...] = ()
    """Questions for the care team: of this section, then of its chapter, none twice."""
    when_to_call: tuple[str, ...] = ()
    """Titles of the urgent boxes of this section; of a whole chapter, of all its sections."""


def strip(edition: Edition, address: str) -> Strip:
    """Return the strip of a section or chapter; an empty one for any other place, and for one that is not there."""
    try:
        place = parse_address(address)
        if place.kind != "chapter":
            return Strip()
        chapter = edition.chapter(place.id)
    except (AddressError, EditionError):
        return Strip()
    here = [section for section in chapter.sections if section.id == place.section]
    said = sentences_of(text for section in here for text in section.say)
    said = said or sentences_of(text for section in chapter.sections for text in section.say)
    boxes = (block for section in here or chapter.sections for block in section.blocks)
    urgent = tuple(block.title for block in boxes if isinstance(block, Box) and block.kind == "urgent")
    return Strip(said, _none_twice(_questions(edition, place, chapter, here)), urgent)


def _questions(edition: Edition, place: Address, chapter: Chapter, here: list[Section]) -> Iterator[str]:
    listed = [
        (parse_address(question.address), question.text)
        for group in edition.questions()
        for question in group.questions
        if question.address
    ]
    own = [(about.section, text) for about, text in listed if about.id == place.id]
    yield from (text for section in here for text in _asked(section.blocks))
    yield from (text for about, text in own if place.section and about == place.section)
    yield from (text for section in chapter.sections for text in _asked(section.blocks))
    yield from (text for _about, text in own)


def _asked(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the questions of the "Ask your team" boxes, an item of the list each."""
    for box in blocks:
        if isinstance(box, Box) and box.kind == "ask":
            for block in box.blocks:
                if isinstance(block, BulletList):
                    yield from (plain_text(item.runs) for item in block.items)


def _none_twice(texts: Iterator[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(" ".join(text.split()).casefold(), text)
    return tuple(found.values())
