# SPDX-License-Identifier: GPL-3.0-or-later
"""One key of the on-screen keyboard: a sign, an icon or a word as large as the key allows.

It never takes the focus, so that the text field keeps it with its cursor. Who has only keys or a switch moves a mark
over the keyboard instead (`set_marked`). It does not know what the key does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from reader.ui.controls.link_button import draw_ring
from reader.ui.kiosk.key_rows import Key

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.kiosk.key_names import Face
    from reader.ui.theme import Theme

_SIGN, _WORD, _LEAST_WORD = 24, 17, 16
"""Sizes of a sign and of words at 100 %; words shrink down to so many logical pixels before the icon stands alone."""
_ICON = 26
_PAD = 9
_OF_HEIGHT = 0.62
"""A sign's size is no larger than this share of the key."""
_REPEAT_AFTER_MS, _REPEAT_EVERY_MS = 500, 110
_REPEATING = frozenset({"delete", "left", "right"})


class KeyButton(QPushButton):
    """Shows the face that it is given; `clicked` tells that the finger was lifted on it."""

    def __init__(self, theme: Theme, key: Key, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._theme = theme
        self.sign = ""
        """What it types now, in the case that is shown; for other keys its words."""
        self._short = ""
        self._icon_name = ""
        self._is_marked = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoDefault(False)
        self.setCheckable(key.kind == "shift")
        if key.kind in _REPEATING:  # a help for many signs; one touch for each does the same
            self.setAutoRepeat(True)
            self.setAutoRepeatDelay(_REPEAT_AFTER_MS)
            self.setAutoRepeatInterval(_REPEAT_EVERY_MS)

    @property
    def is_marked(self) -> bool:
        """Whether the mark of those who have no pointer is on this key."""
        return self._is_marked

    def set_face(self, face: Face) -> None:
        """Show a label, an icon, or both."""
        self.sign = face.label
        self.setText(face.label.replace("&", "&&"))
        self.setAccessibleName(face.name)
        self._short = face.short
        self._icon_name = face.icon
        self.update()

    def set_marked(self, is_marked: bool) -> None:
        """Put the mark on this key, or take it away."""
        self._is_marked = is_marked
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key, what stands on it, and the mark."""
        del event
        theme, palette = self._theme, self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_filled = self.key.kind == "enter" or self.isChecked()
        ground, ink = (palette.accent, "on_accent") if is_filled else (palette.raised, "text")
        if self.isDown() and not is_filled:
            ground = palette.selection
        edge = max(1.5, theme.gap(1.4)) * (2 if self.isDown() else 1)
        painter.setPen(QPen(QColor(palette.accent_edge if is_filled else palette.border), edge))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 8, 8)
        self._draw_face(painter, ink)
        if self._is_marked:
            draw_ring(painter, QRectF(self.rect()), theme, palette.accent_focus if is_filled else palette.focus)
        painter.end()

    def _draw_face(self, painter: QPainter, ink: str) -> None:
        label = self.sign
        side = min(self._theme.px(_ICON), round(self.height() * 0.5), self.width() - 2 * _PAD) if self._icon_name else 0
        font = self._font_for(label, side)
        if font is None:
            label = self._short
            font = self._font_for(label, side)
        if font is None:
            label = ""
        painter.setFont(font or self.font())
        words = painter.fontMetrics().horizontalAdvance(label)
        between = self._theme.gap(6) if label and side else 0
        left = (self.width() - side - between - words) // 2
        if side:
            icon = self._theme.icon(self._icon_name, ink)
            icon.paint(painter, QRect(left, (self.height() - side) // 2, side, side))
        painter.setPen(QColor(self._theme.palette.colour(ink)))
        metrics = painter.fontMetrics()
        base = (self.height() + metrics.capHeight()) / 2
        painter.drawText(QPointF(left + side + between, base), label)

    def _font_for(self, label: str, side: int) -> QFont | None:
        """Return the largest font in which the label fits beside an icon `side` wide; None where only that fits."""
        room = self.width() - 2 * _PAD - (side + self._theme.gap(6) if side else 0)
        size = min(self._theme.px(_SIGN if len(label) == 1 else _WORD), round(self.height() * _OF_HEIGHT))
        font = self._theme.font(weight=QFont.Weight.DemiBold)
        while size > _LEAST_WORD:
            font.setPixelSize(size)
            if QFontMetrics(font).horizontalAdvance(label) <= room:
                return font
            size -= 1
        font.setPixelSize(_LEAST_WORD)
        fits = QFontMetrics(font).horizontalAdvance(label) <= room
        return font if fits or not self._icon_name else None
