# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide's sources -> the content of an edition in one language. Nothing is written; progress goes to a callback."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import msgspec

from reader.content.address import parse_address
from reader.content.block_walk import all_blocks
from reader.content.chapter_source import ChapterDraft, draft_problem, is_draft, read_chapter
from reader.content.edition import EditionContent, EditionHead
from reader.content.guide_source import GuideReader
from reader.content.joining import Joiner
from reader.content.markdown import make_parser
from reader.content.model import (
    FORMAT,
    Box,
    Chapter,
    ChapterHead,
    FigureBlock,
    Glossary,
    Part,
    SectionHead,
    TermUse,
    UrgentBox,
    section_text,
)
from reader.content.naming import Places, search_names
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles, source_stamp
from reader.content.source_model import GuideSource, words_in
from reader.content.terms import TermMatcher, fold
from reader.i18n import _

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
    term_ids = {term.id for term in terms}
    matcher = TermMatcher(terms, language)
    drafts, problems = _read_chapters(source, guide, reader.chapter_lines, language, progress)
    problems += _clashes(matcher, f"{language}/glossary.yaml", reader.term_lines)
    figures = reader.figures(language)
    sources = reader.sources()
    joiner = Joiner(guide.id, drafts, matcher=matcher, terms=term_ids, figures=set(figures), sources=set(sources))
    chapters = joiner.chapters()
    questions = reader.questions(language, guide.id, joiner.places)
    used = {block.figure for chapter in chapters for block in _figures(chapter)}
    cited = {key for chapter in chapters for key in chapter.sources}
    urgent = tuple(_urgent_boxes(guide.id, chapters))
    words = reader.words(language, term_ids, guide.id, joiner.places)
    places = Places({box.address for box in urgent}, joiner.places)
    names, told = search_names(source, guide, language, reader=reader, words=words, terms=terms, places=places)
    problems += told
    head = _head(guide, language, source_stamp(source.of_language(language)), chapters, urgent)
    content = EditionContent(
        head=msgspec.structs.replace(
            head,
            paths=tuple(reader.paths(guide, language, joiner.places)),
            term_count=len(terms),
            question_count=sum(len(group.questions) for group in questions),
            figure_count=len(used),
        ),
        chapters=tuple(chapters),
        glossary=Glossary(tuple(sorted(terms, key=lambda term: (fold(term.term), term.id))), _uses(guide.id, chapters)),
        questions=tuple(questions),
        support=reader.support(language),
        sources=tuple(sources[key] for key in sorted(cited) if key in sources),
        figures=tuple(figures[figure] for figure in sorted(used)),
        words=tuple(words),
        urgent=urgent,
        names=names,
    )
    found = {*source.problems_of(language), *reader.problems, *problems, *joiner.problems}
    return Compiled(content, tuple(sorted(found)))


def _read_chapters(
    source: SourceFiles, guide: GuideSource, lines: dict[str, int], language: str, progress: Progress | None
) -> tuple[list[ChapterDraft], list[Problem]]:
    parser = make_parser()
    drafts: list[ChapterDraft] = []
    problems: list[Problem] = []
    listed = [chapter for part in guide.parts for chapter in part.chapters]
    for done, chapter_id in enumerate(listed, 1):
        path = f"{language}/chapters/{chapter_id}.md"
        text = source.text(path)
        if text is not None:
            draft, found = read_chapter(guide.id, chapter_id, path, text, language=language, parser=parser)
            problems += found
            drafts += [draft] if draft is not None else []
        elif not any(problem.path == path for problem in source.problems):
            missing = _("The chapter “{chapter}” is listed here, but {path} is not there.").format(
                chapter=chapter_id, path=path
            )
            problems.append(Problem("guide.yaml", lines[chapter_id], "chapter-missing", missing))
        if progress:
            progress(done, len(listed))
    wanted = {f"{language}/chapters/{chapter_id}.md" for chapter_id in listed}
    for name in source.files:
        if name.startswith(f"{language}/chapters/") and name not in wanted:
            fault = Problem(name, 0, "chapter-orphan", _("No part in guide.yaml lists this chapter."), "warning")
            is_unfinished = is_draft(source.files[name].decode(errors="replace"))
            problems.append(draft_problem(name, 0) if is_unfinished else fault)
    return drafts, problems


def _clashes(matcher: TermMatcher, path: str, lines: dict[str, int]) -> list[Problem]:
    return [
        Problem(
            path,
            lines[lost],
            "term-clash",
            _("“{spelling}” belongs to both “{kept}” and “{lost}”; only “{kept}” gets it.").format(
                spelling=spelling, kept=kept, lost=lost
            ),
            "warning",
        )
        for spelling, kept, lost in matcher.clashes
    ]


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
        next_review=chapter.next_review,
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
    blocks = (block for section in chapter.sections for block in all_blocks(section.blocks))
    return [block for block in blocks if isinstance(block, FigureBlock)]


def _urgent_boxes(guide: str, chapters: list[Chapter]) -> list[UrgentBox]:
    return [
        UrgentBox(f"{guide}/{chapter.id}#{section.id}", chapter.title, block)
        for chapter in chapters
        for section in chapter.sections
        for block in all_blocks(section.blocks)
        if isinstance(block, Box) and block.kind == "urgent"
    ]
