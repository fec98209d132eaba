# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole guide as rules see it: per language its chapters, terms, questions, drawings' words and compiled edition.

These are values; guide_reading.py makes them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from reader.check.chapter_text import ChapterText
from reader.check.given_numbers import GivenNumbers
from reader.check.language_words import LanguageWords
from reader.check.passages import Passage
from reader.content.edition import Edition, EditionContent
from reader.content.model import Source, Term
from reader.content.source_model import FigureWords, GuideSource
from reader.content.terms import TermMatcher


@dataclasses.dataclass(frozen=True, slots=True)
class TermText:
    """A term of the glossary and its lines in the file."""

    term: Term
    line: int
    lines: dict[str, int]
    """The line of each name of the entry: term, definition, more ..."""


@dataclasses.dataclass(frozen=True, slots=True)
class QuestionText:
    """A question of questions.yaml; `chapter` is the place it leads to, as written."""

    id: str
    text: str
    chapter: str
    line: int


@dataclasses.dataclass(frozen=True, slots=True)
class FigureText:
    """A drawing's words in one language, and the line of each: `line`, `caption`, `alt`, and labels by their name."""

    id: str
    words: FigureWords
    line: int
    lines: dict[str, int]


@dataclasses.dataclass(frozen=True, slots=True)
class LanguageText:
    """A guide in one language."""

    language: str
    words: LanguageWords | None
    """None for a language that the checker has no words for."""
    chapters: tuple[ChapterText, ...]
    """In the order of guide.yaml; those that cannot be read are missing."""
    terms: tuple[TermText, ...]
    questions: tuple[QuestionText, ...]
    figures: dict[str, FigureText]
    """By id: all in figures.yaml that have words in this very language."""
    matcher: TermMatcher
    edition: EditionContent
    previous: Edition | None = None
    """The edition that `--since` named, when it is of this guide and language."""

    @property
    def glossary_path(self) -> str:
        """The glossary's file."""
        return f"{self.language}/glossary.yaml"

    @property
    def questions_path(self) -> str:
        """The questions' file."""
        return f"{self.language}/questions.yaml"

    def passages(self) -> Iterator[tuple[str, Passage]]:
        """Yield (file, passage) for every text of this language: chapters, glossary, questions, drawings' words."""
        for chapter in self.chapters:
            yield from ((chapter.path, passage) for passage in chapter.passages())
        for found in self.terms:
            for name in ("definition", "more"):
                text = getattr(found.term, name)
                if text:
                    yield self.glossary_path, Passage("definition", text, found.lines.get(name, found.line))
        for question in self.questions:
            yield self.questions_path, Passage("question", question.text, question.line)
        for figure in self.figures.values():
            yield from (("figures.yaml", passage) for passage in figure_passages(figure))


@dataclasses.dataclass(frozen=True, slots=True)
class GuideText:
    """A guide in all its languages."""

    guide: GuideSource
    languages: Mapping[str, LanguageText]
    chapter_lines: dict[str, int]
    """Where guide.yaml lists each chapter."""
    sources: dict[str, Source]
    source_lines: dict[str, int]
    """Where sources.yaml has each key."""
    numbers: GivenNumbers | None = None
    """What numbers.yaml says; None without such a file, or when it cannot be read."""


def figure_passages(figure: FigureText) -> Iterator[Passage]:
    """Yield the caption, the alt text and the labels of a drawing."""
    yield Passage("caption", figure.words.caption, figure.lines.get("caption", figure.line))
    yield Passage("alt", figure.words.alt, figure.lines.get("alt", figure.line))
    for name, text in figure.words.labels.items():
        yield Passage("label", text, figure.lines.get(name, figure.line))
