# SPDX-License-Identifier: GPL-3.0-or-later
"""Enter on a button that lies on the page: the page would take the key for itself, and open a link behind the button.

Qt's own buttons take Enter on some systems only. Where else a button lies, the window does this; a page that stands in
a shell, with no such window around it, does it for its own.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


def press_on_enter(event: QKeyEvent, area: QWidget) -> bool:
    """Press the button in `area` that has the keyboard if the key is Enter; tell whether it was."""
    button = QApplication.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not isinstance(button, QAbstractButton) or not area.isAncestorOf(button):
        return False
    button.click()
    return True
