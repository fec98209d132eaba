# SPDX-License-Identifier: GPL-3.0-or-later
"""The card that says how far something is: plain words, a bar, one large button; it asks to stop and stops nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.wrapping import target
from reader.ui.palettes import PALETTES, contrast
from reader.ui.taking import progress_card
from reader.ui.taking.progress_card import ProgressCard
from reader.ui.theme import Theme


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> Iterator[ProgressCard]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    made = ProgressCard(theme, window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.begin("Saving the leaflet")
    made.place(window.rect())
    yield made
    window.close()


def test_as_long_as_nobody_knows_how_many_it_says_that_it_begins(card: ProgressCard) -> None:
    assert card.title.text() == card.accessibleName() == "Saving the leaflet"
    card.show_step(0, 0)
    assert card.words.text() == "Getting the pages ready …"
    assert card.bar.value() == card.bar.minimum() < card.bar.maximum(), "without an end it would move by itself"


def test_it_says_which_page_of_how_many(card: ProgressCard) -> None:
    card.show_step(12, 100)
    assert card.words.text() == "Page 12 of 100"
    assert (card.bar.value(), card.bar.maximum()) == (12, 100)
    assert card.bar.accessibleDescription() == "Page 12 of 100"


def test_a_screen_reader_is_told_now_and_then_not_at_every_page(
    card: ProgressCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(progress_card, "announce", lambda _widget, text: told.append(text))
    for page in range(1, 101):
        card.show_step(page, 100)
    assert told == [f"Page {page} of 100" for page in (25, 50, 75, 100)]


def test_its_button_asks_to_stop_and_has_the_keyboard(card: ProgressCard, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is card.stop_button
    with qtbot.waitSignal(card.stop_requested):
        qtbot.keyClick(card.stop_button, Qt.Key.Key_Space)
    qtbot.keyClick(card.stop_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is card.stop_button, "there is nowhere else to go"


def test_escape_closes_it(card: ProgressCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card.stop_button, Qt.Key.Key_Escape)


def test_a_press_beside_it_does_not(card: ProgressCard, qtbot: QtBot) -> None:
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert card.is_open


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_all_of_it_is_seen_at_every_size(card: ProgressCard, theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    card.parentWidget().resize(int(420 * scale), int(300 * scale))
    card.place(card.parentWidget().rect())
    card.grab()
    assert card.scroll_area.verticalScrollBar().maximum() == 0
    assert card.stop_button.height() >= target(theme)
    unused = card.scroll_area.viewport().height() - card.stop_button.geometry().bottom()
    assert unused < 0.7 * card.stop_button.height()


def test_it_begins_anew(card: ProgressCard) -> None:
    card.show_step(12, 100)
    card.close()
    card.begin("Printing the leaflet")
    assert card.words.text() == "Getting the pages ready …"
    assert card.title.text() == "Printing the leaflet"


@pytest.mark.parametrize("palette", PALETTES)
def test_what_is_done_stands_out_from_what_is_not(card: ProgressCard, theme: Theme, palette: str) -> None:
    theme.apply(palette, 1.0)
    card.show_step(50, 100)
    picture = card.bar.grab().toImage()
    done, left = (picture.pixelColor(picture.width() * part // 8, picture.height() // 2).name() for part in (1, 7))
    assert contrast(done, left) >= 3
