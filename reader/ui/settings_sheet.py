# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings sheet: every row of the settings table, group by group, as a card over the window.

It is made from the table alone, so a new setting is there without a line of code. A change counts at once; “As it was”
puts back what it was when the sheet was opened. What follows from a setting is not its concern.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.i18n import _
from reader.settings import SETTINGS, Setting, Settings, Value
from reader.settings.groups import Group, grouped
from reader.ui.announce import announce
from reader.ui.icon_button import IconButton
from reader.ui.link_button import LinkButton
from reader.ui.overlay import OverlayCard
from reader.ui.setting_controls import Choices, Pictures
from reader.ui.setting_row import SettingRow
from reader.ui.theme import Theme
from reader.ui.wrapping import WrappedLabel

_WIDEST, _HIGHEST = 620, 1100
_ROOMY = 430
"""From this height at 100 % on, the line at the foot stays in view; else it follows the last setting."""


class SettingsSheet(OverlayCard):
    """`open` reads all values; Esc or its button closes it and gives the keyboard back."""

    opened = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        parent: QWidget | None = None,
        *,
        table: Iterable[Setting] = SETTINGS,
        offers: Mapping[str, Choices] | None = None,
        pictures: Pictures | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._settings = settings
        self._came_from: QWidget | None = None
        self._before: dict[str, Value] = {}
        self._headings: list[tuple[Group, WrappedLabel]] = []
        self.rows: dict[str, SettingRow] = {}
        self.setObjectName("settingsSheet")
        self.card.setProperty("kind", "card")
        self._title = WrappedLabel(theme, self.card, size=22, weight=QFont.Weight.Bold, colour="heading")
        self._close = IconButton(theme, "x", self.card)
        self._close.clicked.connect(self.close)
        self._scroll = _scroll_area(self.card)
        self._inside = QWidget()
        self._inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self._list = QVBoxLayout(self._inside)
        self._add_rows(table, offers or {}, pictures or {})
        self._foot = QWidget(self.card)
        self._state = WrappedLabel(theme, self._foot, size=15, colour="muted")
        self._undo = LinkButton(theme, "", self._foot, icon_name="undo-2")
        self._undo.clicked.connect(self._on_undo)
        self._build()
        self._unsubscribe = settings.subscribe(self._on_setting_changed)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def _add_rows(self, table: Iterable[Setting], offers: Mapping[str, Choices], pictures: Pictures) -> None:
        for group, settings in grouped(table):
            heading = WrappedLabel(
                self._theme, self._inside, size=19, weight=QFont.Weight.Bold, colour="heading"
            )
            self._headings.append((group, heading))
            self._list.addWidget(heading)
            for setting in settings:
                row = SettingRow(self._theme, setting, offers, pictures, self._inside)
                row.value_chosen.connect(self._on_value_chosen)
                row.default_requested.connect(self._on_default_requested)
                self.rows[setting.key] = row
                self._list.addWidget(row)
            line = QFrame(self._inside)
            line.setProperty("kind", "line")
            self._list.addWidget(line)

    def _build(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout(self._foot)
        foot.addWidget(self._state, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._foot.setSizePolicy(policy)
        self._list.addStretch(1)
        self._scroll.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # QScrollArea turns it on for the widget that it is given
        self._column = QVBoxLayout(self.card)
        self._column.addLayout(self._top)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._foot)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Settings"))
        self._title.setText(_("Settings"))
        self._close.set_name(_("Close the settings"))
        self._undo.setText(_("As it was"))
        self._undo.setAccessibleName(_("As it was"))
        self._undo.setAccessibleDescription(_("Puts every setting back as it was when you opened this sheet."))
        self._state.setText(_("Each change counts at once."))
        for group, heading in self._headings:
            heading.setText(group.title())
        for row in self.rows.values():
            row.retranslate()

    def finish(self) -> None:
        """Listen to the settings no more; the window closes."""
        self._unsubscribe()

    # -- opening and closing --------------------------------------------------------------------------------------

    def place(self, area: QRect) -> None:
        """Put the card to the right of `area`, so that the page is seen to change beside it where there is room."""
        width, height = min(self._theme.px(_WIDEST), area.width()), min(self._theme.px(_HIGHEST), area.height())
        box = QRect(0, 0, max(1, width), max(1, height))
        box.moveTopRight(area.topRight())
        super().place(box)
        is_roomy = height >= self._theme.px(_ROOMY)
        wanted: QVBoxLayout = self._column if is_roomy else self._list
        if wanted.indexOf(self._foot) < 0:
            wanted.addWidget(self._foot)

    def open(self) -> None:
        """Show it and take the keyboard; it goes back to where it was when the sheet closes."""
        if self.is_open:
            return
        self._came_from = QApplication.focusWidget()
        self._before = {key: self._settings.get(key) for key in self.rows}
        for key in self.rows:
            self._show(key)
        self._state.setText(_("Each change counts at once."))
        super().open()
        self._scroll.verticalScrollBar().setValue(0)
        next(iter(self.stops()[1:]), self._close).setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, _("Settings"))
        self.opened.emit()

    def close(self) -> bool:
        """Hide it and give the keyboard back, unless it went elsewhere already."""
        came_from, self._came_from = self._came_from, None
        focused = QApplication.focusWidget()
        is_ours = focused is None or self.isAncestorOf(focused)
        if self.is_open and is_ours and came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        return super().close()

    def stops(self) -> list[QWidget]:
        """Return what the keyboard comes to, in reading order."""
        region = [self._close, *self._inside.findChildren(QWidget), *self._foot.findChildren(QWidget)]
        found = dict.fromkeys(each for each in region if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return [each for each in found if each.isVisibleTo(self) and each.isEnabled() and each.focusProxy() is None]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on the sheet: what lies behind it cannot be seen."""
        stops = self.stops()
        at = next((at for at, stop in enumerate(stops) if stop.hasFocus()), 0)
        to = stops[(at + (1 if forward else -1)) % len(stops)]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        if self._inside.isAncestorOf(to):
            self._scroll.ensureWidgetVisible(to, 0, self._theme.gap(60))
        return True

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

    def _on_theme_changed(self) -> None:
        theme = self._theme
        side = theme.gap(22)
        self._column.setContentsMargins(side, theme.gap(14), theme.gap(8), theme.gap(10))
        self._column.setSpacing(theme.gap(8))
        self._list.setContentsMargins(0, 0, theme.gap(14), theme.gap(8))
        self._list.setSpacing(theme.gap(4))
        self._scroll.verticalScrollBar().setSingleStep(theme.px(24))


def _scroll_area(parent: QWidget) -> QScrollArea:
    scroll = QScrollArea(parent)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.viewport().setAutoFillBackground(False)
    return scroll
