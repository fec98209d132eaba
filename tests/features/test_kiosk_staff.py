# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff come to the terminal while somebody reads: the visit ends first, and nothing of it is on their pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.site.lockout import Lockout
from reader.site.pin import make_hash
from reader.site.site import Site
from reader.ui.kiosk.corner import HOLD_SECONDS, SEQUENCE, Corner
from reader.ui.kiosk.kiosk import Kiosk
from reader.ui.kiosk.pin_pad import PinPad
from reader.ui.kiosk.staff import FactsOfTerminal, Staff
from reader.ui.kiosk.staff_page import StaffPage
from reader.ui.theme import Theme
from tests.started import paths_with

PIN = "274951"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hall:
    """A terminal with a clock that only the test moves."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, index: Path, data: Path, site: Site) -> None:
        self.seconds = 1000.0
        paths = paths_with(index, data)
        library = Library(paths)
        self.kiosk = Kiosk(Theme(qapp, paths.resources), library, site, now=self.now)
        facts = FactsOfTerminal(site, None, self.kiosk.counts, library.edition, data, now=self.now)
        if site.staff_pin:
            theme, counts, shell = self.kiosk.place.theme, self.kiosk.counts, self.kiosk.shell
            staff = Staff(shell, theme, site, counts, lockout=Lockout(None, self.now), facts=facts, now=self.now)
            staff.join(shell, self.kiosk.make_way, self.kiosk.show_start)
        with qtbot.waitExposed(self.kiosk.shell):
            self.kiosk.open()
        self.kiosk.shell.activateWindow()
        qtbot.waitUntil(self.kiosk.shell.isActiveWindow)

    def now(self) -> float:
        return self.seconds

    @property
    def page(self) -> QWidget | None:
        return self.kiosk.shell.page

    def press_corner(self) -> None:
        QTest.mousePress(self.kiosk.shell.windowHandle(), LEFT, NONE, QPoint(30, 30))

    def release_corner(self) -> None:
        QTest.mouseRelease(self.kiosk.shell.windowHandle(), LEFT, NONE, QPoint(30, 30))

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.kiosk.shell.windowHandle(), key)

    def hold(self) -> None:
        self.press_corner()
        self.seconds += HOLD_SECONDS + 0.1
        for corner in self.kiosk.shell.findChildren(Corner):
            corner.tick()
        self.release_corner()

    def type_pin(self) -> None:
        self.key(*(getattr(Qt.Key, f"Key_{digit}") for digit in PIN), Qt.Key.Key_Return)


@pytest.fixture(scope="module")
def hashed() -> str:
    return make_hash(PIN)


@pytest.fixture
def hall(qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path, hashed: str) -> Iterator[Hall]:
    made = Hall(qapp, qtbot, index, data_dir, Site(staff_pin=hashed))
    yield made
    made.kiosk.close()


@pytest.fixture
def hall_without_pin(qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path) -> Iterator[Hall]:
    made = Hall(qapp, qtbot, index, data_dir, Site())
    yield made
    made.kiosk.close()


def test_the_staff_come_while_somebody_reads(hall: Hall) -> None:
    kiosk = hall.kiosk
    kiosk.begin_visit("en")
    assert kiosk.visit is not None
    kiosk.visit.window.start_search("zebrafish")
    hall.hold()
    assert isinstance(hall.page, PinPad)
    assert not kiosk.is_in_visit
    hall.type_pin()
    assert isinstance(hall.page, StaffPage)
    words = " ".join(label.text() for label in kiosk.shell.findChildren(QLabel))
    assert "Visits" in words
    assert "zebrafish" not in words
    hall.key(Qt.Key.Key_Escape)
    assert hall.page is kiosk.attract
    assert kiosk.counts.today() == {"visit": 1, "staff": 1}
    kiosk.begin_visit("en")
    assert kiosk.is_in_visit


def test_a_hold_wakes_no_visit_and_a_tap_in_the_corner_does(hall: Hall) -> None:
    hall.hold()
    assert isinstance(hall.page, PinPad)
    hall.key(Qt.Key.Key_Escape)
    assert hall.page is hall.kiosk.attract
    assert not hall.kiosk.is_in_visit
    hall.press_corner()
    hall.release_corner()
    assert hall.kiosk.is_in_visit


def test_a_keyboard_is_enough(hall: Hall) -> None:
    hall.kiosk.begin_visit("en")
    hall.key(*SEQUENCE)
    assert isinstance(hall.page, PinPad)
    hall.type_pin()
    assert isinstance(hall.page, StaffPage)


def test_without_a_pin_there_is_no_staff_page_at_all(hall_without_pin: Hall) -> None:
    kiosk = hall_without_pin.kiosk
    kiosk.begin_visit("en")
    hall_without_pin.hold()
    hall_without_pin.key(*SEQUENCE)
    assert kiosk.is_in_visit
    assert not kiosk.shell.findChildren(PinPad)
    assert not kiosk.shell.findChildren(StaffPage)
