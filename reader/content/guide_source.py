# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the YAML files of a guide into typed values; each file's faults stay its own."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from reader.content import limits, source_model as shapes
from reader.content.address import parse_address
from reader.content.chapter_source import is_id
from reader.content.model import (
    EverydayPhrase,
    Figure,
    Question,
    QuestionGroup,
    Service,
    Source,
    Support,
    Term,
)
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles
from reader.content.svg import SvgFault, check_svg, fill_labels, labels_in, unknown_colours
from reader.content.yaml_source import YamlFault, YamlSource, convert, parse_yaml
from reader.errors import AddressError, GuideError

T = TypeVar("T")


class GuideReader:
    """Reads the files around the chapters. Faults are added to `problems`; what is faulty is left out."""

    def __init__(self, source: SourceFiles) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def guide(self) -> shapes.GuideSource:
        """Return guide.yaml; GuideError when nothing can be built from it."""
        parsed = self._parse("guide.yaml")
        guide = self._convert(parsed, shapes.GuideSource, "guide.yaml") if parsed else None
        if guide is None or not is_id(guide.id) or not guide.languages:
            reason = self.problems[-1] if self.problems else "guide.yaml: it needs an id, a title and its languages"
            raise GuideError(f"This guide cannot be read. {reason}")
        return guide

    def terms(self, language: str) -> list[Term]:
        """Return the glossary's terms in the order of the file."""
        path = f"{language}/glossary.yaml"
        terms: list[Term] = []
        seen: set[str] = set()
        for place, line, item in self._items(path, limits.TERMS):
            entry = self._convert(item, shapes.TermSource, path)
            if entry is None or not self._fresh_id(entry.id, seen, path, line):
                continue
            if not entry.term.strip() or not entry.definition.strip():
                self._problem(
                    path, line, "term-empty", f"The term “{entry.id}” needs a name and a definition ({place})."
                )
                continue
            fields = {name: _frozen(value) for name, value in msgspec.structs.asdict(entry).items()}
            terms.append(Term(**fields))
        for term in terms:
            for other in term.see_also:
                if other not in seen:
                    self._problem(
                        path, 0, "see-also", f"“{term.id}” points to the term “{other}”, which does not exist."
                    )
        return terms

    def questions(self, language: str, guide: str) -> list[QuestionGroup]:
        """Return the questions, each with a full address or none."""
        path = f"{language}/questions.yaml"
        parsed = self._parse(path)
        found = self._convert(parsed, shapes.QuestionsSource, path) if parsed else None
        seen: set[str] = set()
        groups = []
        for group in found.groups if found else ():
            questions = []
            for question in group.questions:
                line = parsed.line_of("$") if parsed else 0
                if self._fresh_id(question.id, seen, path, line):
                    address = self._address(question.chapter, guide, path)
                    questions.append(Question(question.id, question.text, address))
            groups.append(QuestionGroup(group.id, group.title, tuple(questions)))
        return groups

    def support(self, language: str) -> Support:
        """Return who can be called."""
        path = f"{language}/support.yaml"
        parsed = self._parse(path)
        found = self._convert(parsed, shapes.SupportSource, path) if parsed else None
        if found is None:
            return Support()
        services = (
            Service(**{key: _frozen(value) for key, value in msgspec.structs.asdict(service).items()})
            for service in found.services
        )
        return Support(found.emergency, tuple(services))

    def words(self, language: str, terms: set[str]) -> list[EverydayPhrase]:
        """Return the everyday phrases whose terms exist."""
        path = f"{language}/words.yaml"
        parsed = self._parse(path)
        found = self._convert(parsed, dict[str, list[str]], path) if parsed else None
        phrases = []
        for phrase, ids in (found or {}).items():
            known = tuple(term for term in ids if term in terms)
            for term in ids:
                if term not in terms:
                    line = parsed.line_of(f"$.{phrase}") if parsed else 0
                    self._problem(
                        path, line, "words-term", f"“{phrase}” points to the term “{term}”, which does not exist."
                    )
            if known:
                phrases.append(EverydayPhrase(phrase, known))
        return phrases

    def sources(self) -> dict[str, Source]:
        """Return the sources by key."""
        parsed = self._parse("sources.yaml")
        found = self._convert(parsed, dict[str, shapes.SourceSource], "sources.yaml") if parsed else None
        return {key: Source(key=key, **msgspec.structs.asdict(source)) for key, source in (found or {}).items()}

    def figures(self, language: str) -> dict[str, Figure]:
        """Return the drawings that pass the allow-list, with their words in this language."""
        parsed = self._parse("figures.yaml")
        shape = dict[str, dict[str, shapes.FigureWords]]
        words = (self._convert(parsed, shape, "figures.yaml") if parsed else None) or {}
        figures = {}
        for name in sorted(self.source.files):
            if not name.startswith("figures/"):
                continue
            figure_id = name.removeprefix("figures/").removesuffix(".svg")
            said = words.get(figure_id, {})
            chosen = said.get(language) or said.get("en")
            if chosen is None:
                self._problem(name, 0, "figure-words", "This drawing has no caption and alt text in figures.yaml.")
                continue
            figure = self._figure(figure_id, name, chosen)
            if figure is not None:
                figures[figure_id] = figure
        return figures

    def _figure(self, figure_id: str, path: str, words: shapes.FigureWords) -> Figure | None:
        text = self.source.text(path)
        if text is None or not is_id(figure_id):
            return None
        try:
            width, height = check_svg(text)
        except SvgFault as fault:
            self._problem(path, 0, "svg", str(fault))
            return None
        for label in sorted(labels_in(text) - set(words.labels)):
            self._problem(path, 0, "figure-label", f"The label {{{label}}} has no words in figures.yaml.", "warning")
        for colour in sorted(unknown_colours(text)):
            self._problem(path, 0, "figure-colour", f"There is no colour named “{colour}” in the palettes.", "warning")
        return Figure(figure_id, fill_labels(text, words.labels), words.caption, words.alt, width, height)

    # -- what the readers share -----------------------------------------------------------------------------------

    def _parse(self, path: str) -> YamlSource | None:
        text = self.source.text(path)
        if text is None or not text.strip():
            return None
        try:
            return parse_yaml(text)
        except YamlFault as fault:
            self._problem(path, fault.line, fault.rule, fault.text)
            return None

    def _convert(self, parsed: YamlSource, shape: type[T], path: str) -> T | None:
        value, problems = convert(parsed, shape, path)
        self.problems += problems
        return value

    def _items(self, path: str, most: int) -> list[tuple[str, int, YamlSource]]:
        """Return the entries of a file that is a list, each to be converted on its own so that one fault hides no other."""
        parsed = self._parse(path)
        if parsed is None:
            return []
        if not isinstance(parsed.value, list):
            self._problem(path, 1, "yaml-shape", "This file is a list: each entry starts with “- id:”.")
            return []
        if len(parsed.value) > most:
            self._problem(path, 1, "file-size", f"This file has more than {most} entries.")
            return []
        items = []
        for at, value in enumerate(parsed.value):
            prefix = f"$[{at}]"
            lines = {
                "$" + place[len(prefix) :]: line for place, line in parsed.lines.items() if place.startswith(prefix)
            }
            items.append((f"entry {at + 1}", parsed.line_of(prefix), YamlSource(value, lines)))
        return items

    def _fresh_id(self, identifier: str, seen: set[str], path: str, line: int) -> bool:
        if not is_id(identifier):
            self._problem(
                path, line, "id-form", f"The id “{identifier}” may hold only small letters, digits and hyphens."
            )
            return False
        if identifier in seen:
            self._problem(path, line, "id-twice", f"The id “{identifier}” is used twice in this file.")
            return False
        seen.add(identifier)
        return True

    def _address(self, target: str, guide: str, path: str) -> str:
        if not target:
            return ""
        try:
            address = parse_address(target)
        except AddressError as error:
            self._problem(path, 0, "link-target", str(error))
            return ""
        return str(msgspec.structs.replace(address, guide=address.guide or guide))

    def _problem(self, path: str, line: int, rule: str, text: str, level: str = "error") -> None:
        self.problems.append(Problem(path, line, rule, text, level))


def _frozen(value: str | list[str]) -> str | tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else value
