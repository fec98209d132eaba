# SPDX-License-Identifier: GPL-3.0-or-later
"""All commands of a window: those that live in it, as they are now, and what was used last."""

from __future__ import annotations

from reader.ui.window.action_table import ACTIONS
from tests.started import Person


def test_it_lists_what_lives_in_this_window_as_it_is_now(reader: Person) -> None:
    commands = {command.id: command for command in reader.window.features.commands.commands()}
    assert set(commands) == {row.id for row in ACTIONS if row.calls != "only" and row.id != "palette"}
    assert commands["search"].keys == "Ctrl + K"
    assert commands["line_focus"].is_on is False
    assert commands["search"].is_on is None
    assert not commands["forward"].is_possible
    reader.window.acts["search"].setEnabled(False)
    again = {command.id: command for command in reader.window.features.commands.commands()}
    assert not again["search"].is_possible


def test_a_command_is_done_from_the_list_and_comes_first_the_next_time(reader: Person) -> None:
    reader.press("Ctrl+Shift+P")
    palette = reader.window.features.commands.palette
    assert palette is not None
    assert palette.is_open
    reader.bot.keyClicks(palette.field, "few lines")
    reader.press("Return")
    assert not palette.is_open
    assert reader.window.acts["line_focus"].isChecked()
    reader.press("Ctrl+Shift+P")
    assert palette.model.command(palette.model.index(0)).id == "line_focus"
    reader.press("Ctrl+Shift+P")
    assert not palette.is_open


def test_it_follows_the_window_and_the_language(reader: Person) -> None:
    commands = reader.window.features.commands
    commands.place()
    commands.retranslate()
    assert commands.palette is None, "it is built when it is asked for"
    reader.press("Ctrl+Shift+P")
    palette = commands.palette
    assert palette is not None
    reader.window.resize(700, 500)
    assert reader.window.central.rect().contains(palette.card.rect().translated(palette.pos() + palette.card.pos()))
    commands.retranslate()
    assert not palette.is_open
