# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the PIN pad: keys in their fixed order, and the field that shows a dot for each digit.

They know which key was pressed and how many digits there are. None of them knows a PIN.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from reader.i18n import _, plural
from reader.ui.controls.link_button import draw_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.theme import Theme

LEAST_KEY = 60
"""Side of the smallest key, in logical pixels: a finger in a glove, in a hurry."""
_KEY = 84
"""The same at 100 % where there is room."""
_GAP = 10
_BESIDE = 17
_ERASE, _ENTER = "erase", "enter"
_ORDER = ("1", "2", "3", "4", "5", "6", "7", "8", "9", _ERASE, "0", _ENTER)
_COLUMNS = 3
_ROWS = len(_ORDER) // _COLUMNS


class PinKeys(QWidget):
    """Three keys in a row and four rows, always the same: the hand that knows a PIN finds it without looking."""

    digit_pressed = Signal(str)
    erase_pressed = Signal()
    enter_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the keys of every telephone are
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.keys: dict[str, QPushButton] = {}
        for number, name in enumerate(_ORDER):
            key = QPushButton(self)
            key.setAutoDefault(False)
            key.clicked.connect(partial(self._on_pressed, name))
            self.keys[name] = key
            self._grid.addWidget(key, number // _COLUMNS, number % _COLUMNS)
        self.keys[_ENTER].setProperty("kind", "primary")
        theme.put_icon(self.keys[_ERASE], "delete")  # the signs of the reading font have none
        self.retranslate()

    @property
    def enter_key(self) -> QPushButton:
        """The key that tries the PIN."""
        return self.keys[_ENTER]

    def fit(self, room: QSize) -> None:
        """Take the size of the theme, or less where there is no room, but never so little that a finger misses."""
        gap = max(8, self._theme.gap(_GAP))
        across = (room.width() - (_COLUMNS - 1) * gap) // _COLUMNS
        down = (room.height() - (_ROWS - 1) * gap) // _ROWS
        side = max(LEAST_KEY, min(self._theme.px(_KEY), across, down))
        wide = max(side, min(round(side * 1.25), across))
        self._grid.setSpacing(gap)
        font = self._theme.font(24, self.font().Weight.Bold)
        font.setPixelSize(min(font.pixelSize(), side // 2))
        # What the style sheet leaves beside the words, with the ring, is no room for them.
        words, inner = QFontMetrics(font), wide - 2 * self._theme.gap(_BESIDE)
        widest = max(words.horizontalAdvance(key.text()) for key in self.keys.values())
        if widest > inner:
            font.setPixelSize(max(1, font.pixelSize() * inner // widest))
        for name, key in self.keys.items():
            key.setFixedSize(wide, side)
            # The application's style sheet sets no size for the words on buttons, so the font counts.
            key.setFont(font)
            if name == _ERASE:
                key.setIconSize(QSize(font.pixelSize() * 5 // 4, font.pixelSize() * 5 // 4))
        self.setFixedSize(_COLUMNS * wide + (_COLUMNS - 1) * gap, _ROWS * side + (_ROWS - 1) * gap)

    def retranslate(self) -> None:
        """Name the keys in the current language."""
        for name, key in self.keys.items():
            if name == _ERASE:
                key.setAccessibleName(_("Erase the last digit"))
            elif name == _ENTER:
                key.setText(_("OK"))
                key.setAccessibleName(_("OK, try this PIN"))
            else:
                key.setText(name)
                key.setAccessibleName(_("Digit {digit}").format(digit=name))

    def _on_pressed(self, name: str) -> None:
        if name == _ERASE:
            self.erase_pressed.emit()
        elif name == _ENTER:
            self.enter_pressed.emit()
        else:
            self.digit_pressed.emit(name)


class PinDots(QWidget):
    """A field with a dot for each digit; it shows neither which they are nor how many there should be."""

    def __init__(self, theme: Theme, parent: QWidget, most: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = most
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.updateGeometry)
        self.set_count(0)

    @property
    def count(self) -> int:
        """How many digits there are."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show so many dots."""
        self._count = count
        self.setAccessibleName(_("Staff PIN"))
        self.setAccessibleDescription(self.spoken())
        self.update()

    def spoken(self) -> str:
        """Return how many digits there are, in words."""
        return plural("{count} digit entered", "{count} digits entered", self._count)

    def sizeHint(self) -> QSize:
        """Return room for the longest PIN, one line high."""
        return QSize(self._theme.px(20) * (self._most + 1), max(LEAST_KEY, self._theme.px(38)))

    def minimumSizeHint(self) -> QSize:
        """Return the least with which the dots can still be told apart."""
        return QSize(12 * (self._most + 1), LEAST_KEY)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field's edge, the dots from the left, and the ring when it has the keyboard."""
        del event
        theme, palette = self._theme, self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = max(1.5, theme.gap(1.6))
        painter.setPen(QPen(QColor(palette.border), edge))
        painter.setBrush(QColor(palette.raised))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, theme.gap(8), theme.gap(8))
        step = min(self.width() / (self._most + 1), float(theme.px(30)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.text))
        for number in range(self._count):
            painter.drawEllipse(QPointF(step * (number + 1), self.height() / 2), step * 0.28, step * 0.28)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), theme)
        painter.end()
