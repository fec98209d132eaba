# SPDX-License-Identifier: GPL-3.0-or-later
"""One real window with a reader's history in it, and the means to act in it as a person does and to wait.

It runs inside the process that takes the pictures. Nothing here waits for a fixed time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.library import Library
from reader.paths import find_paths
from reader.search.results import Results
from reader.ui.packs.guides import Guides
from reader.ui.page.set_page import Spot
from reader.ui.session import Session
from reader.ui.window.main_window import MainWindow
from reader.userdata.place import LastPlace, Places, WindowState
from reader.userdata.progress import Progress
from tests.shots.picture_list import Look

CHAPTER = "surgery"
_LAST_CHAPTER, _LAST_SECTION = "before-surgery", 2
_READ = {"surgery": 99, "before-surgery": 2, "tumour-removal": 99, "debulking": 1}
"""How many sections of each chapter have been read."""
_PATIENCE_SECONDS = 20


class Stage:
    """A window as it is after a few days of reading. `close` it before the next one."""

    def __init__(self, application: QApplication, look: Look, data: Path) -> None:
        self.look = look
        self._session = Session(application, find_paths(data), language=look.language)
        WindowState(self._session.store).note_first_start()  # it would choose a size of its own
        self._session.settings.set("look.palette", look.palette)
        self._session.settings.set("look.text_size", look.text_size)
        self._session.settings.set("reading.history", True)
        self._remember(self._session.library)
        self._session.open("home")
        self.window: MainWindow = self._session.window
        self.window.move(0, 0)
        self.window.resize(*look.window)
        self.window.activateWindow()
        self.window.finish_building()
        self.wait("the window", lambda: self.window.isVisible() and self.window.size().width() == look.window[0])
        self.settle()

    @property
    def edition(self) -> Edition:
        """What is read."""
        return self.window.edition

    @property
    def guides(self) -> Guides:
        """What adds guides."""
        assert self._session.guides is not None
        return self._session.guides

    def _remember(self, library: Library) -> None:
        edition = library.edition(language=self.look.language)
        store, settings = self._session.store, self._session.settings
        progress = Progress(store, settings)
        for head in edition.head.chapters:
            for section in head.sections[: _READ.get(head.id, 0)]:
                progress.mark_read(edition.head.guide, head.id, section.id, edition.head.edition)
        last = edition.chapter_head(_LAST_CHAPTER)
        if last is not None:
            stopped_in = last.sections[min(_LAST_SECTION, len(last.sections) - 1)].id
            Places(store, settings).remember(LastPlace(f"{edition.head.guide}/{last.id}", stopped_in, 0.1))

    # -- acting ---------------------------------------------------------------------------------------------------

    def act(self, name: str) -> None:
        """Do what an action of the table does."""
        self.window.acts[name].trigger()
        self.settle()

    def go(self, address: str) -> None:
        """Go to a place in the guide and wait until it is shown."""
        place = parse_address(address)
        self.window.navigator.go(place)
        self.window.view.setFocus()
        self.wait(address, lambda: self.window.navigator.location.address.id == place.id)
        self.settle()

    def scroll_to(self, position: int, *, above: float = 0.12) -> None:
        """Bring a position of the page's text near the top, with a part of the view left above it."""
        view = self.window.view
        view.go_to_place(position)
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() - round(view.viewport().height() * above))
        self.settle()

    def spots(self, kind: str) -> list[Spot]:
        """Return the page's spots of a kind (`term`, `figure`, `cell`, ...)."""
        page = self.window.view.set_page
        return [spot for spot in page.spots if spot.kind == kind] if page else []

    def type_into(self, panel: QWidget, text: str) -> None:
        """Type a text, key by key, into the line of a panel."""
        QTest.keyClicks(panel.findChildren(QLineEdit)[0], text)
        self.settle()

    def click(self, widget: QWidget, where: QPoint) -> None:
        """Move the pointer there, press and release the left button."""
        QCursor.setPos(widget.mapToGlobal(where))
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
        self.settle()

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key where a widget is."""
        QTest.keyClick(widget, key)

    def search(self, words: str) -> None:
        """Search, and wait until the answer is on the screen."""
        answers: list[Results] = []
        self.window.later  # noqa: B018  the panel takes an answer before we do
        self.window.lane.answered.connect(answers.append)
        self.window.start_search(words)
        self.wait(f"an answer to {words}", lambda: bool(answers) and answers[-1].query == words)
        self.settle()

    # -- waiting --------------------------------------------------------------------------------------------------

    def wait(self, what: str, is_so: Callable[[], bool]) -> None:
        """Run the window until something is so; TimeoutError when it does not come."""
        end = time.monotonic() + _PATIENCE_SECONDS
        while not is_so():
            if time.monotonic() > end:
                raise TimeoutError(f"Waited for {what} in vain.")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def settle(self) -> None:
        """Let everything that is due happen: layout, figures, paint."""
        for _turn in range(3):  # laying out may ask for another layout
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()

    # -- the picture ----------------------------------------------------------------------------------------------

    def picture(self) -> QPixmap:
        """Return what the window shows, an open menu included."""
        picture = self.window.grab()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            painter = QPainter(picture)
            painter.drawPixmap(popup.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint()), popup.grab())
            painter.end()
        return picture

    def close(self) -> None:
        """Put everything away."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._session.close()
        self.window.deleteLater()
        self._session.deleteLater()
        # By name, since no event loop runs here: or old windows would pile up, and each make the next one slower.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
