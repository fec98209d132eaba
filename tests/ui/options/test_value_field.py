# SPDX-License-Identifier: GPL-3.0-or-later
"""The field: it tells what is typed, keeps it when it is refused, and says why beside it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.settings import Setting
from reader.ui.options import value_field as module
from reader.ui.options.value_field import ValueField
from reader.ui.theme import Theme


def _row(kind: str, default: object) -> Setting:
    return Setting("toy.row", kind, default, lambda: "Toy", lambda: "A toy.")  # type: ignore[arg-type]


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> ValueField:
    field = ValueField(theme, _row("str", ""))
    qtbot.addWidget(field)
    field.set_words("Emergency number", "Digits only.")
    field.show()
    return field


def test_every_change_is_told_while_it_is_typed(field: ValueField, qtbot: QtBot) -> None:
    told: list[object] = []
    field.value_chosen.connect(told.append)
    qtbot.keyClicks(field.line, "112")
    assert told == ["1", "11", "112"]


def test_a_refusal_stands_beside_the_field_is_spoken_once_and_takes_nothing_away(
    field: ValueField, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _widget, text: spoken.append(text))
    qtbot.keyClicks(field.line, "abc")
    field.refuse("Digits, please.")
    field.refuse("Digits, please.")
    assert field.line.text() == "abc"
    assert field.refusal.isVisible()
    assert field.refusal.y() > field.line.y()
    assert spoken == ["Digits, please."]
    assert field.line.accessibleDescription() == "Digits, please. Digits only."
    field.refuse("")
    assert not field.refusal.isVisible()
    assert field.line.accessibleDescription() == "Digits only."


def test_the_value_is_shown_and_not_told(field: ValueField) -> None:
    told: list[object] = []
    field.value_chosen.connect(told.append)
    field.show_value("999")
    assert field.line.text() == "999"
    assert told == []


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [("int", "12", 12), ("int", "12.5", "12.5"), ("float", "1,5", 1.5), ("float", "x", "x"), ("str", "12", "12")],
)
def test_a_number_is_told_as_a_number_where_it_is_one(
    theme: Theme, qtbot: QtBot, kind: str, text: str, value: object
) -> None:
    field = ValueField(theme, _row(kind, "" if kind == "str" else 1))
    qtbot.addWidget(field)
    told: list[object] = []
    field.value_chosen.connect(told.append)
    qtbot.keyClicks(field.line, text)
    assert told[-1] == value


def test_it_is_large_enough_for_a_finger(field: ValueField, theme: Theme) -> None:
    assert field.line.minimumHeight() >= 44
    theme.apply("light", 4.0)
    assert field.line.minimumHeight() >= 88
