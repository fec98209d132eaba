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
        self._sentence: Spoken | None = None
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
        self._sentence, self._shape = sentence, self._shape_now()
        place = self._place()
        # A drawing is followed, but not marked: colour over it would hide what is being told of it.
        self._view.mark(MARK, [place] if place and sentence and sentence.words else [])
        if place is None:
            self._set_away(away=False)
        elif not self._is_away or self._is_seen(place):
            self.come_back()

    def come_back(self) -> None:
        """Bring what is being read into view, and follow it from now on."""
        place = self._place()
        if place is not None:
            self._is_ours = True
            self._view.reveal(*place)
            self._is_ours = False
        self._set_away(away=False)

    def _on_scrolled(self) -> None:
        place = self._place() if not self._is_ours else None
        if place is None:
            return
        if self._shape == self._shape_now():
            self._set_away(away=not self._is_seen(place))
            return
        self._shape = self._shape_now()
        if not self._is_away:  # the page was set anew: larger text, another width, a box that was opened
            QTimer.singleShot(0, self, self.come_back)

    def _place(self) -> tuple[int, int] | None:
        page, sentence = self._view.set_page, self._sentence
        if page is None or sentence is None:
            return None
        return place_of_words(page, sentence.key, sentence.words, sentence.start)

    def _shape_now(self) -> tuple[SetPage | None, QSize]:
        return self._view.set_page, self._view.viewport().size()

    def _is_seen(self, place: tuple[int, int]) -> bool:
        """Tell whether something of a place can be seen."""
        top, bottom = (self._view.cursorRect(select(self._view, at, at)) for at in place)
        return bottom.bottom() > 0 and top.top() < self._view.viewport().height()

    def _set_away(self, *, away: bool) -> None:
        if away != self._is_away:
            self._is_away = away
            self.away_changed.emit(away)
