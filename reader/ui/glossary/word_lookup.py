# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking a word up, as one feature: the word on the page, the card beside it, and the glossary's own entry."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QApplication

from reader.content.edition import Edition
from reader.content.model import Term
from reader.ui.glossary.glossary_panel import GlossaryPanel
from reader.ui.glossary.other_terms import OtherTerms
from reader.ui.glossary.term_card import TermCard
from reader.ui.page.page_view import PageView


class WordLookup(QObject):
    """Opens the card for a word and shows the same word in the glossary."""

    glossary_requested = Signal()
    """Bring the glossary to the front."""
    say_requested = Signal(str)
    """The id of the term to be said aloud."""

    def __init__(
        self, edition: Edition, view: PageView, card: TermCard, glossary: GlossaryPanel, other: OtherTerms
    ) -> None:
        super().__init__(card)
        self._edition = edition
        self._view = view
        self._card = card
        self._glossary = glossary
        self._other = other
        self._opens_again = ""
        """The id of the term whose card goes only because the page is set in another language."""
        self._had_keyboard = False
        """Whether the keyboard was in that card."""
        view.term_requested.connect(self._on_term_requested)
        view.verticalScrollBar().valueChanged.connect(self.close_card)
        card.more_requested.connect(self.show_term)
        card.say_requested.connect(self.say_requested)
        card.turn_requested.connect(self._on_turn_requested)
        glossary.say_requested.connect(self.say_requested)
        card.closed.connect(self._on_card_closed)

    def set_edition(self, edition: Edition) -> None:
        """Look words up in this edition from now on; an open card comes again with `open_again`."""
        self._edition = edition
        self._opens_again = self._card.term_id
        focused = QApplication.focusWidget()
        self._had_keyboard = focused is not None and self._card.isAncestorOf(focused)

    def show_term(self, term_id: str) -> None:
        """Show a term in the glossary, brought to the front."""
        self.close_card()
        self._glossary.show_term(term_id)
        self.glossary_requested.emit()

    def open_again(self) -> None:
        """Explain the word that was explained before the edition changed, where the page still shows it."""
        term_id, self._opens_again = self._opens_again, ""
        shown = self._view.set_page
        spot = shown.nearest(f"term:{term_id}", self._view.place()) if shown is not None and term_id else None
        place = self._edition.term_index(term_id)
        if spot is None or place is None:
            return
        word = self._view.word_rect(spot)
        if self._view.viewport().rect().contains(word):
            self._view.mark("term", [(spot.start, spot.end)])
            self._open(self._edition.glossary().terms[place], word, by_keyboard=self._had_keyboard)

    def close_card(self) -> None:
        """Close the card if it is open."""
        if self._card.isVisible():
            self._card.close()

    def chosen_term(self) -> str:
        """Return the id of the term that is explained, or chosen on the page; empty when there is none."""
        if self._card.term_id:
            return self._card.term_id
        spot = self._view.set_page.spot_at(self._view.textCursor().selectionStart()) if self._view.set_page else None
        if spot is not None and spot.kind == "term" and self._view.textCursor().hasSelection():
            return spot.target.removeprefix("term:")
        return self._glossary.open_term

    def _on_term_requested(self, term_id: str, word: QRect) -> None:
        place = self._edition.term_index(term_id)
        if place is None:
            return
        self._glossary.show_term(term_id)
        self._open(self._edition.glossary().terms[place], word)

    def _open(self, term: Term, word: QRect, *, by_keyboard: bool | None = None) -> None:
        self._card.turns_to = self._other.language if self._other.term(term.id) is not None else ""
        self._card.open_for(term, word, by_keyboard=by_keyboard)

    def _on_turn_requested(self, term_id: str) -> None:
        """Explain the same word in the other language, or in the page's own again."""
        other, card = self._other, self._card
        is_turned = card.turns_to == other.own_language
        place = self._edition.term_index(term_id)
        here = self._edition.glossary().terms[place] if place is not None else None
        term = here if is_turned else other.term(term_id)
        if term is not None:
            card.turns_to = other.language if is_turned else other.own_language
            card.show_instead(term, "" if is_turned else other.language)

    def _on_card_closed(self) -> None:
        self._view.mark("term", [])
