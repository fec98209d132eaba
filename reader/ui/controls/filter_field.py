# SPDX-License-Identifier: GPL-3.0-or-later
"""A field that filters a list as one types, with a button that empties it. It does not know what is filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from reader.ui.controls.wrapping import target

if TYPE_CHECKING:
    from reader.ui.theme import Theme


class FilterField(QWidget):
    """A line to type in. Esc empties it; an empty one leaves Esc to others."""

    text_changed = Signal(str)
    accepted = Signal()
    """Enter was pressed."""
    list_requested = Signal()
    """Arrow down: the keyboard should go into the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = QLineEdit(self)
        self.line.setProperty("kind", "filter")
        # As high as the field's row: the style sheet sets a least height of its own on the line.
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.line.installEventFilter(self)
        self.empty_button = QToolButton(self)
        self.empty_button.setProperty("kind", "quiet")
        theme.put_icon(self.empty_button, "x")
        self.empty_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.empty_button)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_text_changed)
        self.line.returnPressed.connect(self.accepted)
        self.empty_button.clicked.connect(self._on_empty_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def text(self) -> str:
        """What was typed, without space around it."""
        return self.line.text().strip()

    def set_texts(self, name: str, hint: str, empty: str) -> None:
        """Set the name for screen readers, the hint shown while empty, and the name of the button that empties it."""
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        self.empty_button.setAccessibleName(empty)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc while there is something to empty, and arrow down."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            is_press = event.type() == QEvent.Type.KeyPress
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                event.accept()  # before a shortcut of the window takes it
                if is_press:
                    self.line.clear()
                return is_press
            if event.key() == Qt.Key.Key_Down and is_press:
                self.list_requested.emit()
                return True
        return super().eventFilter(watched, event)

    def _on_text_changed(self, text: str) -> None:
        self.empty_button.setVisible(bool(text))
        self.text_changed.emit(text)

    def _on_empty_clicked(self) -> None:
        self.line.clear()
        self.line.setFocus()

    def _on_theme_changed(self) -> None:
        least = target(self._theme)
        self.setFixedHeight(max(least, self.line.minimumSizeHint().height()))
        self.empty_button.setMinimumSize(least, least)
        row = self.layout()
        if row is not None:
            row.setSpacing(self._theme.gap(4))
