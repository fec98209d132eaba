# SPDX-License-Identifier: GPL-3.0-or-later
"""The generated page docs/settings.md."""

from __future__ import annotations

from pathlib import Path

from reader.settings import SETTINGS, Setting, settings_markdown

ROOT = Path(__file__).resolve().parents[2]


def test_the_committed_page_is_fresh() -> None:
    committed = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert committed == settings_markdown(), "the table has changed: write docs/settings.md anew"


def test_every_setting_has_one_line_with_its_values_default_and_scope() -> None:
    lines = settings_markdown().splitlines()
    for row in SETTINGS:
        assert sum(line.startswith(f"| `{row.key}` |") for line in lines) == 1
    (size,) = (line for line in lines if line.startswith("| `look.text_size` |"))
    assert size.endswith("| `100` | reader, site, kiosk |")
    assert "`85`, `100`, `115`" in size


def test_every_kind_says_which_values_it_takes() -> None:
    row = Setting("test.speed", "float", 1.5, lambda: "Speed", lambda: "How fast.", minimum=0.5, maximum=2)
    assert "| `test.speed` | **Speed.** How fast. | 0.5 to 2 | `1.5` |" in settings_markdown([row])
