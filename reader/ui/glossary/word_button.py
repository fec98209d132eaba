# SPDX-License-Identifier: GPL-3.0-or-later
"""A small quiet button of an icon and a word, or of the icon alone where there is little room. It knows no deeds."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.controls.icons import APART
from reader.ui.controls.wrapping import target
from reader.ui.theme import Theme


class WordButton(QToolButton):
    """Follows the theme by itself; reached with Tab."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "quiet")
        theme.put_icon(self, icon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_word(shown=True)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_words(self, word: str, name: str) -> None:
        """Set the word that is shown, and the full name for screen readers and a pointer that rests on it."""
        self.setText(APART + word)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_word(self, *, shown: bool) -> None:
        """Show the word, or the icon alone."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the width of what is shown and of the room around it: Qt would leave some for a menu's arrow."""
        least = target(self._theme)
        around = 2 * self._theme.gap(13) + self._theme.px(8)
        width = self.iconSize().width() + 2 * self._theme.gap(8) + 2 * self._theme.gap(3)
        if self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly:
            width = self.iconSize().width() + self.fontMetrics().horizontalAdvance(self.text()) + around
        return QSize(max(least, width), max(least, super().sizeHint().height()))

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(target(self._theme))
        self.updateGeometry()
