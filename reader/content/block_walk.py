# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the blocks of a section in reading order, into boxes and lists, to look at their runs or to exchange them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.content.model import Block, Box, BulletList, ListItem, Paragraph, Run, Runs, Table

Change = Callable[[Runs], Runs]


def change_runs(block: Block, change: Change, change_header: Change | None = None) -> Block:
    """Return the block with `change` applied to each of its texts; a table's header may have its own change."""
    match block:
        case Paragraph(runs):
            return Paragraph(change(runs))
        case BulletList():
            return _change_list(block, change)
        case Table(header, rows):
            header = tuple((change_header or change)(cell) for cell in header)
            return Table(header, tuple(tuple(change(cell) for cell in row) for row in rows))
        case Box(kind, title, blocks):
            return Box(kind, title, tuple(change_runs(inner, change, change_header) for inner in blocks))
        case _:
            return block


def _change_list(block: BulletList, change: Change) -> BulletList:
    items = []
    for item in block.items:
        runs = change(item.runs)
        items.append(ListItem(runs, tuple(_change_list(child, change) for child in item.children)))
    return BulletList(tuple(items), block.ordered, block.start)


def all_runs(blocks: tuple[Block, ...]) -> list[Run]:
    """Return every run in these blocks in reading order."""
    found: list[Run] = []

    def keep(runs: Runs) -> Runs:
        found.extend(runs)
        return runs

    for block in blocks:
        change_runs(block, keep)
    return found


def all_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield each block, and after a box the blocks inside it."""
    for block in blocks:
        yield block
        if isinstance(block, Box):
            yield from all_blocks(block.blocks)
