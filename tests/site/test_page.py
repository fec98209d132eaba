# SPDX-License-Identifier: GPL-3.0-or-later
"""The generated page docs/site-file.md."""

from __future__ import annotations

from pathlib import Path

from reader.site.fields import FIELDS
from reader.site.page import site_file_markdown

ROOT = Path(__file__).resolve().parents[2]


def test_the_committed_page_is_fresh() -> None:
    committed = (ROOT / "docs" / "site-file.md").read_text(encoding="utf-8")
    assert committed == site_file_markdown(), "the table has changed: run `python main.py docs`"


def test_every_line_has_one_row_with_what_counts_without_it() -> None:
    rows = {line.split("`")[1]: line for line in site_file_markdown().splitlines() if line.startswith("| `")}
    assert list(rows) == [field.name for field in FIELDS]
    without = {name: row.removesuffix(" |").rpartition("| ")[2] for name, row in rows.items()}
    assert without["organisation"] == "refused"
    assert without["languages"] == "`[en]`"
    assert without["idle_seconds"] == "`180`"
    assert without["buttons_down"] == "`false`"
    assert without["show"] == "all shown"
    assert without["printing"] == "none"
