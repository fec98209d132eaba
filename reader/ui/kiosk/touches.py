# SPDX-License-Identifier: GPL-3.0-or-later
"""Which events mean that somebody is there: a finger, a wheel, a key that does something here and was pressed anew.

It knows the wall's list of keys, and nothing of who counts the time.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

from reader.ui.kiosk.wall import is_known

_Kind = QEvent.Type
_BY_HAND = frozenset(
    {_Kind.MouseButtonPress, _Kind.TouchBegin, _Kind.TouchUpdate, _Kind.Wheel, _Kind.TabletPress}
)  # fmt: skip


def is_press(event: QEvent) -> bool:
    """Tell whether anything is pressed or turned, be it a key that does nothing here: enough to interrupt a voice."""
    return event.type() in _BY_HAND or event.type() == _Kind.KeyPress


def is_touch(event: QEvent) -> bool:
    """Tell whether somebody did something. What lies on a keyboard repeats its key, and often one that is refused."""
    if not is_press(event):
        return False
    if not isinstance(event, QKeyEvent):
        return True
    return not event.isAutoRepeat() and is_known(event.key(), event.modifiers(), event.text())
