# SPDX-License-Identifier: GPL-3.0-or-later
"""The groups of settings, in the order in which people look for them, each with a plain name.

A group is the part of a setting's key before the dot, so a new setting finds its place by its key alone.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from reader.i18n import _
from reader.settings.table import Setting, Text


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """The settings whose keys begin with the same word."""

    id: str
    title: Text


GROUPS: tuple[Group, ...] = (
    Group("look", lambda: _("How it looks")),
    Group("reading", lambda: _("Reading")),
    Group("listen", lambda: _("Listening")),
    Group("print", lambda: _("On paper")),
    Group("care", lambda: _("Help in an emergency")),
    Group("app", lambda: _("The program")),
)


def grouped(table: Iterable[Setting]) -> list[tuple[Group, list[Setting]]]:
    """Return the rows of `table` under their groups, in the order of GROUPS; a group that is not there comes last."""
    rows = list(table)
    known = {group.id for group in GROUPS}
    others = [Group(id, id.capitalize) for id in dict.fromkeys(row.group for row in rows) if id not in known]
    found = [(group, [row for row in rows if row.group == group.id]) for group in (*GROUPS, *others)]
    return [(group, members) for group, members in found if members]
