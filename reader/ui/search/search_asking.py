# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks for answers while someone types: on a lane beside the window's thread, and only the newest answer comes back.

It runs a search it is given, and knows nothing of where its answers are shown.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.search.results import Results
from reader.ui.background import Lane

Search = Callable[[str, bool, bool, int, Callable[[], bool]], Results]
"""Query, whether its last word is still being typed, whether only the reader's own words count, how many places at
most, and whether the answer is no longer wanted."""

_PLACES = 20
"""At first; and as many more each time more are wanted."""
_WARMING = "zzzzz a"
"""A word nobody knows brings in the speller, and a beginning what completes words."""

_PAUSE_MS = 600
"""After so long without a key, a last word that begins no known word is taken as it stands, and corrected."""
_PATIENCE_MS = 300
"""A first answer that takes longer is announced with a sentence; a quicker one needs none."""


class SearchAsking(QObject):
    """One question at a time, as it stands in the search field."""

    answered = Signal(object)
    """The Results of what was asked last."""
    failed = Signal(str)
    """A sentence for the reader."""
    delayed = Signal()
    """The answer takes its time."""

    def __init__(self, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        self._search: Search | None = None
        self._asked = ""
        self._most = _PLACES
        self._is_finished = False
        """Whether the last word is taken as it stands."""
        self.is_exact = False
        """Whether only the reader's own words are searched, without other spellings and other words."""
        self.other_languages: frozenset[str] = frozenset()
        """The languages (`fr`) in which another edition can answer. It does when the last word is finished."""
        self._answered_in = ""
        """The one in which it has."""
        self.is_waiting = False
        """Whether an answer is still to come."""
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(_PATIENCE_MS)
        self.patience.timeout.connect(self._on_patience_ended)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MS)
        self.pause.timeout.connect(self._on_pause)
        lane.answered.connect(self._on_answered)
        lane.failed.connect(self._on_failed)

    def set_search(self, search: Search) -> None:
        """Search with this from now on; it is called on the lane's thread."""
        self._search = search

    @property
    def text(self) -> str:
        """What was asked last; empty when nothing is wanted."""
        return self._asked

    def ask(self, text: str) -> bool:
        """Ask for `text` as typed so far; tell whether it is another question than the last."""
        if self._search is None or text == self._asked:
            return False
        self._asked, self._most, self._is_finished = text, _PLACES, text[-1:].isspace()
        self._ask()
        return True

    def ask_for_more(self) -> None:
        """Ask for the same again, with more places."""
        if self._asked and not self.is_waiting:
            self._most += _PLACES
            self._ask()

    def warm(self) -> None:
        """Bring in what the first answer needs, before a key is pressed; its answer is told to nobody.

        Nothing happens while an answer is awaited, which would be forgotten for it.
        """
        if self._search is not None and not self.is_waiting:
            self._lane.ask(functools.partial(_warm, self._search))

    def be_exact(self, is_exact: bool) -> None:
        """Search only the reader's own words from now on, or more widely again, and ask once more."""
        if is_exact != self.is_exact:
            self.is_exact = is_exact
            if self._asked:
                self._ask()

    def ask_again(self) -> None:
        """Ask for the same once more: what is searched is another edition now."""
        if self._asked:
            self._ask()

    def hurry(self) -> None:
        """Ask at once for what a pause in typing would ask for."""
        if self.pause.isActive():
            self._on_pause()

    def forget(self) -> None:
        """Want no answer any more, and search widely the next time."""
        if self.is_waiting:
            self._lane.forget()
        self._asked, self._most, self.is_waiting, self.is_exact = "", _PLACES, False, False
        self._answered_in = ""
        self.patience.stop()
        self.pause.stop()

    def _ask(self) -> None:
        if self._search is None:
            return
        self.is_waiting = True
        self.pause.stop()
        query = self._asked.strip()
        self._lane.ask(functools.partial(self._search, query, not self._is_finished, self.is_exact, self._most))
        self.patience.start()

    def _on_answered(self, answer: object) -> None:
        if not self.is_waiting or not isinstance(answer, Results):
            return
        self.patience.stop()
        is_partial = not self._is_finished and not self.is_exact
        is_foreign = is_partial and answer.other_language in self.other_languages
        if is_foreign or (answer.ends_unknown and not self._is_finished):
            self.pause.start()
        if is_foreign and answer.other_language == self._answered_in:
            return  # half an answer: what is shown in that language stays until the whole one comes
        self.is_waiting = False
        self._answered_in = answer.other_language if answer.elsewhere else ""
        self.answered.emit(answer)

    def _on_failed(self, sentence: str) -> None:
        if self.is_waiting:
            self.is_waiting = False
            self.patience.stop()
            self.failed.emit(sentence)

    def _on_pause(self) -> None:
        self.pause.stop()
        self._is_finished = True
        self._ask()

    def _on_patience_ended(self) -> None:
        if self.is_waiting:
            self.delayed.emit()


def _warm(search: Search, cancelled: Callable[[], bool]) -> None:
    search(_WARMING, True, False, 1, cancelled)
