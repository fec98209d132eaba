# SPDX-License-Identifier: GPL-3.0-or-later
"""“Speak to me” at the terminal: joins its button, the keys of the keypad, the headset's page and the visit's voice.

Nothing that speaks is loaded before somebody asks for it, and a visit's voice goes with the visit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.i18n import _
from reader.site.site import Site
from reader.ui.kiosk.attract_words import attract_words
from reader.ui.kiosk.consent import Consent
from reader.ui.kiosk.headset_page import HeadsetPage
from reader.ui.kiosk.keypad import Keypad
from reader.ui.kiosk.kiosk_home import KioskHome
from reader.ui.kiosk.visit import Visit
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.kiosk.spoken import Spoken

_SPEED = "listen.speed"


class KioskSpeech(QObject):
    """Lives as long as the terminal where the site allows sound; `serve` and `leave` are the ends of a visit."""

    begin_requested = Signal()
    """Somebody who waits before the start page wants to be spoken to."""
    page_requested = Signal(object)
    """Show this page in place of the visit's."""
    return_requested = Signal()
    """Show the visit's page again."""

    def __init__(self, theme: Theme, site: Site, shell: QWidget, keypad: Keypad) -> None:
        super().__init__(shell)
        self._site, self._shell = site, shell
        self.page = HeadsetPage(theme)
        self.page.taken.connect(self._on_taken)
        self.page.declined.connect(self._on_declined)
        self.consent = Consent("off")
        self.action: QAction | None = None
        self.spoken: Spoken | None = None
        self._visit: Visit | None = None
        keypad.has_voice = True
        keypad.speech_pressed.connect(self.press)
        keypad.again_pressed.connect(self._on_again)
        keypad.speed_pressed.connect(self._on_speed)

    # -- for the terminal -----------------------------------------------------------------------------------------

    def serve(self, visit: Visit) -> None:
        """Offer speech in a visit that has begun."""
        self._visit = visit
        self.consent = Consent(self._site.listening, visit)  # goes with the visit
        self.consent.asked.connect(self._on_asked)
        self.action = QAction(_("Speak to me"), visit, checkable=True)
        self.action.triggered.connect(self._on_triggered)
        visit.foot.offer_speech(self.action)
        home = visit.window.middle.home
        assert isinstance(home, KioskHome)
        home.offer_speech(self.action)
        visit.window.features.listening.allows = self.consent.has_or_asks
        visit.window.middle.page_shown.connect(self._on_page_shown)
        visit.language_changed.connect(self._on_language_changed)

    def leave(self) -> None:
        """Be silent, and forget that anybody was spoken to."""
        self._end()
        self._visit, self.action = None, None
        self.consent.refuse()
        self.consent = Consent("off")

    def touched(self) -> None:
        """Somebody touched or pressed something."""
        if self.spoken is not None:
            self.spoken.touched()

    def press(self) -> None:
        """Do what the key for it does: begin, say that the headset is on, speak, or be silent."""
        if self._visit is None:
            self.begin_requested.emit()
        elif self.page.isVisible():
            self.page.taken.emit()
        elif self.action is not None:
            self.action.trigger()

    def turn_on(self) -> None:
        """Speak from now on, if there may be sound; else ask first."""
        if self.spoken is None and self._visit is not None and self.consent.has_or_asks(self.turn_on):
            self._begin(self._visit)
        self._show()

    # -- what happens ---------------------------------------------------------------------------------------------

    def _begin(self, visit: Visit) -> None:
        from reader.ui.kiosk.spoken import Spoken  # noqa: PLC0415  most visitors want no voice

        self.spoken = spoken = Spoken(self._shell, visit.is_listening, visit.hush, self)
        spoken.failed.connect(self._on_failed)
        spoken.language = visit.language
        spoken.percent = int(visit.settings.get(_SPEED))
        spoken.begin(self._greeting(visit))

    def _end(self) -> None:
        spoken, self.spoken = self.spoken, None
        if spoken is not None:
            spoken.failed.disconnect(self._on_failed)
            spoken.end()
            spoken.deleteLater()

    def _greeting(self, visit: Visit) -> str:
        """Return how this terminal is used by ear, and where there is help."""
        return " ".join(
            (
                _("This screen speaks to you now."),
                _("Tab goes on to the next thing, Enter presses it."),
                _("The star key turns speech off, the slash key says a thing again, plus and minus change the speed."),
                self._site.help_in(visit.language) or attract_words(visit.language).ask_staff,
                visit.title,
            )
        )

    def _show(self) -> None:
        if self.action is not None:
            self.action.setChecked(self.spoken is not None)

    def _on_triggered(self, _checked: bool) -> None:
        if self.spoken is None:
            self.turn_on()
        else:
            self._end()
            self._show()

    def _on_again(self) -> None:
        if self.spoken is not None:
            self.spoken.repeat()

    def _on_speed(self, step: int) -> None:
        visit = self._visit
        if self.spoken is not None and visit is not None:
            percent = self.spoken.change_speed(step)
            if not visit.settings.is_locked(_SPEED):
                visit.settings.set(_SPEED, percent)

    def _on_page_shown(self) -> None:
        if self._visit is not None and self.spoken is not None:
            self.spoken.tell(self._visit.title)

    def _on_language_changed(self, language: str) -> None:
        if self.spoken is not None:
            self.spoken.language = language

    def _on_asked(self) -> None:
        self.page.retranslate()
        self.page_requested.emit(self.page)

    def _on_taken(self) -> None:
        self.return_requested.emit()
        self.consent.give()

    def _on_declined(self) -> None:
        self.consent.refuse()
        self.return_requested.emit()
        self._show()

    def _on_failed(self, _what: str) -> None:
        """Say in writing why nothing is heard: on the button, and in a message."""
        self._end()
        self._show()
        sentence = _("This screen has no voice that works just now. Please ask staff.")
        if self._visit is not None:
            self._visit.window.say(sentence)
            self._visit.foot.refuse_speech(sentence)
