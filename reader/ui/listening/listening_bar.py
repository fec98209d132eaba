# SPDX-License-Identifier: GPL-3.0-or-later
"""The calm bar at the foot of the page while it is read aloud: back, pause, on, stop, the speed, and what comes next.

It says nothing itself and knows no voice: it tells what is asked for and shows what it is told.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.switch import Switch
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.listening.voice_words import speed_name
from reader.ui.theme import Theme

_MOST = 0.36
"""How much of the page's room the bar may take; where it would take more, it leaves out what else has a key."""


class ListeningBar(QWidget):
    """Hidden until something is read aloud."""

    back_requested = Signal()
    pause_requested = Signal()
    on_requested = Signal()
    stop_requested = Signal()
    slower_requested = Signal()
    faster_requested = Signal()
    going_on_chosen = Signal(object)
    """True: the next section follows by itself."""
    next_requested = Signal()
    """Go on with what `offer` named."""
    return_requested = Signal()
    """Show what is being read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._percent = 100
        self._is_playing = False
        self._status = ""
        self._room = 0
        self._is_away = False
        self.setObjectName("listeningBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = IconButton(theme, "skip-back", self)
        self.pause = IconButton(theme, "pause", self)
        self.on = IconButton(theme, "skip-forward", self)
        self.halt = IconButton(theme, "square", self)
        self.next = LinkButton(theme, "", self, icon_name="arrow-right")
        self.come_back = LinkButton(theme, "", self, icon_name="eye")
        self._words = WrappedLabel(theme, self, colour="muted")
        self.slower = IconButton(theme, "minus", self)
        self._speed = QLabel(self)
        self._speed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.faster = IconButton(theme, "plus", self)
        self._goes_on_label = WrappedLabel(theme, self)
        self.goes_on = Switch(theme, self)
        self._build()
        self._connect()
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()
        self.hide()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._flow = FlowLayout()
        self._column.addLayout(self._flow)
        self._speed_group = self._group(self.slower, self._speed, self.faster)
        self._goes_on_group = self._group(self._goes_on_label, self.goes_on)
        for part in (self.back, self.pause, self.on, self.halt, self._words, self.next, self.come_back):
            self._flow.addWidget(part)
        self._flow.addWidget(self._speed_group)
        self._flow.addWidget(self._goes_on_group)

    def _group(self, *parts: QWidget) -> QWidget:
        """Return parts that stay together in one row."""
        group = QWidget(self)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in parts:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return group

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.pause.clicked.connect(self.pause_requested)
        self.on.clicked.connect(self.on_requested)
        self.halt.clicked.connect(self.stop_requested)
        self.slower.clicked.connect(self.slower_requested)
        self.faster.clicked.connect(self.faster_requested)
        self.next.clicked.connect(self.next_requested)
        self.come_back.clicked.connect(self.return_requested)
        self.goes_on.value_chosen.connect(self.going_on_chosen)

    # -- what it shows --------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Listening"))
        self.back.set_name(_("Back a sentence"))
        self.on.set_name(_("On a sentence"))
        self.halt.set_name(_("Stop listening"))
        self.slower.set_name(_("Speak slower"))
        self.faster.set_name(_("Speak faster"))
        self.come_back.setText(_("Show what is being read"))
        self.come_back.setAccessibleName(_("Show what is being read"))
        goes_on = _("Go on into the next section")
        self._goes_on_label.setText(goes_on)
        self.goes_on.set_words(goes_on, _("When off, reading stops at the end of a section."))
        self.show_playing(playing=self._is_playing)
        self.show_speed(self._percent)

    def show_playing(self, *, playing: bool) -> None:
        """Offer to pause, or to go on."""
        self._is_playing = playing
        self._theme.put_icon(self.pause, "pause" if playing else "play")
        self.pause.set_name(_("Pause") if playing else _("Go on"))

    def show_status(self, words: str, *, aloud: bool = False) -> None:
        """Show a few words, such as “Paused”; `aloud` says them to a screen reader too, while the voice is silent."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        if aloud and words != self._status:
            announce(self, words)
        self._status = words
        self._fit()

    def show_speed(self, percent: int) -> None:
        """Name the speed of the voice."""
        self._percent = percent
        self._speed.setText(speed_name(percent))
        self._speed.setAccessibleName(_("Speed of the voice: {speed}").format(speed=speed_name(percent)))
        self._fit()

    def show_steps(self, *, slower: bool, faster: bool) -> None:
        """Say whether there is a slower and a faster speed. A button that goes grey would let go of the keyboard."""
        for button, can in ((self.slower, slower), (self.faster, faster)):
            button.setAccessibleDescription("" if can else _("This is as far as it goes."))

    def offer(self, words: str) -> None:
        """Offer to go on with something, such as “Next section”; nothing takes the offer away."""
        self.next.setText(words)
        self.next.setAccessibleName(words)
        self._fit()

    def show_away(self, away: bool) -> None:
        """Offer to come back to what is being read, or not."""
        self._is_away = away
        self._fit()

    def set_room(self, height: int) -> None:
        """Say how high the page and this bar are together, in pixels."""
        self._room = height
        self._fit()

    # -- arranging ------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Show what there is to show; leave out the switch, then the speed, where the page would have no room."""
        for part, is_wanted in ((self.next, bool(self.next.text())), (self.come_back, self._is_away)):
            if part.hasFocus() and not is_wanted:
                self.pause.setFocus()  # what had the keyboard goes; the next control is as good as any
            part.setVisible(is_wanted)
        self._words.setVisible(bool(self._words.text()))
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        for has_speed, has_switch in ((True, True), (True, False), (False, False)):
            self._speed_group.setVisible(has_speed)
            self._goes_on_group.setVisible(has_switch)
            is_wide = has_speed and self._speed_group.sizeHint().width() > width
            if not is_wide and (not self._room or self._flow.heightForWidth(width) <= self._room * _MOST):
                break
        self._flow.invalidate()
        self.updateGeometry()

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        self._column.setContentsMargins(gap(12), gap(5), gap(12), gap(6))
        self._flow.setSpacing(gap(6))
        self._flow.set_row_gap(gap(6))
        for label in (self._words, self._goes_on_label):
            label.setContentsMargins(gap(6), 0, gap(6), 0)
        self._speed.setMinimumWidth(self._theme.px(116))
        self._speed.setMinimumHeight(target(self._theme))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for; what is left out changes the height, and must not begin it all again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, with the keyboard in the bar, stops listening."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop_requested.emit()
        else:
            super().keyPressEvent(event)
