# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's menu, so that all of it can be read and reached at every size of text. What is in it others say."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget


class MainMenu(QMenu):
    """Leaves the keys out where they would push the names of the actions off the screen; F1 lists them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aboutToShow.connect(self._show_keys_if_there_is_room)

    def _show_keys_if_there_is_room(self) -> None:
        self._show_keys(shown=True)
        self._show_keys(shown=self.sizeHint().width() <= self.screen().availableGeometry().width())

    def _show_keys(self, *, shown: bool) -> None:
        for action in self.actions():
            action.setShortcutVisibleInContextMenu(shown)
