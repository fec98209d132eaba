# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of somebody who has a keypad or two switches: Enter presses, and four signs are for the voice.

It listens at the part that has the keyboard, and tells; what speaks it does not know.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader.ui.kiosk.key_sending import takes_text
from reader.ui.page.page_view import PageView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Keypad(QObject):
    """Lives as long as the shell, from `follow` on."""

    speech_pressed = Signal()
    """`*`: speak to me, or be silent."""
    again_pressed = Signal()
    """`/`: say that again."""
    speed_pressed = Signal(int)
    """`+` and `-`: faster (1) and slower (-1)."""
    page_pressed = Signal()
    """Enter on a page of the guide, with no link chosen."""

    def __init__(self, shell: QWidget) -> None:
        super().__init__(shell)
        self._shell = shell
        self._at: QWidget | None = None
        self.has_voice = False
        """Whether the signs are for the voice: they are only signs where there is none."""

    def follow(self, application: QApplication) -> None:
        """Listen wherever the keyboard is, from now on."""
        application.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are ours."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or watched is not self._at:
            return False
        if event.key() in _ENTER:
            return not event.isAutoRepeat() and self._press(self._at)
        return self.has_voice and self._is_sign(event) and self._tell(event)

    def _press(self, at: QWidget | None) -> bool:
        if isinstance(at, QAbstractButton):
            at.click()  # by itself Qt has Enter press a button under some desktops only
            return True
        if isinstance(at, PageView) and not at.textCursor().hasSelection():
            self.page_pressed.emit()
            return True
        return False

    def _is_sign(self, event: QKeyEvent) -> bool:
        """Tell whether a key is not what somebody writes: on a keypad it never is."""
        is_keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
        return is_keypad or (self._at is not None and not takes_text(self._at))

    def _tell(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key not in (Qt.Key.Key_Asterisk, Qt.Key.Key_Slash, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            return False
        if event.isAutoRepeat():
            return True
        if key == Qt.Key.Key_Asterisk:
            self.speech_pressed.emit()
        elif key == Qt.Key.Key_Slash:
            self.again_pressed.emit()
        else:
            self.speed_pressed.emit(1 if key == Qt.Key.Key_Plus else -1)
        return True

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._at is not None and shiboken6.isValid(self._at):
            self._at.removeEventFilter(self)
        self._at = now if now is not None and self._shell.isAncestorOf(now) else None
        if self._at is not None:
            self._at.installEventFilter(self)
