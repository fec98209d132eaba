# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the blocks of a section down to passages, so that what is left still says what the guide says.

Sentences stay whole, an item keeps the line that leads into its list, a row keeps its header, what stands in a box
keeps the box, and a "Call now" box is never cut or lost. Knows nothing of where a passage is to go.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

import msgspec

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
    plain_text,
)
from reader.content.quote import Quote, find_quote, readable_text, squeeze
from reader.content.sentences import sentence_spans
from reader.pages import Page, PageSection

Blocks = tuple[Block, ...]
Range = tuple[int, int]
URGENT = "urgent"
LEFT_OUT = Paragraph((Run("[…]"),))
"""Stands between a leading sentence and an item that is not the first of its list: nothing is left out unseen."""


def find_passage(page: Page, section_id: str, quote: Quote) -> tuple[str, Range] | None:
    """Return where a quote stands on a page: (section, (start, end) in its readable text); None when it is not there.

    Without a section it stands above the first one (section "", in the title and the lead), or in any on a page whose
    sections have no addresses of their own.
    """
    if not section_id:
        found = find_quote(squeeze(f"{page.title}\n{page.lead}"), quote)
        if found is not None:
            return "", found
    for section in page.sections:
        if section.id == section_id or page.address.kind == "urgent":
            found = find_quote(squeeze(readable_text(section.title, section.blocks)), quote)
            if found is not None:
                return section.id, found
    return None


def passage_on(page: Page, section_id: str, quote: Quote) -> tuple[PageSection, ...] | None:
    """Return the sections of a page cut down to a quote; None when it is not there.

    A quote without words means all of the section or page. What stands above the first section has no id and no title.
    """
    if not quote.text:
        return tuple(section for section in page.sections if section_id in ("", section.id)) or None
    found = find_passage(page, section_id, quote)
    if found is None:
        return None
    name, place = found
    if not name:
        return (PageSection("", "", "", (Paragraph((Run(page.lead or page.title),)),)),)
    section = next(one for one in page.sections if one.id == name)
    return (msgspec.structs.replace(section, blocks=cut_section(section.title, section.blocks, (place,))),)


def cut_section(title: str, blocks: Blocks, ranges: Sequence[Range]) -> Blocks:
    """Return what these ranges of a section's readable text touch; all of it when only the heading is touched."""
    cutter = _Cutter(title, blocks, ranges)
    heading = cutter.touched()
    return cutter.cut(blocks) or (blocks if heading else ())


def with_urgent(blocks: Blocks, section: Blocks) -> Blocks:
    """Return the blocks and, behind them, every "Call now" box of their section that is not among them."""
    return (*blocks, *(box for box in section if isinstance(box, Box) and box.kind == URGENT and box not in blocks))


class _Cutter:
    """Goes through the blocks of a section once, beside the lines of its readable text."""

    def __init__(self, title: str, blocks: Blocks, ranges: Sequence[Range]) -> None:
        self._lines = _line_starts((title, *block_texts(blocks)))
        self._ranges = ranges

    def touched(self) -> bool:
        """Go on to the next line and return whether something of it is wanted."""
        start, text = next(self._lines)
        return self._wants(start, start + len(text))

    def cut(self, blocks: Blocks) -> Blocks:
        """Return what is left of blocks that follow each other."""
        parts = [self._cut_block(block) for block in blocks]
        _fill_gaps(blocks, parts)
        return tuple(block for part in parts for block in part)

    def _wants(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self._ranges)

    def _cut_block(self, block: Block) -> Blocks:
        match block:
            case Paragraph():
                return self._cut_paragraph(block)
            case Subheading():
                return (block,) if self.touched() else ()
            case BulletList():
                return self._cut_list(block)
            case Table():
                return self._cut_table(block)
            case Box():
                return self._cut_box(block)
            case _:
                return ()  # a drawing; see _fill_gaps

    def _cut_paragraph(self, block: Paragraph) -> Blocks:
        start, text = next(self._lines)
        sentences = list(sentence_spans(text))
        wanted = [self._wants(start + first, start + last) for first, last in sentences]
        if wanted and all(wanted):
            return (block,)
        return tuple(Paragraph(_part(block.runs, *found)) for found in _together(sentences, wanted))

    def _cut_list(self, block: BulletList) -> tuple[BulletList, ...]:
        items = [self._cut_item(item) for item in block.items]
        if tuple(items) == block.items:
            return (block,)
        found: list[BulletList] = []
        for is_wanted, group in groupby(enumerate(items), lambda pair: pair[1] is not None):
            if is_wanted:
                chosen = list(group)
                left = tuple(item for _place, item in chosen if item is not None)
                found.append(BulletList(left, block.ordered, block.start + chosen[0][0]))
        return tuple(found)

    def _cut_item(self, item: ListItem) -> ListItem | None:
        is_touched = self.touched()
        children = tuple(part for child in item.children for part in self._cut_list(child))
        if is_touched:
            return item
        return ListItem(item.runs, children) if children else None

    def _cut_table(self, block: Table) -> Blocks:
        header = self.touched()
        rows = tuple(row for row in block.rows if self.touched())
        if rows or header:
            return (Table(block.header, rows or block.rows),)
        return ()

    def _cut_box(self, block: Box) -> Blocks:
        title = self.touched()
        inner = self.cut(block.blocks)
        if not (title or inner):
            return ()
        if block.kind == URGENT or not inner or inner == block.blocks:
            return (block,)
        return (Box(block.kind, block.title, inner),)


def _fill_gaps(blocks: Blocks, parts: list[Blocks]) -> None:
    """Add what the chosen parts cannot do without: a list's leading sentence, the list it announces, a drawing."""
    for place in range(1, len(blocks)):
        before, block = blocks[place - 1], blocks[place]
        if not isinstance(block, BulletList | Table):
            continue
        if parts[place] and not parts[place - 1] and isinstance(before, Subheading):
            parts[place - 1] = (before,)
        elif parts[place] and not _has_lead(parts[place - 1]) and isinstance(before, Paragraph) and _leads(before):
            parts[place - 1] = (*parts[place - 1], Paragraph(_part(before.runs, *_last_sentence(before))))
            if _begins_later(parts[place][0], block):
                parts[place] = (LEFT_OUT, *parts[place])
        elif not parts[place] and _has_lead(parts[place - 1]):
            parts[place] = (block,)
    for place in range(1, len(blocks) - 1):
        block = blocks[place]
        if isinstance(block, FigureBlock) and parts[place - 1] and parts[place + 1]:
            parts[place] = (block,)


def _leads(block: Paragraph) -> bool:
    return plain_text(block.runs).rstrip().endswith(":")


def _has_lead(part: Blocks) -> bool:
    return bool(part) and isinstance(part[-1], Paragraph) and _leads(part[-1])


def _begins_later(part: Block, block: Block) -> bool:
    return isinstance(part, BulletList) and isinstance(block, BulletList) and part.items[0].runs != block.items[0].runs


def _last_sentence(block: Paragraph) -> Range:
    return list(sentence_spans(plain_text(block.runs)))[-1]


def _line_starts(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Return an iterator over (place of its first character in the joined text, line)."""
    return zip(accumulate((len(line) + 1 for line in lines), initial=0), lines, strict=False)


def _together(sentences: list[Range], wanted: list[bool]) -> Iterator[Range]:
    """Yield (start, end) of the wanted sentences, those that follow each other as one."""
    for is_wanted, group in groupby(zip(sentences, wanted, strict=True), lambda pair: pair[1]):
        if is_wanted:
            found = [place for place, _wanted in group]
            yield found[0][0], found[-1][1]


def _part(runs: Runs, start: int, end: int) -> Runs:
    """Return the characters from `start` to `end` of a text, with the source numbers that stand in or behind them."""
    found: list[Run] = []
    at = 0
    for run in runs:
        if run.link.startswith("source:"):
            if start < at <= end:
                found.append(run)
            continue
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            found.append(Run(text, run.style, run.link))
        at += len(run.text)
    return tuple(found)
