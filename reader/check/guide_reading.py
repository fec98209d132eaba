# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide's sources -> its texts as rules see them. What cannot be read is left out: the compiler has told it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.check.chapter_text import ChapterText, read_chapter_text
from reader.check.given_numbers import read_numbers
from reader.check.guide_text import FigureText, GuideText, LanguageText, QuestionText, TermText
from reader.check.language_words import words_for
from reader.content.compiling import Compiled
from reader.content.edition import Edition
from reader.content.guide_source import GuideReader
from reader.content.markdown import make_parser
from reader.content.model import Term
from reader.content.source_files import NUMBERS_FILE, SourceFiles
from reader.content.source_model import FigureWords, GuideSource, QuestionSource
from reader.content.terms import TermMatcher
from reader.content.yaml_source import Value, YamlFault, YamlSource, convert, parse_yaml


def read_guide_text(
    source: SourceFiles, compiled: Mapping[str, Compiled], previous: Mapping[str, Edition] | None = None
) -> GuideText:
    """Return the texts of a guide that was compiled in each of its languages; `previous` editions are by language."""
    reader = GuideReader(source)
    guide = reader.guide()
    languages = {}
    for language, one in compiled.items():
        terms = reader.terms(language)
        languages[language] = LanguageText(
            language=language,
            words=words_for(language),
            chapters=tuple(_chapters(source, guide, language)),
            terms=tuple(_terms(source, language, terms)),
            questions=tuple(_questions(source, language)),
            figures={figure.id: figure for figure in _figures(source, language)},
            matcher=TermMatcher(terms, language),
            edition=one.content,
            previous=(previous or {}).get(language),
        )
    keys = _parsed(source, "sources.yaml")
    lines = {key: keys.line_of(f"$.{key}") for key in _names(keys.value)} if keys else {}
    numbers = read_numbers(source.text(NUMBERS_FILE))
    return GuideText(guide, languages, dict(reader.chapter_lines), reader.sources(), lines, numbers)


def _chapters(source: SourceFiles, guide: GuideSource, language: str) -> Iterator[ChapterText]:
    parser = make_parser()
    for chapter in (chapter for part in guide.parts for chapter in part.chapters):
        path = f"{language}/chapters/{chapter}.md"
        text = source.text(path)
        found = read_chapter_text(chapter, path, text, language=language, parser=parser) if text is not None else None
        if found is not None:
            yield found


def _terms(source: SourceFiles, language: str, terms: list[Term]) -> Iterator[TermText]:
    parsed = _parsed(source, f"{language}/glossary.yaml")
    if parsed is None:
        return
    known = {term.id: term for term in terms}
    for at, entry in enumerate(_items(parsed.value)):
        term = known.pop(str(_names(entry).get("id", "")), None)
        if term is not None:
            lines = {name: parsed.line_of(f"$[{at}].{name}") for name in _names(entry)}
            yield TermText(term, lines["id"], lines)


def _questions(source: SourceFiles, language: str) -> Iterator[QuestionText]:
    path = f"{language}/questions.yaml"
    parsed = _parsed(source, path)
    if parsed is None:
        return
    for at, group in enumerate(_items(_names(parsed.value).get("groups", []))):
        for place, entry in enumerate(_items(_names(group).get("questions", []))):
            part = parsed.part(f"$.groups[{at}].questions[{place}]", entry)
            question, _ = convert(part, QuestionSource, path)
            if question is not None:
                yield QuestionText(question.id, question.text, question.chapter, part.line_of("$.text"))


def _figures(source: SourceFiles, language: str) -> Iterator[FigureText]:
    parsed = _parsed(source, "figures.yaml")
    if parsed is None:
        return
    for figure, entry in _names(parsed.value).items():
        said = parsed.part(f"$.{figure}.{language}", _names(entry).get(language, ""))
        words, _ = convert(said, FigureWords, "figures.yaml") if said.value else (None, [])
        if words is not None:
            lines = {name: said.line_of(f"$.labels.{name}") for name in words.labels}
            lines |= {name: said.line_of(f"$.{name}") for name in ("caption", "alt")}
            yield FigureText(figure, words, said.line_of("$"), lines)


def _parsed(source: SourceFiles, path: str) -> YamlSource | None:
    text = source.text(path)
    try:
        return parse_yaml(text) if text else None
    except YamlFault:
        return None


def _names(value: Value) -> dict[str, Value]:
    return value if isinstance(value, dict) else {}


def _items(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []
