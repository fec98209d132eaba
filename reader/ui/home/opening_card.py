# SPDX-License-Identifier: GPL-3.0-or-later
"""A card that opens: a button with a title, and under it, once it was pressed, the choices it stands for.

It knows neither what the choices lead to nor where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.controls.choice_button import ChoiceButton
from reader.ui.controls.mirroring import put_margins
from reader.ui.theme import Theme


class OpeningCard(QWidget):
    """Closed at first. Its owner makes the choices when they are asked for, and only then."""

    opened = Signal(str, bool)
    """Its name, and whether it is open now."""

    def __init__(self, theme: Theme, name: str, title: str, note: str) -> None:
        super().__init__()
        self._name = name
        self._theme = theme
        self.button = ChoiceButton(theme, title, note, icon="chevron-right")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(10))
        column.addWidget(self.button)
        self._column = column
        self._say()

    def show_choices(self, cards: Sequence[ChoiceButton], columns: int) -> None:
        """Open it with these choices, in so many columns."""
        inside = QWidget()
        grid = grid_of(cards, columns, self._theme)
        indent = self._theme.gap(24) if columns > 1 else self._theme.gap(12)
        put_margins(grid, indent, 0, 0, self._theme.gap(8))
        inside.setLayout(grid)
        self._column.addWidget(inside)
        self.button.blockSignals(True)
        self.button.setChecked(True)
        self.button.blockSignals(False)
        self._say()

    def _say(self) -> None:
        is_open = self.button.isChecked()
        self.button.set_icon("chevron-down" if is_open else "chevron-right")
        self.button.setAccessibleDescription(_("Open") if is_open else _("Closed"))

    def _on_toggled(self, is_open: bool) -> None:
        self._say()
        self.opened.emit(self._name, is_open)


def grid_of(cards: Sequence[ChoiceButton], columns: int, theme: Theme) -> QGridLayout:
    """Return a layout with the cards row by row, in columns of the same width."""
    grid = QGridLayout()
    grid.setSpacing(theme.gap(10))
    for place, card in enumerate(cards):
        grid.addWidget(card, place // columns, place % columns)
    for number in range(columns):
        grid.setColumnStretch(number, 1)
    return grid
