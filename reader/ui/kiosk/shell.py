# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell: the one window of the terminal, full screen, that never goes away. Pages, keyboard and foot are put in.

It knows none of them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.window.shell import Shell

_TYPE = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint


class KioskShell(Shell):
    """Lies over everything else on the screen until the staff let it go."""

    def __init__(self) -> None:
        super().__init__(_TYPE)
        self._foot: QWidget | None = None
        self.stack.setMinimumSize(1, 1)  # the keyboard and the foot are never cut off: what is on a page scrolls
        self.column.setSpacing(0)
        self.column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # it is as large as the screen

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front, and the foot that belongs to it."""
        super().show_page(page)
        self._show_foot()

    def put_keyboard(self, keyboard: QWidget) -> None:
        """Put the keyboard between pages and foot; it shows and hides itself."""
        self.column.insertWidget(1, keyboard)

    def put_foot(self, foot: QWidget | None, page: QWidget | None = None) -> None:
        """Put a foot under the pages that is there while `page` is in front; None takes it away."""
        if self._foot is not None:
            self.column.removeWidget(self._foot)
        self._foot, self._foot_page = foot, page
        if foot is not None:
            self.column.addWidget(foot)
        self._show_foot()

    def _show_foot(self) -> None:
        if self._foot is not None:
            self._foot.setVisible(self.stack.currentWidget() is self._foot_page)

    def fill_screen(self) -> None:
        """Be as large as the screen and in front of everything, with or without a window manager that helps."""
        self.setGeometry(self.screen().geometry())
        self.showFullScreen()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Be full screen again, whoever thought otherwise."""
        super().changeEvent(event)
        is_less = self.isVisible() and not self.windowState() & Qt.WindowState.WindowFullScreen
        if event.type() == QEvent.Type.WindowStateChange and is_less and not self._may_close:
            self.showFullScreen()
