# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML as guides use it: text, lists and names only. Every scalar stays the text that was written.

PyYAML's own loaders build objects, follow aliases (430 bytes can stand for millions of nodes) and turn `no` into False.
Here its parser's events are read one by one under a depth and node limit, and anything beyond plain data is refused.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import TypeVar

import msgspec
import yaml

from reader.content import limits
from reader.content.characters import ODD, odd_lines
from reader.content.problems import Problem
from reader.i18n import _

Value = str | list["Value"] | dict[str, "Value"]
T = TypeVar("T")
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)


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
    base: str = "$"
    """Where the value stands in its file, when it is only a part of it."""

    def part(self, place: str, value: Value) -> YamlSource:
        """Return the value at a place as a source of its own, to be converted on its own."""
        return YamlSource(value, self.lines, self.base + place.removeprefix("$"))

    def line_of(self, place: str) -> int:
        """Return the line of a place, or of the nearest place around it; 0 when nothing is known."""
        place = self.base + place.removeprefix("$")
        while place and place not in self.lines:
            place = place[: max(place.rfind("."), place.rfind("["), 0)]
        return self.lines.get(place, 0)


def parse_yaml(text: str) -> YamlSource:
    """Parse one YAML document; YamlFault when it is not plain data within the limits. No text is an empty mapping."""
    for line, text_found in odd_lines(text):
        raise YamlFault(line, "odd-character", text_found)
    if len(text.encode()) > limits.YAML_BYTES:
        raise YamlFault(0, "file-size", _("This file is larger than {size} kB.").format(size=limits.YAML_BYTES // 1024))
    reader = _Reader(text)
    try:
        return YamlSource(reader.document(), reader.lines)
    except yaml.YAMLError as error:
        opened = str(getattr(error, "context", "")).endswith(("quoted scalar", "flow sequence", "flow mapping"))
        mark = getattr(error, "context_mark" if opened else "problem_mark", None)  # the quote that is not closed
        what = getattr(error, "problem", None) or _("it cannot be read")
        line = min(mark.line, text.count("\n")) + 1 if mark else 0  # the parser may point behind the end
        told = _("This is not valid YAML: {what}. Is a quote or a space missing?").format(what=what)
        raise YamlFault(line, "yaml", told) from None


def convert(source: YamlSource, shape: type[T], path: str, first_line: int = 1) -> tuple[T | None, list[Problem]]:
    """Return the value in its typed shape, or None and the Problem that says where it does not fit."""
    try:
        return msgspec.convert(source.value, shape, strict=False), []
    except msgspec.ValidationError as error:
        what, _at, found_at = str(error).partition(" - at `")
        place = found_at.rstrip("`") or "$"
        unknown = _UNKNOWN.fullmatch(what)
        line = source.line_of(f"{place}.{unknown[1]}" if unknown else place) or 1
        told = _in_writers_words(what)
        text = f"{told}." if place == "$" else _("{fault} ({place}).").format(fault=told, place=place.lstrip("$."))
        return None, [Problem(path, line + first_line - 1, "yaml-shape", text)]


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _in_writers_words(what: str) -> str:
    """Return what msgspec says as a sentence without its point; in its own words where we have no better ones."""
    sentences = {
        "Object missing required field": _("A value is missing: {name}"),
        "Object contains unknown field": _("This name is not known here: {name}"),
        "Expected `array`": _("A list is expected here"),
        "Expected `object`": _("Lines of `name: value` are expected here"),
        "Expected `str`": _("Plain text is expected here"),
        "Expected `int`": _("A whole number is expected here"),
        "Expected `bool`": _("`true` or `false` is expected here"),
        "Expected `str | object`": _("A text, or one text for each language, is expected here"),
        "Integer value out of range": _("This number is far too large"),
    }
    told = what.partition(", got")[0]
    short = next((short for short in sentences if told.startswith(short)), None)
    return what if short is None else sentences[short].format(name=told.removeprefix(short).strip())


class _Reader:
    """One pass over the parser's events; recursion is bounded by the depth limit."""

    def __init__(self, text: str) -> None:
        self.lines: dict[str, int] = {}
        self._events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_PARSER))
        self._last_line = text.count("\n") + 1
        self._nodes = 0

    def document(self) -> Value:
        value: Value = {}
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise YamlFault(_line(event), "yaml", _("Only one YAML document may stand in a file."))
                value = self._node(next(self._events), "$", 0)
        return value

    def _node(self, event: yaml.Event, place: str, depth: int) -> Value:
        line = min(_line(event), self._last_line)  # what is empty at the end stands behind it, says the parser
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
            raise YamlFault(
                line, "yaml-size", _("This file holds more than {most} values.").format(most=limits.YAML_NODES)
            )
        if depth >= limits.YAML_DEPTH and isinstance(event, yaml.CollectionStartEvent):
            raise YamlFault(
                line, "yaml-depth", _("Values are nested more than {most} deep.").format(most=limits.YAML_DEPTH)
            )
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlFault(line, "yaml-alias", _("Anchors (&) and aliases (*) are not used here; quote the text."))
        if getattr(event, "tag", None) is not None:
            raise YamlFault(line, "yaml-tag", _("Tags (!) are not used here; quote the text."))
        odd = ODD.search(event.value) if isinstance(event, yaml.ScalarEvent) else None
        if odd:  # written as an escape, such as "\u202e"
            raise YamlFault(
                line, "odd-character", _("The character U+{code:04X} may not stand here.").format(code=ord(odd[0]))
            )

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
            line = _line(event)
            self._refuse_surprises(event, line, depth)
            if not isinstance(event, yaml.ScalarEvent):
                raise YamlFault(line, "yaml-key", _("A name must be plain text."))
            if len(event.value) > limits.YAML_NAME:
                raise YamlFault(
                    line, "yaml-key", _("A name has at most {most} characters.").format(most=limits.YAML_NAME)
                )
            if event.value in values:
                raise YamlFault(line, "yaml-twice", _("“{value}” is given twice.").format(value=event.value))
            inner = f"{place}.{event.value}"
            values[event.value] = self._node(next(self._events), inner, depth + 1)
            self.lines[inner] = line  # where the name stands, not where its list begins
        return values
