# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in front while something is wrong: the page about it, unless the staff are at theirs."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.site.counts import Counts
from reader.site.lockout import Lockout
from reader.site.pin import make_hash
from reader.site.site import Site
from reader.ui.kiosk.fault_page import FaultPage
from reader.ui.kiosk.shell import KioskShell
from reader.ui.kiosk.staff import Staff
from reader.ui.kiosk.staff_facts import StaffFacts
from reader.ui.kiosk.trouble import HOPELESS_MS, Trouble
from reader.ui.theme import Theme

SORRY, PREPARING, HOPELESS = "Something went wrong", "One moment, please", "This screen cannot be used just now"


class Corridor:
    """A shell with a page that waits, the staff's pages and the page about what is wrong."""

    def __init__(self, theme: Theme, hashed: str) -> None:
        self.shell = KioskShell()
        self.trouble = Trouble(self.shell, FaultPage(theme))
        counts = Counts(None, lambda: datetime.date(2025, 11, 22))
        facts = StaffFacts("0.1.0", "A guide", "2025.11")
        site = Site(staff_pin=hashed)
        self.staff = Staff(self.shell, theme, site, counts, lockout=Lockout(None), facts=lambda: facts)
        self.staff.join(self.shell, lambda: None, lambda: None)
        self.trouble.staff = self.staff
        self.waiting = QWidget()
        self.shell.show_page(self.waiting)
        self.ends = 0
        self.trouble.given_up.connect(self._on_given_up)

    def _on_given_up(self) -> None:
        self.ends += 1

    @property
    def said(self) -> str:
        return self.trouble.page.title.text() if self.shell.page is self.trouble.page else ""

    def is_counting(self) -> bool:
        return self.trouble._timer.isActive()


@pytest.fixture(scope="module")
def hashed() -> str:
    return make_hash("482913")


@pytest.fixture
def corridor(theme: Theme, qtbot: QtBot, hashed: str) -> Iterator[Corridor]:
    made = Corridor(theme, hashed)
    qtbot.addWidget(made.shell)
    with qtbot.waitExposed(made.shell):
        made.shell.show()
    yield made
    made.shell.allow_close()


def test_it_says_what_is_so_and_goes_when_told(corridor: Corridor) -> None:
    trouble = corridor.trouble
    assert not trouble.come_back()
    trouble.prepare()
    assert corridor.said == PREPARING
    assert not corridor.is_counting()
    trouble.tell_staff("It cannot be built.", "Ask at the desk.")
    assert corridor.said == HOPELESS
    assert trouble.page.words.text() == "Please tell a member of staff. Ask at the desk."
    assert (trouble.reason, corridor.is_counting()) == ("It cannot be built.", True)
    trouble.end()
    assert (trouble.reason, corridor.is_counting(), trouble.come_back()) == ("", False, False)


def test_after_a_minute_without_anybody_it_gives_up(corridor: Corridor, qtbot: QtBot) -> None:
    assert (corridor.trouble._timer.interval(), HOPELESS_MS) == (60_000, 60_000)
    corridor.trouble._timer.setInterval(1)
    with qtbot.waitSignal(corridor.trouble.given_up):
        corridor.trouble.tell_staff("", "")


def test_staff_keep_their_page_and_their_time(corridor: Corridor) -> None:
    trouble, staff = corridor.trouble, corridor.staff
    corridor.shell.show_page(staff.page)
    trouble.prepare()
    trouble.tell_staff("It cannot be built.", "")
    trouble.say_sorry()
    assert corridor.shell.page is staff.page
    assert not corridor.is_counting()
    assert trouble.come_back()
    assert corridor.said == HOPELESS
    assert corridor.is_counting()
    corridor.shell.show_page(staff.pad)
    trouble._on_timeout()
    assert corridor.ends == 0
    assert trouble.come_back()
    trouble._on_timeout()
    assert corridor.ends == 1


def test_a_fault_is_over_with_its_page_and_takes_nothing_from_what_staff_must_know(corridor: Corridor) -> None:
    trouble = corridor.trouble
    trouble.say_sorry()
    assert corridor.said == SORRY
    assert not trouble.come_back(), "who comes from the staff page has nothing to be sorry for"
    trouble.tell_staff("", "")
    trouble.say_sorry()
    assert corridor.said == HOPELESS
