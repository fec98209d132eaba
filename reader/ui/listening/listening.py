# SPDX-License-Identifier: GPL-3.0-or-later
"""Listening, as one feature: what its actions do, which of them can be done now, and what to tell when nothing speaks.

Nothing that speaks is loaded before it is first asked for, and nothing is kept but the settings.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.content.address import Address
from reader.content.edition import Edition
from reader.i18n import _
from reader.pages import Page
from reader.settings.table import SPEEDS
from reader.ui.announce import announce
from reader.ui.listening.voice_words import speed_name
from reader.ui.page.page_view import PageView
from reader.ui.window.feature import Desk, Feature

if TYPE_CHECKING:
    from reader.ui.listening.page_reading import PageReading

SPEED, GOES_ON = "listen.speed", "listen.go_on"
_WHILE_LISTENING = ("listen_back", "listen_on")
_ON_A_PAGE = ("listen", "listen_here")


class Listening(Feature):
    """Does what the actions of listening ask for."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk, edition)
        self._reading: PageReading | None = None
        self.allows: Callable[[Callable[[], None]], bool] = _at_once
        """Tells whether there may be sound now; if not, it may do what it is given later, when there may."""
        self._end = desk.settings.subscribe(self._on_setting_changed)
        self._show_what_can_be_done()

    @property
    def reading(self) -> PageReading:
        """Everything that is heard and seen of listening; made when it is first asked for."""
        if self._reading is None:
            from reader.ui.listening.page_reading import PageReading  # noqa: PLC0415  many never listen

            self._reading = reading = PageReading(self.desk, self.edition)
            reading.state_changed.connect(self._show_what_can_be_done)
            bar = reading.bar
            bar.back_requested.connect(self.back)
            bar.pause_requested.connect(self.listen_or_pause)
            bar.on_requested.connect(self.on)
            bar.stop_requested.connect(self.halt)
            bar.slower_requested.connect(self.slower)
            bar.faster_requested.connect(self.faster)
            bar.going_on_chosen.connect(self._choose_going_on)
            self._on_setting_changed(SPEED)
        return self._reading

    @property
    def is_speaking(self) -> bool:
        """Whether a voice is being heard."""
        return self._reading is not None and self._reading.voice.is_speaking

    # -- what the actions do --------------------------------------------------------------------------------------

    def listen_or_pause(self) -> None:
        """Read the section in view aloud, or what is selected on; again: pause, and again: go on."""
        if not self.allows(self.listen_or_pause):
            return
        reading = self.reading
        if reading.is_saying_word:
            reading.word_player.stop()
        elif reading.is_on:
            reading.toggle()
        elif self.desk.middle.page is not None:
            reading.start(self.desk.view.current_section(), _selected(self.desk.view))

    def listen_here(self) -> None:
        """Read aloud from what is selected, else from the first line that can be seen."""
        if self.desk.middle.page is not None and self.allows(self.listen_here):
            selected = _selected(self.desk.view)
            self.reading.start(place=selected if selected >= 0 else self.desk.view.place())

    def halt(self) -> None:
        """Stop listening."""
        if self._reading is not None:
            self._reading.stop()

    def back(self) -> None:
        """Say the sentence before."""
        self.reading.player.step(-1)

    def on(self) -> None:
        """Say the next sentence."""
        self.reading.player.step(1)

    def slower(self) -> None:
        """Speak slower from now on."""
        self._change_speed(-1)

    def faster(self) -> None:
        """Speak faster from now on."""
        self._change_speed(1)

    def say_term(self) -> None:
        """Say the word of the glossary that is open."""
        term = self.desk.chosen_term()
        if term:
            self.say_word(term)
        else:
            self.desk.say(_("Open a word of the glossary first, then it can be said."))

    def say_word(self, term_id: str) -> None:
        """Say a word of the glossary and what it means; while one is being said, stop."""
        if self._reading is not None and self._reading.is_saying_word:
            self._reading.word_player.stop()
        elif self.allows(partial(self.say_word, term_id)):
            self.reading.say_word(term_id)

    # -- following ------------------------------------------------------------------------------------------------

    def set_edition(self, edition: Edition) -> None:
        """Read another edition from now on."""
        super().set_edition(edition)
        if self._reading is not None:
            self._reading.set_edition(edition)

    def show_page(self, address: Address, page: Page | None) -> None:
        """Stop when another page is opened by hand: the voice would speak of what is not there any more."""
        if self._reading is not None and not self._reading.is_of(page):
            self._reading.stop()
        self._show_what_can_be_done()

    def place(self) -> None:
        """Give the bar as much room as there is."""
        if self._reading is not None:
            self._reading.place()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._reading is not None:
            self._reading.retranslate()

    def stop(self) -> None:
        """Be silent, and let the voice go."""
        self._end()
        if self._reading is not None:
            self._reading.close()

    def _change_speed(self, step: int) -> None:
        at = SPEEDS.index(int(self.desk.settings.get(SPEED))) + step
        is_heard = self.is_speaking  # the new speed is heard then
        if 0 <= at < len(SPEEDS) and self.keep_setting(SPEED, SPEEDS[at]) and not is_heard:
            announce(self.desk.view, speed_name(SPEEDS[at]))

    def _choose_going_on(self, goes_on: object) -> None:
        if not self.keep_setting(GOES_ON, goes_on):
            self._on_setting_changed(GOES_ON)

    def _on_setting_changed(self, key: str) -> None:
        if self._reading is not None and key in (SPEED, GOES_ON):
            if key == SPEED:
                self._reading.set_speed(int(self.desk.settings.get(SPEED)))
            self._reading.set_going_on(goes_on=bool(self.desk.settings.get(GOES_ON)))

    def _show_what_can_be_done(self) -> None:
        acts, reading = self.desk.acts, self._reading
        is_on = reading is not None and reading.is_on
        is_saying = reading is not None and reading.is_saying_word
        for name in _WHILE_LISTENING:
            acts[name].setEnabled(is_on)
        acts["listen_stop"].setEnabled(is_on or is_saying)
        for name in _ON_A_PAGE:
            acts[name].setEnabled(self.desk.middle.page is not None or is_saying)


def _at_once(_then: Callable[[], None]) -> bool:
    return True


def _selected(view: PageView) -> int:
    """Return where the passage that a person has selected begins; -1 without one. A chosen link is none."""
    cursor, shown = view.textCursor(), view.set_page
    if shown is None or not cursor.hasSelection():
        return -1
    link = shown.spot_at(cursor.selectionStart())
    is_link = link is not None and (link.start, link.end) == (cursor.selectionStart(), cursor.selectionEnd())
    return -1 if is_link else cursor.selectionStart()
