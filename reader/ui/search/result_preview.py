# SPDX-License-Identifier: GPL-3.0-or-later
"""The chosen passage beside the list: its title and its text as plain paragraphs, with the found words marked.

It sets plain text only and never loads anything: a picture or a link named in the text stays text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.i18n import _
from reader.ui.controls.text_to_read import TextToRead, letters, set_line_height
from reader.ui.search.marked_text import utf16_ranges
from reader.ui.theme import Theme

_LINE_HEIGHT = 1.45
"""In multiples of the letters' size."""
_MOST_CHARACTERS = 12_000
"""A preview is a look, not the reading: a longer section ends with an ellipsis."""


class ResultPreview(TextToRead):
    """A read-only look at one passage; the keyboard can scroll and select in it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "searchPreview", parent)
        self._passage = ("", "")
        self._words: tuple[str, ...] = ()
        self._first = 0
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self.setAccessibleName(_("The chosen passage"))

    def show_passage(self, title: str, text: str, words: Sequence[str]) -> None:
        """Show a passage from its start. `text` has one paragraph a line; `words` are marked wherever they stand."""
        if (title, text) == self._passage and tuple(words) == self._words:
            return
        self._passage, self._words = (title, text), tuple(words)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin anew where the passage was put into a place too low to say what is in sight."""
        super().resizeEvent(event)
        if event.oldSize().height() < self.viewport().height() // 2:
            self._come_to_first_mark()

    def _on_theme_changed(self) -> None:
        self.wear_theme(above=self._theme.gap(12), beside=self._theme.gap(16))
        self._write()

    def _write(self) -> None:
        theme, (title, text) = self._theme, self._passage
        if len(text) > _MOST_CHARACTERS:
            text = text[:_MOST_CHARACTERS].rpartition(" ")[0] + " …"
        self.clear()
        self.setExtraSelections([])
        if not title and not text:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(_block(theme.font(21), 1.2, below=theme.gap(10), level=2))
        cursor.insertText(title, letters(theme.font(21, QFont.Weight.Bold), theme.palette.heading))
        plain, block = letters(theme.font(17), theme.palette.text), _block(
            theme.font(17), _LINE_HEIGHT, below=theme.px(11)
        )  # fmt: skip
        for paragraph in filter(None, map(str.strip, text.splitlines())):
            cursor.insertBlock(block, plain)
            cursor.insertText(paragraph, plain)
        cursor.endEditBlock()
        self._show_marks()

    def _show_marks(self) -> None:
        marks = self._marks()
        self.setExtraSelections(marks)
        self._first = marks[0].cursor.selectionStart() if marks else 0
        self._come_to_first_mark()

    def _come_to_first_mark(self) -> None:
        """Show the start where the first mark can be seen from there, else as far down as needed."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        if self._first:
            at = QTextCursor(self.document())
            at.setPosition(self._first)
            self.setTextCursor(at)
            self.ensureCursorVisible()

    def _marks(self) -> list[QTextEdit.ExtraSelection]:
        if not self._words:
            return []
        longest_first = sorted(self._words, key=len, reverse=True)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
        shown = self.toPlainText()
        found = utf16_ranges(shown, [match.span() for match in pattern.finditer(shown)])
        return [self._mark(start, end) for start, end in found]

    def _mark(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setBackground(QColor(self._theme.palette.mark))
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(QColor(self._theme.palette.text))
        selection.cursor, selection.format = cursor, style
        return selection


def _block(font: QFont, line_height: float, *, below: int, level: int = 0) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setHeadingLevel(level)
    block.setBottomMargin(below)
    set_line_height(block, font, line_height)
    return block
