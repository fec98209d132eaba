# SPDX-License-Identifier: GPL-3.0-or-later
"""Says something to those who use a screen reader, without moving the keyboard: “12 results”, “Bookmark added”.

What is announced also has to be visible somewhere: nobody else hears it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

_hearers: list[Callable[[str, bool], None]] = []


def hear(hearer: Callable[[str, bool], None]) -> None:
    """Tell `hearer` every text from now on, and whether it is urgent: the program itself may have a voice."""
    _hearers.append(hearer)


def unhear(hearer: Callable[[str, bool], None]) -> None:
    """Tell it nothing any more."""
    if hearer in _hearers:
        _hearers.remove(hearer)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader speak `text`, after what it is saying now; an urgent text interrupts.

    Beside those who `hear`, nobody is told when no assistive technology is there, or when Qt is older than 6.8.
    """
    for hearer in tuple(_hearers) if text else ():
        hearer(text, urgent)
    make = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if make is None or not text or not QAccessible.isActive():
        return
    event = make(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
