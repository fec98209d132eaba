# SPDX-License-Identifier: GPL-3.0-or-later
"""A quiet square button that shows only an icon, large enough for a finger at every text size.

Its name is for its owner to give (`setAccessibleName`): an icon alone says nothing to a screen reader.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.controls.wrapping import target
from reader.ui.theme import Theme

_ICON_SIDE = 20


class IconButton(QToolButton):
    """Follows the theme by itself; reached with Tab."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "quiet")
        theme.put_icon(self, icon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_name(self, name: str) -> None:
        """Name the button for a screen reader, and for a pointer that rests on it."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _on_theme_changed(self) -> None:
        theme = self._theme
        side = max(target(theme), theme.px(_ICON_SIDE) + 2 * theme.gap(8) + 2 * theme.gap(3))
        self.setFixedSize(side, side)
