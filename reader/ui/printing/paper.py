# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet of paper: its size, its margins, its colours and the size of text on it, all in dots, ten to a point.

At ten dots to a point every size of text is a whole number of dots, and a hairline is still several dots wide. Knows
nothing of what is printed.
"""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QTextCharFormat

from reader.ui.page.look import PageLook
from reader.ui.palettes import LIGHT
from reader.ui.theme import FAMILY

DOTS = 10
"""Dots to a point."""
DOTS_PER_INCH = 72 * DOTS
LARGE_PRINT = 16
"""Points from which text counts as large print; then nothing that is to be read is smaller."""
_MM = DOTS_PER_INCH / 25.4
_SIDE, _TOP, _BOTTOM = 20 * _MM, 18 * _MM, 14 * _MM
_FOOT_LINES, _FOOT_LINE, _FOOT_GAP = 2, 1.35, 1.5
"""Lines of the foot, their height over their size, and the free space above them."""
_WIDEST = 1.12
"""How much wider than on a screen lines may be before the margins grow."""

ON_PAPER = dataclasses.replace(
    LIGHT,
    name="paper",
    page="#ffffff",
    surface="#f5f4f1",
    raised="#ffffff",
    text="#000000",
    muted="#33383b",
    heading="#0c2c36",
    link="#000000",
    border="#5d6468",
    hairline="#9aa0a3",
)
"""Black on white; the tints of boxes stay light enough to read on a printer without colours."""


@dataclasses.dataclass(frozen=True)
class PaperLook(PageLook):
    """The looks of text on paper. `least` is the smallest text, as a part of the body's size."""

    least: float = 0.0

    def text(self, size: float = 1.0, *, colour: str = "", bold: bool = False, italic: bool = False) -> QTextCharFormat:
        """Return the look of plain text, never smaller than the least."""
        return super().text(max(size, self.least), colour=colour, bold=bold, italic=italic)

    def link(self, target: str, like: QTextCharFormat) -> QTextCharFormat:
        """Return the text's own look: paper has no links."""
        del target
        return QTextCharFormat(like)

    def term(self, target: str, like: QTextCharFormat) -> QTextCharFormat:
        """Return the text's own look: the words are explained at the end."""
        del target
        return QTextCharFormat(like)

    def source(self, target: str) -> QTextCharFormat:
        """Return the look of a source's number: small and raised."""
        look = super().source(target)
        look.setAnchor(False)
        return look


@dataclasses.dataclass(frozen=True)
class Paper:
    """A sheet, `width` x `height` dots, with text of `points` points."""

    width: float
    height: float
    points: int

    @property
    def base(self) -> float:
        """The size of the text in dots."""
        return float(self.points * DOTS)

    @property
    def small(self) -> float:
        """The size of notes and of the foot, as a part of the text's."""
        return max(0.84, LARGE_PRINT / self.points) if self.points >= LARGE_PRINT else 0.84

    @property
    def look(self) -> PaperLook:
        """The looks of the text."""
        return PaperLook(ON_PAPER, FAMILY, self.base, least=self.small)

    @property
    def side(self) -> float:
        """The free space at the left and at the right, in dots."""
        return max(_SIDE, (self.width - _WIDEST * self.look.measure) / 2)

    @property
    def top(self) -> float:
        """The free space above the text, in dots."""
        return _TOP

    @property
    def column(self) -> int:
        """The width of the text, in dots."""
        return int(self.width - 2 * self.side)

    @property
    def foot_line(self) -> float:
        """The height of a line of the foot, in dots."""
        return self.base * self.small * _FOOT_LINE

    @property
    def foot_top(self) -> float:
        """How far down the foot begins, in dots."""
        return self.height - _BOTTOM - _FOOT_LINES * self.foot_line

    @property
    def room(self) -> float:
        """The height for text, in dots."""
        return self.foot_top - _FOOT_GAP * self.base - self.top


def usual_size(locale: QLocale | None = None) -> QPageSize:
    """Return the paper that is usual where the reader lives: Letter where inches are, A4 elsewhere."""
    system = (locale or QLocale.system()).measurementSystem()
    is_letter = system == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4)


def paper_of(size: QPageSize, points: int) -> Paper:
    """Return a sheet of this size, upright, with text of `points` points."""
    exact: QSizeF = size.size(QPageSize.Unit.Point)
    return Paper(exact.width() * DOTS, exact.height() * DOTS, points)


def page_layout(size: QPageSize) -> QPageLayout:
    """Return a sheet of this size as devices take it: upright, all of it ours."""
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
