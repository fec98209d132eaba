# SPDX-License-Identifier: GPL-3.0-or-later
"""Files read entry by entry: the fault of one hides no other."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from reader.content.source_files import SourceFiles
from reader.content.yaml_entries import EntryReader


class Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    parts: list[str] = []


def entries(text: str) -> EntryReader:
    return EntryReader(SourceFiles(Path("net"), {"a.yaml": text.encode()}, []))


def told(reader: EntryReader) -> list[tuple[int, str]]:
    return [(problem.line, problem.rule) for problem in reader.problems]


def test_a_file_that_is_missing_or_empty_has_no_entries_and_no_fault() -> None:
    for reader in (entries(""), entries(" \n\n"), EntryReader(SourceFiles(Path("net"), {}, []))):
        assert reader.parse("a.yaml") is None
        assert list(reader.named("a.yaml")) == []
        assert reader.items("a.yaml", 9) == []
        assert reader.with_list(None, Thing, "parts", "a.yaml") == (None, [])
        assert reader.problems == []


def test_a_file_that_is_not_yaml_is_told_once_with_its_line() -> None:
    reader = entries("a: 1\nb: 'open\n")
    assert reader.parse("a.yaml") is None
    assert told(reader) == [(2, "yaml")]


def test_each_named_entry_stands_alone() -> None:
    reader = entries("a: {id: x}\nb:\n  idd: y\nc: {id: z}\n")
    found = [reader.convert(item, Thing, "a.yaml") for _, item in reader.named("a.yaml")]
    assert found == [Thing("x"), None, Thing("z")]
    assert told(reader) == [(3, "yaml-shape")]


def test_each_listed_entry_stands_alone() -> None:
    reader = entries("- {id: x}\n- 7\n- id: y\n  parts: no\n- {id: z}\n")
    items = reader.items("a.yaml", 4)
    assert [line for line, _ in items] == [1, 2, 3, 5]
    assert [reader.convert(item, Thing, "a.yaml") for _, item in items] == [Thing("x"), None, None, Thing("z")]
    assert told(reader) == [(2, "yaml-shape"), (4, "yaml-shape")]
    assert entries("- a\n- b").items("a.yaml", 1) == []


def test_a_list_inside_is_parted_from_what_is_around_it() -> None:
    reader = entries("id: a\nparts:\n  - b\n  - c\n")
    found, items = reader.with_list(reader.parse("a.yaml"), Thing, "parts", "a.yaml")
    assert found == Thing("a")
    assert [(line, item.value) for line, item in items] == [(3, "b"), (4, "c")]


@pytest.mark.parametrize(
    ("text", "fault"),
    [("id: a\nparts: b\n", (2, "yaml-shape")), ("- a\n", (1, "yaml-shape")), ("id: a\nother: b\n", (2, "yaml-shape"))],
)
def test_what_is_around_a_list_is_told(text: str, fault: tuple[int, str]) -> None:
    reader = entries(text)
    assert reader.with_list(reader.parse("a.yaml"), Thing, "parts", "a.yaml") == (None, [])
    assert told(reader) == [fault]


@pytest.mark.parametrize("text", ["- a", "text"])
def test_a_file_of_names_is_no_list(text: str) -> None:
    reader = entries(text)
    assert list(reader.named("a.yaml")) == []
    assert told(reader) == [(1, "yaml-shape")]


def test_a_file_that_is_a_list_has_no_names() -> None:
    reader = entries("a: b")
    assert reader.items("a.yaml", 9) == []
    assert told(reader) == [(1, "yaml-shape")]


def test_ids_are_taken_once_and_only_when_well_formed() -> None:
    reader = entries("")
    seen: set[str] = set()
    assert [reader.takes_id(name, seen, "a.yaml", 3) for name in ("a", "b", "a", "A", "x" * 9999)] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert told(reader) == [(3, "id-twice"), (3, "id-form"), (3, "id-form")]
    assert max(len(problem.text) for problem in reader.problems) < 200


def test_many_entries_take_no_longer_than_their_number() -> None:
    reader = entries("- {id: a}\n" * 12_000)
    assert len(reader.items("a.yaml", 20_000)) == 12_000
