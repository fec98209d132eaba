# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell: full screen, never closed but by the staff, with a foot that belongs to one page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.shell import KioskShell


@pytest.fixture
def shell(qtbot: QtBot) -> Iterator[KioskShell]:
    shell = KioskShell()
    qtbot.addWidget(shell)
    shell.show_page(QLabel("first"))
    shell.fill_screen()
    yield shell
    shell.allow_close()


def test_it_is_full_screen_without_a_frame_and_in_front(shell: KioskShell) -> None:
    flags = shell.windowFlags()
    assert shell.isFullScreen()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert shell.windowTitle() == "Lamplight"


def test_it_stays_until_the_staff_allow_it_to_go(shell: KioskShell) -> None:
    assert not shell.close()
    assert shell.isVisible()
    shell.allow_close()
    assert shell.close()


@pytest.mark.parametrize("state", [Qt.WindowState.WindowNoState, Qt.WindowState.WindowMinimized], ids=str)
def test_it_is_full_screen_again_whatever_is_asked_for(shell: KioskShell, state: Qt.WindowState) -> None:
    shell.setWindowState(state)
    assert shell.isFullScreen()


def test_the_foot_is_there_with_its_page_only(shell: KioskShell) -> None:
    page, other, foot = QWidget(), QWidget(), QLabel("foot")
    shell.show_page(page)
    shell.put_foot(foot, page)
    assert foot.isVisible()
    shell.show_page(other)
    assert not foot.isVisible()
    shell.show_page(page)
    assert foot.isVisible()
    shell.put_foot(None)
    shell.take_page(page)
    assert shell.page is not page
    for part in (page, foot):
        part.setParent(None)
        part.deleteLater()


def test_the_keyboard_stands_between_page_and_foot(shell: KioskShell) -> None:
    page, keys, foot = QWidget(), QLabel("keys"), QLabel("foot")
    shell.put_keyboard(keys)
    shell.show_page(page)
    shell.put_foot(foot, page)
    keys.show()
    shell.grab()
    assert page.mapTo(shell, page.rect().bottomLeft()).y() < keys.y() < foot.y()


def test_a_page_that_wants_more_room_than_there_is_cuts_nothing_off(shell: KioskShell) -> None:
    page, foot = QWidget(), QLabel("foot")
    page.setMinimumHeight(5000)
    shell.show_page(page)
    shell.put_foot(foot, page)
    shell.grab()
    assert shell.size() == shell.screen().size()
    assert foot.geometry().bottom() < shell.height()
