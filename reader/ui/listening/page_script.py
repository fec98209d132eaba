# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of the page in the window, and where a place of it is in that: the script made from what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from reader.content.edition import Edition
from reader.pages import Page
from reader.speech.capitals import said_in_glossary
from reader.speech.script import Spoken, page_script, term_script
from reader.ui.page.page_view import PageView
from reader.ui.page.spoken_place import place_of_words


class PageScript:
    """Makes scripts of the page that a view shows, and of the words of one edition."""

    def __init__(self, view: PageView, edition: Edition) -> None:
        self._view = view
        self._edition = edition
        self._opened: frozenset[int] = frozenset()
        self.page: Page | None = None
        """The page that was composed last."""

    @cached_property
    def _told(self) -> dict[str, bool]:
        """What the glossary tells of abbreviations."""
        return said_in_glossary(self._edition.glossary().terms)

    def compose(self) -> tuple[Spoken, ...]:
        """Return what is said of the page as it is now; nothing when there is none."""
        shown = self._view.set_page
        if shown is None:
            return ()
        self.page, self._opened = shown.page, self._view.opened_boxes
        return page_script(shown.page, shown.figures, self._opened, self._told)

    def renewed(self) -> tuple[Spoken, ...] | None:
        """Return the script anew when a box was opened or closed since it was composed; else None."""
        return self.compose() if self._opened != self._view.opened_boxes else None

    def sentence_at(self, script: Sequence[Spoken], place: int) -> int:
        """Return the number of the first sentence that ends behind a place of the page; of the last if none does."""
        shown = self._view.set_page
        for at, each in enumerate(script) if shown is not None else ():
            found = place_of_words(shown, each.key, each.words, each.start) if shown is not None else None
            if found is not None and found[1] > place:
                return at
        return max(0, len(script) - 1)

    def word(self, term_id: str) -> tuple[Spoken, ...]:
        """Return what is said of a word of the glossary; nothing when it has none of this id."""
        place = self._edition.term_index(term_id)
        if place is None:
            return ()
        return term_script(self._edition.glossary().terms[place], self._edition.head.language, self._told)


def first_of(script: Sequence[Spoken], section: str) -> int:
    """Return the number of the first sentence of a section; 0, the top of the page, when there is none."""
    return next((at for at, each in enumerate(script) if each.section == section), 0)
