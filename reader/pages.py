# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on a page, in order, as plain values: every screen, print and voice shows the same page.

A page is composed from an edition. It knows nothing of looks; the words around the guide's text come through gettext.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from itertools import groupby, pairwise

import msgspec

from reader.content.address import HOME, URGENT, Address, parse_address
from reader.content.edition import Edition
from reader.content.model import Block, Box, BulletList, ChapterHead, ListItem, Paragraph, Run, Runs, Source, Table
from reader.content.review import next_review_line, overdue_warning, review_line
from reader.errors import EditionError
from reader.i18n import _, plural


class PageLink(msgspec.Struct, frozen=True):
    """A place to go on to, and its name."""

    text: str
    address: Address


class PageSection(msgspec.Struct, frozen=True):
    """A section with its number as people say it (`9.2`; empty where there is none)."""

    id: str
    number: str
    title: str
    blocks: tuple[Block, ...]
    terms: tuple[str, ...] = ()
    """Ids of the glossary terms used in it."""


class Page(msgspec.Struct, frozen=True):
    """One page, from its breadcrumb to the links at its foot."""

    address: Address
    title: str
    language: str
    breadcrumb: tuple[PageLink, ...] = ()
    facts: tuple[str, ...] = ()
    """Short facts under the title, such as the reading time."""
    review: str = ""
    """Who wrote and reviewed it, and when, and when it is to be reviewed again, in a few sentences."""
    overdue: str = ""
    """That its review is overdue; empty when it is not."""
    lead: str = ""
    sections: tuple[PageSection, ...] = ()
    sources: tuple[str, ...] = ()
    """A line each, in the order of their numbers."""
    previous: PageLink | None = None
    following: PageLink | None = None

    @property
    def notices(self) -> tuple[Box, ...]:
        """What the program has to say about the page, in boxes before its text."""
        return (Box("overdue", _("Overdue for review"), (Paragraph((Run(self.overdue),)),)),) if self.overdue else ()


def chapter_page(edition: Edition, chapter_id: str, day: datetime.date | None = None) -> Page:
    """Return a chapter's page as of `day`, without which nothing is said of reviews to come or overdue.

    EditionError when there is no such chapter.
    """
    chapter = edition.chapter(chapter_id)
    head = edition.chapter_head(chapter_id)
    if head is None:
        raise EditionError(_("The edition has no chapter “{chapter}”.").format(chapter=chapter_id))
    sources = tuple(_source_line(edition, key) for key in chapter.sources)
    before, after = _neighbours(edition, chapter_id)
    facts = [plural("{count} minute to read", "{count} minutes to read", head.minutes)]
    review = review_line(chapter.written, chapter.reviewed, chapter.reviewer_role, has_sources=bool(sources))
    overdue = ""
    if day is not None:
        review = " ".join(filter(None, (review, next_review_line(chapter.next_review, day, edition.head.edition))))
        overdue = overdue_warning(chapter.next_review, day, edition.head.edition)
    return Page(
        address=Address("chapter", chapter_id, guide=edition.head.guide),
        title=chapter.title,
        language=edition.head.language,
        breadcrumb=_breadcrumb(edition, head),
        facts=tuple(facts),
        review=review,
        overdue=overdue,
        lead=chapter.summary,
        sections=tuple(
            PageSection(
                section.id,
                f"{chapter.number}.{section.number}",
                section.title,
                tuple(_rewritten(block, _in_order) for block in section.blocks),
                section.terms,
            )
            for section in chapter.sections
        ),
        sources=sources,
        previous=before,
        following=after,
    )


def urgent_page(edition: Edition, first: str = "") -> Page:
    """Return "When to call": every urgent box of the guide, chapter by chapter.

    It begins with the chapter `first`, then come the chapters that are about signs of danger, then all others.
    """
    boxes: dict[str, list[Block]] = {}
    titles: dict[str, str] = {}
    for urgent in edition.urgent():
        chapter = parse_address(urgent.address).id  # empty for a chapter that is not shown here
        titles[chapter] = urgent.chapter
        boxes.setdefault(chapter, []).append(_rewritten(urgent.box, _unsourced))
    sections = []
    about_danger = edition.about_danger()
    for chapter in sorted(boxes, key=lambda one: (one != first, one not in about_danger)):
        if not chapter:
            sections.append(PageSection("signs", "", _("Signs to watch for"), tuple(boxes[chapter])))
            continue
        link = Run(_("Read the chapter"), "", f"{edition.head.guide}/{chapter}")
        sections.append(PageSection(chapter, "", titles[chapter], (*boxes[chapter], Paragraph((link,)))))
    emergency = edition.support().emergency
    lead = _("If you think your life is in danger, call {number} now.").format(number=emergency) if emergency else ""
    return Page(
        address=Address("urgent", first),
        title=_("When to call"),
        language=edition.head.language,
        breadcrumb=(PageLink(edition.head.title, HOME), PageLink(_("When to call"), URGENT)),
        review=_("Your own team’s instructions come first. If you are worried, call them: that is never a bother."),
        lead=lead,
        sections=tuple(sections),
    )


def _rewritten(block: Block, rewrite: Callable[[Runs], Runs]) -> Block:
    """Return a block with every text of it rewritten; the block itself when nothing in it changes."""
    match block:
        case Paragraph(runs):
            new = rewrite(runs)
            return block if new is runs else Paragraph(new)
        case BulletList():
            return _rewritten_list(block, rewrite)
        case Table(header, rows):
            return Table(tuple(map(rewrite, header)), tuple(tuple(map(rewrite, row)) for row in rows))
        case Box(kind, title, blocks):
            return Box(kind, title, tuple(_rewritten(inner, rewrite) for inner in blocks))
        case _:
            return block


def _rewritten_list(block: BulletList, rewrite: Callable[[Runs], Runs]) -> BulletList:
    items = [
        ListItem(rewrite(item.runs), tuple(_rewritten_list(child, rewrite) for child in item.children))
        for item in block.items
    ]
    return BulletList(tuple(items), block.ordered, block.start)


def _is_source(run: Run) -> bool:
    return run.link.startswith("source:")


def _unsourced(runs: Runs) -> Runs:
    """Return a text without source numbers: away from its chapter they would point to nothing."""
    return tuple(run for run in runs if not _is_source(run))


def _in_order(runs: Runs) -> Runs:
    """Return a text whose source numbers rise where several stand directly after each other; mostly, the text itself.

    Authors name the sources of a sentence in the order of their weight; to who reads, `[14][15][12]` looks like a slip.
    """
    numbers = [_source_number(run) for run in runs]
    if all(not after or before <= after for before, after in pairwise(numbers)):
        return runs
    ordered: list[Run] = []
    for _together, group in groupby(runs, _is_source):
        ordered += sorted(group, key=_source_number)  # words all count as 0 and stay as they are
    return tuple(ordered)


def _source_number(run: Run) -> int:
    """Return the number that a run shows of a source; 0 for all other runs."""
    number = run.link.removeprefix("source:")
    return int(number) if number != run.link and number.isdecimal() else 0


def _breadcrumb(edition: Edition, head: ChapterHead) -> tuple[PageLink, ...]:
    part = next((part for part in edition.head.parts if part.id == head.part), None)
    trail = [PageLink(edition.head.title, HOME)]
    if part and part.chapters:
        trail.append(PageLink(part.title, Address("chapter", part.chapters[0], guide=edition.head.guide)))
    trail.append(PageLink(head.short_title, Address("chapter", head.id, guide=edition.head.guide)))
    return tuple(trail)


def _neighbours(edition: Edition, chapter_id: str) -> tuple[PageLink | None, PageLink | None]:
    heads = edition.head.chapters
    place = next(place for place, head in enumerate(heads) if head.id == chapter_id)

    def link(at: int) -> PageLink | None:
        if not 0 <= at < len(heads):
            return None
        return PageLink(heads[at].short_title, Address("chapter", heads[at].id, guide=edition.head.guide))

    return link(place - 1), link(place + 1)


def _source_line(edition: Edition, key: str) -> str:
    try:
        source = edition.source(key)
    except EditionError:
        return key
    return source_words(source)


def source_words(source: Source) -> str:
    """Return a source as one line: author. Title. Where, year. DOI."""
    where = ", ".join(piece for piece in (source.published_in, source.year) if piece)
    pieces = [source.author, source.title, where, f"doi:{source.doi}" if source.doi else "", source.web]
    return " ".join(piece if piece.endswith((".", "?", "!", "…")) else f"{piece}." for piece in pieces if piece)
