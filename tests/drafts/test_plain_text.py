# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text copied from a page: headings, paragraphs, points and tables are told from how the lines look."""

from __future__ import annotations

import pytest

from reader.drafts.glossary import Lifted
from reader.drafts.inline import InlineText
from reader.drafts.plain_text import blocks_of_text
from reader.drafts.words import Block, Heading, Items, Paragraph, Rows, text_of

_LONG = "This line goes on until it is full and has to be broken just"


def _read(text: str) -> tuple[list[Block], InlineText]:
    inline = InlineText(Lifted({}))
    return blocks_of_text(text, inline), inline


def _shape(text: str) -> list[object]:
    found: list[object] = []
    for block in _read(text)[0]:
        if isinstance(block, Heading):
            found.append((block.level, block.text))
        elif isinstance(block, Paragraph):
            found.append(text_of(block.words))
        elif isinstance(block, Items):
            found.append([text_of(item.words) for item in block.items])
        elif isinstance(block, Rows):
            found.append([[text_of(cell) for cell in row] for row in block.rows])
    return found


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        (
            "Roses\n\nThey grow.\nThey bloom.\n\nWhat now?\n\nWait.",
            [(1, "Roses"), "They grow.", "They bloom.", (2, "What now?"), "Wait."],
        ),
        ("Skip to content\n\nRoses\n\nText.", [(1, "Skip to content"), (1, "Roses"), "Text."]),
        (f"{_LONG}\nHere it ends.", [f"{_LONG} Here it ends."]),
        (f"{_LONG},\nhere it ends.", [f"{_LONG}, here it ends."]),
        (f"{_LONG}.\nNext one.", [f"{_LONG}.", "Next one."]),
        ("short line\nthat goes on.", ["short line that goes on."]),
        ("It ends.\nand so on.", ["It ends.", "and so on."]),
        ("• one\n• two\n\tthree", ["• one", "• two three"]),
        ("1. one is here\n2. two is here", ["1. one is here", "2. two is here"]),
        ("A\tB\nc\td\te\nText.", [[["A", "B", ""], ["c", "d", "e"]], "Text."]),
        ("•\tone\n•\ttwo", ["• one", "• two"]),
        ("Text.\nA\tB", ["Text.", "A B"]),
        ("Title\n=====\nText.\r\n----\rMore.", [(1, "Title"), "Text.", "More."]),
        ("lower case line\n\n42\n\n- dash", ["lower case line", "42", "- dash"]),
        (
            "You need:\n\nshears\na pair of gloves\n\nThen cut.",
            ["You need:", ["shears", "a pair of gloves"], "Then cut."],
        ),
        ("Read this. You need:\nshears\nOne more", ["Read this. You need:", ["shears", "One more"]]),
        ("You need:\n\nOne thing.\n\nThen cut.", ["You need:", "One thing.", "Then cut."]),
        ("You need:\n- shears\n- gloves", ["You need:", "- shears", "- gloves"]),
        (f"You need:\n\n{_LONG}\n{_LONG}\nand cut", ["You need:", f"{_LONG} {_LONG} and cut"]),
        ("", []),
        ("\u200b\n\u00ad\n", []),
    ],
)
def test_lines(text: str, shape: list[object]) -> None:
    assert _shape(text) == shape


def test_a_pop_up_copied_line_by_line() -> None:
    blocks, inline = _read("The first root\nroot\nThe part that grows down there.\ndrinks a lot.\nNext one.")
    assert [text_of(block.words) for block in blocks if isinstance(block, Paragraph)] == [
        "The first root drinks a lot.",
        "Next one.",
    ]
    assert [(entry.term, entry.definition) for entry in inline.lifted.entries] == [
        ("root", "The part that grows down there.")
    ]


@pytest.mark.parametrize("rest", [".", ", and more."])
def test_a_pop_up_at_the_end_of_its_sentence(rest: str) -> None:
    assert _shape(f"The root\nroot\nThe part that grows down.\n{rest}") == [f"The root{rest}"]


def test_a_pop_up_behind_which_nothing_follows() -> None:
    assert _shape("It is the root\nroot\nThe part that grows down.") == ["It is the root"]


def test_a_title_that_was_copied_twice_is_no_pop_up() -> None:
    shape = _shape("Roses\nRoses\nRoses grow in the sun.\nThey bloom.")
    assert shape == [(1, "Roses"), (2, "Roses"), "Roses grow in the sun.", "They bloom."]


def test_guesses_are_told() -> None:
    blocks, _inline = _read("Roses\n\nA budbudA swelling. It grows.\n\nA\tB\nc\td")
    assert [len(block.remarks) for block in blocks] == [1, 1, 1]
