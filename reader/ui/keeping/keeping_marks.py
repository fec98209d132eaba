# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks and highlights: set where the reader reads or has selected words, given another colour, taken away."""

from __future__ import annotations

from functools import partial

import msgspec

from reader.content.quote import Quote
from reader.i18n import _
from reader.ui.keeping.kept_page import KeptPage, no_words, shortened
from reader.ui.keeping.undoing import Undoing
from reader.ui.page.choosing import Range, selected_words
from reader.ui.page.quoting import quote_of
from reader.ui.page.set_page import SetPage
from reader.ui.window.feature import Desk
from reader.userdata.marks import COLOURS, Mark, Marks, colour_name


class KeepingMarks:
    """What the keys for bookmarks and highlights do."""

    def __init__(self, desk: Desk, page: KeptPage, marks: Marks, undoing: Undoing) -> None:
        self._desk = desk
        self._view = desk.view
        self._page = page
        self._marks = marks
        self._undoing = undoing

    def toggle_bookmark(self) -> None:
        """Set a bookmark at the selected words or else at the section in view, or take it away."""
        page = self._page.page_to_keep_from()
        if page is None:
            return
        words = selected_words(self._view, page)
        here = msgspec.structs.replace(page.page.address, section=self._view.current_section())
        quote = quote_of(page, *words) if words else Quote(str(here))
        there = [mark for mark in self._marks.all() if mark.kind == "bookmark" and mark.quote.address == quote.address]
        same = next((mark for mark in there if mark.quote.text == quote.text), None)
        if same is not None:
            self._page.remove(same.id)
            return
        mark = self._page.add("bookmark", quote)
        self._page.let_go(words)
        self._undoing.offer(_("Bookmark set: {place}").format(place=mark.title), partial(self._marks.remove, mark.id))

    def highlight(self) -> None:
        """Highlight what is meant; again on the same words, give it the next colour, and in the end take it away."""
        page = self._page.page_to_keep_from()
        stretch = self._page.meant(page) if page else None
        if page is None or stretch is None:
            return
        there = self._highlight_at(stretch)
        names = list(COLOURS)
        if there is None:
            self._highlight(page, stretch, names[0])
        elif there.colour == names[-1]:
            self._page.remove(there.id)
        else:
            self._recolour(there, names[names.index(there.colour) + 1] if there.colour in names else names[0])

    def highlight_in(self, colour: str) -> None:
        """Highlight the selected words in a colour; in the same colour again, take it away."""
        page = self._page.page_to_keep_from()
        stretch = selected_words(self._view, page) if page else None
        if page is None or stretch is None:
            return
        there = self._highlight_at(stretch)
        if there is None:
            self._highlight(page, stretch, colour)
        elif there.colour == colour:
            self._page.let_go(stretch)
            self._page.remove(there.id)
        else:
            self._recolour(there, colour)
            self._page.let_go(stretch)

    def _highlight(self, page: SetPage, stretch: Range, colour: str) -> None:
        quote = quote_of(page, *stretch)
        if not quote.text:
            self._desk.say(no_words())
            return
        mark = self._page.add("highlight", quote, colour=colour)
        self._page.last = mark.id
        self._page.let_go(stretch)
        sentence = _("Highlighted in {colour}: “{words}”. Ctrl + H again gives it another colour.")
        words = shortened(quote.text, 50)
        self._undoing.offer(
            sentence.format(colour=colour_name(colour).lower(), words=words), partial(self._marks.remove, mark.id)
        )

    def _recolour(self, mark: Mark, colour: str) -> None:
        self._marks.change(mark.id, colour=colour)
        self._page.last = mark.id
        self._undoing.offer(
            _("Highlighted in {colour}.").format(colour=colour_name(colour).lower()),
            partial(self._marks.change, mark.id, colour=mark.colour),
        )

    def _highlight_at(self, stretch: Range) -> Mark | None:
        """Return the highlight that is just here, spaces at its ends aside."""
        for shown in self._view.kept.all():
            near = abs(shown.start - stretch[0]) <= 1 and abs(shown.end - stretch[1]) <= 1
            if shown.kind == "highlight" and near:
                return self._page.mark(shown.id)
        return None
