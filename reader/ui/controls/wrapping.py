# SPDX-License-Identifier: GPL-3.0-or-later
"""Text that wraps at any width: measuring it, and a label that shows it.

Words break in the middle only when one alone is wider than the line, so nothing is cut off at 400 %. Nobody here knows
what the text says.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.ui.controls.mirroring import follow, upright

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.theme import Theme

_TARGET = 44
_ROW_SPACING = 1.28
"""Height of a line over the size of the font, where a few words stand in a row or on a button."""
TEXT_SPACING = 1.45
"""The same where there are sentences to read."""
LINE_END = "\u2028"
"""What begins another line inside a text."""


def target(theme: Theme) -> int:
    """Return the least height, in logical pixels, of what a finger must hit: never under 44, growing with the text."""
    return max(_TARGET, theme.gap(_TARGET))


class Measure:
    """Measures and draws wrapped text in one font. The widths of single signs are kept: a text that fits costs little.

    `spacing` is the height of a line over the size of the font.
    """

    def __init__(self, font: QFont, spacing: float = _ROW_SPACING) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self._exact = QFontMetricsF(font)
        self._advances: dict[str, float] = {}
        self.line = math.ceil(font.pixelSize() * spacing)
        """The height of one line, in logical pixels."""

    def width(self, text: str) -> int:
        """Return the width of the text on one line, in logical pixels."""
        return self._metrics.horizontalAdvance(text) + 1

    def height(self, text: str, width: int) -> int:
        """Return the height of the text wrapped to `width`, in logical pixels."""
        if self._surely_fits(text, width):
            return self.line
        return self.line * self._lay_out(text, width).lineCount()

    def draw(self, painter: QPainter, rect: QRect, text: str, colour: str) -> None:
        """Draw the text wrapped to the width of `rect`, from its top; `colour` is `#rrggbb`.

        Its lines begin at the left, or at the right with a mirrored painter, whatever the language of the text is.
        """
        painter.setPen(QColor(colour))
        with upright(painter, rect) as mirrored:
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            self._lay_out(text, rect.width(), side).draw(painter, QPointF(rect.topLeft()))

    def _lay_out(self, text: str, width: int, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextLayout:
        layout = QTextLayout(text, self.font)
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by the words, wherever they stand
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top + (self.line - line.height()) / 2))
            top += self.line
        layout.endLayout()
        return layout

    def _surely_fits(self, text: str, width: int) -> bool:
        if LINE_END in text:
            return False
        known = self._advances
        total = 0.0
        for sign in text:
            advance = known.get(sign)
            if advance is None:
                advance = known[sign] = self._exact.horizontalAdvance(sign)
            total += advance
        return total + 1 <= width


class WrappedLabel(QLabel):
    """A label of plain text in one of the theme's fonts and colours, as narrow as its place is.

    `size` is in logical pixels at 100 %; `colour` names a colour of the palette.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        size: float = 16,
        weight: QFont.Weight = QFont.Weight.Normal,
        colour: str = "text",
        spacing: float = TEXT_SPACING,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._weight = weight
        self._colour = colour
        self._spacing = spacing
        self._measure: Measure | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._measure = None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text."""
        return self._measured().height(self.text(), width - self._beside()) + self._above()

    def sizeHint(self) -> QSize:
        """Return the size on one line, or wrapped to a comfortable width when it is long."""
        measure = self._measured()
        width = min(measure.width(self.text()), self._theme.px(320))
        return QSize(width + self._beside(), measure.height(self.text(), width) + self._above())

    def minimumSizeHint(self) -> QSize:
        """Return one line, as narrow as a few signs: the rest wraps."""
        measure = self._measured()
        return QSize(measure.line + self._beside(), measure.line + self._above())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text from the top."""
        painter = QPainter(self)
        follow(painter, self)
        self._measured().draw(painter, self.contentsRect(), self.text(), self._theme.palette.colour(self._colour))
        painter.end()

    def _beside(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()

    def _above(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom()

    def _measured(self) -> Measure:
        if self._measure is None:
            self._measure = Measure(self._theme.font(self._size, self._weight), self._spacing)
        return self._measure
