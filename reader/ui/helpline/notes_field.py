# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes on a call. What looks personal is underlined, and a gentle line says so, once for each kind.

No word is blocked, but notes have an end: they are no place for a whole document. What is written stays in this field;
nobody here keeps it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from reader.calls.personal_words import Found, Kind
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme

PAUSE_MS = 350
"""How long nobody types before what is written is looked at: half a word looks like many things."""
LONGEST = 4000
"""Characters that the notes hold, counted as Qt counts them: some five minutes of typing."""

Look = Callable[[str], tuple[Found, ...]]


class NotesField(QWidget):
    """A heading, the field and the line below it."""

    changed = Signal(str)
    """What is written now."""

    def __init__(self, theme: Theme, look: Look, parent: QWidget | None = None) -> None:
        """`look` finds what is personal in a text."""
        super().__init__(parent)
        self._theme, self._look = theme, look
        self._said: set[Kind] = set()
        self._kind: Kind | None = None
        """What the line speaks of."""
        self._is_full = False
        self.title = WrappedLabel(theme, self, size=15, weight=QFont.Weight.DemiBold, colour="heading")
        self.field = QPlainTextEdit(self)
        self.field.setTabChangesFocus(True)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hint = WrappedLabel(theme, self, size=15)
        self.hint.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._look_through)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.field, self.hint):
            self._column.addWidget(part)
        self.setFocusProxy(self.field)
        self._lines = 4
        self.field.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    @property
    def marked(self) -> list[str]:
        """The words that are underlined."""
        return [each.cursor.selectedText() for each in self.field.extraSelections()]

    def set_lines(self, lines: int) -> None:
        """Be so many lines high."""
        if lines != self._lines:
            self._lines = lines
            self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.title.setText(_("Notes (no names)"))
        self.field.setAccessibleName(_("Notes (no names)"))
        self.field.setAccessibleDescription(_("They are never kept: they are gone when the call ends."))
        self.hint.setText(self._hint())

    def _on_text_changed(self) -> None:
        length = self.field.document().characterCount() - 1  # Qt counts the end of the last paragraph too
        if length > LONGEST:
            self._take_back(length)
            return
        if length < LONGEST and self._is_full:
            self._is_full = False
            self._show_hint()
        self.changed.emit(self.field.toPlainText())
        self._timer.start()

    def _take_back(self, length: int) -> None:
        """Take the end of what was just written away, never what stood there before; it comes here again, shorter."""
        too_much, end = length - LONGEST, self.field.textCursor().position()  # it stands behind what was written
        if end < too_much:
            end = length
        cursor = QTextCursor(self.field.document())
        cursor.setPosition(end)
        cursor.setPosition(end - too_much, QTextCursor.MoveMode.KeepAnchor)
        self._is_full = True
        cursor.removeSelectedText()
        self._show_hint()
        announce(self.field, self._hint())

    def _look_through(self) -> None:
        text = self.field.toPlainText()
        found = self._look(text)
        self._mark(text, found)
        kinds = {each.kind for each in found}
        new = next((each.kind for each in found if each.kind not in self._said), None)
        if new is not None:
            self._said.add(new)
            self._say(new)
        elif self._kind not in kinds:
            self._say(None)

    def _say(self, kind: Kind | None) -> None:
        self._kind = kind
        self._show_hint()
        announce(self.field, hint_words(kind) if kind is not None else "")

    def _hint(self) -> str:
        full = _("The notes are full: the last words did not fit.") if self._is_full else ""
        return " ".join(filter(None, (full, hint_words(self._kind) if self._kind is not None else "")))

    def _show_hint(self) -> None:
        self.hint.setText(self._hint())
        self.hint.setVisible(bool(self._hint()))

    def _mark(self, text: str, found: tuple[Found, ...]) -> None:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(QColor(self._theme.palette.colour("warn")))
        style.setFontWeight(QFont.Weight.DemiBold)
        marks = []
        for each in found:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.field.document())
            cursor.setPosition(_units(text[: each.start]))
            cursor.setPosition(_units(text[: each.end]), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, style
            marks.append(mark)
        self.field.setExtraSelections(marks)

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self._column.setSpacing(theme.gap(4))
        self.field.ensurePolished()
        line = self.field.fontMetrics().lineSpacing()
        self.field.setFixedHeight(max(theme.px(44), line * self._lines + 2 * theme.gap(10)))
        self._mark(text := self.field.toPlainText(), self._look(text) if text else ())


def hint_words(kind: Kind) -> str:
    """Return the gentle line for a kind of personal words."""
    seen = {
        "name": _("This looks like a name."),
        "phone": _("This looks like a phone number."),
        "email": _("This looks like an e-mail address."),
        "address": _("This looks like an address."),
        "birth_date": _("This looks like a date of birth."),
        "health_number": _("This looks like a health card number."),
        "card": _("This looks like the number of a card."),
    }[kind]
    return f"{seen} {_('Notes are never kept; still, better leave it out.')}"


def _units(text: str) -> int:
    """Return how many characters Qt counts in a text: it counts UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
