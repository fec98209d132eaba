# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar to find words on the open page: a field, how many there are, the previous and the next one.

It looks for nothing itself: it tells what is asked and shows the count that it is told.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from reader.i18n import _
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import target
from reader.ui.search.spoken_count import SpokenCount
from reader.ui.theme import Theme

_ONE_LINE = 480
"""Width at 100 % from which field, count and buttons stand in one line."""
_FIELD_WIDTH = 360
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Opens with `open_with`; Enter goes on, Shift+Enter back, Esc closes."""

    text_changed = Signal(str)
    step_requested = Signal(int)
    """+1 for the next place, -1 for the one before."""
    closed = Signal()
    """It was open and is not any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._total = -1
        self._current = 0
        self.setObjectName("findBar")
        self._voice = SpokenCount(self)
        self._field = QLineEdit(self)
        self._field.setProperty("kind", "filter")
        self._field.installEventFilter(self)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._previous = IconButton(theme, "chevron-up", self)
        self._next = IconButton(theme, "chevron-down", self)
        self._close = IconButton(theme, "x", self)
        self._grid = QGridLayout(self)
        self._is_one_line: bool | None = None
        self._field.textChanged.connect(self._on_text_changed)
        self._previous.clicked.connect(self._on_previous_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._close.clicked.connect(self.close)
        theme.changed.connect(self._on_theme_changed)
        self.hide()
        self.retranslate()
        self._on_theme_changed()

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._field.text()

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self.setAccessibleName(_("Find on this page"))
        self._field.setPlaceholderText(_("Find on this page"))
        self._field.setAccessibleName(_("Find on this page"))
        names = (_("Previous place"), _("Next place"), _("Close the find bar"))
        for button, name in zip((self._previous, self._next, self._close), names, strict=True):
            button.set_name(name)
        self._write_count()

    def open_with(self, text: str = "") -> None:
        """Show the bar with the keyboard in its field; `text`, when given, is what to look for."""
        self.show()
        if text:
            self._field.setText(text)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> bool:
        """Hide the bar; `closed` tells when it was open."""
        was_open = not self.isHidden()
        self.hide()
        self._voice.forget()
        if was_open:
            self.closed.emit()
        return True

    def set_count(self, current: int, total: int) -> None:
        """Show that the place `current` (from 1) of `total` is the one in sight."""
        self._current, self._total = current, total
        self._write_count()
        if self._count.text():
            self._voice.say_soon(self._count.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc wherever in the bar the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Shift+Enter in the field before it does."""
        is_press = watched is self._field and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_requested.emit(-1 if is_back else 1)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use two lines where one has no room."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line that parts it from the page."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.palette.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.palette.hairline))
        painter.end()

    def _on_text_changed(self, text: str) -> None:
        if not text:
            self.set_count(0, -1)
        self.text_changed.emit(text)

    def _on_previous_clicked(self) -> None:
        self.step_requested.emit(-1)

    def _on_next_clicked(self) -> None:
        self.step_requested.emit(1)

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self._field.setMinimumHeight(target(theme))
        self._field.setMaximumWidth(theme.px(_FIELD_WIDTH))
        put_margins(self._grid, theme.gap(16), theme.gap(6), theme.gap(10), theme.gap(7))
        self._grid.setHorizontalSpacing(theme.gap(8))
        self._grid.setVerticalSpacing(theme.gap(6))
        self._is_one_line = None
        self._arrange()

    def _arrange(self) -> None:
        is_one_line = self.width() >= self._theme.px(_ONE_LINE)
        if is_one_line == self._is_one_line:
            return
        self._is_one_line = is_one_line
        parts: tuple[QWidget, ...] = (self._field, self._count, self._previous, self._next, self._close)
        for part in parts:
            self._grid.removeWidget(part)
        for column in range(6):
            self._grid.setColumnStretch(column, 0)
        if is_one_line:
            for column, part in zip((0, 1, 2, 3, 5), parts, strict=True):
                self._grid.addWidget(part, 0, column)
            self._grid.setColumnStretch(0, 2)
            self._grid.setColumnStretch(4, 1)
        else:
            self._grid.addWidget(self._field, 0, 0, 1, 4)
            for column, part in enumerate(parts[1:]):
                self._grid.addWidget(part, 1, column)
            self._grid.setColumnStretch(0, 1)

    def _write_count(self) -> None:
        words = ""
        if self.text and self._total == 0:
            words = _("Not found on this page")
        elif self.text and self._total > 0:
            words = _("{current} of {total}").format(current=self._current, total=self._total)
        self._count.setText(words)
        self._count.setAccessibleName(words)
        for button in (self._previous, self._next):
            button.setEnabled(self._total > 0)
