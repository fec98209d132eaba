# SPDX-License-Identifier: GPL-3.0-or-later
"""A button that looks like a link and wraps its words: a place in the guide, another term, "more".

A real button for the keyboard and for assistive technology. It knows nothing of where it leads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.ui.controls.mirroring import draw_icon, follow
from reader.ui.controls.wrapping import Measure, target

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.theme import Theme


class LinkButton(QPushButton):
    """Shows its text underlined in the colour of links, with an icon before it when `icon_name` names one."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None, *, icon_name: str = "") -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon_name
        self._measure: Measure | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._measure = None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text with room for a finger."""
        room = width - self._text_left() - self._edge()
        return max(target(self._theme), self._measured().height(self.text(), room) + 2 * self._pad())

    def sizeHint(self) -> QSize:
        """Return the size on one line, or wrapped to a comfortable width when the text is long."""
        width = min(self._measured().width(self.text()) + 2, self._theme.px(320)) + self._text_left() + self._edge()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return one line, as narrow as a few signs: the rest wraps."""
        line = self._measured().line
        return QSize(self._text_left() + line + self._edge(), max(target(self._theme), line + 2 * self._pad()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, the icon and the ring around the one that has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        follow(painter, self)
        palette = self._theme.palette
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.selection if self.isDown() else palette.soft))
            painter.drawRoundedRect(self.rect(), self._theme.gap(8), self._theme.gap(8))
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), self._theme)
        self._draw_icon(painter)
        colour = palette.link if self.isEnabled() else palette.disabled
        self._measured().draw(painter, self._text_rect(), self.text(), colour)
        painter.end()

    def _draw_icon(self, painter: QPainter) -> None:
        if self._icon_name:
            side = self._theme.px(18)
            place = QRect(self._edge(), (self.height() - side) // 2, side, side)
            draw_icon(painter, self._theme.icon(self._icon_name, "link"), place)

    def _text_rect(self) -> QRect:
        rect = self.rect().adjusted(self._text_left(), 0, -self._edge(), 0)
        rect.setTop((self.height() - self._measured().height(self.text(), rect.width())) // 2)
        return rect

    def _text_left(self) -> int:
        return self._edge() + (self._theme.px(18) + self._theme.gap(6) if self._icon_name else 0)

    def _edge(self) -> int:
        return self._theme.gap(6)

    def _pad(self) -> int:
        return self._theme.gap(8)

    def _measured(self) -> Measure:
        if self._measure is None:
            font = self._theme.font(16, QFont.Weight.Normal)
            font.setUnderline(not self._icon_name)
            self._measure = Measure(font)
        return self._measure


def ring_width(theme: Theme) -> int:
    """Return the width of the focus ring, in logical pixels; the style sheet's rings are as wide."""
    return max(2, theme.gap(2.4))


def draw_ring(painter: QPainter, rect: QRectF, theme: Theme, colour: str = "") -> None:
    """Draw the focus ring inside `rect`; in `colour` (`#rrggbb`) when it is not the palette's own."""
    width = ring_width(theme)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour or theme.palette.focus), width))
    inset = width / 2
    radius = theme.gap(8)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
