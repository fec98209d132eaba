# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader's marks on the page that is shown: found again whenever it is set, added, removed, pointed out.

It joins the page view with what is kept. Which marks are made, and on what, is for those who use it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt

from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.i18n import _
from reader.ui.keeping.undoing import Undoing
from reader.ui.languages.other_languages import other_editions
from reader.ui.page.choosing import Range, paragraph_being_read, selected_words
from reader.ui.page.kept_marks import KeptMark
from reader.ui.page.painting import select
from reader.ui.page.quoting import places_of
from reader.ui.page.set_page import SetPage
from reader.ui.window.feature import Desk
from reader.userdata.made_in import MadeIn
from reader.userdata.marks import Mark, MarkKind, Marks


class KeptPage(QObject):
    """The marks of one view."""

    def __init__(self, desk: Desk, edition: Edition, marks: Marks, undoing: Undoing) -> None:
        super().__init__(desk.view)
        self._desk = desk
        self._view = desk.view
        self._marks = marks
        self._undoing = undoing
        self._shown_on: SetPage | None = None
        self.last = 0
        """The id of the highlight that was made last: while nothing moves, it is what is meant."""
        self.edition = edition
        self._view.page_set.connect(self.show_marks)

    def show_marks(self) -> None:
        """Find the marks of the page again and show them."""
        self._shown_on = page = self._view.set_page
        if page is None or page.page.address.kind != "chapter":
            self._view.kept.put(())
            return
        marks = self._marks.of_chapter(page.page.address.guide, page.page.address.id)
        with_words = [mark for mark in marks if mark.quote.text]
        places = dict(zip((m.id for m in with_words), places_of(page, (m.quote for m in with_words)), strict=True))
        made = MadeIn(self.edition, partial(other_editions, self._desk.library, self.edition))
        shown = []
        for mark in marks:
            place = places.get(mark.id)
            if place is None and (mark.kind == "bookmark" or self._stands_for_its_section(mark, made)):
                place = _start_of(page, mark)
            if place is not None:
                shown.append(KeptMark(mark.id, mark.kind, *place, mark.colour))
        self._view.kept.put(shown)

    @staticmethod
    def _stands_for_its_section(mark: Mark, made: MadeIn) -> bool:
        """Return whether a note's words are of another language: its sign then stands at the section's heading."""
        return mark.kind == "note" and made.is_foreign(mark.quote, mark.language)

    def show_marks_of_new_page(self) -> None:
        """The same, unless this was done when the page was set."""
        if self._view.set_page is not self._shown_on:
            self.show_marks()

    def point_out(self, quote: Quote) -> bool:
        """Bring a passage of the page that is shown into view with a ring around it; False when it is not there."""
        place = self._place_on_page(quote)
        if place is None:
            self._view.open_all_gentle()
            place = self._place_on_page(quote)
        if place is None:
            return False
        self._view.setTextCursor(select(self._view, place[0], place[0]))
        self._view.reveal(*place)
        self._view.kept.point_out(place)
        return True

    def _place_on_page(self, quote: Quote) -> Range | None:
        page = self._view.set_page
        return places_of(page, (quote,))[0] if page is not None and quote.text else None

    def mark(self, mark_id: int) -> Mark | None:
        """Return a mark by its id."""
        return next((mark for mark in self._marks.all() if mark.id == mark_id), None)

    def add(self, kind: MarkKind, quote: Quote, *, colour: str = "", note: str = "") -> Mark:
        """Keep a mark, with the name of its place."""
        title = place_title(self.edition, parse_address(quote.address))
        head = self.edition.head
        return self._marks.add(
            kind, quote, title, colour=colour, note=note, edition=head.edition, language=head.language
        )

    def page_to_keep_from(self) -> SetPage | None:
        """Return the page when something of it can be kept; else say why not."""
        page = self._view.set_page
        if page is None or self._desk.middle.page is None:
            self._desk.say(_("Open a chapter first: what you keep belongs to its words."))
            return None
        if page.page.address.kind != "chapter":
            self._desk.say(_("This page is put together from many chapters. Open a chapter to keep something of it."))
            return None
        return page

    def meant(self, page: SetPage) -> Range | None:
        """Return the selected words, the highlight made last if nothing has moved, or the paragraph being read."""
        words = selected_words(self._view, page)
        if words is not None:
            return words
        at = self._view.textCursor().position()
        for shown in self._view.kept.all():
            if shown.id == self.last and shown.end == at:
                return shown.start, shown.end
        has_caret = bool(self._view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)
        return paragraph_being_read(self._view, page, by_caret=has_caret)

    def let_go(self, stretch: Range | None) -> None:
        """Select nothing any more: the selection would hide the mark that was made of it."""
        cursor = self._view.textCursor()
        if stretch is not None:
            cursor.setPosition(stretch[1] or cursor.selectionEnd())
            self._view.setTextCursor(cursor)

    def remove(self, mark_id: int) -> None:
        """Take a mark away; it can be put back."""
        gone = self._marks.remove(mark_id)
        if gone is not None:
            said = {
                "bookmark": _("Bookmark removed."),
                "highlight": _("Highlight removed."),
                "note": _("Note removed."),
            }
            self._undoing.offer(said[gone.kind], partial(self._marks.put_back, gone))


def place_title(edition: Edition, address: Address) -> str:
    """Return a place as a list says it: `Surgery › Before your operation`."""
    head = edition.chapter_head(address.id)
    if head is None:
        return address.id
    section = next((each.title for each in head.sections if each.id == address.section), "")
    return f"{head.short_title} › {section}" if section else head.short_title


def shortened(text: str, most: int) -> str:
    """Return a text on one line, cut between two words when it has more than `most` characters."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip(' ,.;:')} …"


def said_of_length(sentence: str, text: str, most: int) -> str:
    """Return what is said when a text was kept; when it has more than `most` characters, that its end was not."""
    if len(text) <= most:
        return sentence
    words = _("It is too long to keep all of it: only the first {count} characters are there.")
    return f"{sentence} {words.format(count=most)}"


def no_words() -> str:
    """Return what is said when nothing of the text itself was chosen."""
    return _("Only words of the text can be kept, not the words below a picture or the numbers of sources.")


def _start_of(page: SetPage, mark: Mark) -> Range | None:
    """Return the heading of a bookmark's section."""
    section = parse_address(mark.quote.address).section
    start = dict(page.sections).get(section, None if section else 0)
    return None if start is None else (start, start + 1)
