# SPDX-License-Identifier: GPL-3.0-or-later
"""Walking blocks: every run, once, in reading order."""

from __future__ import annotations

from reader.content.block_walk import all_blocks, all_runs, change_runs
from reader.content.model import (
    Block,
    Box,
    BulletList,
    FigureBlock,
    ListItem,
    Paragraph,
    Run,
    Runs,
    Subheading,
    Table,
    block_texts,
)


def runs(text: str) -> Runs:
    return (Run(text),)


INNER = BulletList((ListItem(runs("c")),), ordered=True, start=3)
TABLE = Table((runs("e"),), ((runs("f"),), (runs("g"),)))
BLOCKS: tuple[Block, ...] = (
    Paragraph(runs("a")),
    BulletList((ListItem(runs("b"), (INNER,)), ListItem(runs("d")))),
    Box("note", "title", (TABLE, FigureBlock("x"), Box("ask", "deep", (Paragraph(runs("h")),)))),
    Subheading("heading"),
)


def upper(found: Runs) -> Runs:
    return tuple(Run(run.text.upper(), run.style, run.link) for run in found)


def test_every_run_is_met_once_in_reading_order() -> None:
    assert "".join(run.text for run in all_runs(BLOCKS)) == "abcdefgh"
    assert all_runs(()) == []


def test_every_block_is_met_boxes_before_what_they_hold() -> None:
    assert [type(block).__name__ for block in all_blocks(BLOCKS)] == [
        "Paragraph",
        "BulletList",
        "Box",
        "Table",
        "FigureBlock",
        "Box",
        "Paragraph",
        "Subheading",
    ]


def test_changing_reaches_every_text_and_nothing_else() -> None:
    changed = tuple(change_runs(block, upper) for block in BLOCKS)
    assert list(block_texts(changed)) == ["A", "B", "C", "D", "title", "E", "F", "G", "deep", "H", "heading"]
    inner = changed[1].items[0].children[0] if isinstance(changed[1], BulletList) else None
    assert inner is not None
    assert (inner.ordered, inner.start) == (True, 3)


def test_a_header_may_have_its_own_change() -> None:
    changed = change_runs(BLOCKS[2], upper, lambda found: found)
    assert list(block_texts((changed,))) == ["title", "e", "F", "G", "deep", "H"]


def test_changing_nothing_gives_the_same() -> None:
    assert tuple(change_runs(block, lambda found: found) for block in BLOCKS) == BLOCKS
