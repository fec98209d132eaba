# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide's sources -> the content of an edition in one language. Nothing is written here; progress is yielded by callback."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import msgspec

from reader.content.address import parse_address
from reader.content.chapter_source import ChapterDraft, read_chapter
from reader.content.edition import EditionContent, EditionHead, source_stamp
from reader.content.guide_source import GuideReader
from reader.content.markdown import make_parser
from reader.content.model import (
    FORMAT,
    Box,
    Chapter,
    ChapterHead,
    Figure,
    FigureBlock,
    Glossary,
    Part,
    Question,
    QuestionGroup,
    Section,
    SectionHead,
    Source,
    Term,
    TermUse,
    UrgentBox,
    section_text,
)
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles
from reader.content.source_model import GuideSource, words_in
from reader.content.term_marking import mark_section
from reader.content.terms import TermMatcher, fold

WORDS_A_MINUTE = 180
"""A calm reader's pace for health text, below the usual 240."""
Progress = Callable[[int, int], None]
"""Called with chapters done and chapters in all."""


@dataclasses.dataclass(frozen=True, slots=True)
class Compiled:
    """What came of a guide's sources in one language."""

    content: EditionContent
    problems: tuple[Problem, ...]


def compile_edition(source: SourceFiles, language: str, progress: Progress | None = None) -> Compiled:
    """Compile one language of a guide. GuideError only when guide.yaml itself is unusable; else problems are listed."""
    reader = GuideReader(source)
    guide = reader.guide()
    terms = reader.terms(language)
    drafts, problems = _read_chapters(source, guide, language, progress)
    figures = reader.figures(language)
    sources = reader.sources()
    compiler = _Compiler(guide, language, {draft.chapter.id: draft for draft in drafts}, terms, figures, sources)
    chapters = compiler.chapters()
    questions = compiler.questions(reader.questions(language, guide.id))
    words = reader.words(language, {term.id for term in terms})
    glossary = Glossary(tuple(sorted(terms, key=lambda term: (fold(term.term), term.id))), _uses(guide.id, chapters))
    used = {block.figure for chapter in chapters for block in _figures(chapter)}
    cited = {key for chapter in chapters for key in chapter.sources}
    urgent = tuple(_urgent_boxes(guide.id, chapters))
    head = _head(guide, language, source_stamp(source.of_language(language)), chapters, urgent)
    head = msgspec.structs.replace(
        head,
        term_count=len(terms),
        question_count=sum(len(group.questions) for group in questions),
        figure_count=len(used),
    )
    content = EditionContent(
        head=head,
        chapters=tuple(chapters),
        glossary=glossary,
        questions=tuple(questions),
        support=reader.support(language),
        sources=tuple(sources[key] for key in sorted(cited) if key in sources),
        figures=tuple(figures[figure] for figure in sorted(used)),
        words=tuple(words),
        urgent=urgent,
    )
    found = {*source.problems, *reader.problems, *problems, *compiler.problems}
    return Compiled(content, tuple(sorted(found)))


def _read_chapters(
    source: SourceFiles, guide: GuideSource, language: str, progress: Progress | None
) -> tuple[list[ChapterDraft], list[Problem]]:
    parser = make_parser()
    drafts, problems = [], []
    listed = [chapter for part in guide.parts for chapter in part.chapters]
    for done, chapter_id in enumerate(listed, 1):
        path = f"{language}/chapters/{chapter_id}.md"
        text = source.text(path)
        if text is None:
            text_missing = f"guide.yaml lists the chapter “{chapter_id}”, but {path} is not there."
            problems.append(Problem("guide.yaml", 0, "chapter-missing", text_missing))
            continue
        draft, found = read_chapter(guide.id, chapter_id, path, text, language, parser)
        problems += found
        if draft is not None:
            drafts.append(draft)
        if progress:
            progress(done, len(listed))
    for name in source.files:
        chapter_id = name.removeprefix(f"{language}/chapters/").removesuffix(".md")
        if name.startswith(f"{language}/chapters/") and chapter_id not in listed:
            problems.append(Problem(name, 0, "chapter-orphan", "No part in guide.yaml lists this chapter.", "warning"))
    return drafts, problems


class _Compiler:
    """Joins the chapters of a guide: checks what points from one to another and marks the terms."""

    def __init__(
        self,
        guide: GuideSource,
        language: str,
        drafts: dict[str, ChapterDraft],
        terms: list[Term],
        figures: dict[str, Figure],
        sources: dict[str, Source],
    ) -> None:
        self.problems: list[Problem] = []
        self._guide = guide
        self._drafts = drafts
        self._terms = {term.id for term in terms}
        self._figures = figures
        self._sources = sources
        self._matcher = TermMatcher(terms, language)
        self._places = {
            f"{guide.id}/{draft.chapter.id}{place}"
            for draft in drafts.values()
            for place in ("", *(f"#{section.id}" for section in draft.chapter.sections))
        }
        for spelling, kept, lost in self._matcher.clashes:
            text = f"“{spelling}” belongs to both “{kept}” and “{lost}”; only “{kept}” gets it."
            self._problem(f"{language}/glossary.yaml", 0, "term-clash", text, "warning")

    def chapters(self) -> list[Chapter]:
        """Return the chapters in the guide's order, terms marked, what does not exist left out."""
        chapters = []
        numbers: dict[int, str] = {}
        for draft in self._drafts.values():
            chapter = draft.chapter
            if chapter.number in numbers:
                text = f"The number {chapter.number} is already that of “{numbers[chapter.number]}”."
                self._problem(draft.path, 2, "number-twice", text)
            numbers.setdefault(chapter.number, chapter.id)
            self._check_targets(draft)
            sections = tuple(self._section(section) for section in chapter.sections)
            chapters.append(msgspec.structs.replace(chapter, sections=sections))
        return chapters

    def questions(self, groups: list[QuestionGroup]) -> list[QuestionGroup]:
        """Return the questions; an address that does not exist is told and emptied."""
        return [
            msgspec.structs.replace(group, questions=tuple(self._question(question) for question in group.questions))
            for group in groups
        ]

    def _question(self, question: Question) -> Question:
        if not question.address or question.address in self._places:
            return question
        text = f"The question “{question.id}” points to “{question.address}”, which does not exist."
        self._problem("questions.yaml", 0, "link-target", text)
        return msgspec.structs.replace(question, address="")

    def _section(self, section: Section) -> Section:
        kept = tuple(
            block
            for block in section.blocks
            if not (isinstance(block, FigureBlock) and block.figure not in self._figures)
        )
        return mark_section(msgspec.structs.replace(section, blocks=kept), self._matcher)

    def _check_targets(self, draft: ChapterDraft) -> None:
        for target, line in draft.links:
            if target.startswith("term:"):
                exists = target.removeprefix("term:") in self._terms
            else:
                exists = target in self._places or parse_address(target).guide != self._guide.id
            if not exists:
                self._problem(draft.path, line, "link-target", f"“{target}” does not exist in this guide.")
        for figure, line in draft.figures:
            if figure not in self._figures:
                self._problem(draft.path, line, "figure-missing", f"There is no usable drawing “{figure}”.")
        for key in draft.chapter.sources:
            if key not in self._sources:
                self._problem(draft.path, 2, "source-unknown", f"“{key}” is not in sources.yaml.")

    def _problem(self, path: str, line: int, rule: str, text: str, level: str = "error") -> None:
        self.problems.append(Problem(path, line, rule, text, level))


def _head(
    guide: GuideSource, language: str, stamp: str, chapters: list[Chapter], urgent: tuple[UrgentBox, ...]
) -> EditionHead:
    present = {chapter.id for chapter in chapters}
    part_of = {chapter: part.id for part in guide.parts for chapter in part.chapters}
    parts = [
        Part(part.id, words_in(part.title, language) or part.id, tuple(c for c in part.chapters if c in present))
        for part in guide.parts
    ]
    return EditionHead(
        format=FORMAT,
        guide=guide.id,
        edition=guide.edition,
        language=language,
        title=words_in(guide.title, language),
        stamp=stamp,
        parts=tuple(part for part in parts if part.chapters),
        chapters=tuple(_chapter_head(chapter, part_of[chapter.id], urgent) for chapter in chapters),
        languages=tuple(guide.languages),
        publisher=guide.publisher,
        licence=guide.licence,
        intended_use=words_in(guide.intended_use, language),
    )


def _chapter_head(chapter: Chapter, part: str, urgent: tuple[UrgentBox, ...]) -> ChapterHead:
    words = sum(len(section_text(section).split()) for section in chapter.sections)
    return ChapterHead(
        id=chapter.id,
        number=chapter.number,
        title=chapter.title,
        short_title=chapter.short_title,
        summary=chapter.summary,
        part=part,
        sections=tuple(SectionHead(section.id, section.number, section.title) for section in chapter.sections),
        minutes=max(1, round(words / WORDS_A_MINUTE)),
        urgent=chapter.urgent,
        urgent_boxes=sum(parse_address(box.address).id == chapter.id for box in urgent),
    )


def _uses(guide: str, chapters: list[Chapter]) -> dict[str, tuple[TermUse, ...]]:
    uses: dict[str, list[TermUse]] = {}
    for chapter in chapters:
        seen: set[str] = set()
        for section in chapter.sections:
            for term in section.terms:
                if term not in seen:
                    seen.add(term)
                    uses.setdefault(term, []).append(TermUse(f"{guide}/{chapter.id}#{section.id}", chapter.short_title))
    return {term: tuple(places) for term, places in sorted(uses.items())}


def _figures(chapter: Chapter) -> list[FigureBlock]:
    return [block for section in chapter.sections for block in section.blocks if isinstance(block, FigureBlock)]


def _urgent_boxes(guide: str, chapters: list[Chapter]) -> list[UrgentBox]:
    return [
        UrgentBox(f"{guide}/{chapter.id}#{section.id}", chapter.title, block)
        for chapter in chapters
        for section in chapter.sections
        for block in section.blocks
        if isinstance(block, Box) and block.kind == "urgent"
    ]
