# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's page of guides: from the folder to a fresh start, by touch, and nothing of it while nobody is there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.ui.kiosk.staff_guides import StaffGuides
from reader.ui.kiosk.staff_page import PATIENCE_SECONDS
from reader.ui.theme import Theme
from tests.carried_packs import Stick, install, small_paths, stick, trust_publisher
from tests.started import SLOW_MS

__all__ = ["stick"]


class Desk:
    """The page over a folder with one pack, and what it has asked for."""

    def __init__(self, bot: QtBot, theme: Theme, library: Library, folder: Path) -> None:
        self.bot, self.library, self.folder = bot, library, folder
        self.seconds = 0.0
        self.asked: list[str] = []
        self.page = StaffGuides(theme, library, folder, self._now)
        bot.addWidget(self.page)
        for name in ("done", "given_up", "restart_requested"):
            getattr(self.page, name).connect(self._listen(name))
        self.page.resize(1000, 700)
        with bot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.settle()

    def _now(self) -> float:
        return self.seconds

    def _listen(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.append(name)

    def settle(self) -> None:
        """Wait until nothing is being done or looked for."""
        page = self.page
        self.bot.waitUntil(lambda: not page.work.is_busy and not page.folder.is_looking, timeout=SLOW_MS)

    def choose(self) -> None:
        self.page.folder.buttons[0].click()
        self.settle()

    def install(self) -> None:
        self.choose()
        self.page.view.install_button.click()
        self.settle()

    def leave_alone(self) -> None:
        self.seconds += PATIENCE_SECONDS + 1
        self.page.patience.look()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    paths = small_paths(tmp_path)
    library = Library(paths)
    assert list(library.build())
    trust_publisher(paths)
    library.look_again()
    yield library
    library.close()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, library: Library, stick: Stick, tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "usb"
    folder.mkdir()
    shutil.copy(stick["new"], folder / "sample.lamplight")
    desk = Desk(qtbot, theme, library, folder)
    yield desk
    desk.page.finish()


def test_a_pack_of_the_folder_is_installed_and_shown_after_a_fresh_start(desk: Desk) -> None:
    desk.choose()
    assert desk.page.title.text() == "A sample guide"
    assert "It takes the place of edition 2026.11." in desk.page.view.text()
    assert desk.page.back_button.isHidden()
    desk.page.view.install_button.click()
    assert not desk.page.view.stop_button.isHidden()
    desk.settle()
    assert desk.page.title.text() == "The guide is installed"
    assert desk.asked == []
    desk.page.view.open_button.click()
    assert desk.asked == ["restart_requested"]
    assert Library(desk.library.paths).edition().head.edition == "2027.1"


def test_after_a_change_every_way_out_is_a_fresh_start(desk: Desk) -> None:
    desk.install()
    desk.page.view.leave_button.click()
    desk.settle()
    assert desk.page.list.rows[0].guide.about.startswith("Edition 2027.1")
    desk.page.back_button.click()
    desk.leave_alone()
    assert desk.asked == ["restart_requested", "restart_requested"]


def test_without_a_change_it_leads_back(desk: Desk) -> None:
    desk.choose()
    desk.page.view.leave_button.click()
    assert desk.page.folder.isVisible()
    desk.page.back_button.click()
    desk.leave_alone()
    assert desk.asked == ["done", "given_up"]


def test_another_guide_is_said_not_to_be_shown_here(desk: Desk, stick: Stick) -> None:
    shutil.copy(stick["other"], desk.folder / "sample.lamplight")
    desk.choose()
    assert desk.page.view.text().endswith(
        "This terminal goes on showing the guide that it shows now, and not this one."
    )


def test_what_nobody_signed_is_refused(desk: Desk, stick: Stick) -> None:
    shutil.copy(stick["unsigned"], desk.folder / "sample.lamplight")
    desk.choose()
    assert desk.page.title.text() == "This cannot be done"
    assert "Code: unsigned" in desk.page.view.text()
    assert desk.page.view.install_button.isHidden()


def test_an_installation_can_be_stopped(desk: Desk) -> None:
    desk.choose()
    desk.page.view.install_button.click()
    desk.bot.keyClick(desk.page, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.page.folder.isVisible()
    assert desk.library.packs.installed() == ()


def test_who_goes_away_meanwhile_leaves_a_terminal_that_starts_afresh_by_itself(desk: Desk) -> None:
    desk.choose()
    desk.page.view.install_button.click()
    desk.leave_alone()
    desk.page.go_back()
    assert desk.asked == [], "not in the middle of it"
    desk.settle()
    assert desk.asked == ["restart_requested"]


def test_going_back_and_removing_by_touch(desk: Desk, stick: Stick) -> None:
    install(desk.library, stick["new"])
    install(desk.library, stick["newer"])
    desk.page.look()
    desk.settle()
    desk.page.list.rows[0].back_button.click()
    desk.settle()
    assert desk.page.list.rows[0].guide.about.startswith("Edition 2027.1")
    desk.page.list.rows[0].remove_button.click()
    desk.bot.keyClick(desk.page, Qt.Key.Key_Escape)
    assert desk.page.list.rows[0].keep_button.isHidden()
    desk.page.list.rows[0].remove_button.click()
    desk.page.list.rows[0].sure_button.click()
    desk.settle()
    assert desk.page.list.rows[0].guide.about.startswith("Edition 2026.11")
    desk.bot.keyClick(desk.page, Qt.Key.Key_Escape)
    assert desk.asked == ["restart_requested"]


def test_esc_leads_from_a_pack_to_the_list_and_enter_presses(desk: Desk) -> None:
    desk.choose()
    desk.bot.keyClick(desk.page, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.page.folder.isVisible()
    desk.bot.waitUntil(desk.page.back_button.hasFocus)
    desk.bot.keyClick(desk.page.back_button, Qt.Key.Key_Return)
    desk.bot.keyClick(desk.page, Qt.Key.Key_F3)
    assert desk.asked == ["done"]


def test_nothing_is_begun_while_something_is_done(desk: Desk) -> None:
    desk.choose()
    desk.page.view.install_button.click()
    desk.page.look()
    desk.page._look_at(desk.folder / "sample.lamplight")
    desk.page._install()
    desk.page._do(desk.page.work.remove, "sample")
    assert desk.page.view.isVisible()
    desk.settle()
    assert desk.page.title.text() == "The guide is installed"
