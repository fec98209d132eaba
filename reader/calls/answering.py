# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer reads out of a place that a search led to: first what answers it, exactly as the page has it.

A passage in a "Call now" box brings the whole box: the sign, whom to call and how fast. It knows no page on a screen.
"""

from __future__ import annotations

import msgspec

from reader.calls.read_out import CallNow, ReadOut, lines_of, pronunciations, read_out
from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.content.model import Block, Box, BulletList
from reader.content.quote import Quote, squeeze
from reader.export.passage import URGENT, passage_on
from reader.pages import chapter_page


def answer(edition: Edition, quote: Quote) -> ReadOut:
    """Return what can be read out of a section, what was found in it before all the rest.

    AddressError or EditionError when there is no such place. Words that do not stand there are left out.
    """
    words, place = read_out(edition, quote.address), parse_address(quote.address)
    found = passage_on(chapter_page(edition, place.id), place.section, quote) if place.kind == "chapter" else None
    blocks = tuple(block for section in found or () for block in section.blocks)
    box = next((block for block in blocks if isinstance(block, Box) and block.kind == URGENT), None)
    if box is not None:
        shown = CallNow(quote.address, box.title, lines_of(box.blocks))
        wanted = squeeze(quote.text).text.strip()
        answers = tuple(line for line in shown.lines if _is_said(line, wanted))
        return msgspec.structs.replace(_beginning_with(words, shown, _first_line(box, wanted)), answers=answers)
    lines = lines_of(blocks)
    own = words.sentences if words.is_guides_own_words else ()
    return msgspec.structs.replace(
        words,
        found=lines,
        sentences=own if lines else words.sentences,
        pronunciations=pronunciations(edition, (*lines, *own)) if lines else words.pronunciations,
        is_guides_own_words=bool(lines) or words.is_guides_own_words,
    )


def danger(edition: Edition, address: str) -> ReadOut:
    """Return what can be read out of a section, its first "Call now" box before all the rest."""
    words = read_out(edition, address)
    box = next((each for each in words.urgent if each.address == address), None)
    return _beginning_with(words, box, 0) if box is not None else words


def _beginning_with(words: ReadOut, box: CallNow, line: int) -> ReadOut:
    """Return the words with a box first, which does not come twice; how a section begins is no answer beside it."""
    rest = tuple(each for each in words.urgent if (each.title, each.lines) != (box.title, box.lines))
    own = words.sentences if words.is_guides_own_words else ()
    return msgspec.structs.replace(
        words,
        found_box=box, begins_at=line, urgent=rest, sentences=own,
        pronunciations=words.pronunciations if own else (), is_guides_own_words=True,
    )  # fmt: skip


def _first_line(box: Box, wanted: str) -> int:
    """Return the line of a box that was found; for an item, the line that leads into its list."""
    at, lead = 0, -1
    for block in box.blocks:
        lines = lines_of((block,))
        for place, line in enumerate(lines):
            if _is_said(line, wanted):
                return lead if lead >= 0 and isinstance(block, BulletList) else at + place
        at += len(lines)
        lead = at - 1 if _leads(block, lines) else -1
    return 0


def _is_said(line: str, wanted: str) -> bool:
    return squeeze(line).text.strip() in wanted


def _leads(block: Block, lines: tuple[str, ...]) -> bool:
    return not isinstance(block, BulletList) and bool(lines) and lines[-1].endswith(":")
