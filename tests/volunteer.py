# SPDX-License-Identifier: GPL-3.0-or-later
"""A helpline's desk as a volunteer meets it: the shipped guide, a clock that stands still, hands that press keys.

Stories and the tests of helpline mode's parts use it. It looks only at what can be seen on the screen, and counts keys.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.library import Library
from reader.settings import Settings
from reader.site.site import Site
from reader.ui.helpline.call_desk import CallDesk
from reader.ui.helpline.helpline import Helpline
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import line_rects
from reader.ui.theme import Theme
from reader.ui.window.main_window import MainWindow
from reader.userdata.store import open_store
from reader.userdata.values import StoredValues
from tests.started import SLOW_MS, built_index, paths_with

LANDSCAPE, LAPTOP = (1280, 800), (1366, 768)


class Helplines:
    """Makes desks, and closes them."""

    def __init__(self, application: QApplication, bot: QtBot, base: Path, data: Path) -> None:
        self._application, self._bot = application, bot
        self.paths = paths_with(built_index(base), data)
        self._made: list[tuple[Helpline, Theme]] = []

    def start(self, site: Site | None = None, size: tuple[int, int] = LANDSCAPE, **comfort: object) -> Volunteer:
        """Start helpline mode in a window of this size, with settings such as `text_size`; no call has begun."""
        library = Library(self.paths)
        theme = Theme(self._application, self.paths.resources)
        clock = [1000.0]
        settings = Settings(StoredValues(open_store(None)))
        for name, value in comfort.items():
            settings.set(f"look.{name}", value)
        helpline = Helpline(theme, library, settings, "en", site, now=lambda: clock[0])
        self._made.append((helpline, theme))
        helpline.open()
        volunteer = Volunteer(helpline, self._bot, clock)
        helpline.closed.connect(volunteer.note_closed)
        helpline.left.connect(volunteer.note_closed)
        volunteer.resize(*size)
        helpline.shell.activateWindow()
        self._bot.waitUntil(helpline.shell.isActiveWindow, timeout=SLOW_MS)
        volunteer.helpline.desk.window.start_search()
        return volunteer

    def close(self) -> None:
        """Close all of them, as the end of the process would."""
        for helpline, theme in self._made:
            if Shiboken.isValid(helpline):
                helpline.close()
            theme.deleteLater()
        self._made.clear()
        self._application.setStyleSheet("")


class Volunteer:
    """Somebody at the desk: what they do, and what they see."""

    def __init__(self, helpline: Helpline, bot: QtBot, clock: list[float]) -> None:
        self.helpline, self.bot, self.clock = helpline, bot, clock
        self.keys = 0
        """How many keys were pressed since this was last set to 0."""
        self.has_left = False

    @property
    def desk(self) -> CallDesk:
        return self.helpline.desk

    @property
    def window(self) -> MainWindow:
        return self.desk.window

    @property
    def page(self) -> PageView:
        return self.window.view

    # -- what they do ---------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each as `Ctrl+T`, where the keyboard is."""
        for name in keys:
            combination = QKeySequence.fromString(name)[0]
            self.bot.keyClick(self._hands(), combination.key(), combination.keyboardModifiers())
            self.keys += 1
            QCoreApplication.sendPostedEvents()  # what a button asks for comes in a later turn

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        for letter in text:
            self.bot.keyClicks(self._hands(), letter)
            self.keys += 1

    def find(self, words: str) -> None:
        """Type words and press Enter at once; the page comes as soon as there is an answer."""
        self.type(words)
        self.press("Return")
        self.bot.waitUntil(self._has_answer, timeout=SLOW_MS)
        self.settle()

    def begin(self) -> None:
        """The telephone rings."""
        self.press("F2")

    def click(self, widget: QWidget) -> None:
        """Click in the middle of something that can be seen."""
        assert widget.isVisible(), f"{widget} cannot be clicked: nobody sees it"
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton)
        QCoreApplication.sendPostedEvents()

    def wait(self, seconds: float) -> None:
        """Let time pass on the desk's clock."""
        self.clock[0] += seconds
        if self.desk.call.is_running:
            self.desk.show_time()

    def resize(self, width: int, height: int) -> None:
        """Make the window so large, and wait until everything in it has found its place."""
        self.helpline.shell.resize(width, height)
        self.settle()

    def settle(self) -> None:
        """Lay out and paint what waits to be, at once: a layout may ask for another."""
        for _time in range(3):
            QCoreApplication.sendPostedEvents()
        self.helpline.shell.grab()

    def note_closed(self) -> None:
        self.has_left = True

    # -- what they see --------------------------------------------------------------------------------------------

    @property
    def keyboard(self) -> QWidget | None:
        """The widget that has the keyboard."""
        return QApplication.focusWidget()

    @property
    def address(self) -> str:
        """The address of the page on the screen; empty when none is."""
        return str(self.page.page.address) if self.page.page is not None and self.page.isVisible() else ""

    @property
    def passage(self) -> str:
        """The words of the page that are marked as what was searched for, and can be seen; empty when none are."""
        text, view = self.page.document().toPlainText(), self.page.viewport().rect()
        marked = self.page.marks("passage")
        if not marked or not self.page.isVisible():
            return ""
        start, end = marked[0]
        lines = line_rects(self.page, start, end)
        return text[start:end] if lines and view.contains(lines[0].toAlignedRect().center()) else ""

    @property
    def section(self) -> str:
        """The section that the marked passage stands in, else the one that is being read: `surgery#before`."""
        shown = self.page.set_page
        if shown is None or not self.page.isVisible():
            return ""
        marked = self.page.marks("passage") or self.page.marks("term")
        at = marked[0][0] if marked else self.page.place()
        chapter = str(shown.page.address).partition("/")[2] or str(shown.page.address)
        return f"{chapter}#{shown.section_at(at)}"

    @property
    def tabs(self) -> list[str]:
        """What the topics' tabs say."""
        return [tab.text() for tab in self.desk.switching.tabs.tabs if tab.isVisible()]

    @property
    def message(self) -> str:
        """What the line under the bar says."""
        return self.window.later.message.text()

    def first_place(self) -> int:
        """The position of the first character that can be seen on the page."""
        return self.page.place()

    def rect(self, part: QWidget) -> QRect:
        """Where a part lies in the window."""
        return QRect(part.mapTo(self.helpline.shell, part.rect().topLeft()), part.size())

    def _hands(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _has_answer(self) -> bool:
        return not self.window.later.results.is_open and not self.window.later.results._is_waiting
