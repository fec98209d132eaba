# SPDX-License-Identifier: GPL-3.0-or-later
"""The read-out card: what a volunteer can say of a place, large, a sentence a line, so that no line is lost.

What answers a search comes first. Under the sentences stand how terms are said, and when to call. It shows frozen
words; whose they are others know.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.calls.read_out import CallNow, ReadOut
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.helpline.read_out_line import ReadOutLine
from reader.ui.theme import Theme

_SENTENCE, _ANSWER, _URGENT, _TERM = 26, 23, 20, 19
"""Sizes of letters at 100 %."""
_LOW = 300
"""Height at 100 % below which the words to say have the card, and all else scrolls behind them."""
_COPY = Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


class ReadOutCard(Sheet):
    """Up and Down move the marker, Space or Esc closes; Tab visits every line as it does everywhere."""

    WIDEST, HIGHEST = 900, 900

    copy_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, name: str = "readOutCard") -> None:
        super().__init__(theme, parent, name=name)
        self._shown: ReadOut | None = None
        self._note = ""
        self._current = 0
        self._is_low = False
        self._body = QWidget()
        self.lines: list[ReadOutLine] = []
        """All that can be read out, from the top: the sentences, then when to call."""
        self._keys = WrappedLabel(theme, self.card, size=15, colour="muted")
        self._around.addWidget(self._keys)
        self.column.addWidget(self._body)
        self.column.addStretch(1)
        self.scroll_area.installEventFilter(self)
        self.follow_theme()

    @property
    def read_out(self) -> ReadOut | None:
        """What is on the card."""
        return self._shown

    @property
    def current(self) -> int:
        """The place of the marked line, from 0."""
        return self._current

    def show_words(self, words: ReadOut, note: str = "") -> None:
        """Show these words, the line to begin with marked; `note` stands above them, such as whose they are."""
        self._shown, self._note = words, note
        self._write()
        if self.is_open:
            self._go(words.begins_at)
        self.open()
        self._show_current()
        announce(self, ". ".join(text for text in (self.accessibleName(), note) if text))

    def retranslate(self) -> None:
        """Say everything in the current language; what the guide says stays."""
        if self._shown is not None:
            self._write()

    def first_stop(self) -> QWidget:
        """Begin at the line that answers."""
        return self.lines[self._current] if self.lines else self.close_button

    def _write(self) -> None:
        words = self._shown
        assert words is not None
        title = f"{words.number} {words.title}".strip()
        self.set_title(title, _("Close"))
        self._keys.setText(_("Up and Down: line by line · Ctrl Shift C: copy · F8: when to call · Space: close"))
        self._keys.setVisible(not self._is_low)
        if self._is_low and words.number:
            self.title.setText(words.number)
        old, self._body = self._body, QWidget()
        self.lines = []
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.gap(10))
        if self._note:
            self._put_text(column, self._note, size=16, colour="muted")
        self._put_answer(column, words)
        for sentence in words.sentences:
            self._put_line(column, sentence, _SENTENCE)
        if words.pronunciations:
            self._put_heading(column, _("How to say it"), "heading")
            for said in words.pronunciations:
                text = _("{term}: {respelling}").format(term=said.term, respelling=said.respelling)
                self._put_text(column, text, size=_TERM, colour="text")
        if words.urgent:
            self._put_heading(column, _("When to call"), "danger")
            for box in words.urgent:
                column.addWidget(self._urgent_box(box, _URGENT))
        for text in (title, self._keys.text()) if self._is_low else ():
            self._put_text(column, text, size=15, colour="muted")
        for place, line in enumerate(self.lines):
            line.setAccessibleDescription(_("{row} of {count}").format(row=place + 1, count=len(self.lines)))
            line.reached.connect(self._on_reached)
        self.column.replaceWidget(old, self._body)
        old.hide()  # at once: it goes in a later turn only
        old.deleteLater()
        self._body.show()
        self._current = min(words.begins_at, max(0, len(self.lines) - 1))
        self._mark()

    def _put_answer(self, column: QVBoxLayout, words: ReadOut) -> None:
        """Put what was found above what the guide has for saying, so that one sees which is which."""
        if words.found_box is not None:
            column.addWidget(self._urgent_box(words.found_box, _ANSWER, words.answers))
        if words.found:
            self._put_heading(column, _("What the page says"), "heading")
            for sentence in words.found:
                self._put_line(column, sentence, _SENTENCE)
        if words.sentences and (words.found or words.found_box is not None):
            self._put_heading(column, _("You can say"), "heading")

    def _urgent_box(self, box: CallNow, size: float, answers: tuple[str, ...] = ()) -> QWidget:
        frame = QFrame(self._body)
        frame.setProperty("kind", "urgent")
        column = QVBoxLayout(frame)
        gap = self._theme.gap
        put_margins(column, gap(12), gap(8), gap(8), gap(8))
        column.setSpacing(gap(2))
        self._put_text(column, box.title, size=18, colour="danger", weight=QFont.Weight.Bold)
        for line in box.lines:
            self._put_line(column, line, size, strong=line in answers)
        return frame

    def _put_heading(self, column: QVBoxLayout, words: str, colour: str) -> None:
        column.addSpacing(self._theme.gap(10))
        self._put_text(column, words, size=17, colour=colour, weight=QFont.Weight.Bold)

    def _put_text(
        self,
        column: QVBoxLayout,
        words: str,
        *,
        size: float,
        colour: str,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        label = WrappedLabel(self._theme, self._body, size=size, colour=colour, weight=weight)
        label.setText(words)
        label.setAccessibleName(words)
        label.setContentsMargins(self._theme.gap(18), 0, 0, 0)
        column.addWidget(label)

    def _put_line(self, column: QVBoxLayout, words: str, size: float, *, strong: bool = False) -> None:
        line = ReadOutLine(self._theme, self._body, words, size=size, strong=strong)
        self.lines.append(line)
        column.addWidget(line)

    def _go(self, place: int) -> None:
        if self.lines:
            line = self.lines[min(max(place, 0), len(self.lines) - 1)]
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroll_area.ensureWidgetVisible(line, 0, self._theme.gap(60))

    def _show_current(self) -> None:
        """Bring the line to begin with into view, once it has its place on the card that just opened."""
        if not self.lines:
            return
        line = self.lines[self._current]
        self._around.activate()
        self.column.activate()
        if self._is_low or self._current:
            above = 0 if self._is_low else self.scroll_area.viewport().height() // 3  # what follows is read with it
            self.scroll_area.verticalScrollBar().setValue(line.mapTo(self.inside, QPoint()).y() - above)

    def place(self, area: QRect) -> None:
        """Put the card into the middle of `area`; where that is low, only the words to say stand there at first."""
        super().place(area)
        is_low = self.card.height() < self._theme.px(_LOW)
        if is_low != self._is_low:
            self._is_low = is_low
            if self._shown is not None:
                current = self._current
                self._write()
                if self.is_open:
                    self._go(current)

    def _on_reached(self) -> None:
        for place, line in enumerate(self.lines):
            if line.hasFocus():
                self._current = place
        self._mark()

    def _mark(self) -> None:
        for place, line in enumerate(self.lines):
            line.mark(marked=place == self._current)

    def event(self, event: QEvent) -> bool:
        """Keep the key that copies from the window, which would copy what lies behind the card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _copies(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Move from line to line: the scroll area would take these keys and leave the marker behind."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, last = Qt.Key(event.key()), len(self.lines) - 1
        places = {
            Qt.Key.Key_Up: self._current - 1, Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }  # fmt: skip
        if key not in places or event.modifiers() not in _PLAIN:
            return False
        self._go(places[key])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, or close; the rest is as on every sheet."""
        if _copies(event):
            self.copy_requested.emit()
        elif event.key() == Qt.Key.Key_Space and event.modifiers() in _PLAIN:
            self.close()
        else:
            super().keyPressEvent(event)

    def follow_theme(self) -> None:
        """Take spaces from the theme."""
        super().follow_theme()
        self._keys.setContentsMargins(self._theme.gap(18), 0, 0, 0)
        if self._shown is not None:
            self._write()
            if self.is_open:
                self.first_stop().setFocus()


def _copies(event: QKeyEvent) -> bool:
    return (event.key(), event.modifiers()) == _COPY
