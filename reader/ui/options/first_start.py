# SPDX-License-Identifier: GPL-3.0-or-later
"""The very first start: the page of choices stands where the home page will be, until the person begins to read.

Loaded only then. Whether it is the first start is decided before (`WindowState.is_first_start`).
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from reader.errors import ReaderError
from reader.settings import SETTINGS, Settings
from reader.settings.profiles import PROFILES
from reader.ui.options.first_start_page import LANGUAGE, PALETTE, SIZE, FirstStartPage
from reader.ui.window.main_window import MainWindow

_LARGE_SYSTEM_PX = ((28, 3), (21, 2), (17, 1))
"""A system font of so many logical pixels or more -> number of the profile that is as much larger than usual.

Windows, macOS and the common desktops of Linux use 12 to 15 when nobody has asked for larger text.
"""


class FirstStart(QObject):
    """Shows the page, does what it asks for, and takes it away at “Start reading” or when a place is asked for."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        library, head = window.library, window.edition.head
        palettes = next(row.choices for row in SETTINGS if row.key == PALETTE)
        self.page = FirstStartPage(window.theme, library.languages(head.guide), palettes)
        self.page.value_chosen.connect(self._on_value_chosen)
        self.page.start_requested.connect(window.going.go_home)
        window.going.arrived.connect(self._end)
        self._unsubscribe = settings.subscribe(self._on_setting_changed)
        self._show_values()
        window.middle.greet(self.page)
        window.show_plain(plain=True)

    def _show_values(self) -> None:
        values: dict[str, object] = {key: self._settings.get(key) for key in (SIZE, PALETTE)}
        values[LANGUAGE] = self._settings.get(LANGUAGE) or self._window.edition.head.language
        self.page.show_values(values)

    def _on_value_chosen(self, key: str, value: object) -> None:
        try:
            self._settings.set(key, value)
        except ReaderError as error:  # the organisation has decided
            self._show_values()
            self._window.say(str(error))

    def _on_setting_changed(self, _key: str) -> None:
        self._show_values()

    def _end(self) -> None:
        """Make room for the guide, for good."""
        self._unsubscribe()
        self._window.going.arrived.disconnect(self._end)
        self._window.show_plain(plain=False)
        self._window.middle.end_greeting()
        self._window.middle.shown.setFocus()
        self.deleteLater()


def follow_system_size(settings: Settings) -> None:
    """Begin with larger text where the computer itself was set to larger text."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    size = profile_size(QFontInfo(QFont(font)).pixelSize())
    if size != settings.get(SIZE) and not settings.is_locked(SIZE):
        settings.set(SIZE, size)


def profile_size(system_px: int) -> int:
    """Return the text size, in percent, that suits a system font of so many logical pixels."""
    number = next((number for least, number in _LARGE_SYSTEM_PX if system_px >= least), 0)
    return PROFILES[number].size
