# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of docs/keys.md: every key of the table of actions, and those of a call once more, as a volunteer works.

In English, as all of docs/ is: it is made by the command `docs`, and the program itself shows other lists.
"""

from __future__ import annotations

from reader.ui.window.action_table import ACTIONS, KEYSTROKES, Action, grouped, key_words
from reader.ui.window.call_stages import Rows, call_lists, call_rows


def keys_markdown() -> str:
    """Return the page: the desk's keys group by group, then a call's stage by stage."""
    lines = [
        "# Keys",
        "",
        "This page is made from the table in `reader/ui/window/action_table.py`; change the table, not the page.",
        "F1 shows the same list in the program, Ctrl + Shift + P every command, also those without keys.",
        "",
    ]
    for name, rows in grouped(tuple(row for row in ACTIONS if row.keys and row.is_listed and row.calls != "only")):
        lines += _table("##", name, [(" or ".join(map(key_words, row.keys)), _marked(row)) for row in rows])
    lines += _table("##", "Everywhere", [(each.keys(), each.text()) for each in KEYSTROKES])
    lines += ["Marked “not on a call”: these are not there in helpline mode.", ""]
    lines += [
        "## A call, step by step",
        "",
        "All keys of helpline mode, in the order in which a volunteer needs them.",
        "",
    ]
    for name, listed in call_lists(call_rows()):
        lines += _table("###", name, listed)
    return "\n".join(lines)


def _marked(row: Action) -> str:
    return f"{row.text} (not on a call)" if row.calls == "not" else row.text


def _table(mark: str, name: str, rows: Rows) -> list[str]:
    return [f"{mark} {name}", "", "| keys | what they do |", "|---|---|", *(f"| {k} | {t} |" for k, t in rows), ""]
