# SPDX-License-Identifier: GPL-3.0-or-later
"""A rule looks where it is meant to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import GuideText, LanguageText
from reader.check.rule import Finding, Rule
from reader.check.table import RULES
from tests.check.seeded import guide_files, read_guide


def of_chapter(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    yield Finding(1, f"{chapter.id} {language.language}")


def of_language(language: LanguageText) -> Iterator[Finding]:
    yield Finding(1, language.language, path="x")


def of_guide(guide: GuideText) -> Iterator[Finding]:
    yield Finding(1, guide.guide.id, path="guide.yaml")


def test_a_rule_looks_at_chapters_a_language_or_the_guide() -> None:
    guide = read_guide(guide_files())
    looks = (
        Rule("X", "error", "", chapter=of_chapter),
        Rule("X", "error", "", language=of_language),
        Rule("X", "error", "", guide=of_guide),
    )
    assert [[(one.path, one.text) for one in rule.look(guide)] for rule in looks] == [
        [("en/chapters/visit.md", "visit en")],
        [("x", "en")],
        [("guide.yaml", "small")],
    ]


def test_a_rule_for_other_languages_does_not_look() -> None:
    guide = read_guide(guide_files())
    assert list(Rule("X", "error", "", chapter=of_chapter, languages=("fr",)).look(guide)) == []
    german = read_guide(guide_files("## A {#a}\nText.", language="de"))
    assert list(Rule("X", "error", "", language=of_language, needs_words=True).look(german)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_each_row_looks_one_way_and_says_what_is_good(rule: Rule) -> None:
    assert sum(look is not None for look in (rule.chapter, rule.language, rule.guide)) == 1
    assert rule.title.endswith(".")
