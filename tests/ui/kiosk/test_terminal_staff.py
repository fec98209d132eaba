# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff at the terminal: they come in whatever has failed, are left alone there, and leave it in order."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.errors import EditionError
from reader.library import Library
from reader.paths import Paths
from reader.ui.kiosk.guide_care import GuideCare
from reader.watch.lifeline import AGAIN, FAULTY, LEFT
from tests.carried_packs import Stick, install, stick, trust_publisher
from tests.started import SLOW_MS
from tests.ui.kiosk.terminal_stand import SITE, Stand, enter, told

__all__ = ["stick"]


def test_staff_come_in_where_no_guide_could_ever_be_made(process: Stand, small_paths: Paths) -> None:
    shutil.rmtree(small_paths.guides)
    process.open()
    assert process.terminal.kiosk is None
    staff = enter(process)
    assert "none that can be read" in told(staff)
    assert any("There are no guides in" in words for words in told(staff))
    process.terminal.trouble._timer.setInterval(1)
    process.terminal.trouble._on_timeout()
    assert process.codes == [], "nobody is thrown out"
    staff.page.foot.restart_button.click()
    assert process.codes == [AGAIN]
    staff.page.done.emit()
    assert process.words == "This screen cannot be used just now"
    process.bot.waitUntil(lambda: process.codes == [AGAIN, FAULTY], timeout=SLOW_MS)


def test_staff_are_left_alone_when_the_guide_fails_and_see_what_is_wrong_after(
    process: Stand, small_paths: Paths
) -> None:
    process.open()
    staff = enter(process)
    assert process.terminal.care is not None
    index = process.index()
    shutil.rmtree(small_paths.guides)
    shutil.rmtree(index)
    with process.bot.waitSignal(process.terminal.care.failed, timeout=SLOW_MS):
        process.raise_in_slot(EditionError("The guide is damaged."))
    assert process.terminal.shell.page is staff.page
    assert not process.terminal.trouble._timer.isActive()
    staff.page.done.emit()
    assert process.words == "This screen cannot be used just now"
    assert process.terminal.trouble._timer.isActive()
    enter(process)
    assert "What is wrong" in told(staff)


@pytest.mark.parametrize("pin", [True, False])
def test_staff_who_come_while_the_guide_is_made_are_not_covered_by_the_start_page(process: Stand, pin: bool) -> None:
    process.terminal.open()
    staff = enter(process, pin=pin)
    process.bot.waitUntil(lambda: process.terminal.kiosk is not None, timeout=SLOW_MS)
    page = process.terminal.shell.page
    assert page is (staff.page if pin else staff.pad)
    staff.over.emit()
    assert process.is_waiting
    process.visit()


def test_staff_who_leave_before_the_guide_is_made_see_that_it_is_not(process: Stand) -> None:
    process.terminal.open()
    enter(process).page.done.emit()
    assert process.words == "One moment, please"
    process.bot.waitUntil(lambda: process.is_waiting, timeout=SLOW_MS)


def test_a_fault_leaves_the_staff_where_they_are(process: Stand) -> None:
    staff = enter(process.open())
    process.terminal._on_fault()
    assert process.terminal.shell.page is staff.page
    staff.page.done.emit()
    assert process.is_waiting


def test_what_the_site_file_names_and_the_guide_lacks_is_on_the_staff_page(process: Stand) -> None:
    process.site.write_text(SITE.replace("[en]", "[zz, en]") + "parts: [nowhere]\n")
    words = " ".join(told(enter(process.open())))
    assert "The site file names the language “zz”, which the guide does not have" in words
    assert "The site file names the part “nowhere”, which the guide does not have" in words
    assert process.terminal.staff is not None
    process.terminal.staff.page.done.emit()
    process.visit()


def test_staff_end_it_or_start_it_afresh_and_a_second_start_raises_it(process: Stand) -> None:
    staff = process.open().terminal.staff
    assert staff is not None
    staff.leave_requested.emit()
    staff.restart_requested.emit()
    assert process.codes == [LEFT, AGAIN]
    process.terminal.shell.resize(100, 100)
    process.terminal.rise()
    assert process.terminal.shell.isFullScreen()
    assert process.terminal.shell.size() == process.terminal.shell.screen().size()


def test_staff_install_a_guide_from_the_sites_folder_and_the_next_life_shows_it(
    process: Stand, small_paths: Paths, tmp_path: Path, stick: Stick
) -> None:
    trust_publisher(small_paths)
    folder = tmp_path / "usb"
    folder.mkdir()
    shutil.copy(stick["new"], folder)
    process.site.write_text(SITE + f"pack_folder: {folder}\n")
    staff = enter(process.open())
    staff.page.foot.guides_button.click()
    guides = staff.guides
    assert guides is not None
    assert process.terminal.shell.page is guides
    staff.corner.held.emit()
    assert process.terminal.shell.page is guides, "they are in already"
    process.bot.waitUntil(lambda: bool(guides.folder.buttons), timeout=SLOW_MS)
    guides.back_button.click()
    assert process.terminal.shell.page is staff.page
    staff.page.foot.guides_button.click()
    process.bot.waitUntil(lambda: not guides.folder.is_looking, timeout=SLOW_MS)
    for button in (lambda: guides.folder.buttons[0], lambda: guides.view.install_button):
        button().click()
        process.bot.waitUntil(lambda: not guides.work.is_busy, timeout=SLOW_MS)
    assert process.codes == []
    guides.view.open_button.click()
    assert process.codes == [AGAIN]
    care = GuideCare(Library(small_paths))
    with process.bot.waitSignal(care.mended, timeout=SLOW_MS):
        care.mend()
    assert care.library.edition().head.edition == "2027.1"
    care.finish()


def test_an_installed_guide_is_looked_at_before_anybody_sees_it_and_staff_read_what_is_wrong(
    process: Stand, small_paths: Paths, stick: Stick
) -> None:
    trust_publisher(small_paths)
    library = Library(small_paths)
    install(library, stick["new"])
    (library.packs.installed()[0].guide / "guide.yaml").write_text("another one's")
    process.open()
    assert process.terminal.care is not None
    assert process.terminal.care.library.edition().head.edition == "2026.11"
    assert any("The installed edition of “A sample guide” is damaged." in words for words in told(enter(process)))


def test_a_site_without_a_folder_offers_no_guides(process: Stand) -> None:
    staff = enter(process.open())
    assert staff.guides is None
    assert staff.page.foot.guides_button.isHidden()
