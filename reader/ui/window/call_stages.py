# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of a call in the order in which a volunteer works: it rings, search, topics, say, quote, wrap up.

Names and keys come from the table of actions. What no stage names comes after them, under its own group, so that no
key is left out. It is plain data, without Qt.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from types import MappingProxyType

from reader.i18n import _
from reader.ui.window.action_table import (
    ACTIONS,
    CALL_KEYSTROKES,
    KEYSTROKES,
    Action,
    Keystroke,
    Text,
    grouped,
    key_words,
    rows_of_calls,
)

Rows = list[tuple[str, str]]
"""Keys as people read them, and what they do."""
STAGES: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (lambda: _("The telephone rings"), ("new_call", "disclaimer", "other_language", "lock", "palette", "keys")),
    (
        lambda: _("Search"),
        ("search", "go_to", "exact_words", "glossary", "contents", "questions", "find", "find_next", "find_previous"),
    ),
    (lambda: _("Topics"), ("topic_new", "topic_next", "topic_previous", "topic_close")),
    (
        lambda: _("Say"),
        ("urgent", "read_out", "say_strip", "both_languages", "listen", "listen_here", "listen_stop", "listen_term"),
    ),
    (lambda: _("Quote and pin"), ("pin", "call_sheet", "copy_source", "phone")),
    (lambda: _("Wrap up"), ("wrap_up",)),
    (
        lambda: _("Move"),
        ("back", "forward", "home", "next_chapter", "previous_chapter", "next_panel", "previous_panel"),
    ),
    (
        lambda: _("Text and colours"),
        ("text_larger", "text_smaller", "text_normal", "profile_standard", "profile_large", "profile_larger",
         "profile_very_large", "comfort", "palette_next", "wide_spacing", "line_focus", "full_page", "caret_reading"),
    ),
)  # fmt: skip
"""What a volunteer does -> the ids of its actions, the most wanted first."""
_NONE: Mapping[str, Keystroke] = MappingProxyType({})


def call_rows() -> tuple[Action, ...]:
    """Return the rows of the table that live on a call, each with all the keys that it has there."""
    return rows_of_calls(tuple(row for row in ACTIONS if row.calls != "not"))


def call_lists(rows: tuple[Action, ...]) -> list[tuple[str, Rows]]:
    """Return the keys of these rows stage by stage, then the others, under the names of what they are for."""
    known = {row.id: row for row in rows if row.keys and row.is_listed}
    search, topics, say, *more = CALL_KEYSTROKES
    after = {"search": search, "topic_new": topics, "urgent": say}
    lists: list[tuple[str, Rows]] = []
    for name, ids in STAGES:
        found = _lines([known.pop(each) for each in ids if each in known], after)
        if found:
            lists.append((name(), found))
    lists += [(name, _lines(group)) for name, group in grouped(tuple(row for row in rows if row.id in known))]
    strokes = (*more, *(each for each in KEYSTROKES if each.calls))
    return [*lists, (_("Everywhere"), [(each.keys(), each.text()) for each in strokes])]


def _lines(rows: list[Action], after: Mapping[str, Keystroke] = _NONE) -> Rows:
    """Return a line for each row, one for all of which only one can be chosen, and the keystroke that goes with it."""
    lines: Rows = []
    for _choice, alike in groupby(rows, key=lambda row: row.choice or row.id):
        found = list(alike)
        if len(found) > 1:
            keys = _("{first} to {last}").format(first=key_words(found[0].keys[0]), last=found[-1].keys[0][-1])
            lines.append((keys, ", ".join(row.text for row in found)))
            continue
        lines.append((_(" or ").join(map(key_words, found[0].keys)), found[0].text))
        if found[0].id in after:
            lines.append((after[found[0].id].keys(), after[found[0].id].text()))
    return lines
