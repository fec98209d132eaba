# SPDX-License-Identifier: GPL-3.0-or-later
"""The mark of the sentence that is being said, and the page that follows it.

It scrolls only when the sentence would leave the middle, and never against the reader: who scrolls away stays there
until they come back.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from reader.speech.script import Spoken
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import select
from reader.ui.page.set_page import SetPage
from reader.ui.page.spoken_place import place_of_words

MARK = "spoken"


class SpokenMark(QObject):
    """One for a page view."""

    away_changed = Signal(bool)
    """Whether the reader looks at another place than the one that is being read."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._is_away = False
        self._is_ours = False
        self._shape: tuple[SetPage | None, QSize] = (None, QSize())
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def is_away(self) -> bool:
        """Whether the reader has scrolled away."""
        return self._is_away

    def show(self, sentence: Spoken | None) -> None:
        """Mark a sentence, and follow it unless the reader is elsewhere; None takes the mark away."""
        page = self._view.set_page
        place = place_of_words(page, sentence.key, sentence.words, sentence.start) if sentence and page else None
        self._shape = self._shape_now()
        self._view.mark(MARK, [place] if place else [])
        if place is None:
            self._set_away(away=False)
        elif not self._is_away or self._is_seen():
            self.come_back()

    def come_back(self) -> None:
        """Bring what is being read into view, and follow it from now on."""
        ranges = self._view.marks(MARK)
        if ranges:
            self._is_ours = True
            self._view.reveal(*ranges[0])
            self._is_ours = False
        self._set_away(away=False)

    def _on_scrolled(self) -> None:
        if self._is_ours or not self._view.marks(MARK):
            return
        if self._shape != self._shape_now():
            self._shape = self._shape_now()
            if not self._is_away:  # the page was set anew: larger text, another width, a box that was opened
                QTimer.singleShot(0, self, self.come_back)
            return
        self._set_away(away=not self._is_seen())

    def _shape_now(self) -> tuple[SetPage | None, QSize]:
        return self._view.set_page, self._view.viewport().size()

    def _is_seen(self) -> bool:
        """Tell whether something of the marked sentence can be seen."""
        start, end = self._view.marks(MARK)[0]
        top = self._view.cursorRect(select(self._view, start, start)).top()
        bottom = self._view.cursorRect(select(self._view, end, end)).bottom()
        return bottom > 0 and top < self._view.viewport().height()

    def _set_away(self, *, away: bool) -> None:
        if away != self._is_away:
            self._is_away = away
            self.away_changed.emit(away)
