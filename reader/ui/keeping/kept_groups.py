# SPDX-License-Identifier: GPL-3.0-or-later
"""What the panel "Kept by me" lists: own questions first, marks chapter by chapter, what is gone, what was read.

It turns kept values into rows with their words. Whether a passage is still in the guide is looked up once an edition.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Literal

from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.content.model import Chapter
from reader.content.quote import Quote
from reader.i18n import _, in_quotes
from reader.ui.keeping.kept_page import shortened
from reader.userdata.history import Visit
from reader.userdata.marks import Mark, Standing, standing
from reader.userdata.my_questions import MyQuestion

RowKind = Literal["question", "bookmark", "highlight", "note", "visit", "forget"]
_LONGEST = 160
"""Characters of a passage or a note that a row shows."""
_EARLY = -1


@dataclasses.dataclass(frozen=True, slots=True)
class KeptRow:
    """What one row shows, and what it stands for."""

    kind: RowKind
    id: int
    text: str
    """The question, the passage in quotation marks, or the name of a place."""
    detail: str = ""
    """A quiet line below: what it is and where."""
    note: str = ""
    """The reader's own words: a note, an answer."""
    colour: str = ""
    is_done: bool = False
    standing: Standing = Standing.FOUND
    quote: Quote | None = None
    """Where it leads, if anywhere."""

    @property
    def warning(self) -> str:
        """Empty, or what has become of the place."""
        return _("The text has changed.") if self.standing is Standing.CHANGED else ""


@dataclasses.dataclass(frozen=True, slots=True)
class KeptGroup:
    """A heading and its rows."""

    title: str
    rows: tuple[KeptRow, ...]


class KeptGroups:
    """Makes the groups for one edition at a time."""

    def __init__(self, edition: Edition) -> None:
        self.set_edition(edition)

    def set_edition(self, edition: Edition) -> None:
        """Look places up in another edition from now on."""
        self._edition = edition
        self._standings: dict[Quote, Standing] = {}
        self._read: Chapter | None = None
        self._order = {
            (head.id, section): (place, within)
            for place, head in enumerate(edition.head.chapters)
            for within, section in enumerate(("", *(each.id for each in head.sections)))
        }

    def groups(
        self, marks: Sequence[Mark], questions: Sequence[MyQuestion], visits: Sequence[Visit] = ()
    ) -> list[KeptGroup]:
        """Return the groups that have rows, in the order in which they are shown."""
        found = [KeptGroup(_("My questions"), tuple(map(self._question_row, questions)))]
        by_chapter: dict[str, list[tuple[tuple[int, int, int], KeptRow]]] = {}
        gone: list[KeptRow] = []
        for mark in marks:
            row = self._mark_row(mark)
            address = parse_address(mark.quote.address)
            if row.standing is Standing.GONE:
                gone.append(row)
                continue
            place, within = self._order.get((address.id, address.section), (_EARLY, 0))
            by_chapter.setdefault(address.id, []).append(((place, within, mark.id), row))
        for chapter, rows in sorted(by_chapter.items(), key=lambda item: min(key for key, _row in item[1])):
            head = self._edition.chapter_head(chapter)
            in_order = tuple(row for _key, row in sorted(rows, key=lambda pair: pair[0]))
            found.append(KeptGroup(head.short_title if head else chapter, in_order))
        found.append(KeptGroup(_("No longer in the guide"), tuple(gone)))
        read = tuple(map(_visit_row, range(len(visits)), visits))
        forget = (KeptRow("forget", 0, _("Forget what I have read")),) if read else ()
        found.append(KeptGroup(_("What I have read"), (*read, *forget)))
        return [group for group in found if group.rows]

    def _question_row(self, question: MyQuestion) -> KeptRow:
        detail = _("Asked") if question.is_done else ""
        quote = Quote(question.address) if question.address else None
        return KeptRow(
            "question", question.id, question.text, detail, _short(question.answer), "", question.is_done, quote=quote
        )

    def _mark_row(self, mark: Mark) -> KeptRow:
        now = self._standing(mark.quote)
        _chapter, _sign, section = mark.title.partition(" › ")
        text = in_quotes(_short(mark.quote.text)) if mark.quote.text else section or mark.title
        what = _what(mark)
        where = mark.title if now is Standing.GONE else section if mark.quote.text else ""
        detail = f"{what} · {where}" if where else what
        return KeptRow(mark.kind, mark.id, text, detail, _short(mark.note), mark.colour, standing=now, quote=mark.quote)

    def _standing(self, quote: Quote) -> Standing:
        if quote not in self._standings:
            address = parse_address(quote.address)
            is_here = address.guide in ("", self._edition.head.guide)
            known = is_here and self._edition.chapter_head(address.id) is not None
            self._standings[quote] = standing(quote, self._chapter(address.id) if known else None)
        return self._standings[quote]

    def _chapter(self, chapter: str) -> Chapter:
        """Return a chapter; the one asked for last is not read twice, since marks of one chapter come together."""
        if self._read is None or self._read.id != chapter:
            self._read = self._edition.chapter(chapter)
        return self._read


def matching(groups: Sequence[KeptGroup], words: str) -> list[KeptGroup]:
    """Return the groups with the rows in which every one of these words stands, without regard to case."""
    wanted = words.casefold().split()
    found = []
    for group in groups:
        rows = []
        for row in group.rows:
            text = f"{row.text} {row.detail} {row.note} {row.warning} {group.title}".casefold()
            if all(word in text for word in wanted):
                rows.append(row)
        if rows:
            found.append(KeptGroup(group.title, tuple(rows)))
    return found


def _what(mark: Mark) -> str:
    if mark.kind == "highlight":
        names = {"yellow": _("Yellow highlight"), "blue": _("Blue highlight"), "pink": _("Pink highlight")}
        return names.get(mark.colour, _("Highlight"))
    return _("Note") if mark.kind == "note" else _("Bookmark")


def _visit_row(place: int, visit: Visit) -> KeptRow:
    return KeptRow("visit", place + 1, visit.title, visit.day, quote=Quote(visit.address))


def _short(text: str) -> str:
    return shortened(text, _LONGEST)
