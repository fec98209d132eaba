# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the reader is on a page: the section at the top, how far through it, and the way back to just there.

It keeps the text at a readable measure too, since places hang on it. It knows no marks and follows no links.
"""

from __future__ import annotations

from bisect import bisect_right

import msgspec
from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QTextDocument

from reader.content.address import Address
from reader.pages import Page
from reader.ui.page.look import PageLook
from reader.ui.page.piece import START, Piece
from reader.ui.page.safe_browser import SafeBrowser
from reader.ui.page.set_page import SetPage


class PlacedView(SafeBrowser):
    """A browser of one set page that knows its sections."""

    section_changed = Signal(str)
    """The id of the section that is being read; empty above the first."""

    def __init__(self, look: PageLook) -> None:
        super().__init__()
        self._look = look
        self._set: SetPage | None = None
        self._section = ""
        self._tops: list[float] = []
        self._wanted: tuple[int, float] | None = None
        self._kept: tuple[int, int] | None = None
        self._is_setting = False
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._set.page if self._set else None

    @property
    def set_page(self) -> SetPage | None:
        """The page as it is set, for marks, accessibility and tests."""
        return self._set

    # -- places ---------------------------------------------------------------------------------------------------

    def place(self) -> int:
        """Return the position of the first character that can be seen, to come back to.

        It stays what it was told to be as long as nobody scrolls: a place does not wander when the text size goes up
        and down again.
        """
        if self._kept is not None and self._kept[0] == self.verticalScrollBar().value():
            return self._kept[1]
        middle = int(self.document().pageSize().width() / 2)  # of the text as it is laid out now
        return self.cursorForPosition(QPoint(middle, 2)).position()

    def go_to_place(self, position: int, lift: float = 2.0) -> None:
        """Scroll so that a position stands at the top, `lift` pixels below the edge; as soon as there is a size."""
        self._wanted = None if self.isVisible() else (position, lift)
        bar = self.verticalScrollBar()
        target = 0
        self.measure_height()
        if position > 0:
            target = min(max(0, round(self.line_top(position) - lift)), bar.maximum())
        self._kept = (target, max(0, position))
        bar.setValue(target)

    def standing(self) -> tuple[Piece, float]:
        """Return the piece at the top of the view, and how far below the edge it begins: above it, less than 0."""
        piece = self._set.piece_at(self.place()) if self._set is not None else START
        whole = msgspec.structs.replace(piece, offset=0)
        top = self.line_top(self._set.position_of(whole)) if self._set is not None else 0.0
        return whole, top - self.verticalScrollBar().value()

    def stand_at(self, piece: Piece, lift: float) -> None:
        """Scroll so that a piece begins just there; `standing` gave both, maybe in another language of the page."""
        self.go_to_place(self._set.position_of(piece) if self._set is not None else 0, lift)

    def line_top(self, position: int) -> float:
        """Return how far down the line of a position begins; `cursorRect` of a drawing would be at its foot."""
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return top + line.y() if line.isValid() else top

    def measure_height(self) -> None:
        """Lay the whole text out now: Qt does it little by little and guesses how far one can scroll meanwhile."""
        bar = self.verticalScrollBar()
        most = max(0, int(self.document().size().height()) - self.viewport().height())
        if bar.maximum() != most:
            bar.setRange(0, most)

    def go_to_wanted_place(self) -> None:
        """Go where we were told to go before the view had its size."""
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.go_to_place(*wanted)

    def go_to_section(self, section: str) -> bool:
        """Scroll to a section's heading; False when the page has none of this id."""
        for found, position in self._set.sections if self._set else ():
            if found == section:
                self.go_to_place(position, 0.6 * self._look.base)
                return True
        return False

    def go_to_urgent_box(self, address: Address) -> None:
        """Scroll to the urgent box of a section of this page; nowhere when it has none."""
        if self._set is None:
            return
        start, end = self._set.section_range(address.section)
        for table, kind in self._set.boxes:
            if kind == "urgent" and start <= table.firstPosition() < end:
                self.go_to_place(table.firstPosition(), 1.6 * self._look.base)
                return

    def reading_place(self) -> tuple[str, float]:
        """Return the section at the top of the view and how far through it that is, 0 to 1: true at any text size."""
        if self._set is None:
            return "", 0.0
        place = self.place()
        section = self._set.section_at(place)
        return (section, self._set.fraction_at(section, place)) if section else ("", 0.0)

    def go_to_reading_place(self, section: str, fraction: float) -> None:
        """Go back to what `reading_place` gave; nowhere when the page has no such section any more."""
        if self._set is not None and section in dict(self._set.sections):
            self.go_to_place(self._set.position_at(section, fraction))

    def sections_seen(self) -> list[str]:
        """Return the sections whose last line stands in the view now."""
        if self._set is None:
            return []
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return self._set.sections_ending(top, bottom + self._look.base)

    def current_section(self) -> str:
        """Return the id of the section that stands in the upper part of the view."""
        if self._set is None or not self._set.sections:
            return ""
        bar = self.verticalScrollBar()
        if not self._tops:
            self._tops = self._set.section_tops()
        if bar.value() >= bar.maximum() > 0 and self._tops[-1] < bar.value() + self.viewport().height():
            return self._set.sections[-1][0]
        at = bisect_right(self._tops, bar.value() + self.viewport().height() * 0.3)
        return self._set.sections[at - 1][0] if at else ""

    # -- the measure ----------------------------------------------------------------------------------------------

    def column(self) -> int:
        """Return the width of the text column in pixels."""
        width = self.viewport().width()
        return max(1, int(min(self._look.measure, width - 2 * self._look.side(width))))

    def apply_measure(self, document: QTextDocument) -> None:
        """Keep lines at the measure: the root frame's margins grow with the window, not the view's own."""
        free = self.viewport().width() - self.column()
        frame = document.rootFrame()
        style = frame.frameFormat()
        if style.leftMargin() != free // 2 or style.rightMargin() != free - free // 2:
            style.setLeftMargin(free // 2)
            style.setRightMargin(free - free // 2)
            style.setTopMargin(1.5 * self._look.base)
            style.setBottomMargin(2 * self._look.base)
            frame.setFrameFormat(style)
        self.forget_layout()

    def forget_layout(self) -> None:
        """Measure anew where the sections stand, after the text was laid out differently."""
        self._tops.clear()

    def tell_section(self) -> None:
        """Say once more which section stands in the view, to those who have been told of another one."""
        self._section = ""
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        if self._is_setting:
            return  # half of the old page and half of the new one
        section = self.current_section()
        if section != self._section:
            self._section = section
            self.section_changed.emit(section)
