# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell: the one window of the terminal, full screen, that never goes away. Pages, keyboard and foot are put in.

It knows none of them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

_TYPE = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint


class KioskShell(QWidget):
    """Shows one page at a time, over everything else on the screen."""

    def __init__(self) -> None:
        super().__init__(None, _TYPE)
        self.setObjectName("pageArea")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Lamplight")
        self.setAccessibleName("Lamplight")
        self._may_close = False
        self._foot: QWidget | None = None
        self.stack = QStackedWidget()
        self.stack.setMinimumSize(1, 1)  # the keyboard and the foot are never cut off: what is on a page scrolls
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # it is as large as the screen
        self._column.addWidget(self.stack, 1)

    def add_page(self, page: QWidget) -> None:
        """Take a page in, to be shown later. It belongs to the shell from now on, until `take_page`."""
        self.stack.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front; one that is not here yet is taken in."""
        if self.stack.indexOf(page) < 0:
            self.add_page(page)
        self.stack.setCurrentWidget(page)
        self._show_foot()

    def take_page(self, page: QWidget) -> None:
        """Take a page out, back to whom it belongs."""
        self.stack.removeWidget(page)

    @property
    def page(self) -> QWidget | None:
        """What is in front."""
        return self.stack.currentWidget()

    def put_keyboard(self, keyboard: QWidget) -> None:
        """Put the keyboard between pages and foot; it shows and hides itself."""
        self._column.insertWidget(1, keyboard)

    def put_foot(self, foot: QWidget | None, page: QWidget | None = None) -> None:
        """Put a foot under the pages that is there while `page` is in front; None takes it away."""
        if self._foot is not None:
            self._column.removeWidget(self._foot)
        self._foot, self._foot_page = foot, page
        if foot is not None:
            self._column.addWidget(foot)
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

    def allow_close(self) -> None:
        """Let the next request to close it through: the staff asked for it."""
        self._may_close = True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay."""
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Be full screen again, whoever thought otherwise."""
        super().changeEvent(event)
        is_less = self.isVisible() and not self.windowState() & Qt.WindowState.WindowFullScreen
        if event.type() == QEvent.Type.WindowStateChange and is_less and not self._may_close:
            self.showFullScreen()
