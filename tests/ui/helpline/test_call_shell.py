# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell: it stays until it may go, and its title tells nobody what is read."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.helpline.call_shell import CallShell
from tests.volunteer import Volunteer


def test_it_closes_only_when_it_may(qtbot: QtBot) -> None:
    shell = CallShell()
    qtbot.addWidget(shell, before_close_func=CallShell.allow_close)
    shell.show()
    with qtbot.waitSignal(shell.close_requested):
        shell.close()
    assert shell.isVisible()
    shell.allow_close()
    shell.close()
    assert not shell.isVisible()


def test_one_page_is_in_front(qtbot: QtBot) -> None:
    shell = CallShell()
    qtbot.addWidget(shell, before_close_func=CallShell.allow_close)
    one, other = QLabel("one"), QLabel("other")
    shell.show_page(one)
    shell.show_page(other)
    assert shell.page is other
    shell.show_page(one)
    assert shell.page is one
    shell.take_page(one)
    one.deleteLater()
    assert shell.page is other


def test_it_rises_from_the_task_bar(qtbot: QtBot) -> None:
    shell = CallShell()
    qtbot.addWidget(shell, before_close_func=CallShell.allow_close)
    shell.showMinimized()
    shell.rise()
    assert not shell.isMinimized()


def test_its_title_tells_nothing(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    assert volunteer.helpline.shell.windowTitle() == "Lamplight"
