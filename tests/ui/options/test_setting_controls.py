# SPDX-License-Identifier: GPL-3.0-or-later
"""Which control a row asks for: its kind and the number of its choices decide."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.settings import Choice, Setting
from reader.ui.controls.switch import Switch
from reader.ui.controls.tile_pictures import page_picture
from reader.ui.options.setting_controls import (
    FEW,
    ChoiceStepper,
    ChoiceTiles,
    choices_of,
    control_for,
    stands_beside,
    value_words,
)
from reader.ui.options.value_field import ValueField
from reader.ui.theme import Theme


def _row(kind: str, default: object, count: int = 0, **more: object) -> Setting:
    choices = tuple(Choice(number, f"Number {number}".__str__) for number in range(count))
    return Setting("toy.row", kind, default, lambda: "Toy", lambda: "A toy.", choices=choices, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "wanted", "is_beside"),
    [
        (_row("bool", False), Switch, True),
        (_row("int", 0, 2), ChoiceTiles, False),
        (_row("int", 0, FEW), ChoiceTiles, False),
        (_row("int", 0, FEW + 1), ChoiceStepper, True),
        (_row("int", 5, minimum=1, maximum=9), ValueField, False),
        (_row("float", 0.5), ValueField, False),
        (_row("str", ""), ValueField, False),
    ],
)
def test_the_row_decides(theme: Theme, qtbot: QtBot, row: Setting, wanted: type, is_beside: bool) -> None:
    control = control_for(row, theme, {}, {})
    qtbot.addWidget(control)
    assert type(control) is wanted
    assert stands_beside(control) is is_beside


def test_what_only_the_running_program_can_offer_is_chosen_too(theme: Theme, qtbot: QtBot) -> None:
    row = _row("str", "", offers="languages")
    offers = {"languages": lambda: (Choice("", lambda: "Like the computer"), Choice("fr", lambda: "Français"))}
    control = control_for(row, theme, offers, {})
    qtbot.addWidget(control)
    assert isinstance(control, ChoiceTiles)
    assert list(control.tiles) == ["", "fr"]
    assert value_words(row, "fr", offers) == "Français"
    assert choices_of(row, {}) is None, "without an offer it is typed"


def test_a_picture_stands_on_the_tiles_of_its_setting_only(theme: Theme, qtbot: QtBot) -> None:
    pictures = {"toy.row": lambda _value: page_picture(theme, "dark")}
    plain, pictured = control_for(_row("int", 0, 2), theme, {}, {}), control_for(_row("int", 0, 2), theme, {}, pictures)
    for control in (plain, pictured):
        qtbot.addWidget(control)
    assert pictured.heightForWidth(400) > plain.heightForWidth(400) + 40


def test_choices_take_their_names_anew(theme: Theme, qtbot: QtBot) -> None:
    name = ["One"]
    choices = (Choice(1, lambda: name[0]), Choice(2, lambda: "Two"))
    for control in (ChoiceTiles(theme, lambda: choices), ChoiceStepper(theme, lambda: choices)):
        qtbot.addWidget(control)
        name[0] = "Un"
        control.set_words("Toy", "A toy.")
        control.show_value(1)
        shown = control.tiles[1].title if isinstance(control, ChoiceTiles) else control._value.text()
        assert shown == "Un"
        name[0] = "One"


def test_values_are_said_in_words() -> None:
    assert value_words(_row("bool", False), True, {}) == "On"
    assert value_words(_row("bool", False), False, {}) == "Off"
    assert value_words(_row("int", 0, 3), 2, {}) == "Number 2"
    assert value_words(_row("str", ""), "112", {}) == "112"
