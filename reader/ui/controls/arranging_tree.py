# SPDX-License-Identifier: GPL-3.0-or-later
"""A tree whose rows can be taken out and put in another order: Delete removes, Ctrl+Up and Ctrl+Down move.

It tells keys; what they do is its owner's concern.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader.ui.controls.rows import Index, RowTree

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ArrangingTree(RowTree):
    """A subclass asks `tell_key` among its own keys, and decides whether there has to be a current row."""

    remove_pressed = Signal()
    step_pressed = Signal(int)
    """-1 is up."""
    current_changed = Signal()

    def tell_key(self, event: QKeyEvent) -> bool:
        """Tell that a row is to be removed or moved; return whether the key asks for either."""
        key = Qt.Key(event.key())
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_pressed.emit()
        elif is_held and key in _STEPS:
            self.step_pressed.emit(_STEPS[key])
        else:
            return False
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another row is the current one."""
        super().currentChanged(current, previous)
        self.current_changed.emit()
