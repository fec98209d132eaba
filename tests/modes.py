# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the modes of the program that fill a window of their own, the terminal's and the helpline's, and closes them.

It knows neither of the two, nor what is done in them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.library import Library
from reader.ui.theme import Theme
from tests.started import built_index, paths_with


class Screen(Protocol):
    """A mode of the program that fills a window of its own."""

    def open(self) -> None: ...
    def close(self) -> None: ...
    def deleteLater(self) -> None: ...


Opened = TypeVar("Opened", bound=Screen)


class Screens:
    """Makes screens of one kind, which have a library, a theme and a clock of their own, and closes them."""

    def __init__(
        self, application: QApplication, bot: QtBot, base: Path, data: Path, *, index: Path | None = None
    ) -> None:
        """With the guides in `index`, else with the shipped guide, built once in `base`; they write only to `data`."""
        self._application, self._bot = application, bot
        self.paths = paths_with(index or built_index(base), data)
        self._made: list[tuple[Screen, Library, Theme]] = []

    def _open(self, make: Callable[[Theme, Library, Callable[[], float]], Opened]) -> tuple[Opened, list[float]]:
        """Open what is made with a theme, a library and a clock; return it and the clock, which stands still."""
        library, clock = Library(self.paths), [1000.0]
        theme = Theme(self._application, self.paths.resources)
        made = make(theme, library, lambda: clock[0])
        self._made.append((made, library, theme))
        made.open()
        return made, clock

    def close(self) -> None:
        """Close all of them, as the end of the process would."""
        for made, library, theme in self._made:
            if Shiboken.isValid(made):
                made.close()
                made.deleteLater()
            library.close()
            theme.set_base(1.0)
            theme.deleteLater()
        self._made.clear()
        self._application.setStyleSheet("")
