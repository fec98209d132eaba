# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes on passages: written on a card beside their words, opened again by key or click, changed, removed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRect

from reader.content.quote import Quote
from reader.i18n import _, in_quotes
from reader.ui.announce import announce
from reader.ui.keeping.kept_page import KeptPage, no_words, said_of_length, shortened
from reader.ui.keeping.undoing import Undoing
from reader.ui.keeping.writing_card import Writing, WritingCard
from reader.ui.page.choosing import Range
from reader.ui.page.kept_marks import stretch_rects
from reader.ui.page.quoting import quote_of
from reader.ui.window.feature import Desk
from reader.userdata.marks import LONGEST_NOTE, Mark, Marks

_SHOWN = 90
"""Characters of a passage that the card repeats."""
_LIFT = 0.6
"""Room above words that were scrolled to the top so that the card does not cover them, in body sizes."""


class KeepingNotes(QObject):
    """What is done with notes."""

    def __init__(self, desk: Desk, page: KeptPage, marks: Marks, undoing: Undoing, card: WritingCard) -> None:
        super().__init__(desk.view)
        self._desk = desk
        self._view = desk.view
        self._page = page
        self._marks = marks
        self._undoing = undoing
        self._card = card
        self._view.note_requested.connect(self.open_note)
        self._view.selectionChanged.connect(self._on_selection_changed)

    def write_note(self) -> None:
        """Open a card to write a note on what is meant, or the note that is there already."""
        page = self._page.page_to_keep_from()
        stretch = self._page.meant(page) if page else None
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
            self._desk.say(no_words())
            return
        keep = partial(self._keep_new_note, quote)
        self._open_card(Writing(_("Note"), keep, about=_quoted(quote), hint=_("Write here")), stretch)

    def open_note(self, mark_id: int) -> None:
        """Open a note to be read, changed or removed."""
        mark = self._page.mark(mark_id)
        if mark is None:
            return
        keep, remove = partial(self._keep_note, mark), partial(self._page.remove, mark.id)
        shown = next((each for each in self._view.kept.all() if each.id == mark_id), None)
        stretch = (shown.start, shown.end) if shown else None
        self._open_card(Writing(_("Note"), keep, mark.note, _quoted(mark.quote), remove=remove), stretch)

    def _keep_new_note(self, quote: Quote, text: str) -> None:
        mark = self._page.add("note", quote, note=text)
        self._page.let_go((0, 0))
        self._undoing.offer(_said(text), partial(self._marks.remove, mark.id))

    def _keep_note(self, mark: Mark, text: str) -> None:
        if not text:
            self._page.remove(mark.id)
            return
        self._marks.change(mark.id, note=text)
        self._undoing.offer(_said(text), partial(self._marks.change, mark.id, note=mark.note))

    def _open_card(self, writing: Writing, stretch: Range | None) -> None:
        area = self._desk.frame.sheet_area()
        words = self._rect_of(stretch)
        self._card.open_for(writing, words, area)
        if stretch and self._card.covers(words):
            self._view.go_to_place(stretch[0], _LIFT * self._desk.theme.base)
            self._card.put_beside(self._rect_of(stretch), area)

    def _rect_of(self, stretch: Range | None) -> QRect:
        """Return where words stand in the window, as far as they can be seen; the page's middle when they do not."""
        central, viewport = self._desk.frame.central, self._view.viewport()
        words = QRect()
        for line in stretch_rects(self._view, *stretch) if stretch else ():
            words = words.united(line.toAlignedRect())
        words = (words & viewport.rect()) if not words.isNull() else QRect(viewport.rect().center(), words.size())
        return QRect(viewport.mapTo(central, words.topLeft()), words.size())

    def _on_selection_changed(self) -> None:
        """Tell a screen reader that what Tab has come to is a note."""
        note = self._view.kept.chosen_note()
        mark = self._page.mark(note.id) if note is not None else None
        if mark is not None:
            announce(self._view, _("Note: {note}. Enter opens it.").format(note=mark.note))


def _said(text: str) -> str:
    return said_of_length(_("Your note is kept."), text, LONGEST_NOTE)


def _quoted(quote: Quote) -> str:
    return in_quotes(shortened(quote.text, _SHOWN)) if quote.text else ""
