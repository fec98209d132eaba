# SPDX-License-Identifier: GPL-3.0-or-later
"""Says something to those who use a screen reader, without moving the keyboard: “12 results”, “Bookmark added”.

What is announced also has to be visible somewhere: nobody else hears it.
"""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader speak `text`, after what it is saying now; an urgent text interrupts.

    Nothing happens when no assistive technology is there, or when Qt is older than 6.8, which cannot.
    """
    make = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if make is None or not text or not QAccessible.isActive():
        return
    event = make(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
