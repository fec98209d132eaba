# SPDX-License-Identifier: GPL-3.0-or-later
"""Points typed by hand become lists, bold lines headings, and the lines that every site has go."""

from __future__ import annotations

import pytest

from reader.drafts.shaping import shaped
from reader.drafts.words import BREAK, PARAGRAPH, Block, Boxed, Heading, Items, Paragraph, Piece, Remark, text_of


def _said(*texts: str, style: str = "") -> list[Block]:
    return [
        Paragraph(tuple(Piece(part, "" if part in (BREAK, PARAGRAPH) else style) for part in text.split("|")))
        for text in texts
    ]


def _shape(blocks: list[Block]) -> list[object]:
    shapes: list[object] = []
    for block in shaped(blocks)[0]:
        if isinstance(block, Items):
            shapes.append((block.ordered, [text_of(item.words) for item in block.items]))
        elif isinstance(block, Heading):
            shapes.append((block.level, block.text))
        elif isinstance(block, Paragraph):
            shapes.append(text_of(block.words))
    return shapes


@pytest.mark.parametrize(
    ("texts", "shape"),
    [
        (["• a", "•b", "c"], [(False, ["a", "b"]), "c"]),
        (["- a|\n|- b|\n|c"], [(False, ["a", "b"]), "c"]),
        (["1. a", "2) b", "3. c"], [(True, ["a", "b", "c"])]),
        (["2) is the second", "1. a", "5. b"], ["2) is the second", (True, ["a"]), "5. b"]),
        (["1. a", "• b"], [(True, ["a"]), (False, ["b"])]),
        (["• a", "text", "• b"], [(False, ["a"]), "text", (False, ["b"])]),
        (["a|\n\n|b|\n|c"], ["a", "b\nc"]),
        (["12 roses grow", "-5 degrees", "o'clock"], ["12 roses grow", "-5 degrees", "o'clock"]),
    ],
)
def test_points_typed_by_hand(texts: list[str], shape: list[object]) -> None:
    assert _shape(_said(*texts)) == shape


def test_a_bold_line_is_a_heading_and_that_is_told() -> None:
    (heading,) = shaped(_said("What to look for", style="b"))[0]
    assert isinstance(heading, Heading)
    assert (heading.level, heading.text, len(heading.remarks)) == (2, "What to look for", 1)
    assert _shape([Heading(2, "One"), *_said("Two", style="b")]) == [(2, "One"), (4, "Two")]


@pytest.mark.parametrize("text", ["Look at this.", "word " * 13, "long" * 30, "1 2 3", "a|\n|b"])
def test_other_bold_text_is_text(text: str) -> None:
    assert all(isinstance(block, Paragraph) for block in shaped(_said(text, style="b"))[0])


def test_lines_that_every_site_has_go_and_are_noted() -> None:
    blocks, dropped = shaped(
        [*_said("Share this page", "Text."), Heading(2, "See also"), Boxed("", _said("Print", "Words."))]
    )
    assert [each.text for each in dropped] == ["Share this page", "See also", "Print"]
    (box,) = (block for block in blocks if isinstance(block, Boxed))
    assert len(box.blocks) == 1


def test_a_line_with_a_term_stays() -> None:
    assert len(shaped([Paragraph((Piece("Search", "", "search"),))])[0]) == 1


def test_remarks_stay_with_the_first_of_what_a_paragraph_became() -> None:
    told = Remark("Look.")
    first, second = shaped([Paragraph((Piece("a"), Piece(PARAGRAPH), Piece("b")), [told])])[0]
    assert (first.remarks, second.remarks) == ([told], [])
    (items,) = shaped([Paragraph((Piece("• a"), Piece(BREAK), Piece("• b")), [told])])[0]
    assert items.remarks == [told]
