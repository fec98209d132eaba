# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the first start: choices that show themselves, and one button."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.settings import SETTINGS
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.options.first_start_page import LANGUAGE, PALETTE, SIZE, FirstStartPage
from reader.ui.theme import Theme

PALETTES = next(row.choices for row in SETTINGS if row.key == PALETTE)


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[FirstStartPage]:
    page = FirstStartPage(theme, ("en", "fr"), PALETTES)
    qtbot.addWidget(page)
    page.show_values({LANGUAGE: "en", SIZE: 100, PALETTE: "auto"})
    page.resize(1366, 672)  # what a screen of 1366 x 768 leaves between the bar and the foot
    page.show()
    page.activateWindow()
    yield page
    page.close()


def _taken(page: FirstStartPage, key: str) -> list[object]:
    return [value for value, tile in page.rows[key].tiles.items() if tile.isChecked()]


def test_it_welcomes_says_what_it_is_not_and_offers_three_choices(page: FirstStartPage) -> None:
    words = [label.text() for label in page.findChildren(QLabel)]
    assert words[0] == "Welcome to Lamplight"
    assert (
        "This guide gives general information. It does not replace your care team. If you are worried, call them."
    ) in words
    assert [len(row.tiles) for row in page.rows.values()] == [2, 4, 6]


def test_each_choice_has_a_picture_of_itself(page: FirstStartPage) -> None:
    for key, row in page.rows.items():
        drawn = []
        for value, tile in row.tiles.items():
            assert tile._picture is not None, (key, value)
            image = QImage(tile._picture.size(), QImage.Format.Format_RGB32)
            image.fill(0)
            painter = QPainter(image)
            tile._picture.draw(painter, image.rect())
            painter.end()
            drawn.append(image)
        assert all(one != other for one, other in combinations(drawn, 2)), key


def test_a_guide_in_one_language_asks_for_none(theme: Theme, qtbot: QtBot) -> None:
    page = FirstStartPage(theme, ("en",), PALETTES)
    qtbot.addWidget(page)
    assert list(page.rows) == [SIZE, PALETTE]


def test_each_choice_is_told_with_the_key_of_its_setting(page: FirstStartPage, qtbot: QtBot) -> None:
    told: list[tuple[str, object]] = []
    page.value_chosen.connect(lambda key, value: told.append((key, value)))
    for key, value in ((LANGUAGE, "fr"), (SIZE, 170), (PALETTE, "sepia")):
        qtbot.mouseClick(page.rows[key].tiles[value], Qt.MouseButton.LeftButton)
    assert told == [(LANGUAGE, "fr"), (SIZE, 170), (PALETTE, "sepia")]


def test_it_shows_what_counts_now(page: FirstStartPage) -> None:
    page.show_values({LANGUAGE: "fr", SIZE: 115, PALETTE: "dark"})
    assert [_taken(page, key) for key in (LANGUAGE, SIZE, PALETTE)] == [["fr"], [], ["dark"]]


def test_the_button_begins(page: FirstStartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.start_requested):
        qtbot.mouseClick(page._start, Qt.MouseButton.LeftButton)


def test_it_fits_a_small_laptop_without_scrolling(page: FirstStartPage) -> None:
    page.grab()
    assert page.scroll_area.verticalScrollBar().maximum() == 0
    assert not page._foot.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.5, 4.0])
@pytest.mark.parametrize("size", [(1366, 672), (420, 600), (320, 200)], ids=str)
def test_nothing_is_cut_off_and_it_scrolls_only_down(
    page: FirstStartPage, theme: Theme, qtbot: QtBot, scale: float, size: tuple[int, int]
) -> None:
    theme.apply("light", scale)
    page.resize(*size)
    inside = page.scroll_area.widget()

    def settled() -> None:
        assert inside.width() == page.scroll_area.viewport().width()
        for label in inside.findChildren(WrappedLabel):
            assert label.height() >= label.heightForWidth(label.width()), label.text()

    qtbot.waitUntil(settled)
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    for button in inside.findChildren(QAbstractButton):
        assert min(button.width(), button.height()) >= 44, button.accessibleName()


def test_the_button_begins_below_the_words_where_there_is_no_room_beside_them(
    page: FirstStartPage, qtbot: QtBot
) -> None:
    page.resize(320, 190)
    qtbot.waitUntil(lambda: page._start.y() > page._disclaimer.geometry().bottom())


def test_the_button_stays_in_view_where_not_all_has_room_and_keeps_the_keyboard(
    page: FirstStartPage, theme: Theme, qtbot: QtBot
) -> None:
    page._start.setFocus()
    for scale in (2.5, 4.0, 1.0, 2.5):
        theme.apply("light", scale)
        is_pinned = scale > 1
        qtbot.waitUntil(lambda is_pinned=is_pinned: page._foot.isVisible() is is_pinned)
        page.scroll_area.verticalScrollBar().setValue(0)
        place = QRect(page._start.mapTo(page, QPoint(0, 0)), page._start.size())
        qtbot.waitUntil(lambda: page._start.height() >= page._start.heightForWidth(page._start.width()))
        assert page.rect().contains(place)
        assert page._start.hasFocus()
        if is_pinned:
            assert page.scroll_area.geometry().bottom() < page._foot.geometry().top()
    page.resize(320, 200)
    qtbot.waitUntil(lambda: not page._foot.isVisible())


def test_the_keyboard_goes_through_it_in_reading_order(page: FirstStartPage, qtbot: QtBot) -> None:
    page.setFocus()
    visited = []
    for _press in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    taken = [page.rows[LANGUAGE].tiles["en"], page.rows[SIZE].tiles[100], page.rows[PALETTE].tiles["auto"]]
    assert visited == [*taken, page._start]


def test_a_screen_reader_hears_the_welcome_and_what_each_choice_is(page: FirstStartPage) -> None:
    assert page.accessibleName() == "Welcome to Lamplight"
    assert page.accessibleDescription().startswith("Take your time.")
    assert page.rows[SIZE].tiles[250].accessibleName() == "Size of the words: Very large"
    assert page.rows[LANGUAGE].tiles["fr"].accessibleName() == "Language: Français"
    assert page._start.accessibleName() == "Start reading"


def test_the_button_stays_in_view_when_the_words_of_another_language_are_longer(
    page: FirstStartPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not page._foot.isVisible()
    monkeypatch.setattr("reader.ui.options.first_start_page._", lambda text: f"{text} {text} {text} {text}")
    page.retranslate()
    qtbot.waitUntil(page._foot.isVisible)
    assert page.rect().contains(QRect(page._start.mapTo(page, QPoint(0, 0)), page._start.size()))
