# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff page: the facts of the moment, large buttons, and it does not stay open for whoever comes by."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.staff_facts import StaffFacts
from reader.ui.kiosk.staff_page import StaffPage
from reader.ui.theme import Theme

DAY = datetime.date(2025, 11, 22)
NAMES = {"visit": lambda: "Visits", "wrong_pin": lambda: "Wrong PINs"}


class Staff:
    """Somebody at the page, facts that can change, and a clock that only the test moves."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.seconds = 0.0
        self.today = {"visit": 4, "mystery": 1}
        self.heard: list[str] = []
        self.page = StaffPage(theme, self.facts, NAMES, lambda: self.seconds)
        qtbot.addWidget(self.page)
        self.page.resize(1280, 800)
        self.page.done.connect(lambda: self.heard.append("done"))
        self.page.cleaning_requested.connect(lambda: self.heard.append("cleaning"))
        self.page.restart_requested.connect(lambda: self.heard.append("restart"))
        self.page.leave_requested.connect(lambda: self.heard.append("leave"))
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.foot.done_button.hasFocus)

    def facts(self) -> StaffFacts:
        days = {DAY: self.today, DAY - datetime.timedelta(1): {"visit": 10, "wrong_pin": 2}}
        return StaffFacts(
            "0.1.0", "A guide", "2025.11", "St Mary’s", "site.yaml", "3fa91c0b7de2", 10**11, 7200, self.today, days
        )

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.page.patience.look()

    def words(self) -> list[str]:
        return [label.text() for label in self.page.scroll_area.widget().findChildren(QLabel)]


@pytest.fixture
def staff(theme: Theme, qtbot: QtBot) -> Iterator[Staff]:
    made = Staff(theme, qtbot)
    yield made
    made.page.close()


def test_it_says_what_runs_here_and_how_the_days_were(staff: Staff) -> None:
    words = staff.words()
    for known in ("St Mary’s", "A guide", "2025.11", "0.1.0", "site.yaml · 3fa91c0b7de2", "93.1 GB", "2 hours"):
        assert known in words
    at = words.index("Visits")
    assert words[at : at + 3] == ["Visits", "4", "14"]
    at = words.index("Wrong PINs")
    assert words[at : at + 3] == ["Wrong PINs", "0", "2"]
    assert "mystery" in words, "an event without a name is not hidden"


def test_a_screen_reader_can_read_all_of_it(staff: Staff) -> None:
    spoken = staff.page.scroll_area.accessibleDescription()
    assert "Site file: site.yaml · 3fa91c0b7de2." in spoken
    assert "Visits: 4, 14." in spoken
    assert staff.page.scroll_area.accessibleName() == "About this terminal"


def test_each_time_it_looks_anew(staff: Staff) -> None:
    staff.page.hide()
    staff.today["visit"] = 5
    staff.page.show()
    words = staff.words()
    assert words[words.index("Visits") + 1] == "5"


def test_before_anything_was_counted_it_says_so(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    staff.page.hide()
    monkeypatch.setattr(staff.page, "_facts", lambda: StaffFacts("0.1.0", "A guide", "2025.11"))
    staff.page.show()
    assert "Nothing has been counted yet." in staff.words()


def test_it_closes_when_nobody_touches_it(staff: Staff) -> None:
    staff.wait(59)
    staff.qtbot.mouseClick(staff.page, Qt.MouseButton.LeftButton)
    staff.wait(59)
    assert staff.heard == []
    staff.wait(2)
    assert staff.heard == ["done"]


def test_what_its_buttons_ask_for_it_passes_on(staff: Staff) -> None:
    foot = staff.page.foot
    for button in (foot.cleaning_button, foot.restart_button, foot.leave_button, foot.sure_button, foot.done_button):
        button.click()
    assert staff.heard == ["cleaning", "restart", "leave", "done"]


def test_escape_takes_the_question_back_and_then_ends_it(staff: Staff) -> None:
    staff.page.foot.leave_button.click()
    staff.qtbot.keyClick(staff.page.foot.stay_button, Qt.Key.Key_Escape)
    assert (staff.page.foot.is_asking, staff.heard) == (False, [])
    staff.qtbot.keyClick(staff.page.foot.leave_button, Qt.Key.Key_Escape)
    assert staff.heard == ["done"]


def test_a_question_does_not_wait_for_the_next_one(staff: Staff) -> None:
    staff.page.foot.leave_button.click()
    staff.page.hide()
    staff.page.show()
    assert not staff.page.foot.is_asking


def test_a_keyboard_comes_to_everything(staff: Staff) -> None:
    reached: set[QWidget] = set()
    for _stop in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        staff.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    foot = staff.page.foot
    buttons = {foot.cleaning_button, foot.restart_button, foot.leave_button, foot.done_button}
    assert reached == buttons | {staff.page.scroll_area}
    foot.cleaning_button.setFocus()
    staff.qtbot.keyClick(foot.cleaning_button, Qt.Key.Key_Return)
    assert staff.heard == ["cleaning"]


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (800, 1280)])
@pytest.mark.parametrize("scale", [1.37, 2.74])
def test_its_buttons_are_seen_and_the_rest_can_be_scrolled_to(
    staff: Staff, theme: Theme, size: tuple[int, int], scale: float
) -> None:
    theme.apply("light", scale)
    staff.page.resize(*size)
    staff.qtbot.waitUntil(lambda: staff.page.rect().contains(staff.page.foot.geometry()))
    assert (staff.page.width(), staff.page.height()) == size
    assert staff.page.scroll_area.height() >= 100
    for button in staff.page.foot.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= 60
    for label in staff.page.scroll_area.widget().findChildren(QLabel):
        assert label.geometry().right() <= staff.page.scroll_area.viewport().width()
