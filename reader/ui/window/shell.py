# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of shells: a top-level window that stays while what is in it comes and goes, and that refuses to close.

It knows nothing of the pages that are put into it, and takes nothing of them into its title.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget


class Shell(QWidget):
    """Shows one page at a time. `column` holds the pages, and what subclasses put above or below them."""

    close_requested = Signal()
    """Somebody wants to close it; it stays until `allow_close`."""

    def __init__(self, kind: Qt.WindowType = Qt.WindowType.Widget) -> None:
        super().__init__(None, kind)
        self.setObjectName("pageArea")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Lamplight")  # never after what is read
        self.setAccessibleName("Lamplight")
        self._may_close = False
        self.stack = QStackedWidget()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.stack, 1)

    @property
    def page(self) -> QWidget | None:
        """What is in front."""
        return self.stack.currentWidget()

    def add_page(self, page: QWidget) -> None:
        """Take a page in, to be shown later. It belongs to the shell from now on, until `take_page`."""
        self.stack.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front; one that is not here yet is taken in."""
        if self.stack.indexOf(page) < 0:
            self.add_page(page)
        self.stack.setCurrentWidget(page)

    def take_page(self, page: QWidget) -> None:
        """Take a page out, back to whom it belongs."""
        self.stack.removeWidget(page)

    def allow_close(self) -> None:
        """Let the next request to close it through."""
        self._may_close = True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, and tell that somebody asked."""
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()
            self.close_requested.emit()
