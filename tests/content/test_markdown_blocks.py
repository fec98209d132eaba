# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens to blocks: what the cases in tests/data/markdown do not show."""

from __future__ import annotations

import pytest

from reader.content.markdown import make_parser
from reader.content.markdown_blocks import ANCHOR, BlockReader, Faults
from reader.content.markdown_inline import InlineReader, Numbering
from reader.content.model import Block, Box, BulletList, Table
from reader.content.problems import Problem
from tests.content.pace import assert_in_proportion


def blocks_of(text: str, first_line: int = 1) -> tuple[list[Block], list[Problem]]:
    faults = Faults("a.md", first_line)
    reader = BlockReader(InlineReader("net", "a", Numbering(())), faults, "en", text.split("\n"))
    tokens = make_parser().parse(text)
    blocks: list[Block] = []
    at = 0
    while at < len(tokens):
        at = reader.block(tokens, at, blocks, None)
    return blocks, faults.found


def test_a_fault_is_told_on_the_line_that_is_read_or_on_another() -> None:
    faults = Faults("a.md", first_line=7)
    for token in make_parser().parse("one\n\ntwo"):
        faults.at(token)
    faults.tell("rule", "Here.")
    faults.tell("rule", "There.", "warning", line=2)
    assert [(problem.line, problem.level) for problem in faults.found] == [(9, "error"), (2, "warning")]


@pytest.mark.parametrize(
    ("text", "start"), [("1. a", 1), ("0. a", 0), ("7) a", 7), ("999999999. a", 999_999_999), ("- a", 1)]
)
def test_a_list_starts_where_it_says(text: str, start: int) -> None:
    (block,), _ = blocks_of(text)
    assert isinstance(block, BulletList)
    assert block.start == start


@pytest.mark.parametrize("cells", ["1 | 2", "| 1 | 2 |", "|1|2", "1|2|", "> 1 | 2", "1 \\| 2 | 3", "| 1 \\| | 2"])
def test_a_row_that_fits_is_not_told(cells: str) -> None:
    quote = "> " if cells.startswith(">") else ""
    _, problems = blocks_of(f"{quote}| a | b |\n{quote}|---|---|\n{cells}")
    assert [problem.rule for problem in problems] == (["quote"] if quote else [])


@pytest.mark.parametrize("cells", ["1 | 2 | 3", "| 1 | 2 | 3 |", "|1|2|3", "1|2|3|", "|||| "])
def test_a_row_with_more_cells_than_the_header_is_told(cells: str) -> None:
    blocks, problems = blocks_of(f"| a | b |\n|---|---|\n{cells}", first_line=5)
    assert [(problem.rule, problem.line) for problem in problems] == [("table-cells", 7)]
    assert isinstance(blocks[0], Table)
    assert [len(row) for row in blocks[0].rows] == [2]


def test_every_row_has_as_many_cells_as_the_header() -> None:
    (block,), _ = blocks_of("| a | b | c |\n|-|-|-|\n| 1 |\n| 1 | 2 |\n| 1 | 2 | 3 |\n| 1 | 2 | 3 | 4 |")
    assert isinstance(block, Table)
    assert {len(row) for row in block.rows} == {len(block.header)} == {3}


def test_read_aloud_text_has_no_place_in_a_box() -> None:
    blocks, problems = blocks_of("::: say\nA\n:::")
    assert blocks == []
    assert [problem.rule for problem in problems] == ["box-in-box"]


def test_a_title_of_the_greatest_length() -> None:
    (box,), problems = blocks_of(f'::: note "{"a" * 120}"\nA\n:::')
    assert isinstance(box, Box)
    assert (box.title, problems) == ("a" * 120, [])
    (box,), problems = blocks_of(f'::: note "{"a" * 121}"\nA\n:::')
    assert isinstance(box, Box)
    assert (box.title, [problem.rule for problem in problems]) == ("Good to know", ["box-title"])


@pytest.mark.parametrize("piece", ["{#", "{#a", "{#a ", "{#a number=1", "}", "{"])
def test_time_to_find_ids_grows_with_the_text(piece: str) -> None:
    assert_in_proportion(
        lambda text: (ANCHOR.search(text), ANCHOR.sub("", text), ANCHOR.fullmatch(text)), piece, 50_000
    )


@pytest.mark.parametrize("row", ["|", "a|", "\\|", " "])
def test_time_to_count_cells_grows_with_the_row(row: str) -> None:
    assert_in_proportion(lambda text: blocks_of(f"|a|b|\n|-|-|\n|{text}"), row, 50_000)
