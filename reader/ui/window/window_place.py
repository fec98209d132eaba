# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the window stands at first, and how large: never larger than the screen has room for.

It counts in logical pixels, and knows nothing of what is in the window.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtWidgets import QWidget

FIRST = QSize(1280, 800)
"""The size of a window that was never opened before, where there is room for it."""
FRAME = QSize(16, 44)
"""What the system's frame and title bar take at most: how much they do is known only when the window is there."""


def put_in_place(window: QWidget, geometry: bytes, room: QRect | None = None) -> None:
    """Put a window that is not shown yet where it stood, inside the part of the screen that is left to windows.

    `geometry` is what `saveGeometry` gave, empty the first time; `room` stands for the screen's own in tests.
    """
    window.resize(FIRST)
    if geometry:
        window.restoreGeometry(QByteArray(geometry))
    if window.isMaximized() or window.isFullScreen():
        return  # the system fits it
    room = room or window.screen().availableGeometry()
    least = QSize() if geometry else FRAME  # where it stood before, its frame had room
    if room.contains(QRect(window.pos() if geometry else room.topLeft(), window.size() + least)):
        return
    window.resize(window.size().boundedTo(room.size() - FRAME))
    spare = room.size() - FRAME - window.size()
    window.move(room.left() + spare.width() // 2, room.top() + spare.height() // 2)
