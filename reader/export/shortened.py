# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what somebody takes home short enough, in whole sentences, and says in it that it is not all.

For a section it takes the words that are meant to be said, where the guide has some; else it takes the beginning. It
does not know what the room is for: `fits` tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import msgspec

from reader.content.address import Address, parse_address
from reader.content.block_walk import all_blocks
from reader.content.edition import Edition
from reader.content.model import Box
from reader.content.quote import Quote
from reader.content.sentences import sentence_spans
from reader.export.citing import citation, told
from reader.export.passage import URGENT
from reader.i18n import _


def shortened(edition: Edition, quote: Quote, fits: Callable[[str], bool], day: date | None = None) -> str:
    """Return a passage with its source, cut down until it `fits`, or to one sentence when nothing does.

    ReaderError when the passage is not in this edition.
    """
    whole = citation(edition, quote, day or date.today())
    text = told(whole)
    if fits(text):
        return text
    address = parse_address(quote.address)
    say = () if quote.text else _said(edition, address)
    for words in _shorter(say or whole.words):
        notes = [_("In short; the guide says more.") if words == say else _("This is only the beginning.")]
        if _has_signs(edition, address):
            notes.append(_("The guide also has signs that need help now: see “When to call”."))
        text = "\n\n".join((" ".join(notes), told(msgspec.structs.replace(whole, words=words))))
        if fits(text):
            break
    return text


def _shorter(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield less and less of some paragraphs, from the end, and at last their first sentence alone."""
    for count in range(len(words), 0, -1):
        kept, last = words[: count - 1], words[count - 1]
        for _start, end in reversed(list(sentence_spans(last))):
            yield (*kept, last[:end])


def _said(edition: Edition, address: Address) -> tuple[str, ...]:
    if address.kind != "chapter":
        return ()
    sections = edition.chapter(address.id).sections
    return next((section.say for section in sections if section.id == address.section), ())


def _has_signs(edition: Edition, address: Address) -> bool:
    if address.kind != "chapter":
        return address.kind == "urgent"
    sections = edition.chapter(address.id).sections
    wanted = (section for section in sections if address.section in ("", section.id))
    boxes = (block for section in wanted for block in all_blocks(section.blocks))
    return any(isinstance(box, Box) and box.kind == URGENT for box in boxes)
