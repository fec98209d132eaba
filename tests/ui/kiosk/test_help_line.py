# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.ui.kiosk.help_line import HelpLine
from reader.ui.theme import Theme


def test_the_keyboard_can_be_put_on_it_and_is_seen_there(theme: Theme, qtbot: QtBot) -> None:
    line = HelpLine(theme, "Ask at desk 3.")
    qtbot.addWidget(line)
    assert line.accessibleName() == "Ask at desk 3."
    line.resize(300, 60)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.clearFocus()
    without = line.grab().toImage()
    line.setFocus()
    assert line.grab().toImage() != without
