# SPDX-License-Identifier: GPL-3.0-or-later
"""Where to ask staff: a line of words that the keyboard can be put on, so that it is met by whoever hears the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from reader.ui.controls.link_button import draw_ring
from reader.ui.controls.wrapping import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.theme import Theme


class HelpLine(WrappedLabel):
    """A stop of the keyboard, with a ring while it is there."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, size=16, colour="muted")
        self._ring_theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the ring."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ring(painter, QRectF(self.rect()), self._ring_theme)
            painter.end()
