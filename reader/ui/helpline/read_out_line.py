# SPDX-License-Identifier: GPL-3.0-or-later
"""One line to be read out, with a quiet marker at its side while it is the one being said. It knows no other line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.controls.mirroring import follow
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme

_BAR = 5
"""Width of the marker at 100 %: a shape, so that nobody needs to see its colour."""


class ReadOutLine(WrappedLabel):
    """Takes the keyboard, so that a screen reader says it; the marker stays when the keyboard goes elsewhere."""

    reached = Signal()
    """The keyboard came to it, or somebody pressed on it."""

    def __init__(
        self, theme: Theme, parent: QWidget, words: str, *, size: float, quiet: bool = False, strong: bool = False
    ) -> None:
        weight = QFont.Weight.Bold if strong else QFont.Weight.Normal
        super().__init__(theme, parent, size=size, weight=weight, colour="muted" if quiet else "text")
        self._line_theme = theme
        self._is_marked = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._on_line_theme_changed)
        self._on_line_theme_changed()

    @property
    def is_marked(self) -> bool:
        """Whether this is the line that is being said."""
        return self._is_marked

    def mark(self, *, marked: bool) -> None:
        """Show the marker, or take it away."""
        self._is_marked = marked
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.reached.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the line that was pressed."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the marker under the words."""
        if self._is_marked:
            theme = self._line_theme
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            follow(painter, self)
            painter.setPen(Qt.PenStyle.NoPen)
            box, width = QRectF(self.rect()), theme.gap(_BAR)
            painter.setBrush(QColor(theme.palette.soft))
            painter.drawRoundedRect(box, theme.gap(8), theme.gap(8))
            painter.setBrush(QColor(theme.palette.focus))
            painter.drawRoundedRect(QRectF(0, 0, width, box.height()), width / 2, width / 2)
            painter.end()
        super().paintEvent(event)

    def _on_line_theme_changed(self) -> None:
        gap = self._line_theme.gap
        self.setContentsMargins(gap(18), gap(7), gap(10), gap(7))
