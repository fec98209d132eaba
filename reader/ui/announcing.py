# SPDX-License-Identifier: GPL-3.0-or-later
"""Says a sentence to whoever reads the screen aloud. Without such a program, or with an older Qt, nothing happens."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` after what it is saying now."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)  # Qt 6.8 and later
    if event is not None and text:
        QAccessible.updateAccessibility(event(widget, text))
