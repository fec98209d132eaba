# SPDX-License-Identifier: GPL-3.0-or-later
"""A helpline's desk as a volunteer meets it: the shipped guide, a clock that stands still, hands that press keys.

Stories and the tests of helpline mode's parts use it. It looks only at what can be seen on the screen, and counts keys.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.building import build_guide
from reader.settings import Settings
from reader.site.site import Site
from reader.ui.helpline.call_desk import CallDesk
from reader.ui.helpline.helpline import Helpline
from reader.ui.page.painting import line_rects
from reader.ui.window.main_window import MainWindow
from reader.userdata.store import open_store
from reader.userdata.values import StoredValues
from tests.guide_factory import make_guide
from tests.installation import edit
from tests.modes import Screens
from tests.started import SLOW_MS, Somebody, paths_with

LANDSCAPE, LAPTOP = (1280, 800), (1366, 768)


class Helplines(Screens):
    """Makes desks, and closes them."""

    def start(
        self, site: Site | None = None, size: tuple[int, int] = LANDSCAPE, language: str = "en", **comfort: object
    ) -> Volunteer:
        """Start helpline mode in a window of this size, with settings such as `text_size`; no call has begun."""
        settings = Settings(StoredValues(open_store(None)))
        for name, value in comfort.items():
            settings.set(f"look.{name}", value)
        helpline, clock = self._open(
            lambda theme, library, now: Helpline(theme, library, settings, language, site, now=now)
        )
        volunteer = Volunteer(helpline, self._bot, clock)
        helpline.closed.connect(volunteer.note_closed)
        helpline.left.connect(volunteer.note_closed)
        volunteer.resize(*size)
        helpline.shell.activateWindow()
        self._bot.waitUntil(helpline.shell.isActiveWindow, timeout=SLOW_MS)
        volunteer.helpline.desk.window.start_search()
        return volunteer

    def take_bilingual_guide(self, folder: Path) -> None:
        """Have the desks to come read a guide in English and French, made in `folder`, where its data go too."""
        guide = make_guide(folder / "guide", chapters=2, sections=4, words=300, languages=("en", "fr"))
        edit(guide / "fr" / "chapters" / "chapter-1.md", "{#section-3}", "{#section-9}")
        for built in build_guide(guide, folder / "index"):
            assert built.folder is not None
        self.paths = paths_with(folder / "index", folder / "data")


class Volunteer(Somebody):
    """Somebody at the desk: what they do, and what they see."""

    def __init__(self, helpline: Helpline, bot: QtBot, clock: list[float]) -> None:
        super().__init__(bot)
        self.helpline, self.clock = helpline, clock
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
    def shell(self) -> QWidget:
        return self.helpline.shell

    # -- what they do ---------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each as `Ctrl+T`, where the keyboard is, and count them."""
        for name in keys:
            super().press(name)
            self.keys += 1
            QCoreApplication.sendPostedEvents()  # what a button asks for comes in a later turn

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        for letter in text:
            self.bot.keyClicks(self.keyboard or self.window, letter)
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

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        super().click(widget, at)
        QCoreApplication.sendPostedEvents()

    def wait(self, seconds: float) -> None:
        """Let time pass on the desk's clock."""
        self.clock[0] += seconds
        if self.desk.call.is_running:
            self.desk.show_time()

    def resize(self, width: int, height: int) -> None:
        """Make the window so large, and wait until everything in it has found its place."""
        self.shell.resize(width, height)
        self.settle()

    def note_closed(self) -> None:
        self.has_left = True

    # -- what they see --------------------------------------------------------------------------------------------

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

    def first_place(self) -> int:
        """The position of the first character that can be seen on the page."""
        return self.page.place()

    def _has_answer(self) -> bool:
        return not self.window.later.results.is_open and not self.window.later.results._is_waiting
