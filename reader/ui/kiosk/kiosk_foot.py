# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the terminal, during a visit: that nothing is kept, size, contrast, Listen, buttons down, “I’m finished”.

The last is there at every size, on every page. It works with the actions of the visit's window and knows no window.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.kiosk.touch_button import SIDE, TouchButton, touch_font, touch_px
from reader.ui.theme import Theme
from reader.ui.window.dress import Acts

_LEAST_LABEL = 120
"""Width, at 100 %, in which the sentence stands well, on a few lines."""


class KioskFoot(QWidget):
    """Lives as long as one visit."""

    finish_requested = Signal()
    hide_requested = Signal()
    """The page is to be covered."""
    low_requested = Signal(bool)
    """Whether the buttons should be within reach of somebody who sits."""

    def __init__(self, theme: Theme, acts: Acts, *, is_low: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._is_low = is_low
        self.setObjectName("kioskFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.smaller, self.larger = (TouchButton(theme, parent=self) for _each in range(2))
        self.contrast = TouchButton(theme, "contrast", parent=self)
        self.listen = TouchButton(theme, "volume-2", parent=self)
        self.speech = TouchButton(theme, "ear", parent=self)
        self.speech.setVisible(False)
        self.low = TouchButton(theme, "arrow-down-to-line", parent=self)
        self.hide_screen = TouchButton(theme, "eye-off", parent=self)
        self.finished = TouchButton(theme, "check", kind="primary", parent=self)
        for button, name in (
            (self.smaller, "text_smaller"),
            (self.larger, "text_larger"),
            (self.contrast, "palette_next"),
            (self.listen, "listen"),
        ):
            button.follow(acts[name])
        self.low.clicked.connect(self._on_low_clicked)
        self.hide_screen.clicked.connect(self.hide_requested)
        self.finished.clicked.connect(self.finish_requested)
        self._rows = QVBoxLayout(self)
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        self._row.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(0)
        for button in self._buttons():
            self._row.addWidget(button)
        self._rows.addLayout(self._row)
        self._rows.addLayout(self._second)
        self.retranslate()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("For this visit"))
        self.label.setText(_("Nothing you do here is kept."))
        self.smaller.set_words("A−\u200e", _("Smaller text"))
        self.larger.set_words("A+\u200e", _("Larger text"))
        self.contrast.set_words(_("Contrast"), _("Contrast: the next colours"))
        self.listen.set_words(_("Listen"), _("Listen, or pause"))
        self.speech.set_words(_("Speak to me"))
        if self._is_low:
            self.low.set_words(_("Buttons up"), _("Move buttons up"))
        else:
            self.low.set_words(_("Buttons down"), _("Move buttons down"))
        self.low.set_icon("arrow-up-to-line" if self._is_low else "arrow-down-to-line")
        self.hide_screen.set_words(_("Hide screen"), _("Hide my page"))
        self.hide_screen.setAccessibleDescription(_("Covers this page until you want it back. Key: F2"))
        self.finished.set_words(_("I’m finished"), _("I’m finished: wipe everything I did here"))
        self._fit()

    def offer_speech(self, action: QAction) -> None:
        """Have a button that turns on and off that everything is spoken."""
        self.speech.setCheckable(True)
        self.speech.follow(action)
        self._fit()

    def refuse_speech(self, why: str) -> None:
        """Say on the button why nothing is spoken; it can be tried again."""
        self.speech.setAccessibleDescription(why)

    def _buttons(self) -> list[TouchButton]:
        return [
            *(self.smaller, self.larger, self.contrast, self.listen, self.speech, self.low),
            *(self.hide_screen, self.finished),
        ]

    def _on_low_clicked(self) -> None:
        self._is_low = not self._is_low
        self.retranslate()
        self.low_requested.emit(self._is_low)

    def _fit(self) -> None:
        """Leave out words, then begin a second row; “I’m finished” keeps its words."""
        buttons = [button for button in self._buttons() if not button.isHidden()]
        margins = self._rows.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        label = touch_px(self._theme, _LEAST_LABEL) + self._row.spacing()
        is_enough = self._have_room(buttons, room - label)
        shell = self.window()
        if is_enough and shell.height() > shell.width():  # an upright screen has height to spare, and no width
            is_enough = self.hide_screen.has_words
        if not is_enough:
            self._have_room([button for button in buttons if button is not self.finished], room)
        self._move_last(to_second=not is_enough)

    def _have_room(self, buttons: list[TouchButton], room: int) -> bool:
        """Leave out words until these buttons have room beside each other; tell whether they have."""
        last = [self.hide_screen, self.finished]  # who has to hide a page has no time to guess at icons
        for worded in (buttons, [self.low, *last], last, [self.finished]):
            for button in buttons:
                button.show_words(shown=button in worded)
            if self._width_of(buttons) <= room:
                return True
        return False

    def _width_of(self, buttons: list[TouchButton]) -> int:
        widths = [max(button.sizeHint().width(), button.minimumWidth()) for button in buttons]
        return sum(widths) + self._row.spacing() * (len(widths) - 1)

    def _move_last(self, *, to_second: bool) -> None:
        """Put the sentence and “I’m finished” into a row of their own, or all into one."""
        row = self._second if to_second else self._row
        if row.indexOf(self.finished) >= 0:
            return
        for part in (self.label, self.finished):
            (self._row if to_second else self._second).removeWidget(part)
        row.insertWidget(0, self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.finished)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything in the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _on_theme_changed(self) -> None:
        side, above = touch_px(self._theme, SIDE), touch_px(self._theme, 8)
        self.label.setFont(touch_font(self._theme))
        self._rows.setContentsMargins(side, above, side, above)
        for row in (self._rows, self._row, self._second):
            row.setSpacing(above)
        self._fit()
