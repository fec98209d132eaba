# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that covers a call nobody sits at: it asks for the PIN, and a wait grows with each wrong one.

It hands the digits to `check` and forgets them. It knows neither the PIN nor anything of the call behind it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.enter_key import press_on_enter
from reader.ui.controls.primary_button import PrimaryButton
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.kiosk.pin_pad import Lock, waiting_words
from reader.ui.theme import Theme

_MOST_DIGITS = 12
_LOOK_MS = 250
_COLUMN = 460
"""The widest that the words get, in logical pixels at 100 %."""


class LockPage(QWidget):
    """Shown, it waits for the PIN. Nothing of the call is on it."""

    opened = Signal()
    """The PIN was right."""
    forget_requested = Signal()
    """Somebody who does not know the PIN gives the call up, and said so twice."""

    def __init__(self, theme: Theme, check: Callable[[str], bool], lockout: Lock) -> None:
        """Ask `check` for each PIN when `lockout` allows it."""
        super().__init__()
        self._theme, self._check, self._lockout = theme, check, lockout
        self._was_wrong = False
        self._is_sure = False
        self._wait = 0
        self.setObjectName("pageArea")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(1, 1)
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._picture.setAccessibleName("Lamplight")
        self.title = WrappedLabel(theme, self, size=28, weight=QFont.Weight.Bold, colour="heading")
        self.words = WrappedLabel(theme, self, size=17)
        self.field = QLineEdit(self)
        self.field.setProperty("kind", "filter")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(_MOST_DIGITS)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.message = WrappedLabel(theme, self, size=17, weight=QFont.Weight.DemiBold)
        self.open_button = PrimaryButton(theme, self)
        self.forget_button = QPushButton(self)
        self.forget_button.setAutoDefault(False)
        self._build()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.field.returnPressed.connect(self._try)
        self.open_button.clicked.connect(self._try)
        self.forget_button.clicked.connect(self._on_forget_clicked)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def _build(self) -> None:
        self._scroll = QScrollArea(self)  # at the largest text not all of it has room
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setMinimumSize(1, 1)
        self._across, self._column = QHBoxLayout(self._inside), QVBoxLayout()
        self._scroll.setWidget(self._inside)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)  # QScrollArea turns it on for the widget that it is given
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._across.addStretch(1)
        self._across.addLayout(self._column)
        self._across.addStretch(1)
        self._column.addStretch(1)
        self._parts: tuple[QWidget, ...] = (
            self._picture, self.title, self.words, self.field, self.message, self.open_button, self.forget_button,
        )  # fmt: skip
        for part in self._parts:
            self._column.addWidget(part)
        self._column.addStretch(2)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.title.setText(_("Locked"))
        self.setAccessibleName(_("Locked: enter the PIN"))
        self.words.setText(_("Type the PIN and press Enter. What was open is behind this page, unchanged."))
        self.field.setPlaceholderText(_("PIN"))
        self.field.setAccessibleName(_("PIN"))
        self.open_button.setText(_("Open"))
        self.open_button.setAccessibleName(_("Open with this PIN"))
        self._show_state()

    def look(self) -> None:
        """Show how long no PIN is taken; the timer does so by itself while the page is shown."""
        wait = self._lockout.wait_seconds()
        if wait == self._wait:
            return
        had_to_wait, self._wait = self._wait > 0, wait
        if not wait:
            self._was_wrong = False
        self._show_state()
        if not wait:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if had_to_wait != (wait > 0):
            announce(self, self.message.text() or self.words.text(), urgent=True)

    def _try(self) -> None:
        digits = self.field.text()
        self.field.clear()
        if not digits or self._lockout.is_shut or self._lockout.wait_seconds() > 0:
            return
        if self._check(digits):
            self._lockout.succeeded()
            self.opened.emit()
            return
        self._was_wrong = True
        self._lockout.failed()
        self._wait = self._lockout.wait_seconds()
        self._show_state()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.message.text(), urgent=True)

    def _on_forget_clicked(self) -> None:
        if self._is_sure:
            self.forget_requested.emit()
            return
        self._is_sure = True
        self._show_state()
        announce(self, self.forget_button.text(), urgent=True)

    def _show_state(self) -> None:
        is_closed = self._wait > 0 or self._lockout.is_shut
        self.field.setReadOnly(is_closed)  # not disabled: the keyboard would go elsewhere
        self.open_button.setEnabled(not is_closed)
        self.message.setText(self._message())
        self.field.setAccessibleDescription(self.message.text() or self.words.text())
        self.forget_button.setText(
            _("Forget all of this call now") if self._is_sure else _("No PIN? Forget this call and begin anew")
        )
        self.forget_button.setAccessibleName(self.forget_button.text())

    def _message(self) -> str:
        if self._lockout.is_shut:
            return _("There were too many wrong PINs, and none is taken any more. This call can only be forgotten.")
        words = _("That PIN is not right.") if self._was_wrong else _("There were too many wrong PINs.")
        wait = waiting_words(self._wait) if self._wait else ""
        return f"{words} {wait}".strip() if wait or self._was_wrong else ""

    # -- Qt's own -------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with nothing entered, and with what is left of a wait."""
        super().showEvent(event)
        self._was_wrong = self._is_sure = False
        self._wait = self._lockout.wait_seconds()
        self.field.clear()
        self._show_state()
        self._timer.start()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self.field)
        announce(self, f"{self.title.text()}. {self.message.text() or self.words.text()}", urgent=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was entered."""
        super().hideEvent(event)
        self._timer.stop()
        self.field.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        if not press_on_enter(event, self):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, no wider than reads well."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = 2 * self._theme.gap(24) + self._scroll.verticalScrollBar().sizeHint().width()
        width = min(self._theme.px(_COLUMN), self.width() - beside)
        for part in self._parts:
            part.setFixedWidth(max(1, width))

    def _on_theme_changed(self) -> None:
        theme = self._theme
        gap, side = theme.gap(24), theme.px(56)
        self._across.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(theme.gap(14))
        self._picture.setPixmap(theme.icon("lock").pixmap(QSize(side, side), self.devicePixelRatioF()))
        for part in (self.field, self.forget_button):
            part.setMinimumHeight(target(theme))
        self._fit()
