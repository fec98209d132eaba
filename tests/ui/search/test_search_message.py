# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in place of results, and the ways on: there is never nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.content.model import Service
from reader.ui.search.search_message import SearchMessage
from reader.ui.theme import Theme

SERVICES = (
    Service("web", "Website", what="No number."),
    Service("line", "Helpline", what="Talk with someone.", phone="1-888-939-3333"),
    Service("crisis", "Crisis line", phone="9-8-8"),
    Service("third", "Third", phone="8-1-1"),
)
NEAR = ("everolimus", "octreotide", "neuroendocrine neoplasm of the pancreas")


@pytest.fixture
def message(theme: Theme, qtbot: QtBot) -> SearchMessage:
    message = SearchMessage(theme)
    qtbot.addWidget(message)
    message.resize(900, 600)
    message.set_services(SERVICES)
    with qtbot.waitExposed(message):
        message.show()
    return message


def _settle() -> None:
    """Lay out what waits to be: a layout may ask for another."""
    for _time in range(3):
        QCoreApplication.sendPostedEvents()


def _nothing(message: SearchMessage, *, can_widen: bool = False) -> None:
    message.say("Nothing found", "Try another word.", with_ways_on=True, nearest=NEAR, can_widen=can_widen)


def test_three_ways_on(message: SearchMessage, qtbot: QtBot) -> None:
    _nothing(message)
    signals = (message.contents_requested, message.questions_requested, message.urgent_requested)
    for button, signal in zip(message._buttons, signals, strict=True):
        assert button.height() >= 44
        assert button.accessibleName()
        with qtbot.waitSignal(signal):
            qtbot.keyClick(button, Qt.Key.Key_Space)


def test_near_words_are_buttons_that_search_for_them(message: SearchMessage, qtbot: QtBot) -> None:
    _nothing(message)
    assert [button.text() for button in message._near] == list(NEAR)
    with qtbot.waitSignal(message.words_requested) as asked:
        qtbot.keyClick(message._near[1], Qt.Key.Key_Space)
    assert asked.args == ["octreotide"]
    assert message._near[1].accessibleName() == "Search for octreotide"
    assert "to try:. everolimus" not in message.sentence()
    assert message.sentence().endswith("to try: everolimus, octreotide, neuroendocrine neoplasm of the pancreas")


def test_without_near_words_nothing_is_said_of_them(message: SearchMessage) -> None:
    _nothing(message)
    message.say("Nothing found", "", with_ways_on=True)
    assert message._near == ()
    assert message._near_title.isHidden()


def test_who_can_be_called_is_shown_with_the_number(message: SearchMessage) -> None:
    _nothing(message)
    shown = {label.text() for label in message.findChildren(QLabel) if label.isVisible()}
    assert {"Someone to talk to", "1-888-939-3333", "9-8-8"} <= shown
    assert "Website" not in shown, "without a number it is no help here"
    assert "8-1-1" not in shown
    message.set_services(())
    assert message._call_title.isHidden()


def test_searching_more_widely_is_offered_when_it_can_help(message: SearchMessage, qtbot: QtBot) -> None:
    _nothing(message)
    wider = message._wider
    assert wider is not None
    assert wider.isHidden()
    _nothing(message, can_widen=True)
    with qtbot.waitSignal(message.exact_requested) as asked:
        qtbot.keyClick(wider, Qt.Key.Key_Space)
    assert asked.args == [False]


def test_no_ways_on_while_there_is_something_to_wait_for(message: SearchMessage) -> None:
    message.say("Searching …", "", with_ways_on=False)
    assert not [button for button in message.findChildren(QPushButton) if button.isVisible()]
    assert message._call_title.isHidden()
    assert message.sentence() == "Searching …"


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
@pytest.mark.parametrize("width", [400, 900, 1280])
def test_every_button_is_large_enough_and_nothing_is_cut_off(
    message: SearchMessage, theme: Theme, scale: float, width: int
) -> None:
    theme.apply("contrast-dark", scale)
    _nothing(message, can_widen=True)
    message.resize(width, 500)
    _settle()
    assert message.horizontalScrollBar().maximum() == 0
    buttons = [button for button in message.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) == 7
    for button in buttons:
        assert min(button.width(), button.height()) >= 44, button.text()
        assert button.height() >= button.heightForWidth(button.width()), button.accessibleName()
        assert message.inside.rect().contains(button.geometry())


def test_its_height_shows_everything_and_large_text_scrolls(message: SearchMessage, theme: Theme, qtbot: QtBot) -> None:
    _nothing(message)
    message.resize(600, message.height_for(600))
    _settle()
    assert message.verticalScrollBar().maximum() == 0
    theme.apply("light", 4.0)
    qtbot.waitUntil(lambda: message.verticalScrollBar().maximum() > 0)
    assert message.widget().width() <= message.viewport().width()


def test_tab_goes_down_the_page(message: SearchMessage, qtbot: QtBot) -> None:
    _nothing(message)
    _nothing(message, can_widen=True)
    message.activateWindow()
    wider = message._wider
    assert wider is not None
    order: list[QPushButton] = [*message._near, wider, *message._buttons]
    order[0].setFocus()
    for before, after in pairwise(order):
        assert before.hasFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert after.hasFocus()


def test_a_new_language_makes_the_buttons_anew_once(message: SearchMessage) -> None:
    message.retranslate()
    assert [message._ways.itemAt(place).widget() for place in range(message._ways.count())] == list(message._buttons)
    assert message._wide.count() == 1
    assert message._calls.count() == 2
