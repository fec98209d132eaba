# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/kiosk.md: each threat has its row, and each test that a row names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROWS = re.findall(r"^\| (K\d+) \|.*\| (.*) \|$", (ROOT / "docs" / "kiosk.md").read_text("utf-8"), re.M)


def test_each_threat_has_its_row() -> None:
    assert [name for name, _tests in ROWS] == [f"K{number}" for number in range(1, 26)]


def test_each_test_that_is_named_is_there() -> None:
    named = {path for _name, tests in ROWS for path in re.findall(r"tests/[\w/]+\.py", tests)}
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []
    assert all("tests/" in tests or "checklist" in tests for _name, tests in ROWS)
