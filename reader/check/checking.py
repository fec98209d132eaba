# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a guide as a whole: what the compiler finds in any of its languages, and what breaks a rule of the table."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from reader.check.guide_reading import read_guide_text
from reader.check.guide_text import GuideText
from reader.check.ignoring import Honoured, apply_ignores, read_ignores
from reader.check.summary import ChapterSummary, summaries
from reader.check.table import RULES
from reader.content.compiling import compile_edition
from reader.content.edition import Edition
from reader.content.guide_source import GuideReader
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles, read_source_files
from reader.i18n import _


@dataclasses.dataclass(frozen=True, slots=True)
class Report:
    """What the checker has to say about a guide."""

    guide: str
    """The guide's id."""
    problems: tuple[Problem, ...]
    """In the order of files and lines."""
    honoured: tuple[Honoured, ...]
    """Each comment that excused a problem."""
    chapters: tuple[ChapterSummary, ...]
    lines: Mapping[tuple[str, int], str]
    """The source line of each problem that has one, by file and line."""
    words: Mapping[Problem, str]
    """The words that a problem is about, as they stand in its line, when it is about some."""
    unchecked: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    """Language without lists of words -> the ids of the rules that nobody looked at there, for want of them."""

    @property
    def errors(self) -> int:
        """How many problems are errors."""
        return sum(problem.level == "error" for problem in self.problems)


def check_guide(folder: Path, since: Sequence[Path] = ()) -> Report:
    """Check a guide's sources, against earlier editions of it if any are named.

    GuideError when the folder is no guide, EditionError when an earlier edition cannot be read.
    """
    source = read_source_files(folder)
    guide = GuideReader(source).guide()
    compiled = {language: compile_edition(source, language) for language in guide.languages}
    found = {problem for one in compiled.values() for problem in one.problems}
    structural = frozenset(problem.rule for problem in found if problem.level == "warning")
    editions = [Edition.open(path) for path in since]
    previous = {edition.head.language: edition for edition in editions if edition.head.guide == guide.id}
    found |= {_not_ours(edition) for edition in editions if edition.head.guide != guide.id}
    text = read_guide_text(source, compiled, previous)
    words: dict[Problem, str] = {}
    found |= set(_broken_rules(text, words))
    texts = _texts(source, guide.languages)
    ignores = [ignore for path, content in texts.items() for ignore in read_ignores(path, content)]
    excusable = structural | {rule.id for rule in RULES}
    kept, honoured = apply_ignores(sorted(found), ignores, excusable)
    return Report(
        guide=guide.id,
        problems=tuple(sorted(kept)),
        honoured=tuple(honoured),
        chapters=summaries(text),
        lines=dict(_lines(kept, texts)),
        words=words,
        unchecked=dict(_unchecked(text)),
    )


def check_chapter(folder: Path, language: str, chapter: str) -> tuple[Problem, ...]:
    """Return what the rules that look at one chapter by itself say of this one; nothing of one that is not there.

    Far quicker than the check of the guide, and no substitute for it: what chapters and languages owe to each other is
    not looked at. GuideError when the folder is no guide.
    """
    source = read_source_files(folder)
    compiled = {language: compile_edition(source, language)}
    texts = read_guide_text(source, compiled).languages[language]
    path = f"{language}/chapters/{chapter}.md"
    rules = [rule for rule in RULES if rule.chapter and rule.suits(texts)]
    found = [
        Problem(finding.path or path, finding.line, rule.id, finding.text, finding.level or rule.level)
        for rule in rules
        for text in texts.chapters
        if text.path == path and rule.chapter
        for finding in rule.chapter(text, texts)
    ]
    contents = {name: source.text(name) or "" for name in (path, "guide.yaml")}
    ignores = [ignore for name, content in contents.items() for ignore in read_ignores(name, content)]
    kept, _honoured = apply_ignores(found, ignores, frozenset(rule.id for rule in rules))
    return tuple(sorted(problem for problem in kept if problem in found))


def _unchecked(guide: GuideText) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the languages without lists of words, with the rules that want them; not those of one language alone."""
    for name, language in guide.languages.items():
        if language.words is None:
            yield name, tuple(rule.id for rule in RULES if not rule.suits(language) and len(rule.languages) != 1)


def _not_ours(edition: Edition) -> Problem:
    text = _("{file} is an edition of “{guide}”, not of this guide; name one of this guide.").format(
        file=edition.path.name, guide=edition.head.guide
    )
    return Problem("guide.yaml", 0, "since", text, "warning")


def _broken_rules(guide: GuideText, words: dict[Problem, str]) -> Iterator[Problem]:
    for rule in RULES:
        for finding in rule.look(guide):
            problem = Problem(finding.path, finding.line, rule.id, finding.text, finding.level or rule.level)
            if finding.words:
                words[problem] = finding.words
            yield problem


def _texts(source: SourceFiles, languages: Iterable[str]) -> dict[str, str]:
    """Return the text of every file of the guide's own languages, and of those they share."""
    texts = {}
    for name in source.files:
        place = name.partition("/")[0]
        if name.endswith((".md", ".yaml")) and (place in languages or "/" not in name):
            text = source.text(name)
            if text is not None:
                texts[name] = text
    return texts


def _lines(problems: Iterable[Problem], texts: Mapping[str, str]) -> Iterator[tuple[tuple[str, int], str]]:
    split: dict[str, list[str]] = {}
    for problem in problems:
        if problem.line and problem.path in texts:
            lines = split.setdefault(problem.path, texts[problem.path].split("\n"))
            if problem.line <= len(lines):
                yield (problem.path, problem.line), lines[problem.line - 1]
