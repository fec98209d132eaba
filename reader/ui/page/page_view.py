# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows a page: lays it out at a readable measure, follows its links, marks words, and keeps the reader's place.

It knows pages and looks, not guides: where a link leads is told by signals. Nothing a document names is read from disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import msgspec
from PySide6.QtCore import QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)

from reader.content.address import HOME
from reader.content.model import Figure
from reader.i18n import _
from reader.pages import Page
from reader.ui.page.figures import PageFigures
from reader.ui.page.found_text import find_all
from reader.ui.page.kept_view import KeptView
from reader.ui.page.look import PageLook
from reader.ui.page.marks import PageMarks
from reader.ui.page.painting import line_rects, paint_boxes, paint_focus, select
from reader.ui.page.set_page import SetPage, Spot, figure_ids, resize
from reader.ui.page.setting import PageSetter

FigureSource = Callable[[str], Figure | None]


class PageView(KeptView):
    """The page in the middle of the window."""

    link_requested = Signal(str)
    """An address (`neuroendocrine/surgery#before`) that a link in the text leads to."""
    term_requested = Signal(str, QRect)
    """A term's id, and where its word stands in the viewport."""
    page_painted = Signal()
    """Once for each page shown, after it was first drawn."""

    def __init__(self, look: PageLook, figure_source: FigureSource) -> None:
        super().__init__(look)
        self._figure_source = figure_source
        self._opened: frozenset[int] = frozenset()
        self._figures = PageFigures()
        self._marks = PageMarks(self)
        self._painted = False
        self.painters_over: list[Callable[[QPainter, PageLook], None]] = []
        """They draw over the text, in the viewport's pixels, each time it is drawn."""
        self.setObjectName("page")
        self.setAccessibleName(_("Page"))
        self.anchorClicked.connect(self._on_anchor_clicked)
        self._apply_colours()

    @property
    def opened_boxes(self) -> frozenset[int]:
        """The numbers of the gentle boxes that the reader has opened, from 0."""
        return self._opened

    # -- showing --------------------------------------------------------------------------------------------------

    def show_page(self, page: Page) -> None:
        """Show a page from its top, boxes closed, marks gone."""
        self._opened = frozenset()
        self._marks.clear()
        self._set_page(page)
        self._marks.refresh(self._look)
        self._section = ""
        self.go_to_place(0)
        self._painted = False

    def show_instead(self, page: Page) -> None:
        """Show the same page in other words, such as another language, with the same place, open boxes and link."""
        piece, lift = self.standing()
        self._marks.clear()
        self._set_again(self.place(), page)
        self.stand_at(piece, lift)
        self._painted = False  # what is marked by its words, such as what is looked for, is looked for again

    def forget_page(self) -> None:
        """Take the next page for a new one even if it has the same address, for instance of another edition."""
        if self._set is not None:
            self._set.page = msgspec.structs.replace(self._set.page, address=HOME)

    def read_figures_from(self, figure_source: FigureSource) -> None:
        """Ask this for the drawings of the pages to come."""
        self._figure_source = figure_source

    def set_look(self, look: PageLook) -> None:
        """Show the same page in another look, at the same place."""
        place = self.place()  # before anything moves
        self._look = look
        self._apply_colours()
        self._set_again(place)

    def _set_again(self, place: int, page: Page | None = None) -> None:
        """Set the page anew, or in other words, with its marks, the chosen link and the reader's place as they were."""
        old, cursor = self._set, self.textCursor()
        if old is None:
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        new = self._set_page(page or old.page)
        moved = partial(old.moved, other=new)
        self._marks.move(moved)
        self._marks.refresh(self._look)
        if start < end:
            link = old.spot_at(start)
            link = new.nearest(link.target, moved(start)) if link and link.start == start and link.end == end else None
            if link or page is None:
                self.setTextCursor(
                    select(self, link.start, link.end) if link else select(self, moved(start), moved(end - 1) + 1)
                )
        self.go_to_place(moved(place))
        self._on_scrolled()

    def _set_page(self, page: Page) -> SetPage:
        self._is_setting = True
        self._figures.forget()
        figures = {figure_id: figure for figure_id in figure_ids(page) if (figure := self._figure_source(figure_id))}
        old = self._set
        self._set = PageSetter(page, self._look, figures, self.column(), self._opened).set_page()
        document = self._set.document
        document.setParent(self)  # so that it asks this view's loadResource
        self.apply_measure(document)  # before it is laid out for the first time
        self.setDocument(document)
        document.documentLayout().documentSizeChanged.connect(self.forget_layout)
        if old is not None:
            old.document.deleteLater()
        self.forget_layout()
        self._kept = self._wanted = None
        self._is_setting = False
        self.page_set.emit()
        return self._set

    def _apply_colours(self) -> None:
        self.setPalette(self._look.colours(self.palette()))

    # -- marks ----------------------------------------------------------------------------------------------------

    def mark(self, name: str, ranges: Iterable[tuple[int, int]], *, current: int = -1) -> None:
        """Mark stretches of text under a name (`search`, `find`, `term`, `spoken`); an empty list takes them away.

        The one at place `current` is brought into view.
        """
        self._marks.put(name, ranges, self._look)
        found = self._marks.ranges(name)
        if 0 <= current < len(found):
            self.reveal(*found[current])

    def mark_words(self, section: str, words: tuple[str, ...]) -> None:
        """Mark words that were searched for, in a section or on the whole page; no words take the marks away."""
        found: list[tuple[int, int]] = []
        if self._set is not None and words:
            start, end = self._set.section_range(section)
            found = [
                (at, to)
                for word in words
                for at, to in find_all(self.document(), word, whole=True)
                if start <= at < end
            ]
        self.mark("search", sorted(found))

    def marks(self, name: str) -> list[tuple[int, int]]:
        """Return the stretches marked under a name."""
        return self._marks.ranges(name)

    def word_rect(self, spot: Spot) -> QRect:
        """Return where a spot's text stands in the viewport (its first line)."""
        lines = line_rects(self, spot.start, spot.end)
        return lines[0].toAlignedRect() if lines else QRect()

    # -- links ----------------------------------------------------------------------------------------------------

    def _on_anchor_clicked(self, url: QUrl) -> None:
        target = url.toString()
        kind, _colon, rest = target.partition(":")
        if kind == "term":
            self.term_requested.emit(rest, self._clicked_rect(target))
        elif kind == "gentle":
            self._toggle_gentle(int(rest) if rest.isdigit() else 0)
        elif kind in ("source", "sources"):
            self._show_sources(int(rest) if rest.isdigit() else 0)
        else:
            self.link_requested.emit(target)

    def _clicked_rect(self, target: str) -> QRect:
        cursor = self.textCursor()
        position = cursor.selectionStart() if cursor.hasSelection() else cursor.position()
        nearest = self._set.nearest(target, position) if self._set else None
        if nearest is None:
            return QRect()
        self.mark("term", [(nearest.start, nearest.end)])
        return self.word_rect(nearest)

    def _toggle_gentle(self, number: int) -> None:
        self._opened = self._opened ^ {number}
        self._set_again(self.place())

    def open_all_gentle(self) -> None:
        """Open every closed box of the page, for instance because what was searched for stands in one."""
        count = sum(kind == "gentle" for _table, kind in self._set.boxes) if self._set else 0
        if not self._opened.issuperset(range(count)):
            self._opened = frozenset(range(count))
            self._set_again(self.place())

    def _show_sources(self, number: int) -> None:
        if self._set is None or not self._set.sources_at:
            return
        block = self.document().findBlock(self._set.sources_at)
        for _step in range(min(number, len(self._set.page.sources))):
            block = block.next()
        start, end = block.position(), block.position() + block.length() - 1
        self.go_to_place(start)
        if number:
            self.mark("term", [(start, end)])

    # -- Qt's own -------------------------------------------------------------------------------------------------

    def picture(self, name: str) -> QImage | None:
        """Draw a figure of the page when it is first seen, at the width of the text."""
        return self._figures.draw(self._set, name, self._look, self.devicePixelRatioF()) if self._set else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the page, draw the boxes' backgrounds, the text, and the ring around the chosen link."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._look.palette.page))
        if self._set is not None:
            self._figures.refresh(self._set, self._look, self.devicePixelRatioF())
            paint_boxes(painter, self, self._set, self._look)
            self.kept.paint(painter, self._look)
        painter.end()
        super().paintEvent(event)
        if self._set is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for paint in self.painters_over:
            paint(painter, self._look)
        paint_focus(painter, self, self._set, self._look)
        painter.end()
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.page_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure and the reader's place when the width changes."""
        wanted, place = self._wanted, self.place()
        super().resizeEvent(event)
        if self._set is None:
            return
        if self._set.fits(self.column()):
            resize(self._set, self.column())
            self.apply_measure(self.document())
            if event.oldSize().width() != event.size().width():
                self.go_to_place(place)
        else:
            self._set_again(place)
        if wanted is not None:
            self._wanted = wanted

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the place that was asked for before there was anything to scroll."""
        super().showEvent(event)
        self.go_to_wanted_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Shift+Space turn pages; the rest is QTextBrowser's."""
        if event.key() == Qt.Key.Key_Space and not self.textCursor().charFormat().isAnchor():
            step = self.verticalScrollBar().pageStep()
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + (-step if back else step))
            return
        super().keyPressEvent(event)
