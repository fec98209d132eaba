# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer can say of the section in front, where they see it: on the strip beside the page, or on a card.

Where the window has no room for the strip, a button in the bar and the strip's own key bring the same words over the
page. The words come from reader/calls.
"""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.calls.handing_back import Strip, strip
from reader.content.address import Address
from reader.errors import ReaderError
from reader.i18n import _
from reader.settings import Settings
from reader.ui.helpline.info_card import InfoCard
from reader.ui.helpline.info_strip import BesidePage, InfoStrip
from reader.ui.window.main_window import MainWindow

STRIP = "reading.say_strip"
"""The setting that has the strip there, or not."""


class WhatToSay(QObject):
    """Lives as long as the window of a call."""

    left_out_changed = Signal(bool)
    """Whether there are words that are wanted, and no room for their strip."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self.strip = InfoStrip(window.theme)
        self.beside = BesidePage(window.theme, window.middle, self.strip)
        self.card = InfoCard(window.theme, window.central)
        self.strip.close_requested.connect(self.toggle)
        self.beside.left_out_changed.connect(self.left_out_changed)
        self.card.closed.connect(self._show_switch)
        window.middle.page_shown.connect(self._follow_section)
        window.middle.section_shown.connect(self._follow_section)
        window.alone_changed.connect(self._follow_section)
        self._unsubscribe = settings.subscribe(self._follow_setting)
        self._follow_setting(STRIP)

    def toggle(self) -> None:
        """Show the strip or hide it, in this call and the next ones; with no room for it, the card in its place."""
        if self.beside.has_room:
            self._toggle_strip()
        elif self.card.is_open:
            self.card.close()
        elif self.strip.words == Strip():
            self._window.say(_("There is nothing to read out here. Open a page first."))
        else:
            self.card.place(self._window.sheet_area())
            self.card.show_words(self.strip.words)
        self._show_switch()  # the switch in the menu has moved already

    def retranslate(self) -> None:
        """Say everything in the current language, with the guide in it where it is there."""
        self.strip.retranslate()
        self.card.retranslate()
        self._follow_section()

    def _toggle_strip(self) -> None:
        had_keyboard = self.strip.isAncestorOf(QApplication.focusWidget() or self.strip)
        try:
            self._settings.set(STRIP, not self._is_wanted())
        except ReaderError as error:
            self._window.say(str(error))
        if had_keyboard and self.strip.isHidden():
            self._window.middle.shown.setFocus()

    def _follow_section(self, _what: object = None) -> None:
        window = self._window
        page = window.middle.page
        words = Strip()
        if page is not None and page.address.kind == "chapter":
            here: Address = msgspec.structs.replace(page.address, section=window.view.current_section())
            words = strip(window.edition, str(here))
        self.strip.show_words(words)
        self.beside.show_strip(wanted=words != Strip() and self._is_wanted() and not window.is_alone)

    def _follow_setting(self, key: str) -> None:
        if key == STRIP:
            self._show_switch()
            self._follow_section()

    def _show_switch(self) -> None:
        """Have the switch of the menu say what is there: the strip, or the card in its place."""
        is_on = self._is_wanted() if self.beside.has_room else self.card.is_open
        self._window.acts["say_strip"].setChecked(is_on)

    def _is_wanted(self) -> bool:
        return bool(self._settings.get(STRIP))
