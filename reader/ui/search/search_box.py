# SPDX-License-Identifier: GPL-3.0-or-later
"""The search field of the top bar. It tells what is typed and which keys are pressed.

It does not search, and does not know what an address or a number is: its owner decides what the words mean.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontInfo, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from reader.i18n import _
from reader.ui.controls.mirroring import begins_right, placed
from reader.ui.theme import Theme

PAGE_STEP = 5
"""Rows that Page Up and Page Down move."""
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -PAGE_STEP,
    Qt.Key.Key_PageDown: PAGE_STEP,
}
_NOT_COMING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The keyboard was here before, and comes back from another window or a menu."""
_ROOM_FOR_HINT = 300
"""Width at 100 % from which the field also shows its key."""


class SearchBox(QLineEdit):
    """A pill with a magnifier, a quiet key hint while it rests empty, and a button to clear it."""

    query_changed = Signal(str)
    """Every change of the text, as it stands."""
    submitted = Signal()
    moved = Signal(int)
    """How many rows to move in the results: down is positive."""
    escaped = Signal()
    entered = Signal()
    """The keyboard came here from another place of the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchBox")
        self._theme = theme
        self._is_for_touch = self._is_for_calls = False
        self._is_put = False
        """The words that come now nobody types."""
        self._hint = QLabel(self)
        self._hint.setProperty("role", "key")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = QToolButton(self)
        self._clear.setProperty("kind", "quiet")
        theme.put_icon(self._clear, "x")
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.clicked.connect(self._on_clear_clicked)
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def set_for_touch(self) -> None:
        """Speak to somebody with a finger and no keys."""
        self._is_for_touch = True
        self.setProperty("touch", True)
        self.retranslate()

    def set_for_calls(self) -> None:
        """Speak to somebody who types what a caller says."""
        self._is_for_calls = True
        self.retranslate()

    def put(self, words: str) -> None:
        """Have these words in the field without telling anybody: nobody searches for them now."""
        self._is_put = True
        self.setText(words)
        self._is_put = False

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self.setAccessibleName(_("Search the guide"))
        self.setAccessibleDescription(_("Type words, or a number such as 9.2. Arrow keys move in the results."))
        self._hint.setText(_("Ctrl K"))
        self._clear.setAccessibleName(_("Clear the search"))
        self._clear.setToolTip("" if self._is_for_touch else _("Clear the search"))
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that act on the results; all others edit the text."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = Qt.Key(event.key())
        if plain and key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif plain and key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the key hint away: it has done its work."""
        super().focusInEvent(event)
        self._arrange()
        if event.reason() not in _NOT_COMING:
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the key hint again if nothing is typed."""
        super().focusOutEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button and the hint at the right end."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the magnifier where its words begin."""
        super().paintEvent(event)
        side = self._sign_side()
        painter = QPainter(self)
        place = QRect(self._theme.gap(16), (self.height() - side) // 2, side, side)
        self._theme.icon("search", "muted").paint(painter, placed(self, place))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the signs as large as the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _sign_side(self) -> int:
        return QFontInfo(self.font()).pixelSize() * 5 // 4

    def _on_theme_changed(self) -> None:
        self._hint.ensurePolished()
        self._arrange()

    def _on_text_changed(self, text: str) -> None:
        self._arrange()
        if not self._is_put:
            self.query_changed.emit(text)

    def _on_clear_clicked(self) -> None:
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        theme, has_text, sign = self._theme, bool(self.text()), self._sign_side()
        side = self.height()
        self._clear.setVisible(has_text)
        self._clear.setIconSize(QSize(sign, sign))
        self._clear.setGeometry(placed(self, QRect(self.width() - side - theme.gap(6), 0, side, side)))
        hint = self._hint.sizeHint()
        has_room = self.width() >= theme.px(_ROOM_FOR_HINT) and not self._is_for_touch
        self._hint.setVisible(has_room and not has_text and not self.hasFocus())
        corner = QPoint(self.width() - hint.width() - theme.gap(18), (side - hint.height()) // 2)
        self._hint.setGeometry(placed(self, QRect(corner, hint)))
        left = sign + theme.gap(10)
        right = side - theme.gap(8) if has_text else 0 if self._hint.isHidden() else hint.width()
        self.setTextMargins(right, 0, left, 0) if begins_right(self) else self.setTextMargins(left, 0, right, 0)
        room = self.width() - left - right - 2 * theme.gap(20)
        full = _("Touch here to search in your own words") if self._is_for_touch else _("Search in your own words")
        full = _("Search in the caller’s words") if self._is_for_calls else full
        self.setPlaceholderText(full if self.fontMetrics().horizontalAdvance(full) <= room else _("Search"))
