# SPDX-License-Identifier: GPL-3.0-or-later
"""One calm line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.theme import Theme
from reader.ui.window import message_bar
from reader.ui.window.message_bar import MessageBar


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> MessageBar:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    return bar


def test_a_sentence_is_shown_and_spoken_once(bar: MessageBar, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(message_bar, "announce", lambda _bar, text: said.append(text))
    assert bar.isHidden()
    bar.say("Your place could not be read.")
    assert bar.isVisible()
    assert bar.text() == "Your place could not be read."
    bar.say("")
    assert bar.isHidden()
    assert bar.text() == ""
    assert said == ["Your place could not be read."]


def test_it_stays_until_it_is_closed(bar: MessageBar, qtbot: QtBot) -> None:
    bar.say("One sentence.")
    assert bar._close.accessibleName() == "Close this message"
    qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_what_a_file_brought_is_shown_as_it_is(bar: MessageBar) -> None:
    bar.say("<b>bold</b> & <img src=x>")
    assert bar.findChild(QLabel).textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("scale", [1.0, 4.0])
def test_a_long_sentence_wraps_and_the_button_is_large_enough(bar: MessageBar, theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    bar.say("A sentence of quite a few words that goes on and on. " * 3)
    bar.resize(theme.px(310), 10)
    bar.adjustSize()
    assert bar.heightForWidth(theme.px(310)) > theme.px(60)
    assert min(bar._close.width(), bar._close.height()) >= theme.px(44)


def test_an_offer_has_a_button_that_does_it_once_and_goes_with_the_sentence(qtbot: QtBot, theme: Theme) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    done: list[int] = []
    bar.offer("Removed.", "Undo", lambda: done.append(1))
    button = bar.findChildren(QPushButton)[0]
    assert (bar.text(), button.text(), button.isHidden()) == ("Removed.", "Undo", False)
    assert button.minimumHeight() >= 44
    button.click()
    button.click()
    assert (done, bar.text()) == ([1], "")
    bar.offer("Removed.", "Undo", lambda: done.append(2))
    bar.say("Something else.")
    assert button.isHidden()


def test_a_sentence_in_another_language_does_not_stay(bar: MessageBar) -> None:
    bar.offer("Removed.", "Undo", bar.close)
    bar.retranslate()
    assert bar.text() == ""
    assert bar._action.isHidden()
