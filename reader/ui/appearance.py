# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader's choice of size, colours and spacing: from the settings to the theme, at once, and in steps by key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.settings import TEXT_SIZES, Settings
from reader.ui.page.look import PageLook
from reader.ui.theme import FAMILY, Theme

SIZE: Final = "look.text_size"
PALETTE: Final = "look.palette"
SPACING: Final = "look.spacing"


class Appearance(QObject):
    """Keeps the theme in step with the settings. `changed` comes after the theme's own signal."""

    changed = Signal()

    def __init__(
        self, theme: Theme, settings: Settings, parent: QObject | None = None, *, sizes: tuple[int, ...] = TEXT_SIZES
    ) -> None:
        """Keep `theme` in step with `settings`; steps by key go through `sizes`, in percent."""
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._sizes = sizes
        self.stop = settings.subscribe(self._on_setting_changed)
        """Call it to follow the settings no more."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self.apply()

    def apply(self) -> None:
        """Put the settings on the theme."""
        palette = self._settings.get(PALETTE)
        self._theme.apply("system" if palette == "auto" else palette, self._settings.get(SIZE) / 100)
        self.changed.emit()

    def page_look(self) -> PageLook:
        """Return the look of the page's text."""
        return PageLook(self._theme.palette, FAMILY, float(self._theme.base), wide=self._settings.get(SPACING))

    def step(self, by: int) -> None:
        """Make all text larger (1) or smaller (-1) by a step of the table; 0 goes back to the default."""
        if by == 0:
            self._settings.reset(SIZE)
            return
        now = self._settings.get(SIZE)
        further = [size for size in self._sizes if (size > now if by > 0 else size < now)]
        if further:
            self._settings.set(SIZE, further[0] if by > 0 else further[-1])

    def can_step(self) -> tuple[bool, bool]:
        """Return whether text can get smaller, and larger."""
        now = self._settings.get(SIZE)
        return now > min(self._sizes), now < max(self._sizes)

    def choose_palette(self, name: str) -> None:
        """Use a palette by name, or `auto` to follow the system."""
        self._settings.set(PALETTE, name)

    def palette_choice(self) -> str:
        """Return what was chosen: a palette's name, or `auto`."""
        return self._settings.get(PALETTE)

    def toggle_spacing(self) -> None:
        """Switch wide spacing of letters, words and lines on or off."""
        self._settings.set(SPACING, not self._settings.get(SPACING))

    def _on_setting_changed(self, key: str) -> None:
        if key in (SIZE, PALETTE, SPACING):
            self.apply()

    def _on_system_changed(self) -> None:
        if self._settings.get(PALETTE) == "auto":
            self.apply()
