# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrapped text with marked stretches, laid out once and drawn often: a tint with round corners and a line under it.

It knows fonts, widths and colours it is given; nothing of searching, nor of where it is drawn.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextLine, QTextOption

from reader.ui.controls.mirroring import upright

if TYPE_CHECKING:
    from reader.ui.palettes import Palette

_LARGEST_BMP = 0xFFFF


@dataclasses.dataclass(frozen=True, slots=True)
class MarkColours:
    """What marked text is drawn with."""

    text: QColor
    mark: QColor
    line: QColor
    """Under each mark, so that it is not told by its tint alone."""

    @classmethod
    def of(cls, palette: Palette, text: str) -> MarkColours:
        """Return the palette's colours, with `text` as `#rrggbb` for the words."""
        return cls(QColor(text), QColor(palette.mark), QColor(palette.border))


class MarkedText:
    """One paragraph wrapped at `width` logical pixels; `ranges` are in characters of `text`, `end` not included."""

    def __init__(self, text: str, font: QFont, width: float, ranges: Sequence[tuple[int, int]] = ()) -> None:
        self._layout = QTextLayout(text, font)
        self._layout.setCacheEnabled(True)
        self._begin_at(Qt.AlignmentFlag.AlignLeft)
        self._ranges = utf16_ranges(text, ranges)
        self._width = max(1.0, width)
        self.height = self._lay_out(self._width) if text else 0.0

    def draw(self, painter: QPainter, at: QPointF, colours: MarkColours) -> None:
        """Draw with the upper left corner at `at`; with a mirrored painter, lines begin at the right."""
        with upright(painter, QRectF(at, QSizeF(self._width, self.height))) as mirrored:
            self._begin_at(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
            for line_number in range(self._layout.lineCount()):
                self._draw_marks(painter, at, self._layout.lineAt(line_number), colours)
            painter.setPen(colours.text)
            self._layout.draw(painter, at)

    def _begin_at(self, side: Qt.AlignmentFlag) -> None:
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by the words, wherever they stand
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)

    def _lay_out(self, width: float) -> float:
        height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        self._layout.endLayout()
        return height

    def _draw_marks(self, painter: QPainter, at: QPointF, line: QTextLine, colours: MarkColours) -> None:
        first, last = line.textStart(), line.textStart() + line.textLength()
        thickness = max(1.0, line.height() / 14)
        for start, end in self._ranges:
            if start >= last or end <= first:
                continue
            left, right = sorted((_x(line, max(start, first)), _x(line, min(end, last))))
            box = QRectF(at.x() + left - thickness, at.y() + line.y(), right - left + 2 * thickness, line.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.mark)
            painter.drawRoundedRect(box, 3, 3)
            painter.fillRect(QRectF(box.left(), box.bottom() - thickness, box.width(), thickness), colours.line)


def _x(line: QTextLine, position: int) -> float:
    # The binding gives the position it really used beside the distance.
    where = line.cursorToX(position)
    distance = where[0] if isinstance(where, tuple) else where
    return distance if isinstance(distance, float) else 0.0


def utf16_ranges(text: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return `ranges`, counted in characters of `text`, as Qt counts: a character outside the first plane is two."""
    found = [(start, end) for start, end in ranges if 0 <= start < end <= len(text)]
    if text.isascii() or all(ord(character) <= _LARGEST_BMP for character in text):
        return found
    wide = [0]
    for character in text:
        wide.append(wide[-1] + (2 if ord(character) > _LARGEST_BMP else 1))
    return [(wide[start], wide[end]) for start, end in found]
