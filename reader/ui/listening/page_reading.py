# SPDX-License-Identifier: GPL-3.0-or-later
"""The open page read aloud: joins its script, the player, the bar at its foot and the mark that follows.

It is made when Listen is first asked for. Which actions exist and what the settings are is not its concern.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.content.edition import Edition
from reader.i18n import _
from reader.pages import Page
from reader.settings.table import SPEEDS
from reader.speech.course import Ahead
from reader.ui.listening.listening_bar import ListeningBar
from reader.ui.listening.page_script import PageScript, first_of
from reader.ui.listening.player import Player, State
from reader.ui.listening.spoken_mark import SpokenMark
from reader.ui.listening.voice import Voice
from reader.ui.listening.voice_words import failure_sentence
from reader.ui.window.feature import Desk


class PageReading(QObject):
    """One for a window."""

    state_changed = Signal()

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk.view)
        self._desk = desk
        self._script = PageScript(desk.view, edition)
        self._is_turning = False
        self.voice = Voice(self)
        self.player = Player(self.voice, self)
        self.word_player = Player(self.voice, self)
        """Says a word of the glossary, while the page waits."""
        self.bar = ListeningBar(desk.theme)
        self.mark = SpokenMark(desk.view)
        desk.frame.put_at_page(self.bar)
        self.mark.away_changed.connect(self.bar.show_away)
        self.bar.return_requested.connect(self.mark.come_back)
        self.bar.next_requested.connect(self.go_to_next)
        self.player.sentence_changed.connect(self.mark.show)
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
        """Tell whether a page is the one that is read, or will be."""
        return page is not None and (self._is_turning or page is self._script.page)

    # -- what is asked for ----------------------------------------------------------------------------------------

    def start(self, section: str = "", place: int = -1) -> None:
        """Read from a section, or from a place of the page on; else from its top."""
        script = self._script.compose()
        self.mark.come_back()
        self.word_player.stop()
        at = self._script.sentence_at(script, place) if place >= 0 else first_of(script, section)
        self.player.play(script, at, self._script.renewed)

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
        """Go on with the next section, or with the next chapter."""
        if self.player.ahead is not Ahead.END:
            self.player.go_to_next_section()
        elif self._has_next_chapter():
            self._is_turning = True
            self._desk.going.go_neighbour(1)
            self._is_turning = False
            self.start()

    def say_word(self, term_id: str) -> None:
        """Say a word of the glossary and what it means; the page waits."""
        script = self._script.word(term_id)
        if script:
            self.player.pause()
            self.word_player.play(script)

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
        self._script = PageScript(self._desk.view, edition)

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

    # -- following ------------------------------------------------------------------------------------------------

    def _has_next_chapter(self) -> bool:
        return self._script.page is not None and self._script.page.following is not None

    def _on_state_changed(self) -> None:
        state = self.player.state
        if state is State.ENDED and self.player.goes_on and self._has_next_chapter():
            self.go_to_next()
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
        if state is State.PAUSED:
            words = _("Paused")
        elif state is State.PLAYING and not self.voice.is_ready:
            words = _("One moment: the voice is being made ready …")
        elif state is State.ENDED and self.player.ahead is Ahead.END:
            words = _("The end of this chapter.")
            offer = _("Next chapter") if self._has_next_chapter() else ""
        elif state is State.ENDED:
            words, offer = _("The end of this section."), _("Next section")
        bar.offer(offer)
        bar.show_status(words, aloud=state in (State.PAUSED, State.ENDED))

    def _on_failed(self, what: str, language: str) -> None:
        self._desk.say(failure_sentence(what, language))
