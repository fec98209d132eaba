# SPDX-License-Identifier: GPL-3.0-or-later
"""Going from place to place: by address, number or step, it ends at the navigator, a term or a question."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.content.address import HOME, Address
from reader.content.edition import Edition
from reader.errors import ReaderError
from reader.library import Library
from reader.ui.window.middle import Middle
from reader.ui.window.navigator import Location, Navigator


class Going(QObject):
    """Decides what an address asks for. Terms and questions are no pages: they are told by signals."""

    term_asked = Signal(str)
    question_asked = Signal(str)
    arrived = Signal()
    """A page was asked for and is shown."""
    failed = Signal(str)
    """A sentence: there is no such place."""

    def __init__(self, library: Library, edition: Edition, navigator: Navigator, middle: Middle) -> None:
        super().__init__(navigator)
        self._library = library
        self._edition = edition
        self._navigator = navigator
        self._middle = middle
        navigator.location_changed.connect(middle.show_location)

    def set_edition(self, edition: Edition) -> None:
        """Read another edition from now on, such as one in another language, at the same place if it has it."""
        self._edition = edition
        self._middle.set_edition(edition)
        self._navigator.keep_only(self._is_there)
        if self._is_there(self._navigator.location.address):
            self._middle.show_again()
        else:
            self._navigator.start_at(Location(HOME))

    def _is_there(self, address: Address) -> bool:
        return address.kind != "chapter" or self._library.exists(self._edition, address)

    def start(self, location: Location) -> None:
        """Show the first page of the session."""
        self._navigator.start_at(location)

    def go(self, address: Address, words: tuple[str, ...] = ()) -> None:
        """Go to an address; `words` are marked there."""
        if address.kind == "term":
            self.term_asked.emit(address.id)
        elif address.kind == "question":
            self.question_asked.emit(address.id)
        else:
            self._navigator.go(address, words)
            self.arrived.emit()

    def back(self) -> None:
        """Go back one step."""
        self._navigator.back()
        self.arrived.emit()

    def forward(self) -> None:
        """Undo one step back."""
        self._navigator.forward()
        self.arrived.emit()

    def go_home(self) -> None:
        """Show the home page."""
        self.go(HOME)

    def go_to_text(self, text: str) -> None:
        """Go to the place that an address or a number names, or say that there is none."""
        try:
            self.go(self._library.find_place(self._edition, text))
        except ReaderError as error:
            self.failed.emit(str(error))

    def go_neighbour(self, step: int) -> None:
        """Go to the next (1) or previous (-1) chapter; nothing happens at the ends."""
        page = self._middle.page
        link = (page.following if step > 0 else page.previous) if page else None
        if link is not None:
            self.go(link.address)

    def go_on(self) -> bool:
        """Go on where the reader stopped, to the very line; False when there is no such place."""
        return self._middle.continue_reading(self._navigator)
