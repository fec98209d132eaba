# SPDX-License-Identifier: GPL-3.0-or-later
"""The groups of settings: every row has one, in the order in which people look for them."""

from __future__ import annotations

from reader.settings import SETTINGS, Setting
from reader.settings.groups import GROUPS, grouped


def test_looks_come_first_and_the_program_last() -> None:
    assert [group.id for group, _rows in grouped(SETTINGS)] == ["look", "reading", "listen", "print", "care", "app"]


def test_every_row_stands_in_one_group_in_the_order_of_the_table() -> None:
    rows = [row for _group, members in grouped(SETTINGS) for row in members]
    assert sorted(row.key for row in rows) == sorted(row.key for row in SETTINGS)
    looks = [row.key for row in SETTINGS if row.group == "look"]
    assert [row.key for row in rows][: len(looks)] == looks


def test_each_group_has_a_plain_name() -> None:
    names = [group.title() for group in GROUPS]
    assert names[0] == "How it looks"
    assert len(set(names)) == len(names)


def test_a_row_of_a_new_group_is_not_lost() -> None:
    row = Setting("toy.colour", "bool", False, lambda: "Toy", lambda: "A toy.")
    ((group, members),) = grouped([row])
    assert (group.title(), members) == ("Toy", [row])
