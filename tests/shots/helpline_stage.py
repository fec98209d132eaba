# SPDX-License-Identifier: GPL-3.0-or-later
"""One desk of helpline mode to be photographed, in a look, with a volunteer at it. `close` it before the next one."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from tests.helpline_screens import BILINGUAL_SCREENS, FRENCH_SITE, SCREENS, SITE
from tests.shots.index_folder import folder_of_the_index
from tests.shots.picture_list import Look
from tests.volunteer import Helplines, Volunteer


class HelplineStage:
    """Nobody is at the desk until `show`."""

    def __init__(self, application: QApplication, look: Look, data: Path) -> None:
        qt_api.set_qt_api("pyside6")
        bot = QtBot(SimpleNamespace(config=None, node=None))  # type: ignore[arg-type]
        self._look, self._data = look, data
        self._helplines = Helplines(application, bot, folder_of_the_index(), data)
        self._volunteer: Volunteer | None = None

    def show(self, screen: str) -> None:
        """Do what leads to a screen, with a guide in two languages where it needs one."""
        look = self._look
        if screen in BILINGUAL_SCREENS:
            self._helplines.take_bilingual_guide(self._data / "two-languages")
        site = FRENCH_SITE if look.language == "fr" else SITE
        volunteer = self._helplines.start(
            site, look.window, language=look.language, palette=look.palette, text_size=look.text_size
        )
        self._volunteer = volunteer
        (SCREENS | BILINGUAL_SCREENS)[screen](volunteer)
        volunteer.settle()

    def picture(self) -> QPixmap:
        """Return what the desk shows."""
        assert self._volunteer is not None, "nobody is at the desk"
        return self._volunteer.helpline.shell.grab()

    def close(self) -> None:
        """Put everything away."""
        self._helplines.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
