# SPDX-License-Identifier: GPL-3.0-or-later
"""What people type into the list of commands, in their own words, and which command they mean."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from reader.ui.window.action_table import ACTIONS, key_words
from reader.ui.window.command_ranking import Command, ranked
from reader.ui.window.command_words import command_words, little_words

TYPED = Path(__file__).resolve().parents[2] / "data" / "commands.yaml"
ON_A_CALL = [
    Command(row.id, row.text, row.group(), key_words(row.keys[0]) if row.keys else "", command_words(row.id))
    for row in ACTIONS
    if row.calls != "not" and row.id != "palette"
]
AT_A_DESK = [
    Command(row.id, row.text, row.group(), key_words(row.keys[0]) if row.keys else "", command_words(row.id))
    for row in ACTIONS
    if row.calls != "only" and row.id != "palette"
]


def labelled(part: str) -> list[tuple[str, str]]:
    found = yaml.safe_load(TYPED.read_text(encoding="utf-8"))[part]
    return [(typed, wanted) for wanted, all_typed in found.items() for typed in all_typed]


@pytest.mark.parametrize(("part", "commands"), [("on_a_call", ON_A_CALL), ("at_a_desk", AT_A_DESK)])
def test_everyday_words_lead_to_the_command_that_is_meant(part: str, commands: list[Command]) -> None:
    faults = {}
    for typed, wanted in labelled(part):
        first = [command.id for command in ranked(commands, typed, (), little_words())][:3]
        if wanted not in first:
            faults[typed] = (wanted, first)
    assert faults == {}


def test_every_command_is_typed_for_in_some_list() -> None:
    wanted = {command for part in ("on_a_call", "at_a_desk") for _typed, command in labelled(part)}
    assert wanted == {row.id for row in ACTIONS if row.is_listed and row.id != "palette"}


def test_every_action_has_words_and_no_words_are_for_none() -> None:
    assert [row.id for row in ACTIONS if not command_words(row.id)] == []
    assert command_words("no-such-command") == ""


def test_little_words_alone_are_looked_for_as_they_are() -> None:
    assert [each.id for each in ranked(ON_A_CALL, "on", (), little_words())] != []
    assert ranked(ON_A_CALL, "how to xylophone", (), little_words()) == []
