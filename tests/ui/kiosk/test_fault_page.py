# SPDX-License-Identifier: GPL-3.0-or-later
"""The page while something is wrong: calm words, and a button only where it helps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.fault_page import FaultPage
from reader.ui.theme import Theme
from tests.ui.over_window import alone


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[FaultPage]:
    with alone(qtbot, FaultPage(theme)) as page:
        yield page


def words(page: FaultPage) -> str:
    return f"{page.title.text()}|{page.words.text()}"


def test_it_blames_nobody_and_goes_by_its_button(page: FaultPage, qtbot: QtBot) -> None:
    assert words(page).startswith("Something went wrong|It was not your fault.")
    assert page.button.isVisible()
    with qtbot.waitSignal(page.taken):
        page.button.click()


def test_saying_sorry_ends_by_itself_and_only_while_it_is_seen(page: FaultPage, qtbot: QtBot) -> None:
    assert page._timer.isActive()
    assert page._timer.interval() == 10_000
    page.hide()
    assert not page._timer.isActive()
    page.show()
    assert page._timer.isActive()
    page._timer.setInterval(1)
    with qtbot.waitSignal(page.taken):
        page._timer.start()


def test_while_the_guide_is_made_there_is_nothing_to_press_and_nothing_runs_out(page: FaultPage) -> None:
    page.say_preparing()
    assert words(page) == "One moment, please|This screen is getting ready. It begins by itself."
    assert not page.button.isVisible()
    assert not page._timer.isActive()
    page.hide()
    page.show()
    assert not page._timer.isActive()
    page.say_sorry()
    assert page.button.isVisible()
    assert page._timer.isActive()


def test_when_nothing_helps_it_says_whom_to_tell(page: FaultPage) -> None:
    page.say_tell_staff("They are at the desk by the door.")
    assert words(page) == (
        "This screen cannot be used just now|Please tell a member of staff. They are at the desk by the door."
    )
    assert not page.button.isVisible()
    page.say_tell_staff()
    assert page.words.text() == "Please tell a member of staff."
    assert page.accessibleName() == "This screen cannot be used just now"
