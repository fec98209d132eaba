# SPDX-License-Identifier: GPL-3.0-or-later
"""A waiting-room terminal as a visitor meets it: the shipped guide, a clock that stands still, a finger that taps.

Stories and the tests of the terminal's parts use it. It looks only at what can be seen on the screen.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.site.site import Site
from reader.ui.kiosk.kiosk import Kiosk
from reader.ui.kiosk.kiosk_bar import KioskBar
from reader.ui.kiosk.kiosk_home import KioskHome
from reader.ui.kiosk.visit import Visit
from reader.ui.window.main_window import MainWindow
from tests.modes import Screens
from tests.started import SLOW_MS, Somebody

SPEAKING = Site(listening="speaker")
LANDSCAPE, SMALL, LARGE, PORTRAIT = (1280, 800), (1024, 768), (1920, 1080), (1080, 1920)


class Terminals(Screens):
    """Makes terminals, and closes them."""

    def start(self, site: Site = SPEAKING, size: tuple[int, int] | None = LANDSCAPE) -> Visitor:
        """Start a terminal for this site on a screen of this size, else that of the tests; it waits for somebody."""
        kiosk, clock = self._open(lambda theme, library, now: Kiosk(theme, library, site, now=now))
        visitor = Visitor(kiosk, self._bot, clock)
        if size is not None:
            visitor.resize(*size)
        return visitor


class Visitor(Somebody):
    """Somebody before the terminal: what they do, and what they see."""

    def __init__(self, kiosk: Kiosk, bot: QtBot, clock: list[float]) -> None:
        super().__init__(bot)
        self.kiosk, self.clock = kiosk, clock

    @property
    def visit(self) -> Visit:
        assert self.kiosk.visit is not None, "there is no visit"
        return self.kiosk.visit

    @property
    def window(self) -> MainWindow:
        return self.visit.window

    @property
    def shell(self) -> QWidget:
        return self.kiosk.shell

    @property
    def home(self) -> KioskHome:
        home = self.window.middle.home
        assert isinstance(home, KioskHome)
        return home

    @property
    def bar(self) -> KioskBar:
        bar = self.window.bar
        assert isinstance(bar, KioskBar)
        return bar

    # -- what they do ---------------------------------------------------------------------------------------------

    def begin(self, language: str = "en") -> None:
        """Touch the screen that waits, where it says that it speaks this language."""
        self.kiosk.attract.woken.emit(language)
        self.settle()

    def tap(self, widget: QWidget) -> None:
        """Tap in the middle of something that can be seen."""
        assert widget.isVisible(), f"{widget} cannot be tapped: nobody sees it"
        assert self.shell.rect().contains(self.rect(widget)), f"{widget} is not on the screen"
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def tap_tile(self, title: str) -> None:
        """Tap a tile of the home page."""
        tile = next(tile for tile in self.home.cards() if tile.accessibleName().startswith(title))
        self.home.ensureWidgetVisible(tile)
        self.settle()
        self.tap(tile)

    def search(self, words: str) -> None:
        """Touch the search box, type, and wait for what is found."""
        self.tap(self.window.box)
        self.bot.keyClicks(self.window.box, words)
        panel = self.window.later.results
        self.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)
        self.settle()

    def read(self, address: str) -> None:
        """Go to a place of the guide."""
        self.window.going.go_to_text(address)
        self.settle()

    def resize(self, width: int, height: int) -> None:
        """Have a screen of this size. The shell would fill that of the tests again: a closing one does not."""
        self.kiosk.shell.allow_close()
        self.shell.setWindowState(Qt.WindowState.WindowNoState)
        self.shell.resize(width, height)
        self.shell.activateWindow()
        self.bot.waitUntil(self.shell.isActiveWindow, timeout=SLOW_MS)
        self.settle()

    def set_text_size(self, percent: int) -> None:
        """Choose a text size."""
        self.visit.settings.set("look.text_size", percent)
        self.settle()

    def settle(self) -> None:
        """Lay out and paint what waits to be, at once: a layout may ask for another."""
        for _time in range(3):
            QCoreApplication.sendPostedEvents()
        if self.kiosk.visit is not None:
            self.visit.page_buttons.refresh()
        self.shell.grab()

    # -- what they see --------------------------------------------------------------------------------------------

    def targets(self) -> list[QWidget]:
        """Return what can be tapped now, and all of it can be seen."""
        kinds = (QAbstractButton, QLineEdit)
        found = [part for kind in kinds for part in self.shell.findChildren(kind)]
        return [part for part in found if part.isVisible() and part.isEnabled() and self._is_seen(part)]

    def _is_seen(self, part: QWidget) -> bool:
        """Tell whether all of a part is on the screen, and nothing lies over it: looked at in five places."""
        inner = part.rect().adjusted(4, 4, -4, -4)
        corners = (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight(), inner.center())
        seen = [self.shell.childAt(part.mapTo(self.shell, corner)) for corner in corners]
        return all(at is not None and (at is part or part.isAncestorOf(at)) for at in seen)
