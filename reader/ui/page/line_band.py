# SPDX-License-Identifier: GPL-3.0-or-later
"""A reading ruler: the page is dimmed but for a band of a few lines, with a rule above and below it.

The band belongs to a place of the text. It moves when it is told to and with what is read aloud, stays in the view when
the page is scrolled, and keeps its place when the text is set anew. It knows no settings, no keys, and says nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QColor, QPainter

from reader.ui.page.look import PageLook
from reader.ui.page.page_view import PageView
from reader.ui.page.set_page import SetPage
from reader.ui.page.text_lines import TextLines

_DIM, _DIM_CONTRAST = 0.8, 0.86
"""How much of the page's colour lies over the text outside the band; letters of the purest colours need more."""
_AIR = 0.18
"""Free space between the lines of the band and its rules, in body sizes."""
_SPOKEN = "spoken"
"""Under this name the view marks the sentence that is read aloud."""
_TOP, _BOTTOM = 0.15, 0.75
"""The part of the view in which the band is kept while it is moved."""


class LineBand(QObject):
    """Belongs to a view and does nothing until it is turned on."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._is_on = False
        self._count = 3
        self._set: SetPage | None = None
        self._at = -1
        """The position of the text that the band is at; -1 while it has no place yet."""
        self._lines: TextLines | None = None
        self._measured: tuple[object, ...] = ()
        self._spoken: list[tuple[int, int]] = []
        self._left: list[tuple[int, int]] = []
        """The sentence that is read aloud while the reader looks elsewhere: the next one is followed again."""
        self._scrolled_to = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._settle)
        view.painters_over.append(self._paint)
        view.revealed.connect(self._on_revealed)
        view.cursorPositionChanged.connect(self._on_cursor_moved)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def is_on(self) -> bool:
        """Whether the page is dimmed."""
        return self._is_on

    def show_lines(self, count: int) -> None:
        """Leave so many lines clear; 0 takes the ruler away."""
        if count and not self._is_on:
            self.start_here()
        self._is_on = count > 0
        self._count = count or self._count
        self._view.viewport().update()

    def start_here(self) -> None:
        """Begin anew at the first line that is seen, for instance because another place is shown."""
        self._at = -1
        self._left = []
        self._view.viewport().update()

    def band(self) -> tuple[float, float] | None:
        """Return where the band lies, from top to bottom in pixels of the document; None when there is none."""
        lines = self._current_lines()
        if lines is None:
            return None
        start, end = (self._spoken[0][0], self._spoken[-1][1]) if self._spoken else (self._at, self._at)
        first, last = lines.around(start, end, self._count)
        return lines.lines[first].top, lines.lines[last].bottom

    # -- following the text ---------------------------------------------------------------------------------------

    def _current_lines(self) -> TextLines | None:
        """Return the lines as they are laid out now, with the band's place found on them."""
        page = self._view.set_page
        if not self._is_on or page is None:
            return None
        size = self._view.document().documentLayout().documentSize()
        measured = (id(page), size.width(), size.height(), self._view.column())
        if self._lines is None or measured != self._measured:
            self._lines = TextLines(page.document)
            self._measured = measured
            self.settle_soon()
        if self._set is not page:
            self._follow(page)
        if not len(self._lines):
            return None
        if self._at < 0:
            self._scrolled_to = self._view.verticalScrollBar().value()
            self._at = self._lines.start_of_band(self._lines.below(self._scrolled_to), self._count)
        return self._lines

    def _follow(self, page: SetPage) -> None:
        """Find the band's place on another page, or on the same one set anew."""
        before, self._set = self._set, page
        self._left = []
        is_same = before is not None and before.page.address == page.page.address
        self._at = before.moved(self._at, page) if before is not None and is_same and self._at >= 0 else -1

    def settle_soon(self) -> None:
        """Bring the band into view, once the page is where it belongs."""
        self._settling.start()

    def _settle(self) -> None:
        band = self.band()
        if band is None:
            return
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        self._settling.stop()
        self._scrolled_to = bar.value()
        if band[0] < bar.value() or band[1] > bar.value() + height:
            self._scroll_to_band(_TOP)
        self._view.viewport().update()

    def _scroll_to_band(self, lowest: float) -> None:
        """Scroll so that the band ends above `lowest` of the view's height; a high one begins at the view's top."""
        band = self.band()
        assert band is not None
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        free = max(0.0, height - (band[1] - band[0])) / 2
        value = max(float(bar.value()), band[1] - lowest * height)
        self._scrolled_to = max(0, min(round(min(value, band[0] - min(_TOP * height, free))), bar.maximum()))
        bar.setValue(self._scrolled_to)
        self._view.viewport().update()

    def _hear(self) -> None:
        """Go with the sentence that is read aloud, unless the reader has turned away from it."""
        marked = self._view.marks(_SPOKEN)
        spoken = [] if marked == self._left else marked
        if spoken != self._spoken:
            self._spoken = spoken
            self._at = spoken[0][0] if spoken else self._at
            self._view.viewport().update()  # a new mark repaints its own words only

    # -- moving ---------------------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Move the band by so many lines and keep it in the middle part of the view."""
        lines = self._current_lines()
        if lines is not None and not self._goes_on_inside(by):
            self._go_to(lines, lines.middle(self._at, self._count) + by)
            self._scroll_to_band(_BOTTOM)

    def turn(self, by: int) -> None:
        """Move the band by most of a view's height, down (1) or up (-1)."""
        lines = self._current_lines()
        if lines is None or self._goes_on_inside(by):
            return
        now = lines.middle(self._at, self._count)
        there = lines.nearest(lines.lines[now].top + by * (_BOTTOM - _TOP) * self._view.viewport().height())
        self._go_to(lines, there if there != now else now + by)
        self._scroll_to_band(_TOP)

    def go_to_height(self, height: float) -> None:
        """Move the band to the line at a height of the view, in pixels, without scrolling."""
        lines = self._current_lines()
        if lines is not None:
            self._go_to(lines, lines.nearest(self._view.verticalScrollBar().value() + height))

    def _go_to(self, lines: TextLines, number: int) -> None:
        """Have a line in the band's middle, and leave the voice to itself until its next sentence."""
        self._left, self._spoken = self._view.marks(_SPOKEN), []
        self._at = lines.lines[lines.inside(number)].start
        self._view.viewport().update()

    def _goes_on_inside(self, by: int) -> bool:
        """Scroll on through a drawing that is higher than the view, instead of leaving it half seen."""
        band = self.band()
        assert band is not None
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        has_more = band[1] > bar.value() + height if by > 0 else band[0] < bar.value()
        if band[1] - band[0] <= height or not has_more:
            return False
        bar.setValue(round(bar.value() + (_BOTTOM if by > 0 else -_BOTTOM) * height))
        return True

    def _on_revealed(self, start: int, _end: int) -> None:
        if self._current_lines() is not None:
            self._at = start
            self._scrolled_to = self._view.verticalScrollBar().value()
            self._view.viewport().update()

    def _on_cursor_moved(self) -> None:
        """Go along with the text cursor, and with the link that the keyboard has."""
        if self._is_on and self._set is not None and self._set is self._view.set_page and self._view.hasFocus():
            self._at = self._view.textCursor().selectionStart()
            self._view.viewport().update()

    def _on_scrolled(self) -> None:
        if self._is_on:
            self._view.viewport().update()  # all of it: what is scrolled was painted with the band elsewhere

    def _stay_in_view(self, lines: TextLines, band: tuple[float, float]) -> None:
        """Move the band to the nearest line that is seen whole, after somebody scrolled it out of the view."""
        top = self._view.verticalScrollBar().value()
        bottom = top + self._view.viewport().height()
        by, self._scrolled_to = top - self._scrolled_to, top
        is_filling = band[0] < bottom and band[1] > top and band[1] - band[0] > bottom - top
        if by == 0 or is_filling or (top <= band[0] and band[1] <= bottom):
            return
        if band[0] < top or by < top - bottom:  # far up is a jump, not a scroll: what was jumped to is at the top
            self._go_to(lines, lines.below(top) + self._count // 2)
        else:
            self._go_to(lines, lines.above(bottom) - self._count // 2)

    # -- drawing --------------------------------------------------------------------------------------------------

    def _paint(self, painter: QPainter, look: PageLook) -> None:
        """Dim what lies outside the band, and draw its rules. Only now is the page surely where it belongs."""
        lines, band = self._current_lines(), self.band()
        if lines is None or band is None:
            return
        self._hear()
        if not self._settling.isActive():
            self._stay_in_view(lines, self.band() or band)
        band = self.band() or band
        view = self._view.viewport().rect()
        scrolled, air = self._view.verticalScrollBar().value(), _AIR * look.base
        upper, lower = round(band[0] - scrolled - air), round(band[1] - scrolled + air)
        dim = QColor(look.palette.page)
        dim.setAlphaF(_DIM_CONTRAST if look.palette.is_contrast else _DIM)
        painter.fillRect(QRect(0, 0, view.width(), max(0, upper)), dim)
        painter.fillRect(QRect(0, lower, view.width(), max(0, view.height() - lower)), dim)
        rule = max(2, round(look.base / 9))
        for top in (upper - rule, lower):
            painter.fillRect(QRect(0, top, view.width(), rule), QColor(look.palette.link))
