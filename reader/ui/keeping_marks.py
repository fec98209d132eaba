# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks, highlights and notes on the page that is shown: sets them, takes them away, and finds them again.

It joins the page view with what is kept; the panel that lists them is not its concern.
"""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtCore import QObject, QRect, Qt

from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.feature import Desk
from reader.ui.page.choosing import Range, paragraph_being_read, selected_words
from reader.ui.page.kept_marks import KeptMark, stretch_rects
from reader.ui.page.painting import select
from reader.ui.page.quoting import places_of, quote_of
from reader.ui.page.set_page import SetPage
from reader.ui.passage_bar import COLOURS
from reader.ui.undoing import Undoing
from reader.ui.writing_card import Writing, WritingCard
from reader.userdata.marks import Mark, Marks

_SHOWN = 90
"""Characters of a passage that a card or a message repeats."""


class KeepingMarks(QObject):
    """The marks of one view."""

    def __init__(self, desk: Desk, edition: Edition, marks: Marks, undoing: Undoing, card: WritingCard) -> None:
        super().__init__(desk.view)
        self._desk = desk
        self._view = desk.view
        self._marks = marks
        self._undoing = undoing
        self._card = card
        self._last: Mark | None = None
        """The highlight that was made last, to give it another colour."""
        self._shown_on: SetPage | None = None
        self.edition = edition
        self._view.page_set.connect(self.show_marks)
        self._view.note_requested.connect(self.open_note)
        self._view.selectionChanged.connect(self._on_selection_changed)

    # -- showing --------------------------------------------------------------------------------------------------

    def show_marks(self) -> None:
        """Find the marks of the page again and show them."""
        self._shown_on = page = self._view.set_page
        if page is None or page.page.address.kind != "chapter":
            self._view.kept.put(())
            return
        marks = self._marks.of_chapter(page.page.address.guide, page.page.address.id)
        with_words = [mark for mark in marks if mark.quote.text]
        places = dict(zip((m.id for m in with_words), places_of(page, (m.quote for m in with_words)), strict=True))
        shown = []
        for mark in marks:
            place = places.get(mark.id) or (_start_of(page, mark) if mark.kind == "bookmark" else None)
            if place is not None:
                shown.append(KeptMark(mark.id, mark.kind, *place, mark.colour))
        self._view.kept.put(shown)

    def show_marks_of_new_page(self) -> None:
        """The same, unless this was done when the page was set."""
        if self._view.set_page is not self._shown_on:
            self.show_marks()

    def _on_selection_changed(self) -> None:
        """Tell a screen reader that what Tab has come to is a note."""
        note = self._view.kept.chosen_note()
        mark = self._mark(note.id) if note is not None else None
        if mark is not None:
            announce(self._view, _("Note: {note}. Enter opens it.").format(note=mark.note))

    # -- bookmarks ------------------------------------------------------------------------------------------------

    def toggle_bookmark(self) -> None:
        """Set a bookmark at the selected words or else at the section in view, or take it away."""
        page = self._page_to_keep_from()
        if page is None:
            return
        words = selected_words(self._view, page)
        quote = quote_of(page, *words) if words else Quote(str(_here(page, self._view.current_section())))
        there = [mark for mark in self._marks.all() if mark.kind == "bookmark" and mark.quote.address == quote.address]
        same = next((mark for mark in there if mark.quote.text == quote.text), None)
        if same is not None:
            self.remove(same.id)
            return
        mark = self._add("bookmark", quote)
        self._let_go(words)
        self._undoing.offer(_("Bookmark set: {place}").format(place=mark.title), partial(self._marks.remove, mark.id))

    # -- highlights -----------------------------------------------------------------------------------------------

    def highlight(self) -> None:
        """Highlight what is meant; again on the same words, give it the next colour, and in the end take it away."""
        page = self._page_to_keep_from()
        stretch = self._meant(page) if page else None
        if page is None or stretch is None:
            return
        there = self._highlight_at(stretch)
        names = list(COLOURS)
        if there is None:
            self._highlight(page, stretch, names[0])
        elif there.colour == names[-1]:
            self.remove(there.id)
        else:
            self._recolour(there, names[names.index(there.colour) + 1] if there.colour in names else names[0])

    def highlight_in(self, colour: str) -> None:
        """Highlight the selected words in a colour; in the same colour again, take it away."""
        page = self._page_to_keep_from()
        stretch = selected_words(self._view, page) if page else None
        if page is None or stretch is None:
            return
        there = self._highlight_at(stretch)
        if there is None:
            self._highlight(page, stretch, colour)
        elif there.colour == colour:
            self._let_go(stretch)
            self.remove(there.id)
        else:
            self._recolour(there, colour)
            self._let_go(stretch)

    def _highlight(self, page: SetPage, stretch: Range, colour: str) -> None:
        quote = quote_of(page, *stretch)
        if not quote.text:
            self._desk.say(_no_words())
            return
        self._last = mark = self._add("highlight", quote, colour=colour)
        self._let_go(stretch)
        sentence = _("Highlighted in {colour}: “{words}”. Ctrl + H again gives it another colour.")
        words = shortened(quote.text, 50)
        self._undoing.offer(
            sentence.format(colour=COLOURS[colour]().lower(), words=words), partial(self._marks.remove, mark.id)
        )

    def _recolour(self, mark: Mark, colour: str) -> None:
        self._marks.change(mark.id, colour=colour)
        self._last = msgspec.structs.replace(mark, colour=colour)
        self._undoing.offer(
            _("Highlighted in {colour}.").format(colour=COLOURS[colour]().lower()),
            partial(self._marks.change, mark.id, colour=mark.colour),
        )

    def _highlight_at(self, stretch: Range) -> Mark | None:
        """Return the highlight that is just here, spaces at its ends aside."""
        for shown in self._view.kept.all():
            near = abs(shown.start - stretch[0]) <= 1 and abs(shown.end - stretch[1]) <= 1
            if shown.kind == "highlight" and near:
                return self._mark(shown.id)
        return None

    # -- notes ----------------------------------------------------------------------------------------------------

    def write_note(self) -> None:
        """Open a card to write a note on what is meant, or the note that is there already."""
        page = self._page_to_keep_from()
        stretch = self._meant(page) if page else None
        if page is None or stretch is None:
            return
        chosen = self._view.kept.chosen_note()
        if chosen is not None:
            self.open_note(chosen.id)
            return
        for shown in self._view.kept.all():
            if shown.kind == "note" and shown.start < stretch[1] and stretch[0] < shown.end:
                self.open_note(shown.id)
                return
        quote = quote_of(page, *stretch)
        if not quote.text:
            self._desk.say(_no_words())
            return
        keep = partial(self._keep_new_note, quote)
        self._open_card(Writing(_("Note"), keep, about=_quoted(quote), hint=_("Write here")), stretch)

    def open_note(self, mark_id: int) -> None:
        """Open a note to be read, changed or removed."""
        mark = self._mark(mark_id)
        if mark is None:
            return
        keep, remove = partial(self._keep_note, mark), partial(self.remove, mark.id)
        shown = next((each for each in self._view.kept.all() if each.id == mark_id), None)
        stretch = (shown.start, shown.end) if shown else None
        self._open_card(Writing(_("Note"), keep, mark.note, _quoted(mark.quote), remove=remove), stretch)

    def _keep_new_note(self, quote: Quote, text: str) -> None:
        mark = self._add("note", quote, note=text)
        self._let_go((0, 0))
        self._undoing.offer(_("Your note is kept."), partial(self._marks.remove, mark.id))

    def _keep_note(self, mark: Mark, text: str) -> None:
        if not text:
            self.remove(mark.id)
            return
        self._marks.change(mark.id, note=text)
        self._undoing.offer(_("Your note is kept."), partial(self._marks.change, mark.id, note=mark.note))

    def _open_card(self, writing: Writing, stretch: Range | None) -> None:
        central, viewport = self._desk.frame.central, self._view.viewport()
        words = QRect()
        for line in stretch_rects(self._view, *stretch) if stretch else ():
            words = words.united(line.toAlignedRect())
        words = (words & viewport.rect()) if not words.isNull() else QRect(viewport.rect().center(), words.size())
        beside = QRect(viewport.mapTo(central, words.topLeft()), words.size())
        self._card.open_for(writing, beside, self._desk.frame.sheet_area())

    # -- both -----------------------------------------------------------------------------------------------------

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

    def _mark(self, mark_id: int) -> Mark | None:
        return next((mark for mark in self._marks.all() if mark.id == mark_id), None)

    def _add(self, kind: str, quote: Quote, *, colour: str = "", note: str = "") -> Mark:
        title = place_title(self.edition, parse_address(quote.address))
        edition = self.edition.head.edition
        return self._marks.add(kind, quote, title, colour=colour, note=note, edition=edition)  # type: ignore[arg-type]

    def _page_to_keep_from(self) -> SetPage | None:
        """Return the page when something of it can be kept; else say why not."""
        page = self._view.set_page
        if page is None or self._desk.middle.page is None:
            self._desk.say(_("Open a chapter first: what you keep belongs to its words."))
            return None
        if page.page.address.kind != "chapter":
            self._desk.say(_("This page is put together from many chapters. Open a chapter to keep something of it."))
            return None
        return page

    def _meant(self, page: SetPage) -> Range | None:
        """Return the selected words, the highlight made last if nothing has moved, or the paragraph being read."""
        words = selected_words(self._view, page)
        if words is not None:
            return words
        at = self._view.textCursor().position()
        for shown in self._view.kept.all():
            if self._last is not None and shown.id == self._last.id and shown.end == at:
                return shown.start, shown.end
        has_caret = bool(self._view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)
        return paragraph_being_read(self._view, page, by_caret=has_caret)

    def _let_go(self, stretch: Range | None) -> None:
        """Select nothing any more: the selection would hide the mark that was made of it."""
        cursor = self._view.textCursor()
        if stretch is not None:
            cursor.setPosition(stretch[1] or cursor.selectionEnd())
            self._view.setTextCursor(cursor)


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


def _no_words() -> str:
    return _("Only words of the text can be kept, not the words below a picture or the numbers of sources.")


def _quoted(quote: Quote) -> str:
    return f"“{shortened(quote.text, _SHOWN)}”" if quote.text else ""


def _here(page: SetPage, section: str) -> Address:
    return msgspec.structs.replace(page.page.address, section=section)


def _start_of(page: SetPage, mark: Mark) -> Range | None:
    """Return the heading of a bookmark's section."""
    section = parse_address(mark.quote.address).section
    start = dict(page.sections).get(section, None if section else 0)
    return None if start is None else (start, start + 1)
