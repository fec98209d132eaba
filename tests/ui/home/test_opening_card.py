# SPDX-License-Identifier: GPL-3.0-or-later
"""A card that opens, by itself."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.ui.controls.choice_button import ChoiceButton
from reader.ui.home.opening_card import OpeningCard
from reader.ui.theme import Theme


def test_it_is_closed_until_it_is_pressed(theme: Theme, qtbot: QtBot) -> None:
    card = OpeningCard(theme, "part one", "Surgery", "13 chapters")
    qtbot.addWidget(card)
    assert (card.button.accessibleName(), card.button.accessibleDescription()) == ("Surgery. 13 chapters", "Closed")
    with qtbot.waitSignal(card.opened) as told:
        card.button.click()
    assert told.args == ["part one", True]
    assert card.button.accessibleDescription() == "Open"


def test_its_choices_stand_in_columns_of_one_width(theme: Theme, qtbot: QtBot) -> None:
    card = OpeningCard(theme, "part one", "Surgery", "3 chapters")
    qtbot.addWidget(card)
    choices = [ChoiceButton(theme, f"Chapter {number}", "", number=str(number)) for number in range(3)]
    told: list[object] = []
    card.opened.connect(lambda *what: told.append(what))
    card.show_choices(choices, 2)
    card.resize(700, 300)
    with qtbot.waitExposed(card):
        card.show()
    assert card.button.isChecked()
    assert told == [], "its owner knows already"
    assert choices[0].width() == choices[1].width()
    assert choices[0].y() == choices[1].y() < choices[2].y()
    assert choices[0].x() > card.button.x(), "what belongs to a card stands a little inward"
