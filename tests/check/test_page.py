# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the rules has a row for each."""

from __future__ import annotations

from reader.check.page import rules_markdown
from reader.check.table import RULES


def test_each_rule_has_a_row() -> None:
    rows = [line for line in rules_markdown().splitlines() if line.startswith("| PL")]
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows] == [rule.id for rule in RULES]
    assert all(row.count(" | ") == 3 for row in rows)


def test_ids_are_not_used_twice_for_the_same_words() -> None:
    assert len({rule.title for rule in RULES}) == len(RULES)
