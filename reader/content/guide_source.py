# SPDX-License-Identifier: GPL-3.0-or-later
"""What the YAML files of a guide mean: each becomes typed values, and what is faulty is told and left out."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from reader.content import limits
from reader.content import source_model as shapes
from reader.content.address import full_address, parse_address
from reader.content.chapter_source import draft_problem, is_id
from reader.content.figure_source import read_figures
from reader.content.model import (
    EverydayPhrase,
    Figure,
    Question,
    QuestionGroup,
    ReadingPath,
    Service,
    Source,
    Support,
    Term,
)
from reader.content.names import DangerSign, WordGroup
from reader.content.problems import Problem
from reader.content.source_files import LANGUAGE, SourceFiles
from reader.content.terms import words_of
from reader.content.yaml_entries import EntryReader
from reader.content.yaml_source import YamlSource
from reader.errors import GuideError
from reader.i18n import _

_GROUP: Final = re.compile(r"<([^<>]*)>")
_RANGE: Final = re.compile(r"\d+(?:\.\d+)?-\d+(?:\.\d+)?")


class GuideReader:
    """Reads the files around the chapters. Faults are added to `problems`; what is faulty is left out."""

    def __init__(self, source: SourceFiles) -> None:
        self.source = source
        self._entries = EntryReader(source)
        self.chapter_lines: dict[str, int] = {}
        """Where guide.yaml lists each chapter."""
        self.step_lines: dict[tuple[str, str], int] = {}
        """Where guide.yaml lists each step, by path and step."""
        self.term_lines: dict[str, int] = {}
        """Where the glossary last read has each term."""

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with what was read so far."""
        return self._entries.problems

    # -- guide.yaml -----------------------------------------------------------------------------------------------

    def guide(self) -> shapes.GuideSource:
        """Return guide.yaml without what is faulty in its parts; GuideError when nothing can be built from it."""
        parsed = self._entries.parse("guide.yaml")
        guide = self._entries.convert(parsed, shapes.GuideSource, "guide.yaml") if parsed else None
        if guide is None or parsed is None:
            known = [problem for problem in (*self.source.problems, *self.problems) if problem.path == "guide.yaml"]
            reason = known[0] if known else _("guide.yaml: it needs an id, a title and its languages.")
            raise GuideError(_("This guide cannot be read. {reason}").format(reason=reason))
        if not is_id(guide.id):
            raise GuideError(
                _("This guide cannot be read. Its id “{id}” is not small letters and hyphens.").format(id=guide.id[:80])
            )
        languages = tuple(dict.fromkeys(guide.languages))
        if not 0 < len(languages) <= limits.LANGUAGES or not all(LANGUAGE.fullmatch(name) for name in languages):
            raise GuideError(_("This guide cannot be read. Its languages are a list such as [en, fr]."))
        return msgspec.structs.replace(
            guide, languages=languages, parts=self._parts(guide, parsed), paths=self._paths(guide, parsed)
        )

    def _parts(self, guide: shapes.GuideSource, parsed: YamlSource) -> list[shapes.PartSource]:
        parts = []
        seen: set[str] = set()
        seen_chapters: set[str] = set()
        self.chapter_lines = {}
        for at, part in enumerate(guide.parts):
            if not self._entries.takes_id(part.id, seen, "guide.yaml", parsed.line_of(f"$.parts[{at}].id")):
                continue
            chapters = []
            for place, chapter in enumerate(part.chapters):
                line = parsed.line_of(f"$.parts[{at}].chapters[{place}]")
                if self._takes_chapter(chapter, seen_chapters, line):
                    self.chapter_lines[chapter] = line
                    chapters.append(chapter)
            parts.append(msgspec.structs.replace(part, chapters=chapters))
        return parts

    def _paths(self, guide: shapes.GuideSource, parsed: YamlSource) -> list[shapes.PathSource]:
        seen: set[str] = set()
        self.step_lines = {}
        paths = []
        for at, path in enumerate(guide.paths):
            if not self._entries.takes_id(path.id, seen, "guide.yaml", parsed.line_of(f"$.paths[{at}].id")):
                continue
            paths.append(path)
            for place, step in enumerate(path.steps):
                self.step_lines[path.id, step] = parsed.line_of(f"$.paths[{at}].steps[{place}]")
        return paths

    def paths(self, guide: shapes.GuideSource, language: str, places: set[str]) -> list[ReadingPath]:
        """Return the reading paths with those of their steps that are among the `places`; one with none is left out."""
        found = []
        for path in guide.paths:
            steps = [
                self._address(step, guide.id, places, "guide.yaml", self.step_lines[path.id, step])
                for step in path.steps
            ]
            title, note = (shapes.words_in(words, language) for words in (path.title, path.note))
            if any(steps):
                found.append(ReadingPath(path.id, title or path.id, note, tuple(filter(None, steps))))
        return found

    def _takes_chapter(self, chapter: str, seen: set[str], line: int) -> bool:
        if len(seen) == limits.CHAPTERS:
            text = _("A guide has at most {most} chapters; the rest is left out.").format(most=limits.CHAPTERS)
            self._entries.tell("guide.yaml", 0, "guide-size", text)
            return False
        if is_id(chapter) and parse_address(chapter).kind != "chapter":
            self._entries.tell(
                "guide.yaml",
                line,
                "id-taken",
                _("“{chapter}” is the name of a page of the program.").format(chapter=chapter),
            )
            return False
        return self._entries.takes_id(chapter, seen, "guide.yaml", line)

    # -- the files of a language ----------------------------------------------------------------------------------

    def terms(self, language: str) -> list[Term]:
        """Return the glossary's terms in the order of the file."""
        path = f"{language}/glossary.yaml"
        terms: list[Term] = []
        seen: set[str] = set()
        self.term_lines = {}
        for line, item in self._entries.items(path, limits.TERMS):
            entry = self._entries.convert(item, shapes.TermSource, path)
            if entry is None or not self._entries.takes_id(entry.id, seen, path, line):
                continue
            if entry.draft:
                self.problems.append(draft_problem(path, line))
                continue
            if not words_of(entry.term) or not entry.definition.strip():
                self._entries.tell(
                    path, line, "term-empty", _("The term “{id}” needs a name and a definition.").format(id=entry.id)
                )
                continue
            for spelling in (entry.term, *entry.forms, *entry.abbreviations, *entry.brands):
                if len(words_of(spelling)) > limits.TERM_WORDS:
                    text = _("A form of “{id}” has more than {most} words and is not looked for.").format(
                        id=entry.id, most=limits.TERM_WORDS
                    )
                    self._entries.tell(path, line, "term-long", text)
            self.term_lines[entry.id] = line
            terms.append(msgspec.convert(msgspec.structs.asdict(entry), Term))
        for term in terms:
            for other in term.see_also:
                if other not in self.term_lines:
                    text = _("“{id}” points to the term “{other}”, which does not exist.").format(
                        id=term.id, other=other
                    )
                    self._entries.tell(path, self.term_lines[term.id], "see-also", text)
        return terms

    def questions(self, language: str, guide: str, places: set[str]) -> list[QuestionGroup]:
        """Return the questions, each with the full address of one of the `places`, or with none."""
        path = f"{language}/questions.yaml"
        _whole, items = self._entries.with_list(self._entries.parse(path), shapes.QuestionsSource, "groups", path)
        groups: list[QuestionGroup] = []
        seen: set[str] = set()
        seen_groups: set[str] = set()
        for line, item in items:
            group, entries = self._entries.with_list(item, shapes.QuestionGroupSource, "questions", path)
            if group is None or not self._entries.takes_id(group.id, seen_groups, path, line):
                continue
            questions = []
            for at, entry in entries:
                question = self._entries.convert(entry, shapes.QuestionSource, path)
                if question is not None and self._entries.takes_id(question.id, seen, path, at):
                    address = self._address(question.chapter, guide, places, path, entry.line_of("$.chapter"))
                    questions.append(Question(question.id, question.text, address))
            groups.append(QuestionGroup(group.id, group.title, tuple(questions)))
        return groups

    def _address(self, target: str, guide: str, places: set[str], path: str, line: int) -> str:
        if not target:
            return ""
        full = full_address(target, guide)
        if full in places:
            return full
        self._entries.tell(
            path, line, "link-target", _("“{target}” does not exist in this guide.").format(target=target[:80])
        )
        return ""

    def support(self, language: str) -> Support:
        """Return who can be called."""
        path = f"{language}/support.yaml"
        parsed = self._entries.parse(path)
        found, items = self._entries.with_list(parsed, shapes.SupportSource, "services", path)
        services = []
        seen: set[str] = set()
        for line, item in items:
            service = self._entries.convert(item, shapes.ServiceSource, path)
            if service is not None and self._entries.takes_id(service.id, seen, path, line):
                services.append(msgspec.convert(msgspec.structs.asdict(service), Service))
        return Support(found.emergency if found else "", tuple(services))

    def words(self, language: str, terms: set[str], guide: str, sections: set[str]) -> list[EverydayPhrase]:
        """Return the everyday phrases with those of their terms and sections that exist; with none, they are left out.

        `sections` are full addresses.
        """
        path = f"{language}/words.yaml"
        phrases = []
        for phrase, item in self._entries.named(path):
            targets = self._entries.convert(item, tuple[str, ...], path) or ()
            known: list[str] = []
            places: list[str] = []
            for target in targets:
                place = full_address(target, guide) if "#" in target else ""
                if target in terms:
                    known.append(target)
                elif place and place in sections:
                    places.append(place)
                else:
                    self._tell_lost(phrase, target, path, item.line_of("$"))
            if known or places:
                phrases.append(EverydayPhrase(phrase, tuple(known), tuple(places)))
        return phrases

    def _tell_lost(self, phrase: str, target: str, path: str, line: int) -> None:
        """Tell of an everyday phrase that leads to a section or a term that is not there."""
        rule, text = "words-term", _("“{id}” points to the term “{other}”, which does not exist.")
        if "#" in target:
            rule, text = "words-section", _("“{id}” points to the section “{other}”, which does not exist.")
        self._entries.tell(path, line, rule, text.format(id=phrase, other=target[:80]))

    def signs(self, language: str, guide: str, urgent: set[str]) -> tuple[list[DangerSign], list[WordGroup]]:
        """Return the danger signs that lead to one of the `urgent` places, and the groups of words they name."""
        path = f"{language}/signs.yaml"
        signs: list[DangerSign] = []
        groups: list[WordGroup] = []
        seen: set[str] = set()
        for line, item in self._entries.items(path, limits.TERMS):
            entry = self._entries.convert(item, shapes.SignSource, path)
            if entry is None or not self._entries.takes_id(entry.id, seen, path, line):
                continue
            self._tell_strange_groups(entry, {group.name for group in groups}, path, line)
            if entry.words:
                groups.append(WordGroup(entry.id, tuple(entry.words)))
            if not entry.signs:
                continue
            address = self._address(entry.address, guide, urgent, path, item.line_of("$.address"))
            if address:
                signs.append(DangerSign(entry.id, address, tuple(entry.signs)))
            elif not entry.address:
                self._entries.tell(
                    path, line, "sign-place", _("“{id}” needs the address of an urgent box.").format(id=entry.id)
                )
        return signs, groups

    def _tell_strange_groups(self, entry: shapes.SignSource, known: set[str], path: str, line: int) -> None:
        """Tell of a group that is named before it is there, or never; a range of numbers is none."""
        for name in dict.fromkeys(found for said in (*entry.words, *entry.signs) for found in _GROUP.findall(said)):
            if name not in known and not _RANGE.fullmatch(name):
                text = _("“{id}” names the group <{name}>, which does not stand above it.").format(
                    id=entry.id, name=name
                )
                self._entries.tell(path, line, "sign-group", text)

    # -- what all languages share ---------------------------------------------------------------------------------

    def sources(self) -> dict[str, Source]:
        """Return the sources by key."""
        found = {}
        for key, item in self._entries.named("sources.yaml"):
            source = self._entries.convert(item, shapes.SourceSource, "sources.yaml")
            if source is not None:
                found[key] = Source(key=key, **msgspec.structs.asdict(source))
        return found

    def figures(self, language: str) -> dict[str, Figure]:
        """Return the drawings that pass the allow-list, with their words in this language."""
        return read_figures(self.source, self._entries, language)
