# SPDX-License-Identifier: GPL-3.0-or-later
"""“Are you still reading?”: the seconds, the two answers, and what a screen reader hears."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.kiosk import asking_page, calm_page
from reader.ui.kiosk.asking_page import AskingPage
from reader.ui.theme import Theme


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced."""
    told: list[str] = []
    for module in (asking_page, calm_page):
        monkeypatch.setattr(module, "announce", lambda _widget, text, *, urgent: told.append(text))
    return told


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, heard: list[str]) -> Iterator[AskingPage]:
    page = AskingPage(theme)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_seconds(30)
    page.show()
    yield page
    page.close()


def test_it_asks_and_says_what_happens(page: AskingPage) -> None:
    assert page.title.text() == "Are you still reading?"
    assert page.words.text() == "If nobody answers, everything you did here is wiped."
    assert (page.button.text(), page.second.text()) == ("Yes, give me more time", "No, I’m finished")


def test_the_number_is_what_it_was_given_and_has_a_name(page: AskingPage) -> None:
    page.show_seconds(12)
    assert (page.number.text(), page.number.accessibleName()) == ("12", "12 seconds left")
    page.show_seconds(1)
    assert page.number.accessibleName() == "1 second left"


def test_the_number_is_the_largest_thing_on_the_page(page: AskingPage) -> None:
    assert page.number.pixels >= 3 * page.title.pixels


def test_the_words_are_not_smaller_for_who_chose_large_text(page: AskingPage, theme: Theme) -> None:
    page.say("Are you still reading?", "If nobody answers, everything is wiped. " * 2, "Yes, give me more time", "No")
    before = page.words.pixels
    theme.apply("light", 2.0)
    assert page.words.pixels > before
    assert page.number.pixels > page.title.pixels > page.words.pixels
    for part in (page.title, page.number, page.words, page.button, page.second):
        assert page.rect().contains(part.geometry())


def test_each_answer_is_told(page: AskingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.more_time_requested), qtbot.assertNotEmitted(page.finish_requested):
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.finish_requested), qtbot.assertNotEmitted(page.more_time_requested):
        qtbot.mouseClick(page.second, Qt.MouseButton.LeftButton)


def test_a_touch_beside_the_buttons_is_no_answer(page: AskingPage, qtbot: QtBot) -> None:
    """It may be somebody else's: the page of the one before must not come back for them."""
    with qtbot.assertNotEmitted(page.more_time_requested), qtbot.assertNotEmitted(page.finish_requested):
        qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.rect().topLeft())


def test_it_is_spoken_with_the_time_and_again_when_it_runs_out(page: AskingPage, heard: list[str]) -> None:
    assert heard == ["Are you still reading? If nobody answers, everything you did here is wiped. 30 seconds left"]
    heard.clear()
    for left in range(29, 0, -1):
        page.show_seconds(left)
    assert heard == ["20 seconds left", "10 seconds left", "5 seconds left"]


def test_a_new_countdown_is_not_spoken_twice(page: AskingPage, heard: list[str]) -> None:
    page.show_seconds(3)
    heard.clear()
    page.show_seconds(20)
    assert heard == []


def test_unseen_it_is_silent(page: AskingPage, heard: list[str]) -> None:
    page.hide()
    heard.clear()
    page.show_seconds(10)
    assert heard == []


def test_it_keeps_its_number_in_another_language(page: AskingPage) -> None:
    page.show_seconds(7)
    page.retranslate()
    assert page.number.text() == "7"


def test_before_any_number_it_speaks_its_words_only(theme: Theme, qtbot: QtBot) -> None:
    page = AskingPage(theme)
    qtbot.addWidget(page)
    assert page.spoken() == "Are you still reading? If nobody answers, everything you did here is wiped."
