# SPDX-License-Identifier: GPL-3.0-or-later
"""A large button with a title and a quieter line under it, both wrapped, that grows with its text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from reader.content.address import Address
from reader.ui.controls.mirroring import draw_icon, follow
from reader.ui.controls.wrapping import Measure
from reader.ui.theme import Theme

_ICON_SIDE = 22
_AIR = 16
"""Free space between the icon or number and the words, a little more than at the card's edge."""


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
        self._measured: tuple[float, Measure, Measure] | None = None
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

    def set_icon(self, name: str) -> None:
        """Draw another icon."""
        self._icon_name = name
        self.update()

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

    def _measures(self) -> tuple[Measure, Measure]:
        """Return what measures and draws the title and the note at the present text size."""
        if self._measured is None or self._measured[0] != self._theme.scale:
            strong = QFont.Weight.DemiBold if self._kind == "choice" else QFont.Weight.Bold
            title, note = Measure(self._theme.font(17, strong)), Measure(self._theme.font(15))
            self._measured = (self._theme.scale, title, note)
        return self._measured[1:]

    def _text_rects(self, width: int) -> tuple[QRect, QRect]:
        gap = self._theme.gap(12)
        left = gap + self._lead_width()
        room = max(self._theme.px(40), width - left - gap)
        title_measure, note_measure = self._measures()
        title = QRect(left, gap, room, title_measure.height(self._title, room))
        note_height = note_measure.height(self._note, room) if self._note else 0
        return title, QRect(left, title.bottom() + self._theme.gap(3), room, note_height)

    def _lead_width(self) -> int:
        if self._icon_name:
            return self._theme.px(_ICON_SIDE) + self._theme.gap(_AIR)
        if self._number:
            return max(self._measures()[0].width(digits) for digits in ("00", self._number)) + self._theme.gap(_AIR)
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
        follow(painter, self)
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
        self._draw_lead(painter, title, note_colour)
        title_measure, note_measure = self._measures()
        title_measure.draw(painter, title, self._title, title_colour)
        note_measure.draw(painter, note, self._note, note_colour)
        if self.hasFocus() and self._kind == "primary":
            inner = QPainterPath()
            inner.addRoundedRect(QRectF(self.rect()).adjusted(ring * 2, ring * 2, -ring * 2, -ring * 2), radius, radius)
            painter.setPen(QPen(QColor(self._theme.palette.on_accent), ring / 2))
            painter.drawPath(inner)
        painter.end()

    def _draw_lead(self, painter: QPainter, title: QRect, note_colour: str) -> None:
        gap = self._theme.gap(12)
        if self._icon_name:
            size = self._theme.px(_ICON_SIDE)
            token = {"primary": "on_accent", "danger": "danger"}.get(self._kind, "text")
            draw_icon(painter, self._theme.icon(self._icon_name, token), QRect(gap, title.top(), size, size))
        elif self._number:
            lead = QRect(gap, title.top(), self._lead_width(), title.height())
            self._measures()[0].draw(painter, lead, self._number, note_colour)
