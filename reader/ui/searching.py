# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching, as one feature: the box where people type and the list of what was found. It knows no page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal

from reader.content.address import Address, parse_address, parse_number
from reader.content.edition import Edition
from reader.content.model import section_text
from reader.errors import AddressError, ReaderError
from reader.library import Library
from reader.search.results import Results
from reader.ui.search_box import SearchBox
from reader.ui.search_panel import SearchPanel

_RESULTS = 20


class Searching(QObject):
    """Passes what is typed to the results, and what is chosen to whoever shows places."""

    place_requested = Signal(object, object)
    """An Address and the words to mark there."""
    problem_met = Signal(str)
    ended = Signal()
    """The results were closed."""

    def __init__(
        self, library: Library, edition: Edition, box: SearchBox, panel: SearchPanel, area: Callable[[], QRect]
    ) -> None:
        super().__init__(panel)
        self._library = library
        self._edition = edition
        self._box = box
        self._panel = panel
        self._area = area
        panel.set_search(self._search)
        panel.set_preview_source(self._passage)
        box.query_changed.connect(self._on_query_changed)
        box.submitted.connect(self._on_submitted)
        box.moved.connect(panel.move)
        box.escaped.connect(self.close)
        panel.location_requested.connect(self._on_chosen)
        panel.closed.connect(self.ended)

    def set_edition(self, edition: Edition) -> None:
        """Search this edition from now on."""
        self._edition = edition

    def start(self, words: str = "") -> None:
        """Put the keyboard into the box, with its text selected, or with these words in it."""
        if words:
            self._box.setText(words)
        self._box.setFocus()
        self._box.selectAll()
        if self._box.text().strip():
            self._on_query_changed(self._box.text())

    def place(self) -> None:
        """Put the results where they belong, after the window has changed."""
        if self._panel.is_open:
            self._panel.place(self._area())

    def close(self) -> None:
        """Close the results; what was typed stays."""
        self._panel.close()

    def _on_query_changed(self, text: str) -> None:
        if not text.strip():
            self._panel.close()
            return
        self._panel.place(self._area())
        self._panel.show_query(text)

    def _on_submitted(self) -> None:
        """Enter: a number or an address opens its place, anything else the chosen result."""
        address = self._typed_place(self._box.text())
        if address is None:
            self._panel.open_chosen()
        else:
            self._panel.close()
            self.place_requested.emit(address, ())

    def _typed_place(self, text: str) -> Address | None:
        """Return the place that a text spells; a single plain word is a search, not an address."""
        is_number = parse_number(text) is not None
        if not is_number and not any(sign in text for sign in "#/:"):
            return None
        try:
            return self._library.find_place(self._edition, text)
        except AddressError as error:
            if is_number:
                self.problem_met.emit(str(error))
            return None

    def _on_chosen(self, address: Address, words: tuple[str, ...]) -> None:
        self._panel.close()
        self.place_requested.emit(address, words)

    def _search(self, query: str, prefix: bool, cancelled: Callable[[], bool]) -> Results:
        return self._library.search(self._edition, query, limit=_RESULTS, prefix=prefix, cancelled=cancelled)

    def _passage(self, text: str) -> tuple[str, str]:
        """Return the title and the text of what a result points to, for the preview."""
        address = parse_address(text)
        try:
            if address.kind == "term":
                return self._term(address.id)
            if address.kind == "question":
                question = self._library.question(self._edition, address.id)
                return (question.text, "") if question else ("", "")
            chapter = self._library.chapter(self._edition, address.id)
        except ReaderError:
            return "", ""
        section = next((one for one in chapter.sections if one.id == address.section), None)
        return (section.title, section_text(section)) if section else (chapter.title, chapter.summary)

    def _term(self, term_id: str) -> tuple[str, str]:
        place = self._edition.term_index(term_id)
        if place is None:
            return "", ""
        term = self._edition.glossary().terms[place]
        return term.term, "\n".join(text for text in (term.respelling, term.definition, term.more) if text)
