# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell: the one top-level window of helpline mode, which stays while calls come and go in it. It knows no call."""

from __future__ import annotations

from PySide6.QtCore import Qt

from reader.ui.window.shell import Shell


class CallShell(Shell):
    """Asked to close, it stays: a call may be open."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(320, 256)

    def rise(self) -> None:
        """Come to the front of the screen."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
