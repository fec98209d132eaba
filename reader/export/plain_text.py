# SPDX-License-Identifier: GPL-3.0-or-later
"""A leaflet as a text file that any program and any screen reader can read. Knows columns, not pixels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.content.model import Block, Box, Paragraph, Run, Term
from reader.export.leaflet import Leaflet, LeafletQuestion, numbered_title
from reader.export.text_blocks import Lines, TextLook, hanging, underlined, wrapped
from reader.export.writing import write_whole
from reader.i18n import _
from reader.pages import Page

WIDTH = 72


def leaflet_text(leaflet: Leaflet, width: int = WIDTH) -> str:
    """Return the whole leaflet as text of `width` columns (1 or more); only a longer word makes a longer line."""
    return "\n\n".join("\n".join(lines) for lines in _parts(leaflet, width) if lines) + "\n"


def write_text(leaflet: Leaflet, path: Path) -> None:
    """Write a leaflet as a text file in UTF-8, over a file that is there. ReaderError when it cannot be written."""
    write_whole(path, leaflet_text(leaflet).encode(errors="replace"))


def _parts(leaflet: Leaflet, width: int) -> Iterator[Lines]:
    yield [*underlined(leaflet.title, "="), *wrapped(leaflet.imprint, width)]
    yield wrapped(leaflet.intended_use, width)
    yield wrapped(leaflet.missing_words, width)
    look = TextLook(width, {figure.id: figure for figure in leaflet.figures})
    later: list[Box] = []
    for page in leaflet.pages:
        yield from _page_parts(page, look, later)
    if leaflet.terms:
        yield _new_page(_("Words explained"))
        yield from (_term_lines(term, width) for term in leaflet.terms)
    if leaflet.questions:
        yield _new_page(_("My questions"))
        yield from (_question_lines(question, width) for question in leaflet.questions)
    if later:
        yield _new_page(_("To be read when you want to"))
        yield from look.parts(tuple(later))
    origin = " · ".join(words for words in (leaflet.publisher, leaflet.licence) if words)
    yield ["-" * width, *wrapped(leaflet.imprint, width), *wrapped(origin, width)]


def _new_page(title: str) -> Lines:
    return ["", *underlined(title, "=")]


def _page_parts(page: Page, look: TextLook, later: list[Box]) -> Iterator[Lines]:
    yield [*_new_page(numbered_title(page)), *wrapped(page.review, look.width)]
    yield from look.parts(page.notices)
    yield wrapped(page.lead, look.width)
    for section in page.sections:
        yield underlined(f"{section.number}  {section.title}".strip(), "-")
        yield from look.parts(tuple(_put_off(block, later) for block in section.blocks))
    if page.sources:
        lines = [_("Sources of this page:")]
        for number, source in enumerate(page.sources, 1):
            lines += hanging(f"[{number}] ", source, look.width)
        yield lines


def _put_off(block: Block, later: list[Box]) -> Block:
    """Return the block; of a gentle box only its title and where it is: on the page it is closed until it is wanted."""
    if not (isinstance(block, Box) and block.kind == "gentle"):
        return block
    later.append(block)
    return Box(block.kind, block.title, (Paragraph((Run(_("This part stands at the end of this text.")),)),))


def _term_lines(term: Term, width: int) -> Lines:
    name = f"{term.term} ({term.respelling})" if term.respelling else term.term
    lines = wrapped(name, width)
    for text in (term.definition, term.more):
        lines += hanging("    ", text, width) if text else []
    return lines


def _question_lines(question: LeafletQuestion, width: int) -> Lines:
    lines = hanging("[x] " if question.is_done else "[ ] ", question.text, width)
    if question.answer:
        lines += hanging("    ", _("My notes: {words}").format(words=question.answer), width)
    return lines
