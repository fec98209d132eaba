# SPDX-License-Identifier: GPL-3.0-or-later
"""A switch that is on or off and says which in a word, for a setting that is a yes or a no.

It knows neither the setting nor what follows from it. To assistive technology it is a check box.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from reader.i18n import _
from reader.ui.controls.link_button import draw_ring
from reader.ui.controls.mirroring import follow
from reader.ui.controls.wrapping import Measure, target
from reader.ui.theme import Theme

_TRACK_WIDTH, _TRACK_HEIGHT = 50, 28


class Switch(QCheckBox):
    """`value_chosen` tells what a person chose; `show_value` shows without telling."""

    value_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure: Measure | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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

    # -- room -----------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """Where the word has no room beside the track, it stands below."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the track and the word, and for a finger."""
        track, line, pad = self._track().height(), self._measured().line, 2 * self._theme.gap(2)
        high = max(track, line) if self._is_wide(width) else track + line
        return max(target(self._theme), high + pad)

    def sizeHint(self) -> QSize:
        """Return the size with the word beside the track."""
        width = self._track().width() + self._word_width() + 3 * self._theme.gap(8)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width with the word below the track."""
        width = max(self._track().width(), self._word_width()) + 2 * self._theme.gap(8)
        return QSize(width, target(self._theme))

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on it."""
        return self.rect().contains(pos)

    def _is_wide(self, width: int) -> bool:
        return width >= self._track().width() + self._word_width() + 3 * self._theme.gap(8)

    def _track(self) -> QSize:
        """Return the track's size: like white space, it grows more slowly than the words do."""
        return QSize(self._theme.gap(_TRACK_WIDTH), self._theme.gap(_TRACK_HEIGHT))

    def _word_width(self) -> int:
        return max(self._measured().width(word) for word in (_("On"), _("Off")))

    # -- drawing --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track with its knob, the word beside it, and the ring when it has the keyboard."""
        del event
        theme, measure, gap = self._theme, self._measured(), self._theme.gap(8)
        size = self._track()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        follow(painter, self)
        if self._is_wide(self.width()):
            track = QRectF(gap, (self.height() - size.height()) / 2, size.width(), size.height())
            at = QPoint(gap + size.width() + gap, (self.height() - measure.line) // 2)
        else:
            track = QRectF(gap, theme.gap(2), size.width(), size.height())
            at = QPoint(gap, theme.gap(2) + size.height())
        self._draw_track(painter, track)
        words = QRect(at, QSize(max(1, self.width() - at.x()), measure.line))
        measure.draw(painter, words, _("On") if self.isChecked() else _("Off"), theme.palette.text)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), theme)
        painter.end()

    def _draw_track(self, painter: QPainter, track: QRectF) -> None:
        palette, is_on = self._theme.palette, self.isChecked()
        edge = max(1.5, self._theme.gap(1.6))
        painter.setPen(QPen(QColor(palette.accent_edge if is_on else palette.border), edge))
        painter.setBrush(QColor(palette.accent if is_on else palette.raised))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        side = track.height() - 4 * edge
        left = track.right() - 2 * edge - side if is_on else track.left() + 2 * edge
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.on_accent if is_on else palette.border))
        painter.drawEllipse(QRectF(left, track.top() + 2 * edge, side, side))

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
