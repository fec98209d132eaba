# SPDX-License-Identifier: GPL-3.0-or-later
"""Comfort in one click: four sizes of the whole window by their names, spacing, colours, line focus, and the way back.

Joins the sheet and the actions to the settings. What a setting does to the window is done elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from reader.content.address import Address
from reader.content.edition import Edition
from reader.i18n import _
from reader.pages import Page
from reader.settings import SETTINGS, Value
from reader.settings.profiles import PROFILES, profile_of
from reader.ui.announce import announce
from reader.ui.comfort.comfort_sheet import KEYS, PALETTE, SIZE, ComfortSheet
from reader.ui.palettes import PALETTES
from reader.ui.window.feature import Desk, Feature

_LEAST_HEIGHT = 230
"""With less height than this under the bar, in pixels at 100 %, the sheet lies over the bar too."""


class Comfort(Feature):
    """The sheet is built when it is first asked for."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk, edition)
        self._sheet: ComfortSheet | None = None
        self._before: dict[str, Value] = {}
        self._end = desk.settings.subscribe(self._on_setting_changed)
        self._show_profile()

    @property
    def sheet(self) -> ComfortSheet:
        """The sheet, built now if it was not yet."""
        if self._sheet is None:
            self._sheet = sheet = ComfortSheet(self.desk.theme, self.desk.frame.central)
            sheet.value_chosen.connect(self._choose)
            sheet.restore_requested.connect(self._restore)
            sheet.settings_requested.connect(self._show_settings)
            sheet.offer_settings(offered=self.desk.acts["settings"].isVisible())
        return self._sheet

    # -- deeds ----------------------------------------------------------------------------------------------------

    def show_sheet(self) -> None:
        """Show the sheet, or close it when it is there."""
        if self.sheet.is_open:
            self.sheet.close()
            return
        self._before = {key: self.desk.settings.get(key) for key in KEYS}
        self.sheet.set_locked(self.desk.settings.is_locked)
        self.sheet.show_values(self._before)
        self.sheet.place(self._area())
        self.sheet.open()
        announce(self.sheet, _("Text and colours"))

    def use_standard(self) -> None:
        """Show everything at the normal size."""
        self._use("standard")

    def use_large(self) -> None:
        """Show everything large."""
        self._use("large")

    def use_larger(self) -> None:
        """Show everything larger still."""
        self._use("larger")

    def use_very_large(self) -> None:
        """Show everything very large."""
        self._use("very_large")

    def next_palette(self) -> None:
        """Go on to the next of the five palettes, and say which it is."""
        names = list(PALETTES)
        now = names.index(self.desk.theme.palette.name)
        name = names[(now + 1) % len(names)]
        row = next(row for row in SETTINGS if row.key == PALETTE)
        title = next(choice.title() for choice in row.choices if choice.value == name)
        if self._choose(PALETTE, name):
            self.desk.say(_("Colours: {name}.").format(name=title))

    # -- following ------------------------------------------------------------------------------------------------

    def show_page(self, address: Address, page: Page | None) -> None:
        """A place was asked for: it is what the person wants to see."""
        if self._sheet is not None:
            self._sheet.close()

    def place(self) -> None:
        """Put the sheet where it belongs, after a change of size."""
        if self._sheet is not None and self._sheet.is_open:
            self._sheet.place(self._area())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._sheet is not None:
            self._sheet.retranslate()

    def stop(self) -> None:
        """Listen to the settings no more."""
        self._end()

    def _area(self) -> QRect:
        """Return where the sheet may lie: “When to call” stays in view, in the bar or in the strip at the foot.

        Where there is too little room for that, it lies over everything.
        """
        frame, theme = self.desk.frame, self.desk.theme
        gap = theme.gap(10)
        whole = frame.central.rect().adjusted(gap, gap, -gap, -gap)
        page = frame.to_central(self.desk.middle)
        below = whole.adjusted(0, page.top(), 0, page.bottom() - whole.bottom() - gap if frame.is_alone else 0)
        return below if below.height() >= theme.px(_LEAST_HEIGHT) else whole

    def _use(self, profile_id: str) -> None:
        profile = next(profile for profile in PROFILES if profile.id == profile_id)
        self._choose(SIZE, profile.size)

    def _choose(self, key: str, value: Value) -> bool:
        """Keep a choice; say why not when it cannot be, and return whether it was."""
        is_kept = self.keep_setting(key, value)
        self._show_profile()
        return is_kept

    def _restore(self) -> None:
        """Make everything what it was when the sheet was opened."""
        settings = self.desk.settings
        for key, value in self._before.items():
            if not settings.is_locked(key) and settings.get(key) != value:
                settings.set(key, value)
        announce(self.sheet, _("Everything is as it was."))

    def _show_settings(self) -> None:
        self.sheet.close()
        self.desk.acts["settings"].trigger()

    def _on_setting_changed(self, key: str) -> None:
        if key == SIZE:
            self._show_profile()
            self._say_size()
        if key in KEYS and self._sheet is not None and self._sheet.is_open:
            self._sheet.show_values({each: self.desk.settings.get(each) for each in KEYS})

    def _say_size(self) -> None:
        """Tell those who cannot see it how large everything is now: keys and buttons change it too."""
        size = int(self.desk.settings.get(SIZE))
        profile = profile_of(size)
        percent = f"{size}\u00a0%"
        announce(self.desk.frame, f"{profile.title()}, {percent}" if profile else percent)

    def _show_profile(self) -> None:
        """Tick the action of the profile whose size this is, or none."""
        chosen = profile_of(self.desk.settings.get(SIZE))
        for profile in PROFILES:
            self.desk.acts[f"profile_{profile.id}"].setChecked(profile is chosen)
