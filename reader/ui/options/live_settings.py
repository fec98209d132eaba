# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings to the open window what a setting says, the moment it changes: language, emergency number, window title.

Looks are the business of `Appearance`; settings of one feature are read by that feature.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.errors import EditionError
from reader.i18n import _
from reader.settings import Settings
from reader.ui.language import speak, system_language
from reader.ui.languages.other_languages import no_page
from reader.ui.options.languages import language_name
from reader.ui.window.main_window import MainWindow


class LiveSettings(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._deeds = {
            "app.language": self._speak,
            "app.neutral_title": self._name_window,
            "care.emergency_number": self._set_emergency,
        }
        self._unsubscribe = settings.subscribe(self._on_setting_changed)
        window.destroyed.connect(self._unsubscribe)

    def _on_setting_changed(self, key: str) -> None:
        if key in self._deeds:
            self._deeds[key]()

    def _speak(self) -> None:
        """Speak another language, and read the guide in it where it is there; else say that it is not."""
        window = self._window
        library, head = window.library, window.edition.head
        chosen = self._settings.get("app.language")
        language = chosen or system_language()
        speak(language, library.paths.resources / "locale")
        window.retranslate()
        try:
            edition = library.edition(head.guide, language)
        except EditionError as error:
            window.say(str(error))
            return
        here = window.navigator.location.address
        if edition.head.language != head.language:
            window.show_edition(edition)
            if window.navigator.location.address != here:
                window.say(no_page(edition.head.language))
        if chosen and edition.head.language != chosen:
            words = _("This guide is not there in {language} yet, so it stays in {other}.")
            window.say(words.format(language=language_name(language), other=language_name(edition.head.language)))

    def _name_window(self) -> None:
        self._window.title.set_neutral(neutral=self._settings.get("app.neutral_title"))

    def _set_emergency(self) -> None:
        self._window.library.set_emergency(self._settings.get("care.emergency_number"))
        self._window.middle.show_again()
