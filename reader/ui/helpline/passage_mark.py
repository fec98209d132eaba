# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the passage itself that a search led to: the paragraph with the most of the words, marked and high on the page.

Of a "Call now" box it marks the lines that answer. What is said or pinned of a passage is not its concern.
"""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal

from reader.content.address import Address
from reader.content.quote import Quote
from reader.ui.helpline.bringing_up import bring_up
from reader.ui.helpline.urgent_boxes import boxes_shown
from reader.ui.page.piece import START
from reader.ui.page.quoting import places_of
from reader.ui.window.main_window import MainWindow
from reader.ui.window.navigator import Location

NAME = "passage"
_SENTENCE = 40
"""Letters from which a paragraph is taken for more than a heading or a cell of a table."""


class PassageMark(QObject):
    """Lives as long as the window of a call."""

    _pushed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._view = window.view
        self._kept = -1
        """How far the page was scrolled when the passage was brought up; nothing holds it once somebody scrolls."""
        window.navigator.location_changed.connect(self._on_location_changed)  # after the window has shown it
        searching = window.later.searching
        searching.place_requested.connect(self._on_place_requested)  # nor before
        searching.urgent_box_requested.connect(self._on_box_requested)
        self._view.installEventFilter(self)
        # In a later turn of the event loop: the page is laid out anew by then.
        self._pushed.connect(self._bring_up, Qt.ConnectionType.QueuedConnection)

    @property
    def passage(self) -> str:
        """The words that are marked as the passage; empty when nothing was searched for."""
        text = self._view.document().toPlainText()
        return "".join(text[start:end] for start, end in self._view.marks(NAME))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hold the passage where it is when the page gets another size: a message comes or goes above it."""
        if event.type() == QEvent.Type.Resize and self._kept == self._view.verticalScrollBar().value():
            self._pushed.emit()
        return False

    def show_box(self, address: Address, lines: tuple[str, ...] = ()) -> None:
        """Mark these lines of a section's box, or its title, and bring them up; nothing where there is no box."""
        page = self._view.set_page
        section = address.section
        box = next((one for one in boxes_shown(self._view) if section in ("", one.section)), None)
        if page is None or box is None:
            return
        here = str(msgspec.structs.replace(page.page.address, section=section))
        found = [place for place in places_of(page, [Quote(here, line) for line in lines]) if place is not None]
        title = self._view.document().findBlock(box.start)
        self._view.mark(NAME, found or [(box.start, box.start + title.length() - 1)])
        self._bring_up()

    def _on_location_changed(self, location: Location) -> None:
        view = self._view
        passage = self._best_paragraph() if location.words and view.page is not None else None
        view.mark(NAME, [passage] if passage else [])
        self._kept = -1
        if passage and location.place == START:
            self._bring_up()

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

    def _on_box_requested(self, address: Address, lines: tuple[str, ...]) -> None:
        self.show_box(address, lines)

    def _bring_up(self) -> None:
        marked = self._view.marks(NAME)
        if marked:
            bring_up(self._view, *marked[0])
            self._kept = self._view.verticalScrollBar().value()

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
