# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters typed while the page has the keyboard go to the search box, as a new search. It knows no search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from reader.ui.window.main_window import MainWindow

_PLAIN = (
    Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
)


class TypeAhead(QObject):
    """Looks at keys on the page, and at those that no part of the window wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        window.view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take a letter or a digit, and leave every other key alone."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        text = event.text()
        if not text.isalnum() or event.modifiers() & ~_PLAIN or self._is_written_elsewhere():
            return False
        window = self._window
        window.box.put("")
        window.start_search()
        window.box.insert(text)
        return True

    def _is_written_elsewhere(self) -> bool:
        """Tell whether the keyboard is in a field of its own, such as that for notes."""
        focused = self._window.focusWidget()
        if isinstance(focused, QTextEdit):
            return not focused.isReadOnly()
        return isinstance(focused, QLineEdit | QPlainTextEdit)
