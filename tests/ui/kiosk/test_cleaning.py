# SPDX-License-Identifier: GPL-3.0-or-later
"""Cleaning mode: nothing that a cloth does has an effect, the seconds are seen, and it ends by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk import cleaning
from reader.ui.kiosk.cleaning import CleaningPage
from reader.ui.theme import Theme


class Wiped:
    """A shell with a button beside the page, which nobody must reach, and a clock that only the test moves."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.seconds = 7.0
        self.heard: list[str] = []
        self.shell = Shell(self.heard)
        qtbot.addWidget(self.shell)
        self.page = CleaningPage(theme, lambda: self.seconds)
        self.page.finished.connect(lambda: self.heard.append("finished"))
        self.button = QPushButton("Elsewhere", self.shell)
        column = QVBoxLayout(self.shell)
        column.addWidget(self.page, 1)
        column.addWidget(self.button)
        self.shell.resize(1280, 800)
        with qtbot.waitExposed(self.shell):
            self.shell.show()
        self.shell.activateWindow()
        qtbot.waitUntil(self.page.hasFocus)

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.page.look()


class Shell(QWidget):
    """Says what reached it."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__()
        self._heard = heard

    def event(self, event: QEvent) -> bool:
        told = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.ContextMenu, QEvent.Type.TouchBegin)
        if event.type() in told:
            self._heard.append(str(event.type()))
        return super().event(event)


@pytest.fixture
def wiped(theme: Theme, qtbot: QtBot) -> Iterator[Wiped]:
    made = Wiped(theme, qtbot)
    yield made
    made.shell.close()


def test_it_counts_sixty_seconds_and_ends(wiped: Wiped) -> None:
    assert wiped.page.number.text() == "60"
    wiped.wait(20)
    assert wiped.page.number.text() == "40"
    assert wiped.page.number.accessibleName() == "40 seconds left"
    wiped.wait(39.5)
    assert (wiped.page.number.text(), wiped.heard) == ("1", [])
    wiped.wait(1)
    wiped.wait(60)
    assert wiped.heard == ["finished"]


def test_nothing_that_a_cloth_does_has_an_effect(wiped: Wiped, qtbot: QtBot) -> None:
    place = QPoint(640, 300)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        qtbot.mouseClick(wiped.page, button, pos=place)
        qtbot.mouseClick(wiped.page.number, button)
    finger = QTest.createTouchDevice()
    QTest.touchEvent(wiped.page, finger).press(0, place)
    QTest.touchEvent(wiped.page, finger).release(0, place)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
    QCoreApplication.sendEvent(wiped.page, menu)
    keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_A)
    for key in keys:
        qtbot.keyClick(wiped.page, key)
    assert wiped.heard == []
    assert QApplication.focusWidget() is wiped.page
    assert wiped.page.isVisible()


def test_each_time_begins_with_sixty(wiped: Wiped) -> None:
    wiped.wait(30)
    wiped.page.hide()
    wiped.wait(100)
    assert wiped.heard == [], "hidden, it waits for nothing"
    wiped.page.show()
    assert wiped.page.number.text() == "60"


def test_a_screen_reader_hears_how_long(wiped: Wiped, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(cleaning, "announce", lambda _widget, text, **_how: told.append(text))
    wiped.page.hide()
    wiped.page.show()
    for _second in range(59):
        wiped.wait(1)
    assert told[1:] == ["30 seconds left", "10 seconds left"]
    assert told[0].startswith("You can clean the screen now. 60 seconds left.")


@pytest.mark.parametrize("size", [(1280, 700), (800, 1280), (1024, 600)])
@pytest.mark.parametrize("scale", [1.37, 2.74])
def test_all_of_it_is_seen(wiped: Wiped, theme: Theme, qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    theme.apply("light", scale)
    wiped.button.hide()
    wiped.shell.resize(*size)
    parts = (wiped.page.title, wiped.page.number, wiped.page.words)
    qtbot.waitUntil(lambda: all(part.height() >= part.heightForWidth(part.width()) for part in parts))
    assert (wiped.shell.width(), wiped.shell.height()) == size
    assert all(wiped.page.rect().contains(part.geometry()) for part in parts)
