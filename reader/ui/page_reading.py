# SPDX-License-Identifier: GPL-3.0-or-later
"""The open page read aloud: joins its script, the player, the bar at its foot and the mark that follows.

It is made when Listen is first asked for. It turns no page itself: it asks for the next one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.content.edition import Edition
from reader.i18n import _
from reader.pages import Page
from reader.settings.table import SPEEDS
from reader.speech.capitals import said_in_glossary
from reader.speech.course import Ahead
from reader.speech.script import Spoken, page_script, term_script
from reader.ui.feature import Desk
from reader.ui.listening_bar import ListeningBar
from reader.ui.page.spoken_place import place_of_words
from reader.ui.player import Player, State
from reader.ui.spoken_mark import SpokenMark
from reader.ui.voice import Voice


class PageReading(QObject):
    """One for a window."""

    state_changed = Signal()
    turn_requested = Signal()
    """The page is over: go to the next chapter and go on there."""
    failed = Signal(str, str)
    """What Voice.failed tells, and the language that was asked for."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk.view)
        self._desk = desk
        self._edition = edition
        self._opened: frozenset[int] = frozenset()
        self._language = ""
        self._page: Page | None = None
        self.voice = Voice(self)
        self.player = Player(self.voice, self)
        self.word_player = Player(self.voice, self)
        """Says a word of the glossary, while the page waits."""
        self.bar = ListeningBar(desk.theme)
        self.mark = SpokenMark(desk.view)
        desk.frame.put_below_page(self.bar)
        self.mark.away_changed.connect(self._on_away_changed)
        self.bar.return_requested.connect(self._come_back)
        self.player.sentence_changed.connect(self._on_sentence_changed)
        self.player.began.connect(self._show_state)
        self.player.state_changed.connect(self._on_state_changed)
        self.word_player.state_changed.connect(self._on_word_state_changed)
        for player in (self.player, self.word_player):
            player.failed.connect(self._on_failed)

    @property
    def is_on(self) -> bool:
        """Whether the page is being read aloud, or waits to go on."""
        return self.player.state is not State.OFF

    @property
    def is_saying_word(self) -> bool:
        """Whether a word of the glossary is being said."""
        return self.word_player.state is not State.OFF

    def is_of(self, page: Page | None) -> bool:
        """Tell whether a page is the one that is read."""
        return page is not None and page is self._page

    # -- what is asked for ----------------------------------------------------------------------------------------

    def start(self, section: str = "", place: int = -1) -> None:
        """Read from a section, or from a place of the page on."""
        script = self._script()
        at = self._sentence_at(script, place) if place >= 0 else _first_of(script, section)
        self.mark.come_back()
        self._play(script, at)

    def toggle(self) -> None:
        """Pause, or go on: with the same sentence, or with the next section when one is over."""
        state = self.player.state
        if state is State.PLAYING:
            self.player.pause()
        elif state is State.ENDED:
            self.go_to_next()
        else:
            self.player.resume()

    def go_to_next(self) -> None:
        """Go on with the next section, or ask for the next chapter."""
        if self.player.ahead is not Ahead.END:
            self.player.go_to_next_section()
        elif self._has_next_chapter():
            self.turn_requested.emit()

    def read_new_page(self) -> None:
        """Read the page that is shown now, from its top."""
        self._play(self._script(), 0)

    def say_word(self, term_id: str) -> None:
        """Say a word of the glossary and what it means; the page waits."""
        place = self._edition.term_index(term_id)
        if place is None:
            return
        self.player.pause()
        self._language = self._edition.head.language
        self.word_player.play(term_script(self._edition.glossary().terms[place], self._language, self._told))

    def stop_word(self) -> None:
        """Stop saying the word; the page goes on waiting."""
        self.word_player.stop()

    def stop(self) -> None:
        """Stop everything."""
        self.word_player.stop()
        self.player.stop()

    def close(self) -> None:
        """Be silent, and let the voice go."""
        self.stop()
        self.voice.close()

    def set_edition(self, edition: Edition) -> None:
        """Read another edition from now on."""
        self.stop()
        self._edition = edition
        self.__dict__.pop("_told", None)

    def set_speed(self, percent: int) -> None:
        """Speak at this speed."""
        self.bar.show_speed(percent)
        self.bar.show_steps(slower=percent > SPEEDS[0], faster=percent < SPEEDS[-1])
        for player in (self.player, self.word_player):
            player.say_at(percent)

    def set_going_on(self, *, goes_on: bool) -> None:
        """Go on into the next section by itself, or not."""
        self.player.goes_on = goes_on
        self.bar.goes_on.show_value(goes_on)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.bar.retranslate()
        self._show_state()

    def place(self) -> None:
        """Find out how much room the bar may take."""
        self.bar.set_room(self._desk.middle.height() + (self.bar.height() if self.bar.isVisible() else 0))

    # -- the script -----------------------------------------------------------------------------------------------

    @cached_property
    def _told(self) -> dict[str, bool]:
        """What the glossary tells of abbreviations."""
        return said_in_glossary(self._edition.glossary().terms)

    def _script(self) -> tuple[Spoken, ...]:
        shown = self._desk.view.set_page
        if shown is None:
            return ()
        self._page, self._opened = shown.page, self._desk.view.opened_boxes
        return page_script(shown.page, shown.figures, self._opened, self._told)

    def _renewed(self) -> tuple[Spoken, ...] | None:
        """Return the script anew when a box was opened or closed."""
        return self._script() if self._opened != self._desk.view.opened_boxes else None

    def _play(self, script: Sequence[Spoken], at: int) -> None:
        if script:
            self._language = script[at].language
        self.word_player.stop()
        self.player.play(script, at, self._renewed)

    def _sentence_at(self, script: Sequence[Spoken], place: int) -> int:
        """Return the number of the first sentence that ends behind a place of the page."""
        shown = self._desk.view.set_page
        for at, sentence in enumerate(script) if shown is not None else ():
            found = place_of_words(shown, sentence.key, sentence.words, sentence.start) if shown else None
            if found is not None and found[1] > place:
                return at
        return max(0, len(script) - 1)

    def _has_next_chapter(self) -> bool:
        page = self._desk.middle.page
        return page is not None and page.following is not None

    # -- following ------------------------------------------------------------------------------------------------

    def _on_sentence_changed(self, sentence: Spoken | None) -> None:
        if sentence is not None:
            self._language = sentence.language
        self.mark.show(sentence)

    def _on_away_changed(self, away: bool) -> None:
        self.bar.show_away(away=away)

    def _come_back(self) -> None:
        self.mark.come_back()

    def _on_state_changed(self) -> None:
        state = self.player.state
        if state is State.ENDED and self.player.goes_on and self._has_next_chapter():
            self.turn_requested.emit()
            return
        if state is State.OFF:
            if self.bar.isAncestorOf(QApplication.focusWidget() or self._desk.view):
                self._desk.view.setFocus()
            self.bar.hide()
        elif self.bar.isHidden():
            self.bar.show()
            self.place()
        self._show_state()
        self.state_changed.emit()

    def _on_word_state_changed(self) -> None:
        if self.word_player.state is State.ENDED:
            self.word_player.stop()
        self.state_changed.emit()

    def _show_state(self) -> None:
        state, bar = self.player.state, self.bar
        bar.show_playing(playing=state is State.PLAYING)
        offer = words = ""
        if state is State.ENDED:
            is_chapter = self.player.ahead is Ahead.END
            words = _("The end of this chapter.") if is_chapter else _("The end of this section.")
            if not is_chapter:
                offer = _("Next section")
            elif self._has_next_chapter():
                offer = _("Next chapter")
        elif state is State.PAUSED:
            words = _("Paused")
        elif state is State.PLAYING and not self.voice.is_ready:
            words = _("One moment: the voice is being made ready …")
        bar.offer(offer)
        bar.show_status(words, aloud=state in (State.PAUSED, State.ENDED))

    def _on_failed(self, what: str) -> None:
        self.failed.emit(what, self._language)


def _first_of(script: Sequence[Spoken], section: str) -> int:
    """Return the number of the first sentence of a section; 0, the top of the page, when there is none."""
    return next((at for at, each in enumerate(script) if each.section == section), 0)
