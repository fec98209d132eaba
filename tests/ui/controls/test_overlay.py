# SPDX-License-Identifier: GPL-3.0-or-later
"""A card over the page: where it lies, and how it goes away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.overlay import OverlayCard
from reader.ui.theme import Theme


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> Iterator[OverlayCard]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 400)
    card = OverlayCard(theme, window)
    card.place(QRect(50, 60, 300, 200))
    window.show()
    yield card
    window.close()


def _on_screen(card: OverlayCard) -> QRect:
    return QRect(card.card.mapTo(card.parentWidget(), QPoint(0, 0)), card.card.size())


def test_the_card_lies_exactly_where_it_is_placed(card: OverlayCard) -> None:
    assert _on_screen(card) == QRect(50, 60, 300, 200)


def test_it_can_be_lower_than_its_area_but_not_higher(card: OverlayCard) -> None:
    card.set_most_height(120)
    assert _on_screen(card) == QRect(50, 60, 300, 120)
    card.set_most_height(900)
    assert _on_screen(card).height() == 200
    card.set_most_height(0)
    assert _on_screen(card).height() == 200


def test_it_is_no_window_and_hidden_at_first(card: OverlayCard) -> None:
    assert not card.isWindow()
    assert not card.is_open
    card.open()
    assert card.isVisible()


def test_escape_closes_it_and_says_so_once(card: OverlayCard, qtbot: QtBot) -> None:
    card.open()
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(card.closed):
        card.close()


def test_a_press_on_the_shadow_closes_it_and_one_on_the_card_does_not(card: OverlayCard, qtbot: QtBot) -> None:
    card.open()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().center())
    assert card.is_open
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not card.is_open


def test_the_shadow_shows_but_not_in_high_contrast(card: OverlayCard, theme: Theme) -> None:
    card.open()
    window = card.parentWidget()
    beside = QPoint(45, 160)
    assert window.grab().toImage().pixelColor(beside) != window.grab().toImage().pixelColor(5, 5)
    theme.apply("contrast-light", 1.0)
    assert window.grab().toImage().pixelColor(beside) == window.grab().toImage().pixelColor(5, 5)
