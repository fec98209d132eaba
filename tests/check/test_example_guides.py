# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole guides: a good one about another disease, a toy, and a badly written one with all that must be told of it."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from reader import i18n
from reader.check.checking import check_guide

GUIDES = Path(__file__).resolve().parent.parent / "data" / "guides"


def told(guide: str) -> set[tuple[str, str, int]]:
    return {(problem.rule, problem.path, problem.line) for problem in check_guide(GUIDES / guide).problems}


@pytest.mark.parametrize("guide", ["good", "toy"])
def test_a_good_guide_about_anything_is_clean(guide: str) -> None:
    report = check_guide(GUIDES / guide)
    assert [str(problem) for problem in report.problems if problem.level == "error"] == []
    assert report.chapters


EXPECTED = {
    ("PL01", "en/chapters/knee.md", 1),
    ("PL02", "en/chapters/knee.md", 4),
    ("PL02", "en/chapters/knee.md", 12),
    ("PL02", "en/chapters/knee.md", 19),
    ("PL03", "en/chapters/knee.md", 1),
    ("PL03", "en/chapters/after.md", 1),
    ("PL03", "fr/chapters/after.md", 1),
    ("PL04", "en/chapters/knee.md", 4),
    ("PL05", "en/chapters/knee.md", 12),
    ("PL06", "en/chapters/knee.md", 12),
    ("PL08", "en/chapters/after.md", 3),
    ("PL08", "fr/chapters/after.md", 3),
    ("PL09", "en/chapters/after.md", 5),
    ("PL09", "en/chapters/knee.md", 37),
    ("PL11", "en/chapters/knee.md", 12),
    ("PL14", "en/chapters/after.md", 1),
    ("PL14", "en/chapters/after.md", 3),
    ("PL14", "en/chapters/knee.md", 3),
    ("PL16", "en/chapters/knee.md", 14),
    ("PL17", "en/chapters/knee.md", 14),
    ("PL21", "en/chapters/knee.md", 18),
    ("PL13", "en/chapters/knee.md", 21),
    ("PL18", "en/chapters/knee.md", 31),
    ("PL18", "en/questions.yaml", 5),
    ("PL18", "fr/chapters/knee.md", 13),
    ("PL10", "en/chapters/after.md", 1),
    ("PL10", "en/chapters/knee.md", 8),
    ("PL12", "en/chapters/after.md", 8),
    ("PL12", "en/chapters/knee.md", 11),
    ("PL12", "en/chapters/knee.md", 30),
    ("PL15", "en/chapters/knee.md", 33),
    ("PL15", "figures.yaml", 3),
    ("PL15", "figures.yaml", 4),
    ("PL19", "fr/chapters/after.md", 12),
    ("PL19", "fr/chapters/knee.md", 1),
    ("PL19", "fr/glossary.yaml", 0),
    ("PL20", "en/chapters/knee.md", 14),
    ("PL20", "en/chapters/knee.md", 19),
    ("PL20", "en/chapters/knee.md", 31),
    ("PL20", "fr/chapters/after.md", 16),
    ("PL22", "en/glossary.yaml", 3),
    ("PL22", "en/glossary.yaml", 4),
    ("PL22", "guide.yaml", 8),
    ("PL22", "sources.yaml", 2),
    ("PL23", "en/chapters/knee.md", 14),
    ("PL23", "fr/chapters/knee.md", 13),
    ("PL24", "en/chapters/knee.md", 12),
    ("PL24", "en/chapters/knee.md", 14),
    ("PL24", "en/chapters/knee.md", 19),
    ("PL24", "en/chapters/knee.md", 31),
}


def test_the_badly_written_guide_is_told_all_its_faults() -> None:
    assert told("bad") >= EXPECTED


class _Marked(gettext.NullTranslations):
    """A language in which every sentence begins with a mark."""

    def gettext(self, message: str) -> str:
        return f"¤{message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"¤{msgid1 if n == 1 else msgid2}"


def test_all_that_is_told_is_in_the_programs_language(monkeypatch: pytest.MonkeyPatch) -> None:
    english = {problem.text for problem in check_guide(GUIDES / "bad").problems}
    monkeypatch.setattr(i18n, "_current", _Marked())
    marked = [problem.text for problem in check_guide(GUIDES / "bad").problems]
    assert len(english) > 40
    assert [text for text in marked if not text.startswith("¤")] == []
    assert {text.partition("¤")[2].replace("¤", "") for text in marked} == english
