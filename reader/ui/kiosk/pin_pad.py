# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that asks for the staff's PIN: large keys, dots for digits, and a wait that grows with each wrong PIN.

It hands the digits to `check` and forgets them. It knows neither the PIN nor what lies behind it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.i18n import _, plural
from reader.ui.announce import announce
from reader.ui.controls.enter_key import press_on_enter
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.kiosk.idle import steady_seconds
from reader.ui.kiosk.patience import Patience
from reader.ui.kiosk.pin_keys import LEAST_KEY, PinDots, PinKeys
from reader.ui.theme import Theme

PATIENCE_SECONDS: Final = 20
MOST_DIGITS: Final = 12
_IN_MINUTES: Final = 120
"""From this many seconds on a wait is told in minutes."""
_LOOK_MS = 250
_COLUMN = 420
"""The widest that the words get, in logical pixels at 100 %."""
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Lock(Protocol):
    """What holds guessing off: reader/site/lockout.py."""

    def failed(self) -> None:
        """Note a wrong PIN."""

    def succeeded(self) -> None:
        """Note the right one."""

    def wait_seconds(self) -> int:
        """Return for how many seconds no PIN is taken; 0 when one is."""
        ...

    @property
    def is_shut(self) -> bool:
        """Whether no PIN is taken any more."""
        ...


class PinPad(QWidget):
    """Shown, it waits for a PIN, and leaves by itself when nobody touches it."""

    entered = Signal()
    """The PIN was right."""
    refused = Signal()
    """A PIN was wrong. Which one it was nobody is told."""
    given_up = Signal()
    """“Back” or Esc was pressed, or nobody touched it for 20 seconds."""

    def __init__(
        self, theme: Theme, check: Callable[[str], bool], lockout: Lock, now: Callable[[], float] = steady_seconds
    ) -> None:
        """Ask `check` for each PIN when `lockout` allows it. `now` gives seconds and never goes back."""
        super().__init__()
        self._theme = theme
        self._check = check
        self._lockout = lockout
        self._digits = ""
        self._was_wrong = False
        self._wait = 0
        self.setObjectName("pageArea")
        self.setMinimumSize(1, 1)  # the page never makes the shell larger than the screen
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = WrappedLabel(theme, self, size=28, weight=QFont.Weight.Bold, colour="heading", spacing=1.25)
        self.dots = PinDots(theme, self, MOST_DIGITS)
        self.message = WrappedLabel(theme, self, size=18)
        self.back_button = QPushButton(self)
        self.back_button.setAutoDefault(False)
        self.keys = PinKeys(theme, self)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        for part in (self.title, self.dots, self.message, self.back_button):
            self._words.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._words.addStretch(1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.addStretch(1)
        self._whole.addLayout(self._words)
        self._whole.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignCenter)
        self._whole.addStretch(1)
        self.patience = Patience(self, PATIENCE_SECONDS, now)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.keys.digit_pressed.connect(self._add)
        self.keys.erase_pressed.connect(self._erase)
        self.keys.enter_pressed.connect(self._try)
        self.back_button.clicked.connect(self.given_up)
        self.patience.over.connect(self.given_up)
        self._timer.timeout.connect(self.look)
        self._theme.changed.connect(self._arrange)

    def look(self) -> None:
        """Show how long no PIN is taken; the timer does so by itself while the page is shown."""
        wait = self._lockout.wait_seconds()
        if wait == self._wait:
            return
        had_to_wait, self._wait = self._wait > 0, wait
        self._show_state()
        if not wait:
            self._was_wrong = False
            self._show_state()
            self.dots.setFocus(Qt.FocusReason.OtherFocusReason)
        if had_to_wait != (wait > 0):
            announce(self, self.message.text(), urgent=True)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.title.setText(_("For staff"))
        self.setAccessibleName(_("For staff: enter the PIN"))
        self.back_button.setText(_("Back"))
        self.back_button.setAccessibleName(_("Back to the start"))
        self.keys.retranslate()
        self.dots.set_count(len(self._digits))
        self._show_state()

    # -- the digits -----------------------------------------------------------------------------------------------

    def _add(self, digit: str) -> None:
        if self._is_closed() or len(self._digits) == MOST_DIGITS:
            return
        self._was_wrong = False
        self._take(self._digits + digit)
        announce(self.dots, self.dots.spoken())

    def _erase(self) -> None:
        if self._digits:
            self._take(self._digits[:-1])
            announce(self.dots, self.dots.spoken())

    def _take(self, digits: str) -> None:
        self._digits = digits
        self.dots.set_count(len(digits))
        self._show_state()

    def _try(self) -> None:
        digits = self._digits
        if not digits or self._lockout.is_shut or self._lockout.wait_seconds() > 0:
            return
        self._take("")
        if self._check(digits):
            self._lockout.succeeded()
            self.entered.emit()
            return
        self._was_wrong = True
        self._lockout.failed()
        self.refused.emit()
        self._wait = self._lockout.wait_seconds()
        self._show_state()
        self.dots.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.message.text(), urgent=True)

    def _is_closed(self) -> bool:
        return self._wait > 0 or self._lockout.is_shut

    def _show_state(self) -> None:
        self.keys.setEnabled(not self._is_closed())
        self.message.setText(self._message())
        self.message.setAccessibleName(self.message.text())
        self.dots.setAccessibleDescription(f"{self.message.text()} {self.dots.spoken()}")

    def _message(self) -> str:
        if self._lockout.is_shut:
            return _("There were too many wrong PINs, and none is taken any more. The site file needs a new PIN.")
        if not self._wait:
            return _("That PIN is not right.") if self._was_wrong else _("Please enter the PIN, then OK.")
        first = _("That PIN is not right.") if self._was_wrong else _("There were too many wrong PINs.")
        return f"{first} {waiting_words(self._wait)}"

    # -- Qt's own -------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with nothing entered, and with what is left of a wait."""
        super().showEvent(event)
        self._was_wrong = False
        self._wait = self._lockout.wait_seconds()
        self._take("")
        self._timer.start()
        self.dots.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.accessibleName()}. {self.message.text()}", urgent=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was entered."""
        super().hideEvent(event)
        self._timer.stop()
        self._digits = ""
        self.dots.set_count(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits from a keyboard; Enter presses what has the keyboard, in the field it tries the PIN."""
        if press_on_enter(event, self):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in _ENTER_KEYS:
            self._try()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._erase()
        elif event.text() in tuple("0123456789"):
            self._add(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the keys beside the words where the page is wide, below them where it is high."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme, width, height = self._theme, self.width(), self.height()
        side, gap = theme.gap(24), theme.gap(32)
        self._whole.setContentsMargins(side, side, side, side)
        self._whole.setSpacing(gap)
        self._words.setSpacing(theme.gap(14))
        self.back_button.setMinimumHeight(max(LEAST_KEY, theme.px(44)))
        is_wide = width > height
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        room = QSize(width - 2 * side, height - 2 * side)
        words = min(theme.px(_COLUMN), room.width() // 2 - gap if is_wide else room.width())
        for part in (self.title, self.dots, self.message, self.back_button):
            part.setFixedWidth(words)
        line = self.message.heightForWidth(theme.px(_COLUMN) * 4)
        self.message.setMinimumHeight(3 * line)  # nothing moves when it says more
        self.title.show()
        self._words.invalidate()
        if is_wide and self._words.sizeHint().height() > room.height():
            self.title.hide()  # the rest says enough
        if is_wide:
            self.keys.fit(QSize(room.width() - words - gap, room.height()))
        else:
            self.keys.fit(QSize(room.width(), room.height() - self._words.sizeHint().height() - gap))


def waiting_words(seconds: int) -> str:
    """Return how long one has to wait, in whole seconds or, when that is long, in minutes that are not too few."""
    if seconds < _IN_MINUTES:
        return plural("Try again in {count} second.", "Try again in {count} seconds.", seconds)
    return plural("Try again in {count} minute.", "Try again in {count} minutes.", math.ceil(seconds / 60))
