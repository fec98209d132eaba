# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks as lines: in columns for a file, a line a paragraph for a quote."""

from __future__ import annotations

from reader.content.model import Block, BulletList, Figure, FigureBlock, ListItem, Paragraph, Run, Runs, Table
from reader.export.text_blocks import TextLook, columns, hanging, underlined, wrapped


def words(text: str) -> Runs:
    return (Run(text),)


def lines(width: int, *blocks: Block, **figures: Figure) -> list[list[str]]:
    return list(TextLook(width, figures).parts(blocks))


def test_lines_are_broken_at_words_and_hang_under_the_first() -> None:
    assert hanging("• ", "one two three four five six seven", 24) == ["• one two three four", "  five six seven"]
    assert hanging("[1] ", "", 40) == ["[1]"]
    assert wrapped("", 40) == []
    assert wrapped("one two", 0) == ["one two"]
    long = "https://example.org/" + "x" * 60
    assert wrapped(f"See {long} there", 30) == ["See", long, "there"]
    assert wrapped("38\u00a0°C", 1) == ["38\u00a0°C"], "a number and its unit stay together"


def test_deep_lists_keep_room_for_words() -> None:
    inner = BulletList((ListItem(words("three four five six seven")),))
    for name in ("two", "one"):
        inner = BulletList((ListItem(words(name), (inner,)),))
    assert lines(12, inner) == [["• one", "  – two", "    · three four five six", "      seven"]]


def test_headings_are_underlined_as_wide_as_they_are() -> None:
    assert underlined("L’été", "=") == ["L’été", "====="]
    assert columns("e\u0301te\u0301") == 3
    assert columns("日本") == 4


def test_a_table_that_fits_stands_in_columns() -> None:
    table = Table((words("Name"), words("é")), ((words("a"), words("日本")), (words("b"), words(""))))
    assert lines(20, table) == [["Name  é", "----  ----", "a     日本", "b"]]


def test_a_table_that_does_not_fit_names_its_cells() -> None:
    table = Table(
        (words(""), words("What it means")), ((words("Open"), words("One cut in the belly")), (words("X"), ()))
    )
    assert lines(24, table) == [["• Open", "  What it means: One cut", "  in the belly", "• X"]]
    assert lines(0, table) == [["• Open", "  What it means: One cut in the belly", "• X"]]


def test_a_drawing_is_told_in_words_and_an_unknown_one_is_not() -> None:
    figure = Figure("margin", "", "A rim.", "A line.", 1, 1)
    assert lines(40, FigureBlock("margin"), FigureBlock("x"), margin=figure) == [["[Picture: A line.]", "A rim."], []]


def test_source_numbers_stand_in_a_file_and_not_in_a_quote() -> None:
    text = Paragraph((Run("So."), Run("[1]", "", "source:1")))
    assert lines(40, text) == [["So.[1]"]]
    assert lines(0, text) == [["So."]]
