# SPDX-License-Identifier: GPL-3.0-or-later
"""One waiting-room terminal to be photographed, in a look, with somebody at it. `close` it before the next one."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from tests.shots.index_folder import folder_of_the_index
from tests.shots.picture_list import Look
from tests.terminal_screens import SCREENS, site_of
from tests.visitor import Terminals


class TerminalStage:
    """Waits for a visitor until `show`."""

    def __init__(self, application: QApplication, look: Look, data: Path) -> None:
        qt_api.set_qt_api("pyside6")
        bot = QtBot(SimpleNamespace(config=None, node=None))  # type: ignore[arg-type]
        self._terminals = Terminals(application, bot, folder_of_the_index(), data)
        self._visitor = self._terminals.start(site_of(look.palette, look.text_size, look.language), look.window)

    def show(self, screen: str) -> None:
        """Do what leads to a screen."""
        SCREENS[screen](self._visitor)
        self._visitor.settle()

    def picture(self) -> QPixmap:
        """Return what the terminal shows."""
        return self._visitor.shell.grab()

    def close(self) -> None:
        """Put everything away."""
        self._terminals.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
