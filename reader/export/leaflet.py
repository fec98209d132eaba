# SPDX-License-Identifier: GPL-3.0-or-later
"""Composes what a reader has chosen into one leaflet: whole pages, sections, passages, terms and questions.

A leaflet is plain values that printing, the electronic book and the plain text all show alike. It knows no looks and
nothing of where the choice was kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from reader.content.address import URGENT, Address, parse_address
from reader.content.block_walk import all_blocks, all_runs, change_runs
from reader.content.dates import spoken_date
from reader.content.edition import Edition
from reader.content.model import Figure, FigureBlock, Run, Runs, Term
from reader.content.piece import Piece
from reader.content.review import clock_fault
from reader.errors import AddressError
from reader.export.passage import Range, cut_section, find_passage, with_urgent
from reader.export.plain_links import with_plain_links
from reader.i18n import _
from reader.pages import Page, PageSection, chapter_page, urgent_page

SOURCE = "source:"


class LeafletQuestion(msgspec.Struct, frozen=True):
    """A question to take along."""

    text: str
    is_done: bool = False
    answer: str = ""


class Leaflet(msgspec.Struct, frozen=True):
    """Everything that is taken away, in order. All of it can be shown without the edition."""

    title: str
    guide: str
    """The guide's id."""
    guide_title: str
    edition: str
    """As people say it: `2026.11`."""
    language: str
    day: str
    """When it was made: `2026-11-22`."""
    publisher: str = ""
    licence: str = ""
    intended_use: str = ""
    pages: tuple[Page, ...] = ()
    """One for each chapter, with what was chosen of it. Links are plain text; `source:1` is the page's first source."""
    terms: tuple[Term, ...] = ()
    questions: tuple[LeafletQuestion, ...] = ()
    figures: tuple[Figure, ...] = ()
    """The drawings of the pages, each once, in the order of their first place."""
    missing: tuple[str, ...] = ()
    """What was chosen and is not in this edition any more, by the names that the reader's list had for it."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to take away."""
        return not (self.pages or self.terms or self.questions)

    @property
    def imprint(self) -> str:
        """What stands on every page of it: the guide, its edition and the day, unless the clock is plainly wrong."""
        day = self.told_day
        words = _("{guide}, edition {edition}. Made on {date}.") if day else _("{guide}, edition {edition}.")
        return words.format(guide=self.guide_title, edition=self.edition, date=day)

    @property
    def told_day(self) -> str:
        """The day as people say it; empty when the clock that told it is plainly wrong."""
        return "" if clock_fault(date.fromisoformat(self.day), self.edition) else spoken_date(self.day)

    @property
    def missing_words(self) -> str:
        """The sentence that names what is missing; empty when nothing is."""
        if not self.missing:
            return ""
        return _("Not in this edition of the guide any more: {names}.").format(names="; ".join(self.missing))

    def figure(self, figure_id: str) -> Figure:
        """Return one of its drawings; KeyError when it has none of this id."""
        found = next((figure for figure in self.figures if figure.id == figure_id), None)
        if found is None:
            raise KeyError(figure_id)
        return found


def compose(
    edition: Edition,
    pieces: Sequence[Piece],
    questions: Sequence[LeafletQuestion] = (),
    *,
    title: str = "",
    day: date,
    with_links: bool = False,
    others: Sequence[Edition] = (),
) -> Leaflet:
    """Return the leaflet of these pieces; what the edition does not have any more is named in `missing`.

    Passages whose words are of another language come from the edition in it, one of `others`, on pages of their own.

    Chapters, terms and questions come in the order of the pieces; what was chosen of a chapter, in the chapter's.
    Links to places outside become plain text with their number; `with_links` lets those inside lead there too.
    EditionError when the edition is damaged.
    """
    choice, *choices = [_Choice(each, day) for each in (edition, *others)]
    for piece in pieces:
        fits = (each for each in choices if each.has_words(piece))
        (choice if choice.has_words(piece) else next(fits, choice)).add(piece)
    pages = tuple(choice.page(place) for place in choice.places)
    terms = tuple(edition.glossary().terms[place] for place in choice.terms)
    pages = with_plain_links(edition, pages, terms if with_links else (), keeps_places=with_links)
    for other, elsewhere in zip(others, choices, strict=True):
        theirs = (_named_apart(elsewhere.page(place)) for place in elsewhere.places)
        pages += with_plain_links(other, tuple(theirs), (), keeps_places=False)
    asked = {one.text for one in questions}
    head = edition.head
    blocks = tuple(block for page in pages for section in page.sections for block in all_blocks(section.blocks))
    drawn = dict.fromkeys(block.figure for block in blocks if isinstance(block, FigureBlock))
    return Leaflet(
        title=title or (pages[0].title if len(pages) == 1 else head.title),
        guide=head.guide,
        guide_title=head.title,
        edition=head.edition,
        language=head.language,
        day=day.isoformat(),
        publisher=head.publisher,
        licence=head.licence,
        intended_use=head.intended_use,
        pages=pages,
        terms=terms,
        questions=(*questions, *(LeafletQuestion(text) for text in choice.questions if text not in asked)),
        figures=tuple(edition.figure(figure) for figure in drawn),
        missing=tuple(choice.missing),
    )


def numbered_title(page: Page) -> str:
    """Return a page's title with the chapter's number, which references such as “see chapter 9” name."""
    number = next((section.number.partition(".")[0] for section in page.sections), "")
    return f"{number}  {page.title}" if number else page.title


def _named_apart(page: Page) -> Page:
    """Return a page of another language with a name of its own: the same chapter may be there in both."""
    address = msgspec.structs.replace(page.address, id=f"{page.address.id or 'page'}-{page.language}")
    return msgspec.structs.replace(page, address=address)


class _Choice:
    """What was chosen of an edition on a day, sorted by where it stands."""

    def __init__(self, edition: Edition, day: date) -> None:
        self._edition = edition
        self._day = day
        self._pages: dict[Address, Page] = {}
        self.places: dict[Address, dict[str, list[Range] | None]] = {}
        """Chapter, or "When to call" -> its chosen sections, each with the ranges of its passages, or None for all of
        it. The section "" stands for what is above the first section; with None, for the whole page."""
        self.terms: dict[int, None] = {}
        self.questions: dict[str, None] = {}
        self.missing: dict[str, None] = {}

    def has_words(self, piece: Piece) -> bool:
        """Return whether a passage's words are in this edition; what has no words belongs to any."""
        if not piece.quote.text or piece.kind in ("term", "question"):
            return True
        place, section = self._place(piece.quote.address)
        return place is not None and find_passage(self._page(place), section, piece.quote) is not None

    def add(self, piece: Piece) -> None:
        """Sort a piece in, or remember that it is missing."""
        if piece.kind == "question":
            self.questions[piece.title] = None  # the words are the reader's own: they stay even if the guide's are gone
        elif not (self._add_term(piece) if piece.kind == "term" else self._add_text(piece)):
            self.missing[piece.title or piece.quote.text or piece.quote.address] = None

    def _add_term(self, piece: Piece) -> bool:
        place = self._edition.term_index(piece.quote.address.removeprefix("term:"))
        if place is not None:
            self.terms[place] = None
        return place is not None

    def _add_text(self, piece: Piece) -> bool:
        place, section = self._place(piece.quote.address)
        if place is None:
            return False
        found: Range | None = None
        if piece.quote.text:
            passage = find_passage(self._page(place), section, piece.quote)
            if passage is None:
                return False
            section, found = passage
        chosen = self.places.setdefault(place, {})
        known = chosen.setdefault(section, [])
        if found is None:
            chosen[section] = None
        elif known is not None:
            known.append(found)
        return True

    def _place(self, text: str) -> tuple[Address | None, str]:
        """Return the page in this edition that an address names, or None, and the section on it."""
        try:
            address = parse_address(text)
        except AddressError:
            return None, ""
        if address.kind == "urgent":
            return URGENT, ""
        head = self._edition.chapter_head(address.id) if address.kind == "chapter" else None
        if head is None or address.guide not in ("", self._edition.head.guide):
            return None, ""
        known = {"", *(section.id for section in head.sections)}
        return Address("chapter", head.id) if address.section in known else None, address.section

    def _page(self, place: Address) -> Page:
        if place not in self._pages:
            edition, day = self._edition, self._day
            self._pages[place] = urgent_page(edition) if place == URGENT else chapter_page(edition, place.id, day)
        return self._pages[place]

    def page(self, place: Address) -> Page:
        """Return a page with what was chosen of it."""
        page = self._page(place)
        chosen = self.places[place]
        page = msgspec.structs.replace(page, previous=None, following=None)
        if chosen.get("", ()) is None:
            return page
        sections = tuple(_chosen_part(section, chosen[section.id]) for section in page.sections if section.id in chosen)
        lead = page.lead if "" in chosen else ""
        return _with_own_sources(msgspec.structs.replace(page, facts=(), lead=lead, sections=sections))


def _chosen_part(section: PageSection, passages: list[Range] | None) -> PageSection:
    if passages is None:
        return section
    blocks = with_urgent(cut_section(section.title, section.blocks, passages), section.blocks)
    if blocks == section.blocks:
        return section
    title = _("{title} (part of it)").format(title=section.title)
    return msgspec.structs.replace(section, title=title, blocks=blocks)


def _with_own_sources(page: Page) -> Page:
    """Return a page with only those sources that it still points to, numbered from 1 in their order."""
    links = (run.link for section in page.sections for run in all_runs(section.blocks))
    used = sorted({int(link.removeprefix(SOURCE)) for link in links if link.startswith(SOURCE)})
    numbers = {f"{SOURCE}{old}": new for new, old in enumerate(used, 1)}

    def renumber(runs: Runs) -> Runs:
        return tuple(
            Run(f"[{numbers[run.link]}]", run.style, f"{SOURCE}{numbers[run.link]}") if run.link in numbers else run
            for run in runs
        )

    sections = tuple(
        msgspec.structs.replace(section, blocks=tuple(change_runs(block, renumber) for block in section.blocks))
        for section in page.sections
    )
    return msgspec.structs.replace(page, sections=sections, sources=tuple(page.sources[old - 1] for old in used))
