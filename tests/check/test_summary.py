# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers of a chapter."""

from __future__ import annotations

from reader.check.summary import summaries
from tests.check.seeded import guide_files, read_guide


def test_a_chapter_in_numbers() -> None:
    glossary = "- id: scan\n  term: scan\n  definition: A picture.\n"
    body = "## The scan {#a}\nA scan is a picture. [@first]\n\n::: say\nA picture that nobody counts as shown.\n:::\n"
    (told,) = summaries(read_guide(guide_files(body, en__glossary=glossary)))
    assert (told.path, told.language, told.chapter, told.number) == ("en/chapters/visit.md", "en", "visit", 1)
    assert (told.words, told.longest, told.terms, told.figures, told.sources) == (7, 7, 1, 0, 1)
    assert told.adjusted <= told.grade
