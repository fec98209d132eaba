# SPDX-License-Identifier: GPL-3.0-or-later
"""The compiled guide as values: pages made of blocks, blocks made of runs of text, and the words around them.

Everything is frozen and typed, and is stored as JSON by msgspec. A page holds no markup: a block is drawn, printed or
spoken by whoever needs it, so nothing a guide contains can ever act as HTML.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

FORMAT = 3
"""Raised whenever a stored edition of an older shape could be misread; older editions are then built anew."""


class Run(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A stretch of text of one look. Joining the texts of a block's runs gives what a person reads."""

    text: str
    style: str = ""
    """Any of the letters `b` (strong) and `i` (soft stress)."""
    link: str = ""
    """Empty, or where it leads: an address (`neuroendocrine/surgery#before`), `term:resection` or `source:3`."""


Runs = tuple[Run, ...]


class Paragraph(msgspec.Struct, frozen=True, array_like=True, tag="p", gc=False):
    """One paragraph of text."""

    runs: Runs


class Subheading(msgspec.Struct, frozen=True, array_like=True, tag="h", gc=False):
    """A smaller heading inside a section (level 3 on the page)."""

    text: str


class ListItem(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One item: its text, and the lists nested in it."""

    runs: Runs
    children: tuple[BulletList, ...] = ()


class BulletList(msgspec.Struct, frozen=True, array_like=True, tag="l", gc=False):
    """A list of items, bulleted or numbered from `start`."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1


class Table(msgspec.Struct, frozen=True, array_like=True, tag="t", gc=False):
    """A table with a header row; every row has as many cells as the header."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


class FigureBlock(msgspec.Struct, frozen=True, array_like=True, tag="f", gc=False):
    """A drawing, by its id in the edition's figures."""

    figure: str


class Box(msgspec.Struct, frozen=True, array_like=True, tag="b", gc=False):
    """A titled box: `kind` is one of BOX_KINDS. A `gentle` box is closed until the reader opens it."""

    kind: str
    title: str
    blocks: tuple[Block, ...]


BOX_KINDS = ("urgent", "ask", "note", "support", "story", "gentle")

Block = Paragraph | Subheading | BulletList | Table | FigureBlock | Box


class Section(msgspec.Struct, frozen=True):
    """A `##` part of a chapter: the smallest place with an address and a number."""

    id: str
    number: int
    title: str
    blocks: tuple[Block, ...]
    say: tuple[str, ...] = ()
    """What a volunteer can read out, a paragraph each; not shown on the page."""
    terms: tuple[str, ...] = ()
    """Ids of the glossary terms used here, in order of first use."""


class ChapterHead(msgspec.Struct, frozen=True):
    """What the contents list, the home page and search need of a chapter without loading it."""

    id: str
    number: int
    title: str
    short_title: str
    summary: str
    part: str
    sections: tuple[SectionHead, ...]
    minutes: int
    """Reading time, in whole minutes at 180 words a minute, at least 1."""
    urgent: bool = False
    urgent_boxes: int = 0
    next_review: str = ""


class SectionHead(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A section's name and number, for lists."""

    id: str
    number: int
    title: str


class Chapter(msgspec.Struct, frozen=True):
    """One chapter as it is read."""

    id: str
    number: int
    title: str
    short_title: str
    summary: str
    keywords: tuple[str, ...]
    sections: tuple[Section, ...]
    sources: tuple[str, ...]
    """Source keys in the order of their numbers on the page: `source:1` is the first."""
    written: str = ""
    reviewed: str = ""
    """Empty until a clinician has reviewed the text."""
    reviewer_role: str = ""
    next_review: str = ""
    urgent: bool = False


class Term(msgspec.Struct, frozen=True):
    """A glossary entry."""

    id: str
    term: str
    definition: str
    respelling: str = ""
    more: str = ""
    forms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()


class TermUse(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Where a term is used: the first section of a chapter that uses it."""

    address: str
    title: str


class Glossary(msgspec.Struct, frozen=True):
    """All terms, sorted as a reader would look them up, and where each is used."""

    terms: tuple[Term, ...]
    uses: dict[str, tuple[TermUse, ...]]


class Question(msgspec.Struct, frozen=True):
    """A question to ask the team, and the place in the guide that tells more."""

    id: str
    text: str
    address: str = ""


class QuestionGroup(msgspec.Struct, frozen=True):
    """Questions for one moment."""

    id: str
    title: str
    questions: tuple[Question, ...]


class Service(msgspec.Struct, frozen=True):
    """Someone who can be called."""

    id: str
    name: str
    organisation: str = ""
    what: str = ""
    phone: str = ""
    web: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    region: str = ""


class Support(msgspec.Struct, frozen=True):
    """The emergency wording and the services of a guide."""

    emergency: str = ""
    services: tuple[Service, ...] = ()


class Source(msgspec.Struct, frozen=True):
    """Where a statement comes from."""

    key: str
    author: str
    title: str
    year: str = ""
    published_in: str = ""
    doi: str = ""
    web: str = ""


class Figure(msgspec.Struct, frozen=True):
    """A checked drawing with its words in the edition's language. Colours are still `{colour:name}` placeholders."""

    id: str
    svg: str
    caption: str
    alt: str
    width: float
    """Of the drawing's view box; only the ratio to `height` matters."""
    height: float


class UrgentBox(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One "Call now" box, with the place it stands in."""

    address: str
    chapter: str
    """The chapter's title."""
    box: Box


class EverydayPhrase(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What people say, and the terms and sections they mean."""

    phrase: str
    terms: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    """Full addresses."""


class ReadingPath(msgspec.Struct, frozen=True):
    """A way through the guide, the same for every reader: full addresses, at least one, in the order to read them."""

    id: str
    title: str
    note: str
    steps: tuple[str, ...]


class Part(msgspec.Struct, frozen=True):
    """A part of the guide: the ids of its chapters in order."""

    id: str
    title: str
    chapters: tuple[str, ...]


def plain_text(runs: Runs) -> str:
    """Return what a person reads in these runs, source numbers left out."""
    return "".join(run.text for run in runs if not run.link.startswith("source:"))


def block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the text of each block in reading order, a line or cell at a time; drawings give nothing."""
    for block in blocks:
        match block:
            case Paragraph(runs):
                yield plain_text(runs)
            case Subheading(text):
                yield text
            case BulletList():
                yield from _list_texts(block)
            case Table(header, rows):
                for row in (header, *rows):
                    yield " | ".join(plain_text(cell) for cell in row)
            case Box():
                yield block.title
                yield from block_texts(block.blocks)


def _list_texts(block: BulletList) -> Iterator[str]:
    for item in block.items:
        yield plain_text(item.runs)
        for child in item.children:
            yield from _list_texts(child)


def section_text(section: Section) -> str:
    """Return a section's whole text, one block a line, without its heading."""
    return "\n".join(block_texts(section.blocks))
