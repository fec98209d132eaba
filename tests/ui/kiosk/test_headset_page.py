# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.ui.kiosk.headset_page import HeadsetPage
from reader.ui.theme import Theme


def test_it_asks_for_a_headset_and_tells_the_answer(theme: Theme, qtbot: QtBot) -> None:
    page = HeadsetPage(theme)
    qtbot.addWidget(page)
    assert "plug in a headset" in page.title.text()
    with qtbot.waitSignal(page.taken):
        page.button.click()
    with qtbot.waitSignal(page.declined):
        page.second.click()
