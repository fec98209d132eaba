# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks, highlights and notes: places in a guide, kept by their own words so that they outlive an edition.

Knows what stands in a chapter, not how a page shows it.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Literal

from reader.content.address import parse_address
from reader.content.characters import one_line, without_odd
from reader.content.model import Chapter
from reader.content.quote import Quote, find_quote, readable_text, squeeze
from reader.errors import AddressError
from reader.i18n import _
from reader.userdata.kept_rows import KeptItem, KeptRows
from reader.userdata.store import Store

MarkKind = Literal["bookmark", "highlight", "note"]
COLOURS = ("yellow", "blue", "pink")
"""Names of the colours of highlights; what they look like is the palette's, what they are called `colour_name`'s."""
LONGEST_NOTE = 20_000
"""Characters of a note that are kept: some eight pages."""
LONGEST_TITLE = 500


class Mark(KeptItem, frozen=True):
    """A bookmark, a highlight or a note."""

    kind: MarkKind
    quote: Quote
    title: str
    """What it was made in, as a list says it: `Surgery › Before your operation`."""
    colour: str = ""
    """One of COLOURS, of a highlight; empty otherwise."""
    note: str = ""
    edition: str = ""
    day: str = ""
    """When it was made: `2026-11-22`."""
    language: str = ""
    """Of the edition it was made in (`fr`); empty when that is not known, as of marks from earlier versions."""


class Marks(KeptRows[Mark]):
    """All marks of the reader, in the order they were made."""

    def __init__(self, store: Store, today: Callable[[], date] = date.today) -> None:
        super().__init__(store, "marks")
        self._today = today

    def of_chapter(self, guide: str, chapter: str) -> tuple[Mark, ...]:
        """Return the marks of one chapter and of its sections, in the order they were made."""
        return self._where("instr(address || '#', ?) = 1", f"{guide}/{chapter}#")

    def add(
        self,
        kind: MarkKind,
        quote: Quote,
        title: str,
        *,
        colour: str = "",
        note: str = "",
        edition: str = "",
        language: str = "",
    ) -> Mark:
        """Keep a mark and return it. There is one bookmark of a place: a second returns the first."""
        if kind == "bookmark":
            for there in self._where("kind = ? AND address = ? AND text = ?", kind, quote.address, quote.text):
                return there
        day = self._today().isoformat()
        title = one_line(title)[:LONGEST_TITLE]
        return self._insert(Mark(0, kind, quote, title, colour, written(note), edition, day, language))

    def change(self, mark_id: int, *, colour: str | None = None, note: str | None = None) -> None:
        """Give a mark another colour or another note."""
        self._update(mark_id, colour=colour, note=None if note is None else written(note))

    def learn(self, languages: Mapping[int, str]) -> None:
        """Keep in which language marks (by their ids) were made, once it is known; nobody is told of that."""
        sql = "UPDATE marks SET language = ? WHERE id = ? AND language = ''"
        if languages:
            self._store.write_all(*((sql, (language, mark_id)) for mark_id, language in languages.items()))

    def _item(self, row: tuple[Any, ...]) -> Mark:
        mark_id, kind, address, text, before, after, *rest = row
        return Mark(mark_id, kind, Quote(address, text, before, after), *rest)

    def _row(self, item: Mark) -> tuple[object, ...]:
        quote = item.quote
        words = (quote.address, quote.text, quote.before, quote.after)
        return (item.id, item.kind, *words, item.title, item.colour, item.note, item.edition, item.day, item.language)


def colour_name(colour: str) -> str:
    """Return what people call one of COLOURS."""
    return {"yellow": _("Yellow"), "blue": _("Blue"), "pink": _("Pink")}[colour]


def written(text: str) -> str:
    """Return a note or an answer as it is kept: without characters that nobody can see, and not without end."""
    return without_odd(text)[:LONGEST_NOTE]


class Standing(enum.Enum):
    """What has become of a marked place in the edition that is read now."""

    FOUND = enum.auto()
    CHANGED = enum.auto()
    """The place is there, its words are not any more."""
    GONE = enum.auto()
    """The chapter or the section is not there any more."""


def standing(quote: Quote, chapter: Chapter | None) -> Standing:
    """Return what has become of a quote in its chapter as it is now; None when the guide has no such chapter.

    What stands in no chapter (“When to call”, a term) is found: its page is always there.
    """
    try:
        address = parse_address(quote.address)
    except AddressError:
        return Standing.GONE
    if address.kind != "chapter":
        return Standing.FOUND
    if chapter is None or address.id != chapter.id:
        return Standing.GONE
    section = next((each for each in chapter.sections if each.id == address.section), None)
    if address.section and section is None:
        return Standing.GONE
    if not quote.text:
        return Standing.FOUND
    text = readable_text(section.title, section.blocks) if section else f"{chapter.title}\n{chapter.summary}"
    return Standing.CHANGED if find_quote(squeeze(text), quote) is None else Standing.FOUND
