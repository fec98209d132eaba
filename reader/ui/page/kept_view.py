# SPDX-License-Identifier: GPL-3.0-or-later
"""A view that shows what the reader keeps on a page; notes are reached as links are, with Tab, Enter and clicks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from reader.ui.page.kept_marks import KeptMarks
from reader.ui.page.look import PageLook
from reader.ui.page.painting import select
from reader.ui.page.placed_view import PlacedView


class KeptView(PlacedView):
    """A browser of one set page with the reader's marks."""

    page_set = Signal()
    """A page was set, or the same one anew: what stands on it has to be found again."""
    note_requested = Signal(int)
    """The id of a note that was clicked, or chosen with Enter."""

    revealed = Signal(int, int)
    """A stretch of text was brought before the reader: a link, a place found, a sentence that is spoken."""

    def __init__(self, look: PageLook) -> None:
        super().__init__(look)
        self.kept = KeptMarks(self)
        self._pressed_at = QPoint()

    def reveal(self, start: int, end: int) -> None:
        """Scroll as little as needed to bring a stretch of text into the middle part of the view."""
        rect = self.cursorRect(select(self, start, start)).united(self.cursorRect(select(self, end, end)))
        height = self.viewport().height()
        if rect.top() < height * 0.1 or rect.bottom() > height * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + rect.top() - height * 0.3))
        self.revealed.emit(start, end)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next link or note; without one chosen, to the first or last that can be seen, not to the top."""
        if not self.hasFocus():  # a card that lies on the page has it, and asks its parents for what comes next
            return QAbstractScrollArea.focusNextPrevChild(self, forward)
        if self._set is None:
            return super().focusNextPrevChild(forward)
        cursor = self.textCursor()
        behind = (cursor.selectionStart(), cursor.selectionEnd())
        if not cursor.hasSelection():
            first = self.cursorForPosition(QPoint(0, 0)).position()
            behind = (self.cursorForPosition(self.viewport().rect().bottomRight()).position(), first)
        stop = self.kept.next_stop(self._set, behind, forward=forward)
        if stop is None:
            return QAbstractScrollArea.focusNextPrevChild(self, forward)  # QTextBrowser's own would begin anew
        self.setTextCursor(select(self, *stop))
        self.reveal(*stop)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen note with Enter; the rest is QTextBrowser's."""
        self.kept.point_out(None)
        note = self.kept.chosen_note() if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else None
        if note is not None:
            self.note_requested.emit(note.id)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it was, to tell a click from words that are being selected."""
        self._pressed_at = event.position().toPoint()
        self.kept.point_out(None)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a note that was clicked; a link in its words goes before it."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        is_click = (at - self._pressed_at).manhattanLength() < QApplication.startDragDistance()
        if event.button() != Qt.MouseButton.LeftButton or not is_click or self.anchorAt(at):
            return
        note = self.kept.note_at(at) if not self.textCursor().hasSelection() else None
        if note is not None:
            self.note_requested.emit(note.id)
