# SPDX-License-Identifier: GPL-3.0-or-later
"""Find in page, as one feature: the bar where a word is typed and its marks on the page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.ui.page.found_text import find_all
from reader.ui.page.page_view import PageView
from reader.ui.window.find_bar import FindBar


class Finding(QObject):
    """Marks every place of a word on the page and steps through them."""

    def __init__(self, bar: FindBar, view: PageView) -> None:
        super().__init__(bar)
        self._bar = bar
        self._view = view
        self._text = ""
        self._current = 0
        self._from = 0
        bar.text_changed.connect(self._on_text_changed)
        bar.step_requested.connect(self.step)
        bar.closed.connect(self._on_closed)
        view.page_painted.connect(self._on_page_painted)

    def start(self) -> None:
        """Show the bar and put the keyboard into it, with what is selected on the page."""
        self._from = self._view.place()
        self._bar.open_with(self._view.textCursor().selectedText()[:80])

    def stop(self) -> None:
        """Close the bar: there is no page to find anything on."""
        if self._bar.isVisible():
            self._bar.close()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place, round the ends."""
        found = self._view.marks("find")
        if found:
            self._current = (self._current + by) % len(found)
            self._show(found)

    def _on_text_changed(self, text: str) -> None:
        self._text = text
        found = find_all(self._view.document(), text)
        self._current = next((at for at, (start, _end) in enumerate(found) if start >= self._from), 0)
        self._show(found)

    def _show(self, found: list[tuple[int, int]]) -> None:
        self._view.mark("find", found, current=self._current)
        self._bar.set_count(self._current + 1 if found else 0, len(found))

    def _on_closed(self) -> None:
        self._text = ""
        self._view.mark("find", [])
        self._view.setFocus()

    def _on_page_painted(self) -> None:
        if self._text and self._bar.isVisible():
            self._on_text_changed(self._text)
