# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML as guides use it: text, lists and names only. Every scalar stays the text that was written.

PyYAML's own loaders build objects, follow aliases (430 bytes can stand for millions of nodes) and turn `no` into False.
Here its parser's events are read one by one under a depth and node limit, and anything beyond plain data is refused.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TypeVar

import msgspec
import yaml

from reader.content import limits
from reader.content.problems import Problem

Value = str | list["Value"] | dict[str, "Value"]
T = TypeVar("T")
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlFault(Exception):
    """What is wrong with a YAML file, and on which line (from 1)."""

    def __init__(self, line: int, rule: str, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.rule = rule
        self.text = text


@dataclasses.dataclass(slots=True)
class YamlSource:
    """A parsed file: its value, and the line of each place in it (`$.parts[0].id`, as msgspec names places)."""

    value: Value
    lines: dict[str, int]

    def line_of(self, place: str) -> int:
        """Return the line of a place, or of the nearest place around it; 0 when nothing is known."""
        while place and place not in self.lines:
            place = place[: max(place.rfind("."), place.rfind("["), 0)]
        return self.lines.get(place, 0)


def parse_yaml(text: str) -> YamlSource:
    """Parse one YAML document; YamlFault when it is not plain data within the limits. Empty text is an empty mapping."""
    if len(text.encode()) > limits.YAML_BYTES:
        raise YamlFault(0, "file-size", f"This file is larger than {limits.YAML_BYTES // 1024} kB.")
    reader = _Reader(text)
    try:
        return YamlSource(reader.document(), reader.lines)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it cannot be read"
        line = mark.line + 1 if mark else 0
        raise YamlFault(line, "yaml", f"This is not valid YAML: {what}. Is a quote or a space missing?") from None


def convert(source: YamlSource, shape: type[T], path: str, first_line: int = 1) -> tuple[T | None, list[Problem]]:
    """Return the value in its typed shape, or None and the Problem that says where it does not fit."""
    try:
        return msgspec.convert(source.value, shape, strict=False), []
    except msgspec.ValidationError as error:
        what, _, place = str(error).partition(" - at `")
        line = source.line_of(place.rstrip("`"))
        text = f"{_in_writers_words(what)} ({place.rstrip('`').lstrip('$.')})." if place else f"{what}."
        return None, [Problem(path, line + first_line - 1 if line else 0, "yaml-shape", text)]


def _in_writers_words(what: str) -> str:
    words = {
        "Object missing required field": "A value is missing:",
        "Object contains unknown field": "This name is not known here:",
        "Expected `array`": "A list is expected here",
        "Expected `object`": "Lines of `name: value` are expected here",
        "Expected `str`": "Plain text is expected here",
        "Expected `int`": "A whole number is expected here",
        "Expected `bool`": "`true` or `false` is expected here",
    }
    for technical, plain in words.items():
        if what.startswith(technical):
            return plain + what.removeprefix(technical).partition(", got")[0]
    return what


class _Reader:
    """One pass over the parser's events; recursion is bounded by the depth limit."""

    def __init__(self, text: str) -> None:
        self.lines: dict[str, int] = {}
        self._events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_PARSER))
        self._nodes = 0

    def document(self) -> Value:
        value: Value = {}
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise YamlFault(event.start_mark.line + 1, "yaml", "Only one YAML document may stand in a file.")
                value = self._node(next(self._events), "$", 0)
        return value

    def _node(self, event: yaml.Event, place: str, depth: int) -> Value:
        line = event.start_mark.line + 1
        self.lines[place] = line
        self._refuse_surprises(event, line, depth)
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(place, depth)
        return self._mapping(place, depth)

    def _refuse_surprises(self, event: yaml.Event, line: int, depth: int) -> None:
        self._nodes += 1
        if self._nodes > limits.YAML_NODES:
            raise YamlFault(line, "yaml-size", f"This file holds more than {limits.YAML_NODES} values.")
        if depth > limits.YAML_DEPTH:
            raise YamlFault(line, "yaml-depth", f"Values are nested more than {limits.YAML_DEPTH} deep.")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlFault(line, "yaml-alias", "Anchors (&) and aliases (*) are not used in guides; quote the text.")
        if getattr(event, "tag", None) not in (None, "!"):
            raise YamlFault(line, "yaml-tag", "Tags (!) are not used in guides; quote the text.")

    def _list(self, place: str, depth: int) -> list[Value]:
        items: list[Value] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, f"{place}[{len(items)}]", depth + 1))
        return items

    def _mapping(self, place: str, depth: int) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line = event.start_mark.line + 1
            self._refuse_surprises(event, line, depth)
            if not isinstance(event, yaml.ScalarEvent):
                raise YamlFault(line, "yaml-key", "A name must be plain text.")
            if event.value in values:
                raise YamlFault(line, "yaml-twice", f"“{event.value}” is given twice.")
            values[event.value] = self._node(next(self._events), f"{place}.{event.value}", depth + 1)
        return values
