# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar of a call: the search box, how long the call lasts, the one button that begins or ends it, and the menu.

It shows seconds that it is given; it knows no clock and no call.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.controls.icons import APART
from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.dress import Acts, Bar
from reader.ui.window.focus_order import put_in_order
from reader.ui.window.window_layout import Mode

_WIDEST_BOX = 455
"""In pixels at 100 %: a caller's words are short."""


class CallBar(Bar):
    """Wears what the picture of the desk shows."""

    def __init__(self, theme: Theme, acts: Acts, box: SearchBox, menu: QMenu) -> None:
        super().__init__()
        self._theme, self._acts, self._box = theme, acts, box
        self._mode = Mode.WIDE
        self._seconds: int | None = None
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box.set_for_calls()
        self._logo, self._name = QLabel(), QLabel("Lamplight")
        self._logo.setAccessibleName("Lamplight")
        self._name.setProperty("role", "name")
        self.clock = QLabel()
        self.clock.setProperty("role", "clock")
        self.urgent = QToolButton()
        self.urgent.setProperty("kind", "danger")
        theme.put_icon(self.urgent, "siren", "danger")
        self.urgent.clicked.connect(acts["urgent"].trigger)
        self.button = QToolButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_button_clicked)
        self.menu = QToolButton()
        self.menu.setProperty("kind", "quiet")
        theme.put_icon(self.menu, "menu")
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._build()
        self.retranslate()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build(self) -> None:
        self._rows = QVBoxLayout(self)
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        for part in (self._logo, self._name):
            self._row.addWidget(part)
        self._row.addWidget(self._box, 1)
        self._row.addStretch(0)
        for each in (self.urgent, self.clock, self.button, self.menu):
            self._row.addWidget(each)
        self._rows.addLayout(self._row)
        self._rows.addLayout(self._second)
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seconds(self, seconds: int | None) -> None:
        """Show how long the call lasts; None when no call runs."""
        was_running, self._seconds = self._seconds is not None, seconds
        self.clock.setText(self._clock_text(clock_words(seconds)) if seconds is not None else "")
        self.clock.setAccessibleName(_("Call {time}").format(time=clock_words(seconds or 0)))
        self.clock.setVisible(seconds is not None)
        if was_running != (seconds is not None):
            self._say_button()
            self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.menu.setText(_("Menu"))
        self.menu.setAccessibleName(_("Menu"))
        self.urgent.setText(APART + self._acts["urgent"].iconText())
        self.urgent.setAccessibleName(self._acts["urgent"].text())
        self._say_button()
        self.show_seconds(self._seconds)

    def set_mode(self, mode: Mode) -> None:
        """Give the search box a row of its own where there is little room."""
        self._mode = mode
        one_column = mode in (Mode.NARROW, Mode.COMPACT)
        self._logo.setVisible(mode is not Mode.COMPACT)
        self._name.setVisible(mode is Mode.WIDE)
        has_words = mode is Mode.WIDE
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if has_words else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.urgent.setToolButtonStyle(style)
        to, off = (self._second, self._row) if one_column else (self._row, self._second)
        if to.indexOf(self._box) < 0:
            off.removeWidget(self._box)
            to.insertWidget(0 if one_column else 2, self._box, 1)
        self._row.setStretch(self._row.indexOf(self.urgent) - 1, 1 if one_column else 0)
        before: tuple[QWidget, ...] = (self._logo, self._name)
        after: tuple[QWidget, ...] = (self.urgent, self.clock, self.button, self.menu)
        for part in (*before, *after, self._box) if one_column else (*before, self._box, *after):
            part.raise_()
        put_in_order((self,))
        self.show_seconds(self._seconds)
        self._on_theme_changed()

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
        for button in (self.urgent, self.button, self.menu):
            button.setMinimumSize(target, target)
            button.setIconSize(QSize(theme.px(20), theme.px(20)))
        self.clock.setMinimumHeight(target)
        self.clock.ensurePolished()
        metrics = self.clock.fontMetrics()
        widest = metrics.horizontalAdvance(self._clock_text("00:00")) + 2 * theme.gap(10) + theme.gap(4)
        self.clock.setMinimumWidth(widest)  # it does not move with every second
        one_column = self._mode in (Mode.NARROW, Mode.COMPACT)
        self._box.setMaximumWidth(16_777_215 if one_column else theme.px(_WIDEST_BOX))
        logo = theme.px(26)
        self._logo.setPixmap(theme.icon("lamplight").pixmap(QSize(logo, logo), self.devicePixelRatioF()))


def clock_words(seconds: int) -> str:
    """Return seconds as a clock shows them: `12:04`, and `1:02:09` from an hour on."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
