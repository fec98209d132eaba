# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of all commands (Ctrl+Shift+P): what lives in this window, what is possible now, and what was used last.

What was used is remembered by this window only, and goes with it: a call's desk has a list of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction

from reader.content.edition import Edition
from reader.ui.window.action_table import Action, key_words
from reader.ui.window.command_palette import CommandPalette
from reader.ui.window.command_ranking import Command, RecentCommands
from reader.ui.window.command_words import command_words, little_words
from reader.ui.window.feature import Desk, Feature

_ITSELF = "palette"


class Commands(Feature):
    """Shows the list, and does what is chosen from it."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk, edition)
        self._recent = RecentCommands()
        self._reasons: dict[str, Callable[[], str]] = {}
        self._more: Callable[[], list[tuple[Command, Callable[[], object]]]] = list
        self.palette: CommandPalette | None = None

    def show_palette(self) -> None:
        """Show the list, or close it when it is there."""
        if self.palette is None:
            self.palette = CommandPalette(self.desk.theme, self.desk.frame.central)
            self.palette.chosen.connect(self._do)
        if self.palette.is_open:
            self.palette.close()
            return
        self.palette.place(self.desk.frame.sheet_area())
        self.palette.open_with(self.commands(), self._recent.ids, little_words())

    def commands(self) -> list[Command]:
        """Return every command of this window as it is now."""
        rows = [self._command(row) for row in self.desk.frame.rows if row.id != _ITSELF]
        return [*rows, *(command for command, _deed in self._more())]

    def list_also(self, more: Callable[[], list[tuple[Command, Callable[[], object]]]]) -> None:
        """Ask this whenever the list is shown for commands that no row of the table has, and what each does."""
        self._more = more

    def explain(self, command_id: str, why_not: Callable[[], str]) -> None:
        """Ask this whenever the list is shown why a command cannot be done now; an empty text when it can."""
        self._reasons[command_id] = why_not

    def place(self) -> None:
        """Follow the window's size."""
        if self.palette is not None and self.palette.is_open:
            self.palette.place(self.desk.frame.sheet_area())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self.palette is not None:
            self.palette.close()
            self.palette.retranslate()

    def _command(self, row: Action) -> Command:
        action = self.desk.acts[row.id]
        why_not = self._reasons[row.id]() if row.id in self._reasons else ""
        return Command(
            row.id,
            action.text(),
            row.group(),
            key_words(row.keys[0]) if row.keys else "",
            words=command_words(row.id),
            is_possible=action.isEnabled() and action.isVisible() and not why_not,
            why_not=why_not,
            is_on=action.isChecked() if action.isCheckable() else None,
            is_listed=row.is_listed,
        )

    def _do(self, command_id: str) -> None:
        self._recent.note(command_id)
        deeds = {command.id: deed for command, deed in self._more()}
        deeds.get(command_id, partial(_trigger, self.desk.acts, command_id))()


def _trigger(acts: Mapping[str, QAction], command_id: str) -> None:
    acts[command_id].trigger()
