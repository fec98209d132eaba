# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks glossary terms in a section: the first use of each, never inside headings, links or other terms."""

from __future__ import annotations

import msgspec

from reader.content.model import Block, Box, BulletList, ListItem, Paragraph, Run, Runs, Section, Table
from reader.content.terms import TermMatcher


def mark_section(section: Section, matcher: TermMatcher) -> Section:
    """Return the section with terms linked, and the ids of its terms in order of first use."""
    marker = _Marker(matcher, section)
    blocks = tuple(marker.block(block) for block in section.blocks)
    return msgspec.structs.replace(section, blocks=blocks, terms=tuple(marker.seen))


class _Marker:
    """Walks one section in reading order and remembers which terms it has met."""

    def __init__(self, matcher: TermMatcher, section: Section) -> None:
        self._matcher = matcher
        self.seen: dict[str, None] = {}
        self._by_hand = {
            run.link.removeprefix("term:") for run in _all_runs(section.blocks) if run.link.startswith("term:")
        }

    def block(self, block: Block) -> Block:
        match block:
            case Paragraph(runs):
                return Paragraph(self._runs(runs))
            case BulletList():
                return self._list(block)
            case Table(header, rows):
                return Table(header, tuple(tuple(self._runs(cell) for cell in row) for row in rows))
            case Box(kind, title, blocks):
                return Box(kind, title, tuple(self.block(inner) for inner in blocks))
            case _:
                return block

    def _list(self, block: BulletList) -> BulletList:
        items = []
        for item in block.items:
            runs = self._runs(item.runs)
            items.append(ListItem(runs, tuple(self._list(child) for child in item.children)))
        return BulletList(tuple(items), block.ordered, block.start)

    def _runs(self, runs: Runs) -> Runs:
        marked: list[Run] = []
        for run in runs:
            if run.link.startswith("term:"):
                self.seen.setdefault(run.link.removeprefix("term:"))
            if run.link:
                marked.append(run)
            else:
                marked.extend(self._split(run))
        return tuple(marked)

    def _split(self, run: Run) -> list[Run]:
        pieces: list[Run] = []
        at = 0
        for match in self._matcher.find(run.text):
            if match.term in self.seen or match.term in self._by_hand:
                continue
            self.seen[match.term] = None
            if match.start > at:
                pieces.append(Run(run.text[at : match.start], run.style))
            pieces.append(Run(run.text[match.start : match.end], run.style, f"term:{match.term}"))
            at = match.end
        if at < len(run.text):
            pieces.append(Run(run.text[at:], run.style))
        return pieces


def _all_runs(blocks: tuple[Block, ...]) -> list[Run]:
    found: list[Run] = []
    for block in blocks:
        match block:
            case Paragraph(runs):
                found.extend(runs)
            case BulletList():
                found.extend(_list_runs(block))
            case Table(header, rows):
                found.extend(run for row in (header, *rows) for cell in row for run in cell)
            case Box():
                found.extend(_all_runs(block.blocks))
            case _:
                continue
    return found


def _list_runs(block: BulletList) -> list[Run]:
    found = [run for item in block.items for run in item.runs]
    for item in block.items:
        for child in item.children:
            found.extend(_list_runs(child))
    return found
