# SPDX-License-Identifier: GPL-3.0-or-later
"""Someone who can be called, on a card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.content.model import Service
from reader.ui.home.service_card import ServiceCard
from reader.ui.theme import Theme

LINE = Service("line", "Helpline", "The Society", "Talk with someone.", "1-888-939-3333", hours="any time")


def _shown(card: ServiceCard) -> list[str]:
    labels = [card._column.itemAt(place).widget() for place in range(card._column.count())]
    return [label.text() for label in labels if isinstance(label, QLabel) and not label.isHidden()]


def test_it_says_who_what_and_when(theme: Theme, qtbot: QtBot) -> None:
    card = ServiceCard(theme, LINE)
    qtbot.addWidget(card)
    assert _shown(card) == ["Helpline, The Society", "1-888-939-3333", "Talk with someone.", "Hours: any time"]


def test_what_is_not_known_is_left_out(theme: Theme, qtbot: QtBot) -> None:
    card = ServiceCard(theme, Service("line", "Helpline", phone="9-8-8"))
    qtbot.addWidget(card)
    assert _shown(card) == ["Helpline", "9-8-8"]


def test_the_number_is_reached_by_tab_and_named(theme: Theme, qtbot: QtBot) -> None:
    card = ServiceCard(theme, LINE)
    qtbot.addWidget(card)
    assert card._number.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert card._number.accessibleName() == "Helpline, The Society, telephone 1-888-939-3333"


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_nothing_is_cut_off(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.apply("light", scale)
    card = ServiceCard(theme, LINE)
    qtbot.addWidget(card)
    card.resize(500, card.heightForWidth(500))
    card.show()
    for label in card.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
        assert card.rect().contains(label.geometry())
    assert card._number.height() >= 44
