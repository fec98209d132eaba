# SPDX-License-Identifier: GPL-3.0-or-later
"""What the panel "Kept by me" lists: own questions first, marks chapter by chapter, what is gone, what was read.

It turns kept values into rows with their words. Whether a passage is still in the guide is looked up once an edition.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Literal

from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.i18n import _, in_quotes
from reader.ui.keeping.kept_page import place_title, shortened
from reader.ui.options.languages import language_name
from reader.userdata.history import Visit
from reader.userdata.made_in import MadeIn, Others
from reader.userdata.marks import Mark, Standing
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
    language: str = ""
    """The language (`fr`) of its words, where that is not the one that is read."""
    is_elsewhere: bool = False
    """Whether it was kept in another guide than the one that is read."""

    @property
    def warning(self) -> str:
        """Empty, or what has become of the place."""
        return _("The text has changed.") if self.standing is Standing.CHANGED else ""

    @property
    def is_gone(self) -> bool:
        """Whether the guide that is read has no such part any more."""
        return self.standing is Standing.GONE and not self.is_elsewhere


@dataclasses.dataclass(frozen=True, slots=True)
class KeptGroup:
    """A heading and its rows."""

    title: str
    rows: tuple[KeptRow, ...]


class KeptGroups:
    """Makes the groups for one edition at a time."""

    def __init__(self, edition: Edition, others: Others = tuple) -> None:
        self.set_edition(edition, others)

    def set_edition(self, edition: Edition, others: Others = tuple) -> None:
        """Look places up in another edition from now on; `others` gives those in other languages."""
        self._edition = edition
        self._made = MadeIn(edition, others)
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
        elsewhere: list[KeptRow] = []
        for mark in marks:
            row = self._mark_row(mark)
            address = parse_address(mark.quote.address)
            if row.standing is Standing.GONE:
                (elsewhere if row.is_elsewhere else gone).append(row)
                continue
            place, within = self._order.get((address.id, address.section), (_EARLY, 0))
            by_chapter.setdefault(address.id, []).append(((place, within, mark.id), row))
        for chapter, rows in sorted(by_chapter.items(), key=lambda item: min(key for key, _row in item[1])):
            head = self._edition.chapter_head(chapter)
            in_order = tuple(row for _key, row in sorted(rows, key=lambda pair: pair[0]))
            found.append(KeptGroup(head.short_title if head else chapter, in_order))
        found.append(KeptGroup(_("In another guide"), tuple(elsewhere)))
        found.append(KeptGroup(_("No longer in the guide"), tuple(gone)))
        read = tuple(map(self._visit_row, range(len(visits)), visits))
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
        now = self._made.look_up(mark.quote, mark.language)
        title = self._title(mark)
        _chapter, _sign, section = title.partition(" › ")
        text = in_quotes(_short(mark.quote.text)) if mark.quote.text else section or title
        language = now.language if now.language != self._edition.head.language else ""
        where = title if now.standing is Standing.GONE else section if mark.quote.text else ""
        detail = " · ".join(part for part in (_what(mark), where, kept_in(language)) if part)
        return KeptRow(
            mark.kind, mark.id, text, detail, _short(mark.note), mark.colour, standing=now.standing, quote=mark.quote,
            language=language, is_elsewhere=not self._is_of_this(parse_address(mark.quote.address)),
        )  # fmt: skip

    def _is_of_this(self, address: Address) -> bool:
        return address.guide in ("", self._edition.head.guide)

    def _title(self, mark: Mark) -> str:
        """Return what the place of a mark is called in the edition that is read, or was called when it is gone."""
        address = parse_address(mark.quote.address)
        head = self._edition.chapter_head(address.id)
        is_there = (address.id, address.section) in self._order and self._is_of_this(address)
        return place_title(self._edition, address) if head is not None and is_there else mark.title

    def _visit_row(self, place: int, visit: Visit) -> KeptRow:
        address = parse_address(visit.address)
        head = self._edition.chapter_head(address.id) if address.kind == "chapter" else None
        title = head.title if head is not None and self._is_of_this(address) else visit.title
        elsewhere = not self._is_of_this(address)
        return KeptRow("visit", place + 1, title, visit.day, quote=Quote(visit.address), is_elsewhere=elsewhere)

    def languages(self, marks: Sequence[Mark]) -> dict[int, str]:
        """Return the languages of those marks, by their ids, that say of none where they were made."""
        old = (mark for mark in marks if mark.quote.text and not mark.language)
        found = ((mark.id, self._made.look_up(mark.quote, "")) for mark in old)
        return {mark_id: fate.language for mark_id, fate in found if fate.standing is Standing.FOUND and fate.language}


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


def kept_in(language: str) -> str:
    """Return in which language (`fr`) something was kept, as a note in a list; nothing for no language."""
    names = {"en": _("in English"), "fr": _("in French")}
    return names.get(language) or (language_name(language) if language else "")


def _what(mark: Mark) -> str:
    if mark.kind == "highlight":
        names = {"yellow": _("Yellow highlight"), "blue": _("Blue highlight"), "pink": _("Pink highlight")}
        return names.get(mark.colour, _("Highlight"))
    return _("Note") if mark.kind == "note" else _("Bookmark")


def _short(text: str) -> str:
    return shortened(text, _LONGEST)
