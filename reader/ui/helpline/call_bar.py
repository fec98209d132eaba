# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar of a call: the search box, how long the call lasts, the one button that begins or ends it, and the menu.

It shows seconds that it is given; it knows no clock and no call.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from reader.i18n import _
from reader.ui.controls.icons import APART
from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.desk_bar import DeskBar
from reader.ui.window.dress import Acts
from reader.ui.window.window_layout import Mode

_WIDEST_BOX = 455
"""In pixels at 100 %: a caller's words are short."""
_ROOM_FOR_WORDS = 600
"""Width of the bar at 100 % from which the button for what can be said has words beside its icon."""


class CallBar(DeskBar):
    """Wears what the picture of the desk shows."""

    def __init__(self, theme: Theme, acts: Acts, box: SearchBox, menu: QMenu) -> None:
        super().__init__(theme, box, menu)
        self._acts = acts
        self._seconds: int | None = None
        box.set_for_calls()
        self.clock = QLabel()
        self.clock.setProperty("role", "clock")
        self.urgent = QToolButton()
        self.urgent.setProperty("kind", "danger")
        theme.put_icon(self.urgent, "siren", "danger")
        self.urgent.clicked.connect(acts["urgent"].trigger)
        self.saying = QToolButton()
        theme.put_icon(self.saying, "columns-2")
        self.saying.clicked.connect(acts["say_strip"].trigger)
        self.saying.hide()
        self.button = QToolButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_button_clicked)
        self._build()
        self.retranslate()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build(self) -> None:
        for part in (self._logo, self._name):
            self._row.addWidget(part)
        self._row.addWidget(self._box, 1)
        self._row.addStretch(0)
        for each in (self.saying, self.urgent, self.clock, self.button, self.menu):
            self._row.addWidget(each)

    def show_seconds(self, seconds: int | None) -> None:
        """Show how long the call lasts; None when no call runs."""
        was_running, self._seconds = self._seconds is not None, seconds
        self.clock.setText(self._clock_text(clock_words(seconds)) if seconds is not None else "")
        self.clock.setAccessibleName(_("Call {time}").format(time=clock_words(seconds or 0)))
        self.clock.setVisible(seconds is not None)
        if was_running != (seconds is not None):
            self._say_button()
            self._on_theme_changed()

    def offer_saying(self, is_offered: bool) -> None:
        """Have a button for what a volunteer can say, where its strip has no room."""
        had_keyboard = self.saying.hasFocus()
        self.saying.setVisible(is_offered)
        if had_keyboard and not is_offered:
            self._box.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language; the actions do so before."""
        super().retranslate()
        self.urgent.setText(APART + self._acts["urgent"].iconText())
        self.urgent.setAccessibleName(self._acts["urgent"].text())
        for button, name in ((self.urgent, "urgent"), (self.saying, "say_strip")):
            keys = self._acts[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleDescription(f"({keys})")
            button.setToolTip(f"{self._acts[name].text()} ({keys})")
        self.saying.setText(APART + _("What I can say"))
        self.saying.setAccessibleName(self._acts["say_strip"].text())
        self._say_button()
        self.show_seconds(self._seconds)

    def set_mode(self, mode: Mode) -> None:
        """Give the search box a row of its own where there is little room."""
        self._mode = mode
        self._logo.setVisible(mode is not Mode.COMPACT)
        self._name.setVisible(mode is Mode.WIDE)
        has_words = mode is Mode.WIDE
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if has_words else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.urgent.setToolButtonStyle(style)
        self._move_box(2)
        after = (self.urgent, self.clock, self.button, self.menu)
        is_beside_box = mode is Mode.COMPACT  # the other buttons take all of their row
        self._put_saying(beside_box=is_beside_box)
        self._put_in_order((self._logo, self._name), (*after, self.saying) if is_beside_box else (self.saying, *after))
        self._fit_saying()
        self.show_seconds(self._seconds)
        self._on_theme_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the button for what can be said where there is room: beside a box in a row of its own there often is."""
        super().resizeEvent(event)
        self._fit_saying()

    def _put_saying(self, *, beside_box: bool) -> None:
        """Put the button for what can be said among the others, or before the search box."""
        row = self._second if beside_box else self._row
        if row.indexOf(self.saying) < 0:
            for other in (self._row, self._second):
                other.removeWidget(self.saying)
            row.insertWidget(0 if beside_box else row.indexOf(self.urgent), self.saying)
        self._row.setStretch(self._row.indexOf(self.urgent) - (1 if beside_box else 2), 1 if self.is_one_column else 0)

    def _fit_saying(self) -> None:
        has_words = self._mode is Mode.NARROW and self.width() >= self._theme.px(_ROOM_FOR_WORDS)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if has_words else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.saying.setToolButtonStyle(style)

    def _clock_text(self, time: str) -> str:
        """Return what the clock says: where there is least room, the time alone."""
        return time if self._mode is Mode.COMPACT else _("Call {time}").format(time=time)

    def _say_button(self) -> None:
        words = _("End call") if self._seconds is not None else _("New call")
        self.button.setText(words)
        self.button.setAccessibleName(words)

    def _on_button_clicked(self) -> None:
        self._acts["wrap_up" if self._seconds is not None else "new_call"].trigger()

    def _on_theme_changed(self) -> None:
        theme = self._theme
        side = theme.gap(12)
        self._rows.setContentsMargins(side, theme.gap(8), side, theme.gap(8))
        self._rows.setSpacing(theme.gap(6))
        self._row.setSpacing(theme.gap(8))
        self._name.setContentsMargins(0, 0, theme.gap(6), 0)
        target = theme.px(44)
        for button in (self.saying, self.urgent, self.button, self.menu):
            button.setMinimumSize(target, target)
            button.setIconSize(QSize(theme.px(20), theme.px(20)))
        self.clock.setMinimumHeight(target)
        self.clock.ensurePolished()
        metrics = self.clock.fontMetrics()
        widest = metrics.horizontalAdvance(self._clock_text("00:00")) + 2 * theme.gap(10) + theme.gap(4)
        self.clock.setMinimumWidth(widest)  # it does not move with every second
        self._box.setMaximumWidth(16_777_215 if self.is_one_column else theme.px(_WIDEST_BOX))
        self._show_logo()


def clock_words(seconds: int) -> str:
    """Return seconds as a clock shows them: `12:04`, and `1:02:09` from an hour on."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
