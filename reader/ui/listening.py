# SPDX-License-Identifier: GPL-3.0-or-later
"""Listening, as one feature: the page read aloud, its bar, the mark that follows, and words of the glossary said.

Nothing of it is loaded before it is first asked for, and nothing of it is kept but the settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from reader.content.address import Address
from reader.content.edition import Edition
from reader.errors import ReaderError
from reader.i18n import _
from reader.pages import Page
from reader.settings.table import SPEEDS
from reader.ui.announce import announce
from reader.ui.feature import Desk, Feature

if TYPE_CHECKING:
    from reader.speech.script import Spoken
    from reader.ui.listening_parts import ListeningParts

SPEED, GOES_ON = "listen.speed", "listen.go_on"
_WHILE_LISTENING = ("listen_stop", "listen_back", "listen_on")
_ON_A_PAGE = ("listen", "listen_here")


class Listening(Feature):
    """Does what the actions of listening ask for."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk, edition)
        self._parts: ListeningParts | None = None
        self._is_turning = False
        self._end = desk.settings.subscribe(self._on_setting_changed)
        self._follow_state()

    @property
    def parts(self) -> ListeningParts:
        """The voice, the players and the bar; made when something is to be heard."""
        if self._parts is None:
            from reader.ui.listening_parts import ListeningParts  # noqa: PLC0415  many never listen

            self._parts = parts = ListeningParts(self.desk)
            parts.player.state_changed.connect(self._follow_state)
            parts.word_player.state_changed.connect(self._follow_state)
            bar = parts.bar
            bar.pause_requested.connect(self.listen_or_pause)
            bar.back_requested.connect(self.back)
            bar.on_requested.connect(self.on)
            bar.stop_requested.connect(self.halt)
            bar.slower_requested.connect(self.slower)
            bar.faster_requested.connect(self.faster)
            bar.next_requested.connect(self.go_to_next)
            bar.going_on_chosen.connect(self._choose_going_on)
            parts.turn_requested.connect(self._turn)
            self._on_setting_changed(SPEED)
            self._on_setting_changed(GOES_ON)
        return self._parts
