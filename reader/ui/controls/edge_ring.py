# SPDX-License-Identifier: GPL-3.0-or-later
"""A ring inside the edge of something that scrolls, while the keyboard is on it and on nothing inside it.

It shows when the keyboard came by Tab or by a key: who clicks into a page or opens one knows where they are, and a ring
around all of it would only be in the way of reading. It knows nothing of what scrolls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QTextEdit, QWidget

from reader.ui.controls.link_button import draw_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.theme import Theme

_BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class EdgeRing(QWidget):
    """Lies over `area` and follows it; hidden until the keyboard comes. In a text, a chosen link has its own ring."""

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._theme = theme
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.installEventFilter(self)
        if isinstance(area, QTextEdit):
            area.selectionChanged.connect(self._follow_selection)
        theme.changed.connect(self.update)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard; events go their way."""
        if watched is self._area:
            if isinstance(event, QFocusEvent):
                self.setVisible(event.type() == QEvent.Type.FocusIn and event.reason() in _BY_KEY)
                self._follow_selection()
            if event.type() in (QEvent.Type.Resize, QEvent.Type.FocusIn):
                self.setGeometry(self._area.rect())
                self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ring(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _follow_selection(self) -> None:
        if isinstance(self._area, QTextEdit) and self._area.textCursor().hasSelection():
            self.hide()
