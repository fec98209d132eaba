# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching, as one feature: the box where people type, the list of what was found, and what was searched for last.

It knows no page: where to go is told by signals.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.content.address import Address, parse_number
from reader.content.edition import Edition
from reader.errors import AddressError, SearchError
from reader.library import Library
from reader.search.results import Results
from reader.ui.search.keeping_searches import KeepingSearches
from reader.ui.search.search_box import SearchBox
from reader.ui.search.search_panel import SearchPanel
from reader.ui.search.service_hits import ServiceHits
from reader.ui.window.focus_order import put_in_order
from reader.ui.window.passages import Passages
from reader.userdata.searches import RecentSearches


class Searching(QObject):
    """Passes what is typed to the results, and what is chosen to whoever shows places."""

    place_requested = Signal(object, object)
    """An Address and the words to mark there."""
    service_requested = Signal(str)
    """The address of a support service."""
    urgent_box_requested = Signal(object, object)
    """The Address of a section whose urgent box is wanted, after its place was, and the box's lines that answer."""
    elsewhere_requested = Signal(str, object)
    """The language (`fr`) of the guide in which something was found, and what goes there once it is read."""
    problem_met = Signal(str)
    index_failed = Signal()
    """The index is missing or damaged. Told from the search thread."""
    ended = Signal()
    """Nobody is searching any more: the results were closed, or Esc pressed where there are none."""

    def __init__(
        self,
        library: Library,
        edition: Edition,
        box: SearchBox,
        panel: SearchPanel,
        *,
        area: Callable[[], QRect],
        recent: RecentSearches,
    ) -> None:
        super().__init__(panel)
        self._library = library
        self._box = box
        self._panel = panel
        self._area = area
        self._passages = Passages(library, edition)
        self.services = ServiceHits()
        """Who can be called is found too, where services were offered."""
        self.keeping = KeepingSearches(recent, panel.recent)
        """What was searched for last, and whether it is kept."""
        self._is_warm = False
        """Whether searching this edition was made ready, or it was searched before."""
        self._goes_on = False
        """What is closed now gives way to the next search: the keyboard stays in the box."""
        self.set_edition(edition)
        self._connect()

    def _connect(self) -> None:
        box, panel = self._box, self._panel
        panel.asking.set_search(self._search)
        panel.places.set_preview_source(self.services.previews(self._passages.find))
        box.query_changed.connect(self._on_query_changed)
        box.submitted.connect(self._on_submitted)
        box.moved.connect(panel.move)
        box.escaped.connect(self._on_escaped)
        box.entered.connect(self._on_box_entered)
        panel.location_requested.connect(self._on_chosen)
        panel.box_requested.connect(self._on_box_chosen)
        panel.elsewhere_requested.connect(self._on_chosen_elsewhere)
        panel.service_requested.connect(self.service_requested)
        panel.words_requested.connect(self.search_for)
        panel.stops_changed.connect(partial(put_in_order, (box, panel)))
        panel.keyboard_left.connect(box.setFocus)
        panel.closed.connect(self._on_closed)
        self.keeping.problem_met.connect(self.problem_met)
        self.keeping.changed.connect(self._on_keeping_changed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def set_edition(self, edition: Edition) -> None:
        """Search this edition from now on."""
        self._edition = edition
        self._is_warm = False
        self._passages.set_edition(edition)
        head, passages = edition.head, self._passages
        self._panel.set_edition(head.language, edition.support(), passages.with_urgent_box, passages.emergency)
        self._panel.asking.other_languages = frozenset(self._library.languages(head.guide)) - {head.language}
        self._panel.asking.ask_again()

    def start(self, words: str = "") -> None:
        """Put the keyboard into the box, with its text selected, or with these words in it."""
        if words:
            self._box.setText(words)
        self._box.setFocus()
        self._box.selectAll()
        self._on_query_changed(self._box.text())

    def search_for(self, words: str) -> None:
        """Search for these words, as if they had been typed and finished; the keyboard goes to the box."""
        self._box.setFocus()
        self._box.setText(f"{words} ")

    def switch_exact(self) -> None:
        """Search only the reader's own words, or more widely again; nothing happens while nothing is searched."""
        if self._panel.asking.text:
            self._panel.asking.be_exact(not self._panel.asking.is_exact)

    def place(self) -> None:
        """Put the results where they belong, after the window has changed."""
        if self._panel.is_open:
            self._panel.place(self._area())
            put_in_order((self._box, self._panel))

    def close(self) -> None:
        """Close the results; what was typed stays."""
        self._panel.close()

    def _on_query_changed(self, text: str) -> None:
        if text.strip():
            self._panel.place(self._area())
            self._panel.show_query(text)
        else:
            self._show_recent()

    def _show_recent(self) -> None:
        """Show what was searched for last under the empty box, or close what is there."""
        words = self.keeping.words() if self._box.hasFocus() or self._panel.is_open else ()
        if words:
            self._panel.place(self._area())
        self._goes_on = True
        self._panel.show_recent(words)
        self._goes_on = False

    def _on_escaped(self) -> None:
        if self._panel.is_open:
            self._panel.close()
        else:
            self.ended.emit()

    def _on_closed(self) -> None:
        if not self._goes_on:
            self.ended.emit()

    def _on_box_entered(self) -> None:
        if not self._is_warm:
            self._is_warm = True
            self._panel.asking.warm()
        if not self._box.text().strip():
            self._show_recent()

    def _on_keeping_changed(self) -> None:
        if not self._panel.recent.isHidden():
            self._show_recent()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close what lies over the page when the keyboard has gone elsewhere in the window."""
        if now is None or not self._panel.is_open or now.window() is not self._panel.window():
            return
        if not any(part is now or part.isAncestorOf(now) for part in (self._box, self._panel)):
            self._panel.close()

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
        self.keeping.remember(self._box.text())
        self._panel.close()
        self.place_requested.emit(address, words)

    def _on_box_chosen(self, address: Address, lines: tuple[str, ...]) -> None:
        self._on_chosen(address, ())
        self.urgent_box_requested.emit(address, lines)

    def _on_chosen_elsewhere(self, language: str, address: Address, wanted: tuple[str, ...] | list[str]) -> None:
        is_box = isinstance(wanted, list)
        go = partial(self._on_box_chosen if is_box else self._on_chosen, address, tuple(wanted))
        self.elsewhere_requested.emit(language, go)

    def _search(self, query: str, prefix: bool, exact: bool, limit: int, cancelled: Callable[[], bool]) -> Results:
        try:
            found = self._library.search(
                self._edition, query, limit=limit, prefix=prefix, exact=exact, cancelled=cancelled
            )
        except SearchError:
            self.index_failed.emit()
            raise
        return self.services.add_to(found, query)
