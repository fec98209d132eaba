# SPDX-License-Identifier: GPL-3.0-or-later
"""What the first page does not show, built after it is painted: panels, search results, find bar, key sheet.

Each feature joins its own two parts; what one feature asks of another goes through the window.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from reader import __version__
from reader.content import review
from reader.content.address import Address
from reader.content.edition import Edition
from reader.i18n import _
from reader.library import Library
from reader.pages import Page
from reader.ui.background import Lane
from reader.ui.contents.contents_panel import ContentsPanel
from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.glossary.glossary_listing import Listing
from reader.ui.glossary.glossary_panel import GlossaryPanel
from reader.ui.glossary.other_terms import OtherTerms
from reader.ui.glossary.term_card import TermCard
from reader.ui.glossary.word_lookup import WordLookup
from reader.ui.page.caret import install_caret_reading
from reader.ui.page.page_view import PageView
from reader.ui.questions.questions_panel import QuestionsPanel
from reader.ui.search.search_box import SearchBox
from reader.ui.search.search_panel import SearchPanel
from reader.ui.search.searching import Searching
from reader.ui.window.find_bar import FindBar
from reader.ui.window.finding import Finding
from reader.ui.window.keys_sheet import KeysSheet
from reader.ui.window.message_bar import MessageBar
from reader.ui.window.side_panel import SidePanel
from reader.ui.window.window_frame import WindowFrame
from reader.userdata.searches import RecentSearches


class Later:
    """The later parts of one window."""

    def __init__(
        self,
        frame: WindowFrame,
        library: Library,
        edition: Edition,
        *,
        box: SearchBox,
        view: PageView,
        lane: Lane,
        searches: RecentSearches,
    ) -> None:
        theme, central = frame.theme, frame.central
        self._frame = frame
        self._box = box
        self._page_has_terms = True
        self.message = MessageBar(theme)
        self.contents = ContentsPanel(theme)
        self.side_panel = SidePanel(theme)
        self._other_terms = OtherTerms(library, edition)
        self.glossary = GlossaryPanel(theme, can_say=frame.offers("listen_term"), other=self._other_terms)
        self.questions = QuestionsPanel(theme)
        self.find_bar = FindBar(theme)
        self.results = SearchPanel(
            theme, lane, central, has_questions=frame.offers("questions"), has_keys=frame.has_keys
        )
        self.keys = KeysSheet(theme, central, rows=frame.rows)
        self.card = TermCard(
            theme, view.viewport(), can_say=frame.offers("listen_term"), has_glossary=frame.offers("glossary")
        )
        self.finding = Finding(self.find_bar, view)
        self.searching = Searching(library, edition, box, self.results, area=self._results_area, recent=searches)
        self.searching.urgent_box_requested.connect(view.go_to_urgent_box)
        self.caret = install_caret_reading(view)
        EdgeRing(theme, view)
        self.lookup = WordLookup(edition, view, self.card, self.glossary, self._other_terms)
        self._fill(edition)

    def set_edition(self, edition: Edition) -> None:
        """Show another edition from now on."""
        self.searching.set_edition(edition)
        self._other_terms.set_edition(edition)
        self.lookup.set_edition(edition)
        self._fill(edition)

    def _fill(self, edition: Edition) -> None:
        self._edition = edition
        head = edition.head
        titles = {chapter.id: chapter.short_title for chapter in head.chapters}
        for chapter in head.chapters:
            titles |= {f"{chapter.id}#{section.id}": section.title for section in chapter.sections}
        self.contents.set_edition(head)
        self.glossary.set_glossary(edition.glossary())
        self.questions.set_questions(edition.questions(), titles)

    def show_page(self, address: Address, page: Page | None) -> None:
        """Show what belongs to the page that is open; None on the home page."""
        self.contents.show_address(address)
        self.lookup.close_card()
        if page is None:
            self.finding.stop()
        self.keys.close()
        terms = tuple(dict.fromkeys(term for section in page.sections for term in section.terms)) if page else ()
        self.glossary.show_page_terms(terms)
        if bool(terms) != self._page_has_terms:
            self._page_has_terms = bool(terms)
            self.glossary.list_terms(Listing.PAGE if terms else Listing.ALL)
        self.questions.show_chapter(page.address.id if page else "")
        self.lookup.open_again()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for part in (self.message, self.contents, self.glossary, self.questions, self.find_bar, self.results):
            part.retranslate()
        for card in (self.keys, self.card):
            card.retranslate()

    def show_keys(self) -> None:
        """Show the sheet of keys, or close it when it is there."""
        if self.keys.is_open:
            self.keys.close()
        else:
            self.keys.place(self._frame.sheet_area())
            self.keys.open()

    def place(self) -> None:
        """Put what lies over the window where it belongs, after a change of size."""
        self.searching.place()
        self.lookup.close_card()
        if self.keys.is_open:
            self.keys.place(self._frame.sheet_area())

    def about(self) -> str:
        """Return what this is, in a few sentences."""
        head = self._edition.head
        age = " ".join(review.edition_lines(head, review.today()))
        return _("Lamplight {version}. {title}. {edition} {use}").format(
            version=__version__, title=head.title, edition=age, use=head.intended_use
        )

    def _results_area(self) -> QRect:
        return self._frame.results_area(self._frame.to_central(self._box))
