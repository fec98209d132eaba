# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in place of results, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.search_message import SearchMessage
from reader.ui.theme import Theme


def test_three_ways_on(theme: Theme, qtbot: QtBot) -> None:
    message = SearchMessage(theme)
    qtbot.addWidget(message)
    message.say("Nothing found", "Try another word.", with_ways_on=True)
    message.show()
    signals = (message.contents_requested, message.questions_requested, message.urgent_requested)
    for button, signal in zip(message._buttons, signals, strict=True):
        assert button.height() >= 44
        assert button.accessibleName()
        with qtbot.waitSignal(signal):
            qtbot.keyClick(button, Qt.Key.Key_Space)


def test_no_ways_on_while_there_is_something_to_wait_for(theme: Theme, qtbot: QtBot) -> None:
    message = SearchMessage(theme)
    qtbot.addWidget(message)
    message.say("Searching …", "", with_ways_on=False)
    assert all(button.isHidden() for button in message._buttons)
    assert message.sentence() == "Searching …"


def test_its_height_shows_everything_and_large_text_scrolls(theme: Theme, qtbot: QtBot) -> None:
    message = SearchMessage(theme)
    qtbot.addWidget(message)
    message.say("Nothing found", "Try another word.", with_ways_on=True)
    message.resize(600, message.height_for(600))
    message.show()
    assert message.verticalScrollBar().maximum() == 0
    theme.apply("light", 4.0)
    qtbot.waitUntil(lambda: message.verticalScrollBar().maximum() > 0)
    assert message.widget().width() <= message.viewport().width()


def test_a_new_language_makes_the_buttons_anew_once(theme: Theme, qtbot: QtBot) -> None:
    message = SearchMessage(theme)
    qtbot.addWidget(message)
    message.retranslate()
    assert [message._column.itemAt(place).widget() for place in (2, 3, 4)] == list(message._buttons)
