# SPDX-License-Identifier: GPL-3.0-or-later
"""The card with the strip's words: all of them, group by group, in any size, and it scrolls by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.calls.handing_back import Strip
from reader.ui.helpline.info_card import InfoCard
from reader.ui.theme import Theme

WORDS = Strip(("It takes it out.",), tuple(f"Question {number}?" for number in range(40)), ("Call now if you bleed",))


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> Iterator[InfoCard]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 760)
    made = InfoCard(theme, window)
    made.place(window.rect())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.show_words(WORDS)
    yield made
    window.close()


def test_it_says_when_to_call_first_then_what_to_say_and_what_to_hand_back(card: InfoCard) -> None:
    assert card.lines[:5] == [
        "When to call (F8)",
        "Call now if you bleed",
        "You can say",
        "It takes it out.",
        "For the care team",
    ]
    assert card.lines[5:] == list(WORDS.hand_back)


def test_longer_words_scroll_by_keys(card: InfoCard, theme: Theme, qtbot: QtBot) -> None:
    theme.apply("dark", 2.0)
    QCoreApplication.sendPostedEvents()
    card.grab()
    bar = card.scroll_area.verticalScrollBar()
    assert bar.maximum() > 0
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Down):
        before = bar.value()
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert bar.value() > before


def test_other_words_take_the_place_of_those_before(card: InfoCard) -> None:
    card.show_words(Strip(("It comes back.",)))
    assert card.lines == ["You can say", "It comes back."]
