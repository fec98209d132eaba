# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a guide's texts: what is there, and what is passed over because the compiler has told it."""

from __future__ import annotations

from tests.check.seeded import guide_files, read_guide


def test_a_guide_with_its_lines() -> None:
    guide = read_guide(guide_files(en__glossary="- id: a\n  term: scan\n  definition: A picture.\n"))
    assert (guide.chapter_lines, guide.source_lines, list(guide.sources)) == ({"visit": 5}, {"first": 1}, ["first"])
    language = guide.languages["en"]
    assert [(one.term.id, one.line, one.lines["definition"]) for one in language.terms] == [("a", 1, 3)]
    assert [chapter.id for chapter in language.edition.chapters] == ["visit"]
    assert language.previous is None


def test_what_cannot_be_read_is_passed_over() -> None:
    broken = {"en__glossary": "[", "en__questions": "- a", "figures": "- b", "sources": "[x"}
    guide = read_guide(guide_files("## A {#a}\nText.", **broken))
    language = guide.languages["en"]
    assert (language.terms, language.questions, language.figures, guide.source_lines) == ((), (), {}, {})
    files = guide_files() | {"en/chapters/visit.md": "nothing"}
    assert read_guide(files).languages["en"].chapters == ()
    odd = guide_files(en__questions="groups: [{id: a, title: A, questions: [x]}, y]", figures="arm: {en: {alt: x}}")
    language = read_guide(odd).languages["en"]
    assert (language.questions, language.figures) == ((), {})
