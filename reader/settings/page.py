# SPDX-License-Identifier: GPL-3.0-or-later
"""The page docs/settings.md, made from the table, in English as all of docs/. Writes nothing itself."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from reader.settings.table import SETTINGS, Scope, Setting, Value

_PAGE_TOP = """# Settings

This page is made from the table in `reader/settings/table.py`; change the table, not the page.

Each setting has a key. The settings window shows all of them. An organisation's site file can give a value to those
marked “site”, which locks them. In a waiting room (kiosk) a visitor can change those marked “kiosk”, until the visit
ends. A value that a setting cannot have is left out with a line in the log, and the default counts.
"""
_OFFERED = {"languages": "a language that there is, such as `en` or `fr`; empty: the computer’s"}
_WHO = ((Scope.USER, "reader"), (Scope.SITE, "site"), (Scope.KIOSK, "kiosk"))


def settings_markdown(table: Iterable[Setting] = SETTINGS) -> str:
    """Return the text of docs/settings.md: every row of `table`, group by group."""
    lines = [_PAGE_TOP]
    for group, rows in groupby(table, key=lambda row: row.group):
        lines += [f"## {group}", "", "| key | what it does | values | default | who |", "|---|---|---|---|---|"]
        for row in rows:
            who = ", ".join(name for scope, name in _WHO if row.scope & scope)
            what = f"**{row.title()}.** {row.description()}"
            lines.append(f"| `{row.key}` | {what} | {_allowed(row)} | {_literal(row.default)} | {who} |")
        lines.append("")
    return "\n".join(lines)


def _allowed(row: Setting) -> str:
    if row.choices:
        return ", ".join(_literal(choice.value) for choice in row.choices)
    if row.kind in ("int", "float"):
        return f"{row.minimum:g} to {row.maximum:g}"
    if row.offers:
        return _OFFERED[row.offers]
    return "`true`, `false`" if row.kind == "bool" else "text"


def _literal(value: Value) -> str:
    if value == "":
        return "empty"
    return f"`{str(value).lower()}`" if isinstance(value, bool) else f"`{value}`"
