# SPDX-License-Identifier: GPL-3.0-or-later
"""The mark that goes from key to key for who has a switch or a few real keys, while the text field keeps the focus.

It knows where keys are, not what they do.
"""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from reader.ui.announce import announce
from reader.ui.kiosk.key_button import KeyButton

_STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_ROW_FIRST = 100
"""Up and Down go to the next row, and there to the key that lies most nearly above or below."""


class KeyMark:
    """On one key, or on none. `speaker` is the widget in whose name the key is said to a screen reader."""

    def __init__(self, speaker: QWidget) -> None:
        self._speaker = speaker
        self._on: KeyButton | None = None

    @property
    def key(self) -> KeyButton | None:
        """The key that has the mark, or None: a key may have gone with its page."""
        return self._on if self._on is not None and shiboken6.isValid(self._on) else None

    def put_on(self, key: KeyButton | None) -> None:
        """Put the mark on this key, or on none, and say which it is."""
        if key is self._on:
            return
        if self._on is not None and shiboken6.isValid(self._on):
            self._on.set_marked(False)
        self._on = key
        if key is not None:
            key.set_marked(True)
            announce(self._speaker, key.accessibleName())

    def step(self, keys: Sequence[KeyButton], by: int) -> bool:
        """Go on or back in the order of reading; False, and on none, at the end of `keys` or the start."""
        at = keys.index(self._on) + by if self._on in keys else 0 if by > 0 else len(keys) - 1
        self.put_on(keys[at] if 0 <= at < len(keys) else None)
        return self._on is not None

    def move(self, keys: Sequence[KeyButton], arrow: Qt.Key) -> bool:
        """Go to the nearest key in the direction of an arrow key; False when this is none."""
        if self._on is None or arrow not in _STEPS:
            return False
        step, start = _STEPS[arrow], self._on.geometry().center()
        reached: list[tuple[int, int, KeyButton]] = []
        for number, key in enumerate(keys):
            way = key.geometry().center() - start
            ahead = way.x() * step.x() + way.y() * step.y()
            aside = abs(way.x() * step.y()) + abs(way.y() * step.x())
            if ahead > 0 and (step.y() or aside < key.height() // 2):  # Left and Right stay in their row
                reached.append((ahead * (_ROW_FIRST if step.y() else 1) + aside, number, key))
        if reached:
            self.put_on(min(reached)[2])
        return True
