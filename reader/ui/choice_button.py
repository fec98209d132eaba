# SPDX-License-Identifier: GPL-3.0-or-later
"""A large button with a title and a quieter line under it, both wrapped, that grows with its text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from reader.content.address import Address
from reader.ui.theme import Theme

_WRAP = int(Qt.TextFlag.TextWordWrap)
_WRAP_LEFT = _WRAP | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class ChoiceButton(QPushButton):
    """`kind` is `choice` (plain card), `primary` (the one to take) or `danger`."""

    def __init__(
        self, theme: Theme, title: str, note: str, *, icon: str = "", kind: str = "choice", number: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._note = note
        self._icon_name = icon
        self._kind = kind
        self._number = number
        self.target: Address | None = None
        """Where it leads, for its owner."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{title}. {note}" if note else title)
        self.setMinimumWidth(theme.px(120))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def title(self) -> str:
        """Return the first line."""
        return self._title

    def hasHeightForWidth(self) -> bool:
        """Its height follows from the width, because the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that shows all of the text."""
        title, note = self._text_rects(width)
        gap = self._theme.gap(12)
        return max(self._theme.px(44), note.bottom() + gap if self._note else title.bottom() + gap)

    def sizeHint(self) -> QSize:
        """Return a size for a common width."""
        width = self._theme.px(260)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the height needed at the present width."""
        return QSize(self.minimumWidth(), self.heightForWidth(max(self.width(), self.minimumWidth())))

    # -- drawing --------------------------------------------------------------------------------------------------

    def _fonts(self) -> tuple[QFont, QFont]:
        strong = QFont.Weight.DemiBold if self._kind == "choice" else QFont.Weight.Bold
        return self._theme.font(17, strong), self._theme.font(15)

    def _text_rects(self, width: int) -> tuple[QRect, QRect]:
        gap = self._theme.gap(12)
        left = gap + self._lead_width()
        room = max(self._theme.px(40), width - left - gap)
        title_font, note_font = self._fonts()
        everything = QRect(0, 0, room, 100_000)
        title = QFontMetrics(title_font).boundingRect(everything, _WRAP_LEFT, self._title)
        note = QFontMetrics(note_font).boundingRect(everything, _WRAP_LEFT, self._note)
        title = QRect(left, gap, room, title.height())
        return title, QRect(left, title.bottom() + self._theme.gap(3), room, note.height())

    def _lead_width(self) -> int:
        if self._icon_name:
            return self._theme.px(22) + self._theme.gap(12)
        if self._number:
            return QFontMetrics(self._fonts()[0]).horizontalAdvance("00") + self._theme.gap(12)
        return 0

    def _colours(self) -> tuple[str, str, str, str]:
        """Return background, edge, title and note colours."""
        palette = self._theme.palette
        if self._kind == "primary":
            return palette.accent, palette.accent, palette.on_accent, palette.on_accent
        if self._kind == "danger":
            return palette.danger.background, palette.danger.title, palette.danger.title, palette.text
        under = palette.soft if self.underMouse() else palette.raised
        edge = palette.border if palette.is_contrast or self.underMouse() else palette.hairline
        return under, edge, palette.text, palette.muted

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, its icon or number, the two texts and the focus ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        back, edge, title_colour, note_colour = self._colours()
        shape = QPainterPath()
        ring = max(2.0, float(self._theme.gap(2.4)))
        radius = float(self._theme.gap(10))
        shape.addRoundedRect(QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), radius, radius)
        painter.fillPath(shape, QColor(back))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.palette.focus), ring))
        else:
            painter.setPen(QPen(QColor(edge), max(1.0, ring / 2)))
        painter.drawPath(shape)
        title, note = self._text_rects(self.width())
        self._draw_lead(painter, title, title_colour, note_colour)
        title_font, note_font = self._fonts()
        painter.setFont(title_font)
        painter.setPen(QColor(title_colour))
        painter.drawText(title, _WRAP_LEFT, self._title)
        painter.setFont(note_font)
        painter.setPen(QColor(note_colour))
        painter.drawText(note, _WRAP_LEFT, self._note)
        if self.hasFocus() and self._kind == "primary":
            inner = QPainterPath()
            inner.addRoundedRect(QRectF(self.rect()).adjusted(ring * 2, ring * 2, -ring * 2, -ring * 2), radius, radius)
            painter.setPen(QPen(QColor(self._theme.palette.on_accent), ring / 2))
            painter.drawPath(inner)
        painter.end()

    def _draw_lead(self, painter: QPainter, title: QRect, title_colour: str, note_colour: str) -> None:
        gap = self._theme.gap(12)
        if self._icon_name:
            size = self._theme.px(22)
            token = {"primary": "on_accent", "danger": "danger"}.get(self._kind, "text")
            self._theme.icon(self._icon_name, token).paint(painter, QRect(gap, title.top(), size, size))
        elif self._number:
            painter.setFont(self._fonts()[0])
            painter.setPen(QColor(note_colour))
            painter.drawText(QRect(gap, title.top(), self._lead_width(), title.height()), _WRAP_LEFT, self._number)
        del title_colour
