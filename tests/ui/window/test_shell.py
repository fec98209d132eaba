# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of shells: it stays until it may go, shows one page at a time, and its title tells nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.window.shell import Shell


@pytest.fixture
def shell(qtbot: QtBot) -> Iterator[Shell]:
    shell = Shell()
    qtbot.addWidget(shell)
    yield shell
    shell.allow_close()


def test_it_stays_and_tells_that_somebody_asked(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    with qtbot.waitSignal(shell.close_requested):
        assert not shell.close()
    assert shell.isVisible()


def test_allowed_to_it_closes_without_asking(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    shell.allow_close()
    with qtbot.assertNotEmitted(shell.close_requested):
        assert shell.close()
    assert not shell.isVisible()


def test_one_page_is_in_front_whether_it_was_taken_in_before_or_not(shell: Shell) -> None:
    one, other = QLabel("one"), QLabel("other")
    shell.add_page(one)
    shell.show_page(other)
    assert shell.page is other
    shell.show_page(one)
    assert shell.page is one
    assert shell.stack.count() == 2, "none is there twice"


def test_a_page_that_is_taken_out_gives_way_to_another(shell: Shell) -> None:
    one, other = QLabel("one"), QLabel("other")
    for page in (one, other):
        shell.show_page(page)
    shell.take_page(other)
    other.deleteLater()
    assert shell.page is one


def test_pages_fill_it_to_the_edge(shell: Shell) -> None:
    page = QLabel("one")
    shell.show_page(page)
    shell.resize(400, 300)
    shell.grab()
    assert page.size() == shell.size()


def test_it_is_called_like_the_program_and_not_like_a_page(shell: Shell) -> None:
    page = QLabel("one")
    page.setWindowTitle("What a tumour is")
    shell.show_page(page)
    assert shell.windowTitle() == shell.accessibleName() == "Lamplight"
