# SPDX-License-Identifier: GPL-3.0-or-later
"""A column that scrolls up and down when it has too little room, and follows the keyboard into it from anywhere.

It holds one widget without a background of its own, and knows nothing of what is on it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class FollowingScroll(QScrollArea):
    """Put the content on `inside`. What takes the keyboard there comes into view, also when Tab comes from outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget(self)
        self.inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self.setWidget(self.inside)
        self.inside.setAutoFillBackground(False)  # QScrollArea turns it on for the widget that it is given
        self.viewport().setAutoFillBackground(False)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 8)
