# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a draft into a guide's folder: a chapter of its own, entries behind the glossary and the sources.

The chapter is listed nowhere and everything says `draft: true`, so that no edition holds it before its writer wants it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.content import limits
from reader.content.chapter_source import split_front_matter
from reader.content.guide_source import GuideReader
from reader.content.source_files import NUMBERS_FILE, SourceFiles, read_source_files
from reader.content.terms import fold
from reader.content.yaml_source import Value, YamlFault, parse_yaml
from reader.drafts.draft import Draft
from reader.drafts.folder_writing import replace_grown, write_new
from reader.drafts.words import free_id, slug
from reader.drafts.writing import chapter_text, glossary_entries, source_entry
from reader.errors import DraftError
from reader.i18n import _

_PAGES = ("home", "urgent")
"""Ids that are pages of the program."""
_SPELLINGS = ("forms", "abbreviations", "brands")
_SOURCES = "sources.yaml"
_ENTRY = re.compile(r"^( *)- ", re.MULTILINE)
_EMPTY = re.compile(r"^(?:\[\s*\]|\{\s*\})\s*\Z", re.MULTILINE)


@dataclasses.dataclass(frozen=True, slots=True)
class Placed:
    """What was written."""

    name: str
    """The chapter's file within the guide."""
    doubts: tuple[tuple[int, str], ...]
    """Lines of the chapter to look at, each with a sentence."""
    source: str
    """The key in sources.yaml."""


class GuideFolder:
    """A guide's folder to put drafts into. GuideError when it is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = read_source_files(folder)
        self._guide = GuideReader(self._files).guide()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the guide is written in."""
        return tuple(self._guide.languages)

    def known_terms(self, language: str) -> Mapping[str, str]:
        """Return the folded spellings of the glossary's terms, drafts among them, with their ids."""
        known: dict[str, str] = {}
        entries = _value(self._files, f"{language}/glossary.yaml")
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and isinstance(entry.get("id"), str) and isinstance(entry.get("term"), str):
                lists = (entry.get(name) for name in _SPELLINGS)
                spellings = [entry["term"], *(each for found in lists if isinstance(found, list) for each in found)]
                for spelling in spellings:
                    if isinstance(spelling, str):
                        known.setdefault(fold(spelling), str(entry["id"]))
        return known

    def put(self, draft: Draft, language: str, name: str) -> Placed:
        """Write a draft into the folder. DraftError when it cannot be; then nothing of it is left."""
        key, is_new_source = self._source(draft)
        chapter = free_id(slug(draft.title) or slug(name) or "draft", self._chapters())
        written = chapter_text(draft, number=self._number(), source=key)
        path = f"{language}/chapters/{chapter}.md"
        if len(written.text.encode()) > limits.TEXT_BYTES:
            raise DraftError(_("There is more text in this file than fits into a chapter. Import a part of it."))
        additions = [(_SOURCES, source_entry(draft, key))] if is_new_source else []
        if draft.entries:
            additions.append((f"{language}/glossary.yaml", glossary_entries(draft.entries)))
        grown = [(place, *self._grown(place, text)) for place, text in additions]
        file = write_new(self._folder, path, written.text)
        try:
            for place, before, text in grown:
                replace_grown(self._folder, place, before, text)
        except DraftError:
            file.unlink(missing_ok=True)
            raise
        self._files = read_source_files(self._folder)
        return Placed(path, tuple(written.doubts), key)

    def _source(self, draft: Draft) -> tuple[str, bool]:
        """Return the key of a draft's page, and whether sources.yaml does not have the page yet."""
        sources = _value(self._files, _SOURCES)
        entries = sources if isinstance(sources, dict) else {}
        for key, entry in entries.items():
            if isinstance(entry, dict) and draft.facts.address and entry.get("web") == draft.facts.address:
                return key, False
        return free_id(slug(draft.title) or "page", entries), True

    def _chapters(self) -> Iterator[str]:
        """Yield the ids that a new chapter may not have: those of files, and those that guide.yaml lists."""
        yield from _PAGES
        for part in self._guide.parts:
            yield from part.chapters
        yield from (Path(name).stem for name in self._files.files if name.endswith(".md"))

    def _number(self) -> int:
        """Return the next number that no chapter has or ever had."""
        given = _value(self._files, NUMBERS_FILE)
        numbers = [
            int(found[0])
            for name in (given if isinstance(given, dict) else ())
            if (found := re.match(r"\d{1,4}", name))
        ]
        for name in self._files.files:
            if name.endswith(".md"):
                front = _parsed(split_front_matter(self._files.text(name) or "")[0] or "")
                number = front.get("number") if isinstance(front, dict) else ""
                numbers += [int(number)] if isinstance(number, str) and re.fullmatch(r"[0-9]{1,4}", number) else []
        return min(max(numbers, default=0) + 1, limits.CHAPTERS)

    def _grown(self, name: str, entries: str) -> tuple[bytes, str]:
        """Return a file's bytes and what goes behind them. DraftError when the two are not one file of entries."""
        before = self._files.files.get(name, b"")
        text = self._files.text(name) or ""
        if _EMPTY.search(text):  # `[]` alone: there is nothing that could go on
            raise DraftError(
                _("{name} says that it is empty ([] or {{}}). Take that line out, and import again.").format(name=name)
            )
        indent = found[1] if name != _SOURCES and (found := _ENTRY.search(text)) else ""
        gap = "" if not text.strip() else "\n" if text.endswith("\n") else "\n\n"
        added = gap + "".join(f"{indent}{line}\n" for line in entries.splitlines())
        count = len(_items(_parsed(text)))
        if len(_items(_parsed(text + added))) <= count:
            raise DraftError(_("Nothing can be added to {name}: see what “check” says of it.").format(name=name))
        return before, added


def _value(files: SourceFiles, name: str) -> Value:
    return _parsed(files.text(name) or "")


def _parsed(text: str) -> Value:
    """Return what a text of YAML says; nothing when it cannot be read."""
    try:
        return parse_yaml(text).value
    except YamlFault:
        return ""


def _items(value: Value) -> list[object]:
    return list(value)
