# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens while someone reads: a location becomes a page, scrolling progress, leaving a place to return to."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from reader.content.edition import Edition
from reader.errors import ReaderError
from reader.library import Library
from reader.ui.page.page_view import PageView
from reader.ui.page.piece import START
from reader.ui.window.navigator import Location, Navigator
from reader.userdata.history import History
from reader.userdata.place import LastPlace, Places
from reader.userdata.progress import Progress

SETTLED_MS = 1500
"""A section counts as read when its end has stood still before the reader for this long."""
_PLACE_MS = 400
"""The place is kept this soon after the last scroll, so that a power cut loses at most this much."""


class Reading(QObject):
    """Joins the page to the library and to what is remembered. Home and panels are not its concern."""

    page_shown = Signal(object)
    """The Address of the page that is shown now."""
    read_changed = Signal(object)
    """More has been read: the ids of the sections that have been, by chapter."""
    problem_met = Signal(str)
    """A sentence for the reader."""

    def __init__(
        self,
        library: Library,
        navigator: Navigator,
        view: PageView,
        *,
        progress: Progress,
        places: Places,
        history: History,
        edition: Edition,
    ) -> None:
        super().__init__(view)
        self._library = library
        self._navigator = navigator
        self._view = view
        self._progress = progress
        self._places = places
        self._history = history
        self._edition = edition
        self._shown_of = edition
        """The edition that the page on the screen was composed from."""
        self._read: dict[str, frozenset[str]] = {}
        self._settle = _timer(self, SETTLED_MS, self._on_settled)
        self._keep = _timer(self, _PLACE_MS, self.keep_place)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        navigator.leaving.connect(self._on_leaving)
        progress.subscribe(self._on_progress_forgotten)

    def set_edition(self, edition: Edition) -> None:
        """Read this edition from now on."""
        self._edition = edition
        self._read.clear()

    # -- showing --------------------------------------------------------------------------------------------------

    def show_location(self, location: Location) -> bool:
        """Show the page of a location at its place; False, with a sentence told, when it cannot be read."""
        address = location.address
        page = self._view.page
        is_other = page is None or msgspec.structs.replace(address, section="") != page.address
        if is_other or self._shown_of is not self._edition:
            try:
                self._view.show_page(self._library.page(self._edition, address))
            except ReaderError as error:
                self.problem_met.emit(str(error))
                return False
            self._shown_of = self._edition
        shown = self._view.set_page
        if location.place != START and shown is not None:
            self._view.go_to_place(shown.position_of(location.place))
        elif not (address.section and self._view.go_to_section(address.section)):
            self._view.go_to_place(0)
        self._view.mark_words(address.section, location.words)
        self._remember_visit()
        self.page_shown.emit(address)
        if location.place != START:
            self._view.tell_section()  # somebody may have read on from the section of the address
        self._settle.start()
        self._keep.start()
        return True

    def show_again(self) -> bool:
        """Compose the open page anew and show the same place of it: its words, or their language, may have changed.

        False, with a sentence told, when it cannot be read.
        """
        page = self._view.page
        if page is None:
            return True
        try:
            self._view.show_instead(self._library.page(self._edition, page.address))
        except ReaderError as error:
            self.problem_met.emit(str(error))
            return False
        self._shown_of = self._edition
        self._remember_visit()
        self.page_shown.emit(self._navigator.location.address)
        self._view.tell_section()
        self._tell_place()
        self._settle.start()
        self._keep.start()
        return True

    def _on_leaving(self) -> None:
        """Tell and keep the place as it is now: what was told while scrolling was before the last layout."""
        if self._view.page is not None and self._navigator.location.address.kind != "home":
            self._tell_place()
            self.keep_place()

    def _on_scrolled(self) -> None:
        self._tell_place()
        self._settle.start()
        self._keep.start()

    def _tell_place(self) -> None:
        if self._view.set_page is not None:
            self._navigator.tell_place(self._view.set_page.piece_at(self._view.place()))

    # -- remembering ----------------------------------------------------------------------------------------------

    def keep_place(self) -> None:
        """Keep where the reader is, to come back to tomorrow."""
        self._keep.stop()
        page = self._view.page
        if page is None or self._navigator.location.address.kind == "home":
            return
        section, fraction = self._view.reading_place()
        self._places.remember(LastPlace(str(page.address), section, fraction))

    def _remember_visit(self) -> None:
        page = self._view.page
        if page is not None:
            self._history.remember(str(page.address), page.title)

    def last_location(self) -> Location | None:
        """Return where the reader stopped last time, if that place still exists."""
        last = self._places.last()
        if last is None:
            return None
        try:
            address = self._library.find_place(self._edition, last.address)
        except ReaderError:
            return None
        exact = msgspec.structs.replace(address, section=last.section)
        return Location(exact if self._library.exists(self._edition, exact) else address)

    def last_fraction(self) -> float:
        """Return how far into its section the reader was."""
        last = self._places.last()
        return last.fraction if last else 0.0

    def read_sections(self) -> dict[str, frozenset[str]]:
        """Return the ids of the sections that have been read, by chapter."""
        guide = self._edition.head.guide
        for head in self._edition.head.chapters:
            if head.id not in self._read:
                self._read[head.id] = frozenset(self._progress.sections(guide, head.id))
        return dict(self._read)

    def _on_settled(self) -> None:
        page = self._view.page
        if page is None or page.address.kind != "chapter" or not self._view.isVisible():
            return
        seen = frozenset(self._view.sections_seen()) - self._read.get(page.address.id, frozenset())
        for section in sorted(seen):
            self._progress.mark_read(page.address.guide, page.address.id, section, self._edition.head.edition)
        if seen:
            self._read[page.address.id] = self._read.get(page.address.id, frozenset()) | seen
            self.read_changed.emit(self.read_sections())

    def _on_progress_forgotten(self) -> None:
        self._read.clear()
        self.read_changed.emit(self.read_sections())

    def stop(self) -> None:
        """Keep the place and let nothing run on; before the window goes."""
        self.keep_place()
        self._settle.stop()


def _timer(parent: QObject, milliseconds: int, slot: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
