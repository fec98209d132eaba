# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings sheet: every row of the settings table, group by group, as a card over the window.

It is made from the table alone, so a new setting is there without a line of code. A change counts at once; “As it was”
puts back what it was when the sheet was opened. What follows from a setting is not its concern.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.i18n import _
from reader.settings import SETTINGS, Setting, Settings, Value
from reader.settings.groups import Group, grouped
from reader.ui.announce import announce
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.mirroring import placed
from reader.ui.controls.overlay import OverlayCard
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.options.setting_controls import Choices, Pictures
from reader.ui.options.setting_row import SettingRow
from reader.ui.theme import Theme
from reader.ui.window.focus_order import stops_in

_ROOMY = 430
"""From this height at 100 % on, the line at the foot stays in view; else it follows the last setting."""


class SettingsSheet(Sheet):
    """`open` reads all values; Esc or its button closes it and gives the keyboard back."""

    WIDEST, HIGHEST = 620, 1100

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        parent: QWidget,
        *,
        table: Iterable[Setting] = SETTINGS,
        offers: Mapping[str, Choices] | None = None,
        pictures: Pictures | None = None,
    ) -> None:
        """Make the rows of `table`; `offers` and `pictures` are what only the running program has for some of them."""
        super().__init__(theme, parent, name="settingsSheet")
        self._settings = settings
        self._before: dict[str, Value] = {}
        self._headings: list[tuple[Group, WrappedLabel]] = []
        self.rows: dict[str, SettingRow] = {}
        self._add_rows(table, offers or {}, pictures or {})
        self._foot = QWidget(self.card)
        self._state = WrappedLabel(theme, self._foot, size=15, colour="muted")
        self.undo = LinkButton(theme, "", self._foot, icon_name="undo-2")
        self.undo.clicked.connect(self._on_undo)
        self._build_foot()
        self._unsubscribe = settings.subscribe(self._on_setting_changed)
        self.retranslate()
        self.follow_theme()

    def _add_rows(self, table: Iterable[Setting], offers: Mapping[str, Choices], pictures: Pictures) -> None:
        for group, settings in grouped(table):
            heading = WrappedLabel(self._theme, self.inside, size=19, weight=QFont.Weight.Bold, colour="heading")
            self._headings.append((group, heading))
            self.column.addWidget(heading)
            for setting in settings:
                row = SettingRow(self._theme, setting, offers, pictures, self.inside)
                row.value_chosen.connect(self._on_value_chosen)
                row.default_requested.connect(self._on_default_requested)
                self.rows[setting.key] = row
                self.column.addWidget(row)
            line = QFrame(self.inside)
            line.setProperty("kind", "line")
            self.column.addWidget(line)
        self.column.addStretch(1)

    def _build_foot(self) -> None:
        foot = QHBoxLayout(self._foot)
        foot.addWidget(self._state, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._foot.setSizePolicy(policy)
        self._around.addWidget(self._foot)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.set_title(_("Settings"), _("Close the settings"))
        self.undo.setText(_("As it was"))
        self.undo.setAccessibleName(_("As it was"))
        self.undo.setAccessibleDescription(_("Puts every setting back as it was when you opened this sheet."))
        self._state.setText(_("Each change counts at once."))
        for group, heading in self._headings:
            heading.setText(group.title())
        for row in self.rows.values():
            row.retranslate()

    def finish(self) -> None:
        """Listen to the settings no more; the window closes."""
        self._unsubscribe()

    # -- opening --------------------------------------------------------------------------------------------------

    def place(self, area: QRect) -> None:
        """Put the card where lines end in `area`, so that the page is seen to change beside it where there is room."""
        super().place(area)
        card = QRect(0, 0, self.card.width(), self.card.height())
        card.moveTopRight(area.topRight())
        OverlayCard.place(self, placed(self, card, area))
        is_roomy = card.height() >= self._theme.px(_ROOMY)
        wanted: QVBoxLayout = self._around if is_roomy else self.column
        if wanted.indexOf(self._foot) < 0:
            wanted.addWidget(self._foot)

    def open(self) -> None:
        """Show every value as it is now, and take the keyboard."""
        if self.is_open:
            return
        self._before = {key: self._settings.get(key) for key in self.rows}
        for key in self.rows:
            self._show(key)
        self._state.setText(_("Each change counts at once."))
        super().open()
        announce(self, _("Settings"))

    def first_stop(self) -> QWidget:
        """Return the first setting's control: who opens the sheet wants to change something."""
        first = next(iter(self.rows.values()), None)
        return first.stop() if first is not None else self.close_button

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in reading order; the line at the foot comes last, wherever it stands."""
        region = [self.close_button, *stops_in(self.inside), *stops_in(self._foot)]
        found = dict.fromkeys(stop for stop in region if stop.isVisible() and stop.isEnabled())
        return [stop for stop in found if stop.focusProxy() is None]

    # -- changing -------------------------------------------------------------------------------------------------

    def _on_value_chosen(self, key: str, value: object) -> None:
        try:
            self._settings.set(key, value)
        except ReaderError as error:
            self.rows[key].refuse(str(error))
        else:
            self._show(key)  # what was refused before may be the value that the setting still has

    def _on_default_requested(self, key: str) -> None:
        self._settings.reset(key)

    def _on_setting_changed(self, key: str) -> None:
        if self.is_open and key in self.rows:
            self._show(key)
            self._state.setText(_("Each change counts at once."))

    def _show(self, key: str) -> None:
        self.rows[key].show_value(self._settings.get(key), locked=self._settings.is_locked(key))

    def _on_undo(self) -> None:
        for key, value in self._before.items():
            if self._settings.is_locked(key):
                continue
            if self._settings.get(key) == value:
                self._show(key)  # what was typed and refused goes, too
            elif value == self.rows[key].row.default:
                self._settings.reset(key)
            else:
                self._settings.set(key, value)
        self._state.setText(_("Everything is as it was."))
        announce(self, self._state.text())

    def follow_theme(self) -> None:
        """Take spaces from the theme: rows have air of their own."""
        super().follow_theme()
        self.column.setSpacing(self._theme.gap(4))
