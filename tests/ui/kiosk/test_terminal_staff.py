# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff at the terminal: they come in whatever has failed, are left alone there, and leave it in order."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import EditionError
from reader.paths import Paths
from reader.watch.lifeline import AGAIN, FAULTY, LEFT
from tests.started import SLOW_MS
from tests.ui.kiosk.terminal_stand import SITE, Stand, enter, own_paths, standing, told


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return own_paths(tmp_path)


@pytest.fixture
def stand(qapp: QApplication, qtbot: QtBot, paths: Paths, tmp_path: Path) -> Iterator[Stand]:
    with standing(qapp, qtbot, paths, tmp_path / "site.yaml") as stand:
        yield stand


def test_staff_come_in_where_no_guide_could_ever_be_made(stand: Stand, paths: Paths) -> None:
    shutil.rmtree(paths.guides)
    stand.open()
    assert stand.terminal.kiosk is None
    staff = enter(stand)
    assert "none that can be read" in told(staff)
    assert any("There are no guides in" in words for words in told(staff))
    stand.terminal.trouble._timer.setInterval(1)
    stand.terminal.trouble._on_timeout()
    assert stand.codes == [], "nobody is thrown out"
    staff.page.foot.restart_button.click()
    assert stand.codes == [AGAIN]
    staff.page.done.emit()
    assert stand.words == "This screen cannot be used just now"
    stand.bot.waitUntil(lambda: stand.codes == [AGAIN, FAULTY], timeout=SLOW_MS)


def test_staff_are_left_alone_when_the_guide_fails_and_see_what_is_wrong_after(stand: Stand, paths: Paths) -> None:
    stand.open()
    staff = enter(stand)
    assert stand.terminal.care is not None
    index = stand.index()
    shutil.rmtree(paths.guides)
    shutil.rmtree(index)
    with stand.bot.waitSignal(stand.terminal.care.failed, timeout=SLOW_MS):
        stand.raise_in_slot(EditionError("The guide is damaged."))
    assert stand.terminal.shell.page is staff.page
    assert not stand.terminal.trouble._timer.isActive()
    staff.page.done.emit()
    assert stand.words == "This screen cannot be used just now"
    assert stand.terminal.trouble._timer.isActive()
    enter(stand)
    assert "What is wrong" in told(staff)


@pytest.mark.parametrize("pin", [True, False])
def test_staff_who_come_while_the_guide_is_made_are_not_covered_by_the_start_page(stand: Stand, pin: bool) -> None:
    stand.terminal.open()
    staff = enter(stand, pin=pin)
    stand.bot.waitUntil(lambda: stand.terminal.kiosk is not None, timeout=SLOW_MS)
    page = stand.terminal.shell.page
    assert page is (staff.page if pin else staff.pad)
    staff.over.emit()
    assert stand.is_waiting
    stand.visit()


def test_staff_who_leave_before_the_guide_is_made_see_that_it_is_not(stand: Stand) -> None:
    stand.terminal.open()
    enter(stand).page.done.emit()
    assert stand.words == "One moment, please"
    stand.bot.waitUntil(lambda: stand.is_waiting, timeout=SLOW_MS)


def test_a_fault_leaves_the_staff_where_they_are(stand: Stand) -> None:
    staff = enter(stand.open())
    stand.terminal._on_fault()
    assert stand.terminal.shell.page is staff.page
    staff.page.done.emit()
    assert stand.is_waiting


def test_what_the_site_file_names_and_the_guide_lacks_is_on_the_staff_page(stand: Stand) -> None:
    stand.site.write_text(SITE.replace("[en]", "[zz, en]") + "parts: [nowhere]\n")
    words = " ".join(told(enter(stand.open())))
    assert "The site file names the language “zz”, which the guide does not have" in words
    assert "The site file names the part “nowhere”, which the guide does not have" in words
    assert stand.terminal.staff is not None
    stand.terminal.staff.page.done.emit()
    stand.visit()


def test_staff_end_it_or_start_it_afresh_and_a_second_start_raises_it(stand: Stand) -> None:
    staff = stand.open().terminal.staff
    assert staff is not None
    staff.leave_requested.emit()
    staff.restart_requested.emit()
    assert stand.codes == [LEFT, AGAIN]
    stand.terminal.shell.resize(100, 100)
    stand.terminal.rise()
    assert stand.terminal.shell.isFullScreen()
    assert stand.terminal.shell.size() == stand.terminal.shell.screen().size()
