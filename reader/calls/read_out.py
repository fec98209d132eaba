# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer can read out of a place: plain sentences, how to pronounce their terms, and when to call.

Every word is the guide's. It knows the edition, not the call, and nothing of who is calling.
"""

from __future__ import annotations

from collections.abc import Iterable
from weakref import WeakKeyDictionary

import msgspec

from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.content.model import (
    Block,
    Box,
    BulletList,
    Paragraph,
    Section,
    UrgentBox,
    block_texts,
    plain_text,
)
from reader.content.sentences import sentence_spans
from reader.content.terms import TermMatcher
from reader.errors import EditionError
from reader.i18n import _

_FIRST = 3
"""Sentences of a section that has no words to be said: as many as its `say` box would have."""
_matchers: WeakKeyDictionary[Edition, TermMatcher] = WeakKeyDictionary()
"""A matcher takes some milliseconds to make, and Space must answer at once."""


class Pronunciation(msgspec.Struct, frozen=True):
    """How a term is said."""

    term: str
    """As the glossary writes it."""
    respelling: str
    """`ree-SEK-shun`."""


class CallNow(msgspec.Struct, frozen=True):
    """One "Call now" box as lines to read out."""

    address: str
    title: str
    lines: tuple[str, ...]


class ReadOut(msgspec.Struct, frozen=True):
    """What the read-out card shows."""

    title: str
    number: str
    """`9.2` or `9`; empty where the place has none."""
    sentences: tuple[str, ...]
    """In the order to read them; an item of a list counts as one. None where a section says only when to call."""
    pronunciations: tuple[Pronunciation, ...]
    """Of the terms in the sentences, in their order."""
    urgent: tuple[CallNow, ...]
    """When to call: this section's boxes, then the other ones of its chapter; the
    guide's general ones where it has none."""
    is_guides_own_words: bool
    """Whether the guide has these words for saying. If not, they are the first sentences as they stand on the page."""
    found: tuple[str, ...] = ()
    """The page's own sentences that answer a search, to be read before all others; see answering.py."""
    found_box: CallNow | None = None
    """The "Call now" box that answers a search, whole; before everything."""
    begins_at: int = 0
    """The line of that box to begin with."""
    answers: tuple[str, ...] = ()
    """The lines of that box that were found."""


def read_out(edition: Edition, address: str) -> ReadOut:
    """Return what can be read out of a section, a chapter, a term, a question or "When to call".

    AddressError or EditionError when there is no such place, or nothing to read out there.
    """
    place = parse_address(address)
    match place.kind:
        case "chapter":
            return _of_chapter(edition, place)
        case "term":
            return _of_term(edition, place)
        case "question":
            return _of_question(edition, place)
        case "urgent":
            return ReadOut(_("When to call"), "", (), (), call_now(edition, place.id), is_guides_own_words=True)
    raise EditionError(_("There is nothing to read out here."))


def sentences_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the sentences of some texts, as they stand."""
    return tuple(text[start:end] for text in texts for start, end in sentence_spans(text))


def call_now(edition: Edition, chapter: str, section: str = "") -> tuple[CallNow, ...]:
    """Return a chapter's "Call now" boxes, those of a section first; without any, those of the first about danger."""
    boxes = edition.urgent()
    own = [(parse_address(box.address), box) for box in boxes]
    found = [(place, box) for place, box in own if place.id == chapter]
    found.sort(key=lambda one: one[0].section != section)
    if not found:
        about_danger = [head.id for head in edition.head.chapters if head.urgent][:1]
        found = [one for one in own if one[0].id in about_danger]
    return tuple(_call_now(box) for _place, box in found)


def _call_now(urgent: UrgentBox) -> CallNow:
    return CallNow(urgent.address, urgent.box.title, lines_of(urgent.box.blocks))


def lines_of(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return blocks as lines to read out: a sentence each, an item or a cell each."""
    return tuple(line for block in blocks for line in _block_lines(block))


def _block_lines(block: Block) -> tuple[str, ...]:
    """Return a paragraph's sentences, and every other block a line or cell at a time."""
    texts = block_texts((block,))
    return sentences_of(texts) if isinstance(block, Paragraph) else tuple(text for text in texts if text.strip())


def _of_chapter(edition: Edition, place: Address) -> ReadOut:
    chapter = edition.chapter(place.id)
    section = next((each for each in chapter.sections if each.id == place.section), None)
    if place.section and section is None:
        raise EditionError(_("There is nothing to read out here."))
    said = section or next((each for each in chapter.sections if each.say), None)
    own = sentences_of(said.say) if said else ()
    sentences = own or (_first_sentences(section) if section else ())
    if not sentences and not (section and _is_urgent(section)):
        sentences = sentences_of((chapter.summary,))
    return ReadOut(
        section.title if section else chapter.title,
        f"{chapter.number}.{section.number}" if section else str(chapter.number),
        sentences,
        pronunciations(edition, sentences),
        call_now(edition, place.id, place.section),
        is_guides_own_words=bool(own),
    )


def _is_urgent(section: Section) -> bool:
    return any(isinstance(block, Box) and block.kind == "urgent" for block in section.blocks)


def _first_sentences(section: Section) -> tuple[str, ...]:
    """Return how a section begins. A list belongs to the sentence that leads into it, and is never cut."""
    return _beginning(section.blocks) or next(
        (
            found
            for box in section.blocks
            # Urgent boxes have a place of their own, and a gentle one is opened by nobody but the caller.
            if isinstance(box, Box) and box.kind not in ("urgent", "gentle") and (found := _beginning(box.blocks))
        ),
        (),
    )


def _beginning(blocks: Iterable[Block]) -> tuple[str, ...]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph) and len(found) < _FIRST:
            found += sentences_of((plain_text(block.runs),))[: _FIRST - len(found)]
        elif isinstance(block, BulletList) and (not found or found[-1].endswith(":")):
            found += block_texts((block,))
    if found and found[-1].endswith(":"):
        found.pop()  # it leads into a table or a picture, which nobody can read out
    return tuple(found)


def _of_term(edition: Edition, place: Address) -> ReadOut:
    at = edition.term_index(place.id)
    if at is None:
        raise EditionError(_("There is nothing to read out here."))
    term = edition.glossary().terms[at]
    sentences = sentences_of((term.definition, term.more))
    own = (Pronunciation(term.term, term.respelling),) if term.respelling else ()
    others = tuple(each for each in pronunciations(edition, sentences) if each.term != term.term)
    return ReadOut(term.term, "", sentences, own + others, (), is_guides_own_words=True)


def _of_question(edition: Edition, place: Address) -> ReadOut:
    for group in edition.questions():
        for question in group.questions:
            if question.id == place.id:
                sentences = sentences_of((question.text,))
                chapter = parse_address(question.address).id if question.address else ""
                urgent = call_now(edition, chapter) if chapter else ()
                said = pronunciations(edition, sentences)
                return ReadOut(group.title, "", sentences, said, urgent, is_guides_own_words=True)
    raise EditionError(_("There is nothing to read out here."))


def pronunciations(edition: Edition, sentences: Iterable[str]) -> tuple[Pronunciation, ...]:
    """Return how the terms in some sentences are said, each once, in their order."""
    terms = edition.glossary().terms
    matcher = _matchers.get(edition)
    if matcher is None:
        matcher = _matchers[edition] = TermMatcher(terms, edition.head.language)
    found: dict[str, Pronunciation] = {}
    for sentence in sentences:
        for match in matcher.find(sentence):
            place = edition.term_index(match.term)
            term = terms[place] if place is not None else None
            if term and term.respelling:
                found.setdefault(term.id, Pronunciation(term.term, term.respelling))
    return tuple(found.values())
