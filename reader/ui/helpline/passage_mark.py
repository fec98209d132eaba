# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the passage itself that a search led to: the paragraph with the most of the words, marked and in view."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.content.address import Address
from reader.ui.window.main_window import MainWindow
from reader.ui.window.navigator import Location

NAME = "passage"
_SENTENCE = 40
"""Letters from which a paragraph is taken for more than a heading or a cell of a table."""


class PassageMark(QObject):
    """Lives as long as the window of a call."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._view = window.view
        window.navigator.location_changed.connect(self._on_location_changed)  # after the window has shown it
        searching = window.later.searching
        searching.place_requested.connect(self._on_place_requested)  # nor before
        searching.urgent_box_requested.connect(self._on_box_requested)

    @property
    def passage(self) -> str:
        """The words that are marked as the passage; empty when nothing was searched for."""
        text = self._view.document().toPlainText()
        return "".join(text[start:end] for start, end in self._view.marks(NAME))

    def _on_location_changed(self, location: Location) -> None:
        view = self._view
        passage = self._best_paragraph() if location.words and view.page is not None else None
        view.mark(NAME, [passage] if passage else [], current=0 if passage and not location.place else -1)

    def _on_place_requested(self, address: Address, _words: tuple[str, ...]) -> None:
        """Where only a heading or a number was asked for, the passage is what the section begins with."""
        shown = self._view.set_page
        if shown is None or not address.section or self._view.marks(NAME):
            return
        start, end = shown.section_range(address.section)
        block = self._view.document().findBlock(start)
        while block.isValid() and block.position() < end and block.length() <= _SENTENCE:
            block = block.next()
        if block.isValid() and block.position() < end:
            self._view.mark(NAME, [(block.position(), block.position() + block.length() - 1)])

    def _on_box_requested(self, _address: Address) -> None:
        """A danger sign has a box of its own, which nobody overlooks."""
        self._view.mark(NAME, [])

    def _best_paragraph(self) -> tuple[int, int] | None:
        """Return where the paragraph stands that holds the most different words, whole sentences before a few words."""
        document = self._view.document()
        text = document.toPlainText()
        found: dict[int, list[str]] = {}
        for start, end in self._view.marks("search"):
            found.setdefault(document.findBlock(start).position(), []).append(text[start:end].casefold())
        if not found:
            return None
        ends = {at: at + document.findBlock(at).length() - 1 for at in found}
        best = max(found, key=lambda at: (len(set(found[at])), ends[at] - at >= _SENTENCE, len(found[at]), -at))
        return best, ends[best]
