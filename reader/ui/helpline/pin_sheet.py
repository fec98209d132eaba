# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet where a volunteer chooses a PIN for the lock, for as long as helpline mode lasts.

It hands the PIN to `keep` and forgets it; what is kept of it, others know.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from reader.errors import ReaderError
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.theme import Theme

_MOST_DIGITS = 12


class PinSheet(Sheet):
    """Two fields and a button. Esc closes it, and nothing was set."""

    WIDEST, HIGHEST = 520, 390
    pin_set = Signal()
    """A PIN is kept now; the sheet is closed."""

    def __init__(self, theme: Theme, parent: QWidget, keep: Callable[[str], None]) -> None:
        """`keep` takes the PIN, or raises ReaderError with the reason why it cannot be one."""
        super().__init__(theme, parent, name="pinSheet")
        self._keep = keep
        self.words = WrappedLabel(theme, self.inside)
        self.first, self.again = self._new_field(), self._new_field()
        self.message = WrappedLabel(theme, self.inside, weight=QFont.Weight.DemiBold)
        self.set_button = QPushButton(self.inside)
        self.set_button.setProperty("kind", "primary")
        self.set_button.setAutoDefault(False)
        for part in (self.words, self.first, self.again, self.message, self.set_button):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.first.returnPressed.connect(self._on_first_entered)
        self.again.returnPressed.connect(self._set)
        self.set_button.clicked.connect(self._set)
        self.retranslate()
        self.follow_theme()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.set_title(_("Set a PIN for the lock"), _("Close without a PIN"))
        self.words.setText(
            _(
                "6 to 12 digits. The PIN lasts until you leave helpline mode and is written nowhere. "
                "If you forget it, the call that is locked can only be forgotten too."
            )
        )
        for field, name in ((self.first, _("New PIN")), (self.again, _("The same PIN again"))):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        self.set_button.setText(_("Set the PIN"))

    def first_stop(self) -> QWidget:
        """Return the field, which has the keyboard first."""
        return self.first

    def open(self) -> None:
        """Show it, with nothing entered."""
        self._empty()
        self.message.setText("")
        super().open()

    def close(self) -> bool:
        """Hide it and forget what was entered."""
        self._empty()
        return super().close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a button presses it."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focused, QPushButton):
                focused.click()
            return
        super().keyPressEvent(event)

    def follow_theme(self) -> None:
        """Take sizes from the theme."""
        super().follow_theme()
        for part in (self.first, self.again, self.set_button):
            part.setMinimumHeight(target(self._theme))

    def _new_field(self) -> QLineEdit:
        field = QLineEdit(self.inside)
        field.setProperty("kind", "filter")
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(_MOST_DIGITS)
        field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return field

    def _on_first_entered(self) -> None:
        self.again.setFocus(Qt.FocusReason.TabFocusReason)

    def _set(self) -> None:
        pin, again = self.first.text(), self.again.text()
        self._empty()
        if pin != again:
            self._refuse(_("The two PINs are not the same. Please type both again."))
            return
        try:
            self._keep(pin)
        except ReaderError as error:
            self._refuse(str(error))
            return
        self.close()
        self.pin_set.emit()

    def _refuse(self, why: str) -> None:
        self.message.setText(why)
        self.first.setAccessibleDescription(why)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, why, urgent=True)

    def _empty(self) -> None:
        for field in (self.first, self.again):
            field.clear()
