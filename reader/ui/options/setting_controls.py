# SPDX-License-Identifier: GPL-3.0-or-later
"""Which control a row of the settings table asks for: the kind of the row decides, and nothing else.

A yes or no is a switch, few choices stand side by side, many are stepped through, and the rest is typed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from reader.i18n import _
from reader.settings import Choice, Setting, Value
from reader.ui.controls.stepper import Stepper
from reader.ui.controls.switch import Switch
from reader.ui.controls.tiles import Picture, TileRow
from reader.ui.options.value_field import ValueField
from reader.ui.theme import Theme

FEW = 6
"""As many choices at most stand side by side."""
Choices = Callable[[], tuple[Choice, ...]]
Pictures = Mapping[str, Callable[[Value], Picture]]
"""Key of a setting -> what shows a value of it."""


class ChoiceTiles(TileRow):
    """Tiles for the choices of a row."""

    def __init__(self, theme: Theme, choices: Choices, picture: Callable[[Value], Picture] | None = None) -> None:
        super().__init__(theme)
        self._choices = choices
        for choice in choices():
            self.add(choice.value, choice.title(), picture(choice.value) if picture else None)

    def set_words(self, title: str, description: str, titles: object = ()) -> None:
        """Say what the choice is about, and each choice in the current language."""
        del titles
        super().set_words(title, description, [choice.title() for choice in self._choices()])


class ChoiceStepper(Stepper):
    """A stepper for the choices of a row."""

    def __init__(self, theme: Theme, choices: Choices) -> None:
        super().__init__(theme)
        self._choices = choices

    def set_words(self, title: str, description: str) -> None:
        """Say what is stepped, and each choice in the current language."""
        self.set_values([(choice.value, choice.title()) for choice in self._choices()])
        super().set_words(title, description)


Control = Switch | ChoiceTiles | ChoiceStepper | ValueField
"""Each tells what a person chose (`value_chosen`), shows a value without telling (`show_value`) and is named by
`set_words`."""


def choices_of(row: Setting, offers: Mapping[str, Choices]) -> Choices | None:
    """Return what gives the choices of a row: the table's, or those that are offered for it; None when it has none."""
    if row.offers in offers:
        return offers[row.offers]
    return (lambda: row.choices) if row.choices else None


def control_for(row: Setting, theme: Theme, offers: Mapping[str, Choices], pictures: Pictures) -> Control:
    """Return the control for a row."""
    choices = choices_of(row, offers)
    if choices is not None:
        if len(choices()) > FEW:
            return ChoiceStepper(theme, choices)
        return ChoiceTiles(theme, choices, pictures.get(row.key))
    return Switch(theme) if row.kind == "bool" else ValueField(theme, row)


def stands_beside(control: QWidget) -> bool:
    """Return whether a control is small enough to stand beside what it is for."""
    return isinstance(control, (Switch, Stepper))


def value_words(row: Setting, value: Value, offers: Mapping[str, Choices]) -> str:
    """Return a value as people say it: the name of the choice, “On” or “Off”, or the text itself."""
    if row.kind == "bool":
        return _("On") if value else _("Off")
    choices = choices_of(row, offers)
    return next((each.title() for each in (choices() if choices else ()) if each.value == value), str(value))
