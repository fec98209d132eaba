# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chapter has to say, in order, and whether what assistive technology reads says all of it once and no more.

The chapter's side is taken from the page's own values; the other side is (role, level, words), however it was read:
from the outline of a set page, or by tests/atspi_walk.py over AT-SPI. It knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.content.model import (
    Block,
    Box,
    BulletList,
    Figure,
    FigureBlock,
    Paragraph,
    Runs,
    Subheading,
    Table,
    plain_text,
)
from reader.pages import Page

_INVISIBLE = dict.fromkeys(map(ord, "\u2060\u00ad\ufffc"))


class Said(NamedTuple):
    """One thing that is read: what it is, a heading's level (0 for the rest), and its words."""

    role: str
    level: int
    words: str


FigureOf = Callable[[str], Figure | None]


def chapter_says(page: Page, figure: FigureOf) -> Iterator[Said]:
    """Yield all that a chapter's page has to say, closed boxes closed, in the order in which it is printed."""
    if page.lead:
        yield Said("paragraph", 0, _plain(page.lead))
    for section in page.sections:
        yield Said("heading", 2, _plain(f"{section.title} {section.number}"))
        for block in section.blocks:
            yield from _block(block, figure)
    if page.sources:
        yield Said("heading", 2, "Sources")
    for number, line in enumerate(page.sources, 1):
        yield Said("paragraph", 0, _plain(f"{number}. {line}"))


def page_words(page: Page) -> Iterator[str]:
    """Yield a part of the words of each thing that is on a page around the chapter's own text."""
    yield from (link.text for link in page.breadcrumb[-1:])
    yield page.title
    yield page.review
    yield from ("Next: " + page.following.text,) if page.following else ()
    yield from ("Back to: " + page.previous.text,) if page.previous else ()


def links_of(page: Page) -> Iterator[str]:
    """Yield the words of every link and every term in a chapter's paragraphs and lists, in order; a part of each."""
    for section in page.sections:
        for runs in (runs for block in section.blocks for runs in _runs(block)):
            yield from (_plain(run.text) for run in runs if run.link and not run.link.startswith("source:"))


def _runs(block: Block) -> Iterator[Runs]:
    match block:
        case Paragraph(runs):
            yield runs
        case BulletList(items):
            for item in items:
                yield item.runs
                for inner in item.children:
                    yield from _runs(inner)
        case Box(kind, _title, blocks) if kind != "gentle":
            for inside in blocks:
                yield from _runs(inside)


def _block(block: Block, figure: FigureOf) -> Iterator[Said]:
    match block:
        case Paragraph(runs):
            yield Said("paragraph", 0, _plain(plain_text(runs)))
        case Subheading(text):
            yield Said("heading", 3, _plain(text))
        case BulletList():
            yield from _list(block)
        case Table(header, rows):
            names = [_plain(plain_text(cell)) for cell in header]
            yield Said("row", 0, "; ".join(names))
            for row in rows:
                cells = [_plain(plain_text(cell)) for cell in row]
                yield Said("row", 0, "; ".join(f"{n}: {c}" if n else c for n, c in zip(names, cells, strict=True)))
        case FigureBlock(found):
            drawing = figure(found)
            assert drawing is not None, found
            yield Said("image", 0, _plain(drawing.alt))
            yield Said("paragraph", 0, _plain(drawing.caption))
        case Box(kind, title, blocks):
            yield Said("heading", 3, _plain(title))
            if kind == "gentle":
                yield Said("paragraph", 0, "Open this part")
            else:
                for inner in blocks:
                    yield from _block(inner, figure)


def _list(block: BulletList) -> Iterator[Said]:
    for number, item in enumerate(block.items, block.start):
        words = _plain(plain_text(item.runs))
        yield Said("item", 0, f"{number}. {words}" if block.ordered else words)
        for inner in item.children:
            yield from _list(inner)


def _plain(text: str) -> str:
    return " ".join(text.translate(_INVISIBLE).split())


def compare(wanted: Sequence[Said], read: Sequence[Said], around: Sequence[str]) -> list[str]:
    """Return what is not read, read in another place or as something else, or read though the chapter does not say it.

    `around` are words of the page's own furniture, which may be read as well, each once.
    """
    left = list(around)
    faults, at = [], 0
    for said in read:
        if at < len(wanted) and _is_same(wanted[at], said):
            at += 1
            continue
        known = next((words for words in left if _squeezed(words) in _squeezed(said.words)), None)
        if known is not None:
            left.remove(known)
        else:
            due = wanted[at] if at < len(wanted) else "nothing more"
            faults.append(f"read {said}, but due was {due}")
    faults += [f"never read: {said}" for said in wanted[at:]]
    return faults


def _is_same(wanted: Said, read: Said) -> bool:
    caption = wanted.role == "paragraph" and re.sub(r"^\S+ \d+\. ", "", read.words)
    return wanted[:2] == read[:2] and wanted.words in (read.words, caption)


def _squeezed(text: str) -> str:
    return "".join(text.split())
