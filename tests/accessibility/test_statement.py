# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/accessibility.md is in step with the tests: what it names exists, every criterion is there, no gap is hidden."""

from __future__ import annotations

import ast
import re

import pytest

from tests.started import ROOT

STATEMENT = ROOT / "docs" / "accessibility.md"
CRITERIA = (
    "1.1.1 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 "
    "2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 "
    "3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3"
).split()
"""Level A and AA of WCAG 2.2, without those about sound and video (1.2, 1.4.2) and without 4.1.1, which is gone."""


@pytest.fixture(scope="module")
def text() -> str:
    return STATEMENT.read_text(encoding="utf-8")


def _tests() -> set[str]:
    found = set()
    for path in (ROOT / "tests").rglob("test_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return {name for name in found if name.startswith("test_")}


def _rows(text: str) -> dict[str, tuple[str, list[str]]]:
    """Return the table of criteria: number -> (what is said of it, the tests named)."""
    rows = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and (numbers := re.findall(r"\b\d\.\d\.\d+\b", cells[0])):
            rows |= {number: (cells[1], re.findall(r"\btest_\w+", cells[2])) for number in numbers}
    return rows


def test_every_criterion_has_a_row(text: str) -> None:
    assert list(_rows(text)) == CRITERIA


def test_every_test_that_is_named_exists(text: str) -> None:
    named = {name for name in re.findall(r"\btest_\w+", text) if not text.split(name, 1)[1].startswith(".py")}
    assert len(named) > 30
    assert named <= _tests()


def test_every_yes_names_a_test_and_everything_else_a_gap(text: str) -> None:
    gaps = {int(number) for number in re.findall(r"^(\d+)\. ", text, re.MULTILINE)}
    for number, (said, named) in _rows(text).items():
        if said.startswith("yes"):
            assert named, f"{number} says yes without a test"
        elif not said.startswith(("does not apply", "do not apply")):
            gap = re.search(r"gap (\d+)", said)
            assert gap, f"{number} says “{said}” without a gap"
            assert int(gap[1]) in gaps, number


def test_every_row_of_the_checklist_has_a_test_or_a_word() -> None:
    tests = "\n".join(_tests())
    for row in (*range(1, 17), 18, 19, 20, 21, 22, 24):
        assert re.search(rf"test_(?:a\d+_|and_)*a{row}_", tests), f"A{row}"
    assert "test_everything_tells_its_language" in tests, "A17"


def test_a23_nothing_is_claimed_of_a_mode_that_is_not_there(text: str) -> None:
    assert "waiting-room mode** (closed functionality" in text
    assert not (ROOT / "reader" / "ui" / "kiosk.py").exists()


def test_it_says_when_by_whom_and_where_to_write_without_inventing_an_address(text: str) -> None:
    for words in ("22 November 2026", "nobody but its makers", "Not tried by hand", "open an issue"):
        assert words in text
    assert "@" not in text
    assert "http" not in text
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "docs/accessibility.md" in readme
    assert "open an issue" in readme
