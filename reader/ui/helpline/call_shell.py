# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell: the one top-level window of helpline mode, which stays while calls come and go in it. It knows no call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget


class CallShell(QWidget):
    """Shows one page at a time."""

    close_requested = Signal()
    """Somebody wants to close it; it stays until `allow_close`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageArea")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Lamplight")  # never after what is read
        self.setAccessibleName("Lamplight")
        self.setMinimumSize(320, 256)
        self._may_close = False
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    @property
    def page(self) -> QWidget | None:
        """What is in front."""
        return self.stack.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front; one that is not here yet is taken in."""
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def take_page(self, page: QWidget) -> None:
        """Take a page out, back to whom it belongs."""
        self.stack.removeWidget(page)

    def rise(self) -> None:
        """Come to the front of the screen."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def allow_close(self) -> None:
        """Let the next request to close it through."""
        self._may_close = True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first: a call may be open."""
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()
            self.close_requested.emit()
