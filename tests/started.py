# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program as a person meets it: a real session on the shipped guide, and hands that press keys and click.

Stories and the tests of the window's parts use it. It looks only at what can be seen or heard on the screen.
"""

from __future__ import annotations

import functools
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.building import build_guide
from reader.paths import Paths
from reader.ui.controls.choice_button import ChoiceButton
from reader.ui.page.page_view import PageView
from reader.ui.page.set_page import Spot
from reader.ui.session import Session
from reader.ui.window.main_window import MainWindow
from reader.userdata.place import WindowState

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "resources" / "guides" / "neuroendocrine"
SLOW_MS = 10_000
"""As long as anything may take on a busy machine; nothing waits that long when all is well."""


@functools.cache
def built_index(base: Path) -> Path:
    """Return an index folder in `base` with the shipped guide, built once for the whole run."""
    folder = base / "index-of-the-guide"
    for built in build_guide(GUIDE, folder):
        assert built.folder is not None
    return folder


def paths_with(index: Path, data: Path) -> Paths:
    """Return paths that read `index` and write only to `data`, as with --data-dir."""
    return Paths(resources=ROOT / "resources", shipped_index=index, data=data, writes_only_data=True)


def put_index_into(data: Path, index: Path) -> None:
    """Put a built guide where a real process with `--data-dir data` looks first, so that it need not build one."""
    shutil.copytree(index, data / "index")


class Somebody:
    """Whoever is in front of the program: what they do everywhere in the same way, and what they see."""

    def __init__(self, bot: QtBot) -> None:
        self.bot = bot

    @property
    def window(self) -> MainWindow:
        raise NotImplementedError

    @property
    def shell(self) -> QWidget:
        """All that they have before them."""
        return self.window

    @property
    def page(self) -> PageView:
        return self.window.view

    # -- what they do ---------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each as `Ctrl+K`, where the keyboard is."""
        for name in keys:
            combination = QKeySequence.fromString(name)[0]
            self.bot.keyClick(self.keyboard or self.window, combination.key(), combination.keyboardModifiers())

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click in the middle of a widget, or at a point of it."""
        assert widget.isVisible(), f"{widget} cannot be clicked: nobody sees it"
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at if at is not None else widget.rect().center())

    def settle(self) -> None:
        """Lay out and paint what waits to be, at once: a layout may ask for another."""
        for _time in range(3):
            QCoreApplication.sendPostedEvents()
        self.shell.grab()

    # -- what they see --------------------------------------------------------------------------------------------

    @property
    def address(self) -> str:
        """The address of the page on the screen; empty when none is."""
        return str(self.page.page.address) if self.page.page is not None and self.page.isVisible() else ""

    @property
    def keyboard(self) -> QWidget | None:
        """The widget that has the keyboard."""
        return QApplication.focusWidget()

    @property
    def message(self) -> str:
        """What the line under the bar says."""
        return self.window.later.message.text()

    def rect(self, part: QWidget) -> QRect:
        """Return where a part lies on the screen."""
        return rect_in(part, self.shell)


class Person(Somebody):
    """Someone in front of the window of a session."""

    def __init__(self, session: Session, bot: QtBot) -> None:
        super().__init__(bot)
        self.session = session

    @property
    def window(self) -> MainWindow:
        return self.session.window

    # -- what they do ---------------------------------------------------------------------------------------------

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        where = QApplication.focusWidget()
        assert where is not None, "the keyboard is nowhere"
        self.bot.keyClicks(where, text)

    def go(self, text: str) -> None:
        """Go to an address or a number, as a link does."""
        self.window.going.go_to_text(text)

    def click_spot(self, spot: Spot) -> None:
        """Click on a link or a word of the page, scrolled into view first."""
        self.page.reveal(spot.start, spot.end)
        self.click(self.page.viewport(), self.page.word_rect(spot).center())

    def home_card(self, title: str) -> ChoiceButton:
        """Return the card of the home page with this title, opening the part or path that holds it."""
        home = self.window.middle.home
        for closed in [card.title() for card in home.cards() if card.accessibleDescription() == "Closed"]:
            if not any(card.title() == title for card in home.cards()):
                next(card for card in home.cards() if card.title() == closed).click()
        found = next(card for card in home.cards() if card.title() == title)
        home.ensureWidgetVisible(found)
        return found

    def search(self, words: str) -> None:
        """Type words into the search box and wait for what is found."""
        self.press("Ctrl+K")
        self.type(words)
        panel = self.window.later.results
        self.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)

    def resize(self, width: int, height: int) -> None:
        """Make the window so large, and wait until everything in it has found its place."""
        self.window.resize(width, height)
        self.settle()

    def set_text_size(self, percent: int) -> None:
        """Choose a text size, and wait until everything has found its place."""
        self.session.settings.set("look.text_size", percent)
        self.settle()

    # -- what they see --------------------------------------------------------------------------------------------

    @property
    def is_at_home(self) -> bool:
        """Whether the home page is what stands in the middle."""
        return self.window.middle.shown is self.window.middle.home and self.window.middle.isVisible()

    @property
    def address(self) -> str:
        """The address of the page on the screen; `home` for the home page."""
        return super().address or ("home" if self.is_at_home else "")

    @property
    def section(self) -> str:
        """The id of the section whose heading stands at the top of the page."""
        for section, start in self.page.set_page.sections if self.page.set_page else ():
            top = self.page.cursorRect(_cursor_at(self.page, start)).top()
            if -4 <= top <= 2 * self.page._look.base:
                return section
        return ""

    def first_line(self) -> str:
        """Return the first words that can be seen on the page."""
        cursor = self.page.cursorForPosition(QPoint(self.page.viewport().width() // 2, 3))
        cursor.movePosition(cursor.MoveOperation.StartOfLine)
        cursor.movePosition(cursor.MoveOperation.EndOfLine, cursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def spot(self, kind: str, target: str = "") -> Spot:
        """Return the first link or word of the page of a kind, and to a target when one is given."""
        spots = self.page.set_page.spots if self.page.set_page else ()
        return next(spot for spot in spots if spot.kind == kind and target in ("", spot.target))


@contextmanager
def started(
    application: QApplication, paths: Paths, bot: QtBot, address: str = "", *, first_time: bool = False, **more: str
) -> Iterator[Person]:
    """Start the program as `main.py ADDRESS` does, wait until all of it is there, and close it at the end.

    It is not the very first start, whose page of choices is a story of its own, unless `first_time` says so.
    """
    session = Session(application, paths)
    try:
        if not first_time:
            WindowState(session.store).note_first_start()
        session.open(address, **more)
        with bot.waitSignal(session.window.ready, timeout=SLOW_MS):
            session.window.activateWindow()
        bot.waitUntil(session.window.isActiveWindow, timeout=SLOW_MS)
        yield Person(session, bot)
    finally:
        close(session)


def close(session: Session) -> None:
    """Close a session as the end of the program does, and let go of what it leaves to the end of the process."""
    session.close()
    window = getattr(session, "window", None)
    if window is not None:
        window.deleteLater()
    session.theme.deleteLater()
    session.deleteLater()


Start = Callable[..., Person]


def visible_widgets(root: QWidget) -> list[QWidget]:
    """Return the visible widgets in `root` that somebody could see something of."""
    return [each for each in root.findChildren(QWidget) if each.isVisible() and not each.visibleRegion().isEmpty()]


def rect_in(widget: QWidget, root: QWidget) -> QRect:
    """Return where a widget lies in `root`."""
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def is_in_scroll_area(widget: QWidget, root: QWidget) -> bool:
    """Tell whether a widget can be scrolled to, so that it need not be in view now."""
    above = widget.parentWidget()
    while above is not None and above is not root:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _cursor_at(view: PageView, position: int):  # noqa: ANN202  private, a QTextCursor
    cursor = view.textCursor()
    cursor.setPosition(position)
    return cursor
