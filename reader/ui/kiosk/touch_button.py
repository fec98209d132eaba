# SPDX-License-Identifier: GPL-3.0-or-later
"""A button for a finger: an icon, or a letter, with words beside it where there is room. No tooltip, no double tap.

A tap does not take the keyboard away from what has it, so that what hangs on that stays; Tab comes here all the same.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from reader.ui.controls.icons import APART
from reader.ui.stylesheet import MOST_GROWTH
from reader.ui.theme import Theme

_ICON_SIDE = 20
_WORDS = 16
_LEAST = 60
SIDE = 20
"""White space at the sides of what is there on every page, given for a desk: all begin on one line."""


def touch_px(theme: Theme, size: float) -> int:
    """Return a size given for a desk at 100 % in logical pixels, for what is there on every page of the terminal."""
    return round(size * theme.scale / theme.text_scale * min(theme.text_scale, MOST_GROWTH))


def touch_font(theme: Theme, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font for what is there on every page."""
    font = theme.font(_WORDS, weight)
    font.setPixelSize(touch_px(theme, _WORDS))
    return font


class TouchButton(QToolButton):
    """`kind` is one of the style sheet's: `bar`, `quiet`, `danger`, `primary`."""

    def __init__(self, theme: Theme, icon: str = "", *, kind: str = "bar", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._has_words = True
        self._icon_name, self._colour = icon, {"danger": "danger", "primary": "on_accent"}.get(kind, "text")
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._set_icon()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_words(self, words: str, name: str = "") -> None:
        """Say what stands on it and, where that is not enough by itself, what it is called."""
        self._words = words
        self.setAccessibleName(name or words)
        self._show()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._set_icon()

    def show_words(self, *, shown: bool) -> None:
        """Show the words, or the icon alone; one without an icon keeps its words."""
        self._has_words = shown
        self._show()

    @property
    def has_words(self) -> bool:
        """Whether the words are shown, where there is an icon to stand for them."""
        return self._has_words

    def follow(self, action: QAction) -> None:
        """Do what an action does, and be there and ready when it is. What is locked is not offered."""
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_action_changed)
        self._action = action
        self._on_action_changed()

    def sizeHint(self) -> QSize:
        """Return the size of the words with their icon; an icon alone stands in a square."""
        if self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return self.minimumSize()
        return super().sizeHint()

    def _on_action_changed(self) -> None:
        if self._action.isCheckable() and self.isCheckable():
            self.setChecked(self._action.isChecked())
        self.setEnabled(self._action.isEnabled())
        self.setVisible(self._action.isVisible())

    def _set_icon(self) -> None:
        if self._icon_name:
            self._theme.put_icon(self, self._icon_name, self._colour)

    def _show(self) -> None:
        is_worded = bool(self._words) and (self._has_words or not self._icon_name)
        self.setText(APART + self._words if is_worded and self._icon_name else self._words)
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if not is_worded
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if self._icon_name
            else Qt.ToolButtonStyle.ToolButtonTextOnly
        )
        side = touch_px(self._theme, _ICON_SIDE)
        self.setIconSize(QSize(side, side))
        self.updateGeometry()

    def _on_theme_changed(self) -> None:
        side = max(_LEAST, touch_px(self._theme, 44))
        self.setMinimumSize(side, side)
        self.setFont(touch_font(self._theme, QFont.Weight.DemiBold))
        self._show()
