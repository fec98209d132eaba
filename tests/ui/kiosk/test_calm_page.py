# SPDX-License-Identifier: GPL-3.0-or-later
"""A full page with one thing to say: all of it is seen at every size, and its button is under the finger."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk import calm_page
from reader.ui.kiosk.calm_page import CalmPage
from reader.ui.theme import Theme
from tests.started import rect_in


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[CalmPage]:
    page = CalmPage(theme, with_number=True, with_second=True)
    qtbot.addWidget(page)
    page.say("Is somebody there?", "A sentence that says what happens next, and another one.", "Yes", "No")
    page.number.setText("30")
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    page.close()


def _parts(page: CalmPage) -> list[QWidget]:
    return [page.title, page.number, page.words, page.button, page.second]


@pytest.mark.parametrize("scale", [1.0, 1.37, 2.74, 4.0])
@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (800, 1280), (1920, 1080)])
def test_all_of_it_is_on_the_page_and_nothing_overlaps(
    page: CalmPage, theme: Theme, scale: float, size: tuple[int, int]
) -> None:
    theme.apply("light", scale)
    page.resize(*size)
    assert page.size() == QSize(*size)
    rects = [rect_in(part, page) for part in _parts(page)]
    assert all(page.rect().contains(rect) for rect in rects)
    assert all(above.bottom() < below.top() for above, below in itertools.pairwise(rects))
    for part in (page.title, page.number, page.words):
        assert part.height() >= part.heightForWidth(part.width())


def test_the_words_can_be_read_from_afar(page: CalmPage, theme: Theme) -> None:
    theme.apply("light", 1.37)
    assert page.title.pixels >= 56
    assert page.number.pixels >= 190
    assert page.words.pixels >= 30
    theme.apply("light", 2.74)
    assert page.words.pixels >= 36


def test_the_button_is_large_and_below_the_words(page: CalmPage, theme: Theme) -> None:
    theme.apply("light", 1.37)
    assert page.button.height() >= 80
    assert page.button.width() >= 500
    assert page.second.height() >= 60
    assert page.button.y() > page.height() * 0.6


def test_without_a_number_or_a_second_button_there_is_none(theme: Theme, qtbot: QtBot) -> None:
    page = CalmPage(theme)
    qtbot.addWidget(page)
    page.show()
    assert [part.isVisible() for part in _parts(page)] == [True, False, True, True, False]


def test_it_tells_which_button(page: CalmPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.taken):
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.declined), qtbot.assertNotEmitted(page.taken):
        qtbot.mouseClick(page.second, Qt.MouseButton.LeftButton)


def test_the_keyboard_is_on_the_large_button_and_enter_and_space_press_it(page: CalmPage, qtbot: QtBot) -> None:
    assert page.button.hasFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape):
        with qtbot.waitSignal(page.taken):
            qtbot.keyClick(page.button, key)


def test_enter_on_the_quiet_button_presses_that_one(page: CalmPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.button, Qt.Key.Key_Tab)
    assert page.second.hasFocus()
    with qtbot.waitSignal(page.declined), qtbot.assertNotEmitted(page.taken):
        qtbot.keyClick(page.second, Qt.Key.Key_Return)


def test_another_key_does_nothing(page: CalmPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.taken), qtbot.assertNotEmitted(page.declined):
        qtbot.keyClick(page.button, Qt.Key.Key_X)


def test_it_is_spoken_when_it_comes(page: CalmPage, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, bool]] = []
    monkeypatch.setattr(calm_page, "announce", lambda _widget, text, *, urgent: told.append((text, urgent)))
    page.hide()
    page.show()
    assert told == [("Is somebody there? A sentence that says what happens next, and another one.", True)]


def test_each_part_has_a_name_for_screen_readers(page: CalmPage) -> None:
    assert (page.accessibleName(), page.button.accessibleName()) == ("Is somebody there?", "Yes")
    assert page.button.accessibleDescription().startswith("A sentence that says")
