# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins the chapters of a guide: checks what points from one to another, and marks the terms.

What points to nothing is told and left out, so that an edition never leads a reader astray.
"""

from __future__ import annotations

import msgspec

from reader.content.address import parse_address
from reader.content.block_walk import change_runs
from reader.content.chapter_source import ChapterDraft
from reader.content.model import Block, Box, Chapter, FigureBlock, Run, Runs, Section
from reader.content.problems import Problem
from reader.content.term_marking import mark_section
from reader.content.terms import TermMatcher
from reader.i18n import _


class Joiner:
    """Knows every place, term, drawing and source of one guide in one language. Faults are added to `problems`."""

    def __init__(
        self,
        guide: str,
        drafts: list[ChapterDraft],
        *,
        matcher: TermMatcher,
        terms: set[str],
        figures: set[str],
        sources: set[str],
    ) -> None:
        self.problems: list[Problem] = []
        self._guide = guide
        self._drafts = drafts
        self._matcher = matcher
        self._terms = terms
        self._figures = figures
        self._sources = sources
        self.places = {
            f"{guide}/{draft.chapter.id}{place}"
            for draft in drafts
            for place in ("", *(f"#{section.id}" for section in draft.chapter.sections))
        }

    def chapters(self) -> list[Chapter]:
        """Return the chapters in the guide's order, terms marked, what does not exist left out."""
        chapters = []
        numbers: dict[int, str] = {}
        for draft in self._drafts:
            chapter = draft.chapter
            if chapter.number in numbers:
                text = _("The number {number} is already that of “{chapter}”.").format(
                    number=chapter.number, chapter=numbers[chapter.number]
                )
                self._problem(draft.path, draft.lines["number"], "number-twice", text)
            numbers.setdefault(chapter.number, chapter.id)
            self._check_targets(draft)
            sections = tuple(self._section(section) for section in chapter.sections)
            chapters.append(msgspec.structs.replace(chapter, sections=sections))
        return chapters

    def _section(self, section: Section) -> Section:
        blocks = tuple(change_runs(block, self._without_dead_links) for block in self._usable(section.blocks))
        return mark_section(msgspec.structs.replace(section, blocks=blocks), self._matcher)

    def _usable(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return the blocks without drawings that do not exist, and without boxes that held nothing else."""
        kept: list[Block] = []
        for block in blocks:
            if isinstance(block, Box):
                inside = self._usable(block.blocks)
                kept += [Box(block.kind, block.title, inside)] if inside else []
            elif not isinstance(block, FigureBlock) or block.figure in self._figures:
                kept.append(block)
        return tuple(kept)

    def _without_dead_links(self, runs: Runs) -> Runs:
        return tuple(run if self._leads_somewhere(run.link) else Run(run.text, run.style) for run in runs)

    def _leads_somewhere(self, link: str) -> bool:
        if not link or link.startswith("source:") or link in self.places:
            return True
        if link.startswith("term:"):
            return link.removeprefix("term:") in self._terms
        return parse_address(link).guide != self._guide

    def _check_targets(self, draft: ChapterDraft) -> None:
        for target, line in draft.links:
            if not self._leads_somewhere(target):
                self._problem(
                    draft.path,
                    line,
                    "link-target",
                    _("“{target}” does not exist in this guide.").format(target=target[:80]),
                )
        for figure, line in draft.figures:
            if figure not in self._figures:
                self._problem(
                    draft.path,
                    line,
                    "figure-missing",
                    _("There is no usable drawing “{figure}”.").format(figure=figure[:80]),
                )
        for key in draft.chapter.sources:
            if key not in self._sources:
                line = draft.lines["sources"]
                self._problem(
                    draft.path, line, "source-unknown", _("“{key}” is not in sources.yaml.").format(key=key[:80])
                )

    def _problem(self, path: str, line: int, rule: str, text: str) -> None:
        self.problems.append(Problem(path, line, rule, text))
