# SPDX-License-Identifier: GPL-3.0-or-later
"""“All of it is wiped”: it goes by itself, by its button and by a touch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.finished_page import SHOWN_MS, FinishedPage
from reader.ui.theme import Theme
from tests.ui.over_window import alone


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[FinishedPage]:
    with alone(qtbot, FinishedPage(theme)) as page:
        yield page


def test_it_says_that_nothing_is_kept(page: FinishedPage) -> None:
    assert page.title.text() == "Thank you. All of it is wiped."
    assert page.words.text().startswith("Nothing you did here was kept.")


def test_it_goes_by_its_button_and_by_a_touch_anywhere(page: FinishedPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.done):
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.done):
        qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.rect().topLeft())


def test_it_goes_by_itself_after_time_to_read_it(page: FinishedPage, qtbot: QtBot) -> None:
    assert SHOWN_MS >= 5_000
    assert page._timer.remainingTime() > 0
    page._timer.start(0)
    with qtbot.waitSignal(page.done, timeout=5_000):
        pass


def test_it_does_not_go_when_it_is_gone_already(page: FinishedPage) -> None:
    page.hide()
    assert not page._timer.isActive()
