# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's whole way: corner, PIN, page, cleaning, and back; what is counted, and that nobody else comes in."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader import __version__
from reader.content.edition import Edition
from reader.errors import EditionError
from reader.library import Library
from reader.site.counts import Counts
from reader.site.lockout import Lockout
from reader.site.pin import make_hash
from reader.site.site import Site
from reader.ui.kiosk import staff as staff_module
from reader.ui.kiosk.corner import SEQUENCE
from reader.ui.kiosk.staff import FactsOfTerminal, Staff
from reader.ui.kiosk.staff_facts import StaffFacts
from reader.ui.theme import Theme
from reader.ui.window.shell import Shell
from tests.started import built_index, paths_with

PIN = "274951"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hall:
    """A shell with a page that waits for visitors, the staff's pages, and a clock that only the test moves."""

    def __init__(self, theme: Theme, qtbot: QtBot, hashed: str) -> None:
        self.qtbot = qtbot
        self.seconds = 500.0
        self.heard: list[str] = []
        self.shell = QWidget()
        qtbot.addWidget(self.shell)
        self.stack = QStackedWidget()
        QVBoxLayout(self.shell).addWidget(self.stack)
        self.waiting = QWidget()
        self.stack.addWidget(self.waiting)
        self.counts = Counts(None, lambda: datetime.date(2025, 11, 22))
        facts = StaffFacts("0.1.0", "A guide", "2025.11")
        lockout = Lockout(None, self.now)
        site = Site(staff_pin=hashed)
        self.staff = Staff(self.shell, theme, site, self.counts, lockout=lockout, facts=lambda: facts, now=self.now)
        for page in self.staff.pages:
            self.stack.addWidget(page)
        self.staff.entering.connect(lambda: self.heard.append("entering"))
        self.staff.page_requested.connect(self.stack.setCurrentWidget)
        self.staff.over.connect(lambda: self.stack.setCurrentWidget(self.waiting))
        self.staff.restart_requested.connect(lambda: self.heard.append("restart"))
        self.staff.leave_requested.connect(lambda: self.heard.append("leave"))
        self.shell.resize(1280, 800)
        with qtbot.waitExposed(self.shell):
            self.shell.show()
        self.shell.activateWindow()
        qtbot.waitUntil(self.shell.isActiveWindow)

    def now(self) -> float:
        return self.seconds

    @property
    def page(self) -> QWidget:
        return self.stack.currentWidget()

    def hold(self) -> None:
        window = self.shell.windowHandle()
        assert window is not None
        QTest.mousePress(window, LEFT, NONE, QPoint(20, 20))
        self.seconds += 5.1
        self.staff.corner.tick()
        QTest.mouseRelease(window, LEFT, NONE, QPoint(20, 20))

    def type(self) -> None:
        window = self.shell.windowHandle()
        assert window is not None
        for key in SEQUENCE:
            QTest.keyClick(window, key)

    def enter(self, pin: str = PIN) -> None:
        for digit in pin:
            self.staff.pad.keys.keys[digit].click()
        self.staff.pad.keys.enter_key.click()

    def wait(self, seconds: float) -> None:
        """Let time pass, with a look at the clock each second."""
        for _second in range(round(seconds)):
            self.seconds += 1
            for part in (self.staff.pad.patience, self.staff.page.patience, self.staff.cleaning):
                part.look()


@pytest.fixture(scope="module")
def hashed() -> str:
    return make_hash(PIN)


@pytest.fixture
def hall(theme: Theme, qtbot: QtBot, hashed: str) -> Iterator[Hall]:
    made = Hall(theme, qtbot, hashed)
    yield made
    made.shell.close()


def test_from_the_corner_to_the_page_and_back(hall: Hall) -> None:
    assert not hall.staff.is_here
    hall.hold()
    assert hall.heard == ["entering"]
    assert hall.page is hall.staff.pad
    hall.enter()
    assert hall.page is hall.staff.page
    assert hall.staff.is_here
    hall.staff.page.foot.done_button.click()
    assert hall.page is hall.waiting
    assert hall.counts.today() == {"staff": 1}


def test_the_visit_ends_before_the_pad_comes(hall: Hall) -> None:
    seen: list[QWidget] = []
    hall.staff.entering.connect(lambda: seen.append(hall.page))
    hall.hold()
    assert seen == [hall.waiting]


def test_a_wrong_pin_is_counted_and_nothing_of_it_kept(hall: Hall) -> None:
    hall.hold()
    hall.enter("111222")
    assert hall.page is hall.staff.pad
    assert hall.counts.today() == {"wrong_pin": 1}
    hall.wait(21)
    assert hall.page is hall.waiting


def test_the_row_of_keys_leads_to_the_pad(hall: Hall) -> None:
    hall.type()
    assert hall.page is hall.staff.pad


def test_holding_again_changes_nothing_where_the_staff_are(hall: Hall) -> None:
    hall.hold()
    hall.staff.pad.keys.keys["1"].click()
    hall.hold()
    assert hall.heard == ["entering"]
    assert hall.staff.pad.dots.count == 1
    hall.enter("")  # “1” alone
    hall.enter()
    hall.hold()
    assert hall.page is hall.staff.page


def test_cleaning_ends_by_itself_and_nobody_comes_in_by_it(hall: Hall) -> None:
    hall.hold()
    hall.enter()
    hall.staff.page.foot.cleaning_button.click()
    assert hall.page is hall.staff.cleaning
    hall.wait(59)
    assert hall.page is hall.staff.cleaning
    hall.wait(1)
    assert hall.page is hall.waiting
    assert hall.counts.today()["cleaning"] == 1


def test_only_the_corner_ends_cleaning_sooner(hall: Hall) -> None:
    hall.hold()
    hall.enter()
    hall.staff.page.foot.cleaning_button.click()
    hall.type()
    hall.qtbot.keyClick(hall.staff.cleaning, Qt.Key.Key_Escape)
    assert hall.page is hall.staff.cleaning, "a keyboard is wiped, too"
    hall.hold()
    assert hall.page is hall.staff.pad, "and who holds it must know the PIN"


def test_restart_and_leaving_are_asked_for(hall: Hall) -> None:
    hall.hold()
    hall.enter()
    foot = hall.staff.page.foot
    foot.restart_button.click()
    foot.leave_button.click()
    assert hall.heard == ["entering", "restart"]
    foot.sure_button.click()
    assert hall.heard == ["entering", "restart", "leave"]


def test_the_page_closes_by_itself(hall: Hall) -> None:
    hall.hold()
    hall.enter()
    hall.wait(61)
    assert hall.page is hall.waiting


@pytest.fixture
def facts_of(tmp_path_factory: pytest.TempPathFactory, data_dir: Path) -> Callable[[Path | None], FactsOfTerminal]:
    paths = paths_with(built_index(tmp_path_factory.getbasetemp()), data_dir)
    library = Library(paths)
    times = iter((100.0, 7300.0))
    site = Site(organisation={"en": "St Mary’s", "fr": "Sainte-Marie"}, fingerprint="3fa91c0b7de2")

    def make(site_file: Path | None) -> FactsOfTerminal:
        counts = Counts(None)
        counts.add("visit", 3)
        return FactsOfTerminal(
            site, site_file, counts, library.edition, data_dir / "not" / "made", now=lambda: next(times)
        )

    return make


def test_the_facts_are_those_of_the_moment(facts_of: Callable[[Path | None], FactsOfTerminal]) -> None:
    facts = facts_of(Path("/etc/lamplight/site.yaml"))()
    assert (facts.version, facts.organisation, facts.site_file) == (__version__, "St Mary’s", "site.yaml")
    assert facts.fingerprint == "3fa91c0b7de2"
    assert facts.guide
    assert facts.edition
    assert facts.up_seconds == 7200
    assert facts.free_bytes is not None
    assert facts.free_bytes > 0
    assert facts.today == {"visit": 3}
    assert facts.events() == [("visit", 3, 3)]


def test_a_guide_past_its_time_and_a_wrong_clock_are_told(
    facts_of: Callable[[Path | None], FactsOfTerminal], monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = facts_of(None)
    for day, words in ((datetime.date(2030, 1, 1), "overdue for review"), (datetime.date(2001, 1, 1), "clock seems")):
        monkeypatch.setattr(staff_module.review, "today", lambda day=day: day)
        monkeypatch.setattr(facts, "_now", lambda: 0.0)
        assert words in dict(facts().lines())["What is wrong"]


def test_a_disk_that_says_nothing_is_no_fault(
    facts_of: Callable[[Path | None], FactsOfTerminal], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(staff_module.shutil, "disk_usage", refuse)
    facts = facts_of(None)()
    assert (facts.free_bytes, facts.site_file) == (None, "")


def test_without_a_guide_the_facts_say_so(data_dir: Path) -> None:
    def nothing() -> Edition:
        raise EditionError("There is no guide to read yet.")

    site = Site(organisation="St Mary’s")
    facts = FactsOfTerminal(site, None, Counts(None), nothing, data_dir, amiss=lambda: ("It cannot be built.",))()
    assert (facts.guide, facts.edition, facts.organisation) == ("none that can be read", "", "St Mary’s")
    assert facts.lines()[0] == ("What is wrong", "It cannot be built.")


def test_joined_to_a_shell_they_are_shown_and_it_comes_back_after(theme: Theme, qtbot: QtBot, hashed: str) -> None:
    shell, done = Shell(), []
    qtbot.addWidget(shell)
    waiting = QWidget()
    shell.show_page(waiting)
    facts = StaffFacts("0.1.0", "A guide", "2025.11")
    staff = Staff(
        shell, theme, Site(staff_pin=hashed), Counts(None), lockout=Lockout(None), facts=lambda: facts
    )  # fmt: skip
    staff.join(shell, lambda: done.append(shell.page), lambda: done.append("back"))
    staff.corner.held.emit()
    assert done == [waiting]
    assert shell.page is staff.pad
    staff.pad.given_up.emit()
    assert done == [waiting, "back"]
    shell.allow_close()
