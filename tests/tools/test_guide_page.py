# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/guide.md tells the truth about the guide."""

from __future__ import annotations

import pytest

from reader.check.checking import check_guide
from reader.content.compiling import compile_edition
from reader.content.source_files import read_source_files
from tools import guide_page

GOOD = guide_page.ROOT / "tests" / "data" / "guides" / "good"


def test_the_page_is_up_to_date() -> None:
    assert guide_page.PAGE.read_text("utf-8") == guide_page.made_page(), "python -m tools.guide_page writes it"


def test_each_chapter_stands_there_with_its_numbers_and_its_score() -> None:
    report = check_guide(GOOD)
    score = {"u": "15/16", "a": "4/5", "not_met": [6, 26], "na": [19], "note": "plain"}
    content = compile_edition(read_source_files(GOOD), "en").content
    made = guide_page.page(report, content, {one.chapter: score for one in report.chapters})
    english = [one for one in report.chapters if one.language == "en"]
    for one in report.chapters:
        assert f"| {one.number} | {one.chapter} | {one.words} |" in made
    for one in english:
        assert f"| {one.chapter} | 15/16 (94 %) | 4/5 (80 %) | 6, 26 | plain |" in made
    assert f"- 6, numbers clear and easy to understand: {len(english)}" in made
    assert made.count("| 15/16 (94 %) |") == len(english), "only the English text was scored"
    with pytest.raises(KeyError):
        guide_page.page(report, content, {})


def test_every_score_is_possible() -> None:
    scores = guide_page.yaml.safe_load(guide_page.SCORES.read_text("utf-8"))
    for chapter, score in scores.items():
        met_u, all_u = map(int, score["u"].split("/"))
        met_a, all_a = map(int, score["a"].split("/"))
        assert (all_u, all_a) <= (17, 7), chapter
        assert all_u - met_u == sum(item <= 19 for item in score["not_met"]), chapter
        assert all_a - met_a == sum(item > 19 for item in score["not_met"]), chapter
