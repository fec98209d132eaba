# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chapter is made of, in numbers: words, grade, longest sentence, terms, figures, sources."""

from __future__ import annotations

import dataclasses

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import GuideText, LanguageText
from reader.check.readability import measure_passages
from reader.check.sentences import count_words


@dataclasses.dataclass(frozen=True, slots=True)
class ChapterSummary:
    """The numbers of one chapter."""

    path: str
    language: str
    chapter: str
    number: int
    words: int
    """Everything a reader sees, headings, boxes and tables too."""
    grade: float
    """See readability.py: a school grade in English, an ease in French, LIX elsewhere."""
    adjusted: float
    """The same with glossary terms counted as short words."""
    longest: int
    """Words of the longest sentence."""
    terms: int
    figures: int
    sources: int


def summaries(guide: GuideText) -> tuple[ChapterSummary, ...]:
    """Return the numbers of every chapter that can be read, language by language."""
    return tuple(_summary(chapter, language) for language in guide.languages.values() for chapter in language.chapters)


def _summary(chapter: ChapterText, language: LanguageText) -> ChapterSummary:
    measures = measure_passages(chapter.passages(), chapter.language, language.matcher)
    shown = (p.text for section in chapter.sections for p in section.passages if p.kind != "say")
    compiled = next((found for found in language.edition.chapters if found.id == chapter.id), None)
    terms = {term for section in compiled.sections for term in section.terms} if compiled else set()
    return ChapterSummary(
        path=chapter.path,
        language=chapter.language,
        chapter=chapter.id,
        number=chapter.front.number,
        words=sum(count_words(text) for text in shown),
        grade=round(measures.grade, 1),
        adjusted=round(measures.adjusted_grade, 1),
        longest=measures.longest,
        terms=len(terms),
        figures=len(chapter.figures),
        sources=len(set(chapter.front.sources)),
    )
