# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the YAML files of a guide entry by entry: one fault hides no other. What the entries mean is not known here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from reader.content import limits
from reader.content.chapter_source import is_id
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles
from reader.content.yaml_source import YamlFault, YamlSource, convert, parse_yaml
from reader.i18n import _

T = TypeVar("T")
Entry = tuple[int, YamlSource]
"""An entry with the line it starts on."""


class EntryReader:
    """Reads files of one guide. Faults are added to `problems`."""

    def __init__(self, source: SourceFiles) -> None:
        self._source = source
        self.problems: list[Problem] = []

    def parse(self, path: str) -> YamlSource | None:
        """Return a file's content; None when there is none or it cannot be read."""
        text = self._source.text(path)
        if text is None or not text.strip():
            return None
        try:
            return parse_yaml(text)
        except YamlFault as fault:
            self.tell(path, fault.line, fault.rule, fault.text)
            return None

    def convert(self, parsed: YamlSource, shape: type[T], path: str) -> T | None:
        """Return a value in its typed shape, or None."""
        value, problems = convert(parsed, shape, path)
        self.problems += problems
        return value

    def named(self, path: str) -> Iterator[tuple[str, YamlSource]]:
        """Yield the entries of a file that is made of names."""
        parsed = self.parse(path)
        if parsed is None:
            return
        if not isinstance(parsed.value, dict):
            self.tell(path, 1, "yaml-shape", _("This file is made of lines such as “name: ...”."))
            return
        for name, value in parsed.value.items():
            yield name, parsed.part(f"$.{name}", value)

    def items(self, path: str, most: int) -> list[Entry]:
        """Return the entries of a file that is a list."""
        parsed = self.parse(path)
        if parsed is None:
            return []
        if not isinstance(parsed.value, list):
            self.tell(path, 1, "yaml-shape", _("This file is a list: each entry starts with “- id:”."))
            return []
        if len(parsed.value) > most:
            self.tell(path, 1, "file-size", _("This file has more than {most} entries.").format(most=most))
            return []
        return _entries(parsed)

    def with_list(
        self, parsed: YamlSource | None, shape: type[T], name: str, path: str
    ) -> tuple[T | None, list[Entry]]:
        """Return a value in its shape, with the list `name` in it emptied, and the entries of that list."""
        if parsed is None:
            return None, []
        value = parsed.value
        listed = value.get(name) if isinstance(value, dict) else None
        if not isinstance(value, dict) or not isinstance(listed, list):
            return self.convert(parsed, shape, path), []
        entries = _entries(parsed.part(f"$.{name}", listed))
        return self.convert(parsed.part("$", {**value, name: []}), shape, path), entries

    def takes_id(self, identifier: str, seen: set[str], path: str, line: int) -> bool:
        """Return whether an id is well formed and not among those `seen`, to which it is added."""
        shown = identifier[: limits.ID_LENGTH]
        if not is_id(identifier):
            text = _("The id “{id}” may hold only small letters, digits and hyphens, {most} at most.").format(
                id=shown, most=limits.ID_LENGTH
            )
            self.tell(path, line, "id-form", text)
            return False
        if identifier in seen:
            self.tell(path, line, "id-twice", _("The id “{id}” is used twice in this file.").format(id=shown))
            return False
        seen.add(identifier)
        return True

    def tell(self, path: str, line: int, rule: str, text: str, level: str = "error") -> None:
        """Add a fault."""
        self.problems.append(Problem(path, line, rule, text, level))


def _entries(parsed: YamlSource) -> list[Entry]:
    values = parsed.value if isinstance(parsed.value, list) else []
    return [(parsed.line_of(f"$[{at}]"), parsed.part(f"$[{at}]", value)) for at, value in enumerate(values)]
