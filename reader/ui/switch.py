# SPDX-License-Identifier: GPL-3.0-or-later
"""A switch that is on or off and says which in a word, for a setting that is a yes or a no.

It knows neither the setting nor what follows from it. To assistive technology it is a check box.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from reader.i18n import _
from reader.ui.link_button import draw_ring
from reader.ui.theme import Theme
from reader.ui.wrapping import Measure, target

_TRACK_WIDTH, _TRACK_HEIGHT = 50, 28


class Switch(QCheckBox):
    """`value_chosen` tells what a person chose; `show_value` shows without telling."""

    value_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure: Measure | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_value(self, value: object) -> None:
        """Be on or off."""
        self.setChecked(bool(value))

    def set_words(self, title: str, description: str) -> None:
        """Say what it switches."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(description)
        self._on_theme_changed()  # “On” and “Off” may be as long as never before in another language

    def sizeHint(self) -> QSize:
        """Return room for the switch, the longer word and a finger."""
        theme, measure = self._theme, self._measured()
        word = max(measure.width(_("On")), measure.width(_("Off")))
        height = max(target(theme), theme.px(_TRACK_HEIGHT), measure.line) + 2 * theme.gap(2)
        return QSize(theme.px(_TRACK_WIDTH) + word + 3 * theme.gap(8), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: it does not shrink."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on it."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track with its knob, the word beside it, and the ring when it has the keyboard."""
        del event
        theme, palette = self._theme, self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = max(1.5, theme.gap(1.6))
        width, height = theme.px(_TRACK_WIDTH), theme.px(_TRACK_HEIGHT)
        track = QRectF(theme.gap(8), (self.height() - height) / 2, width, height)
        is_on = self.isChecked()
        fill = palette.accent if is_on else palette.raised
        line = (palette.accent_edge if is_on else palette.border) if self.isEnabled() else palette.disabled
        painter.setPen(QPen(QColor(line), edge))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(track, height / 2, height / 2)
        side = height - 4 * edge
        left = track.right() - 2 * edge - side if is_on else track.left() + 2 * edge
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.on_accent if is_on else line))
        painter.drawEllipse(QRectF(left, track.top() + 2 * edge, side, side))
        measure = self._measured()
        at = round(track.right()) + theme.gap(8)
        words = QRect(at, (self.height() - measure.line) // 2, self.width() - at, measure.line)
        colour = palette.text if self.isEnabled() else palette.disabled
        measure.draw(painter, words, _("On") if is_on else _("Off"), colour)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), theme)
        painter.end()

    def _on_clicked(self) -> None:
        self.value_chosen.emit(self.isChecked())

    def _on_theme_changed(self) -> None:
        self._measure = None
        self.updateGeometry()
        self.update()

    def _measured(self) -> Measure:
        if self._measure is None:
            self._measure = Measure(self._theme.font(16, QFont.Weight.DemiBold))
        return self._measure
