# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what came of a piece of Markdown so that a person can compare it, and reads the cases that say what should."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

from reader.content.markdown import MarkdownReader, make_parser
from reader.content.markdown_inline import InlineReader, Numbering
from reader.content.model import Block, Box, BulletList, FigureBlock, Paragraph, Run, Runs, Section, Subheading, Table
from reader.content.problems import Problem


@dataclasses.dataclass(frozen=True)
class Case:
    """One case of a fixture file: a title, what a writer writes, and what comes of it."""

    title: str
    text: str
    expected: str


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file: the title, then input and expected result, each ended by a line with a dot."""
    rows = path.read_text(encoding="utf-8").split("\n")
    while "." in rows:
        first = rows.index(".")
        second = rows.index(".", first + 1)
        third = rows.index(".", second + 1)
        title = " ".join(row for row in rows[:first] if row.strip())
        yield Case(title, "\n".join(rows[first + 1 : second]), "\n".join(rows[second + 1 : third]))
        rows = rows[third + 1 :]


def reader(sources: tuple[str, ...] = ("a-1", "b_2"), language: str = "en") -> MarkdownReader:
    """Return a reader for the chapter `surgery` of the guide `net`."""
    inline = InlineReader("net", "surgery", Numbering(sources))
    return MarkdownReader(make_parser(), inline, path="surgery.md", language=language)


def read(text: str) -> tuple[tuple[Section, ...], list[Problem]]:
    """Return the sections and problems of a chapter's body whose first line is line 1."""
    reading = reader()
    return reading.sections(text, "Surgery"), reading.problems


def readable(text: str) -> str:
    """Return what comes of a chapter's body, a line a block; faults come last, as `! line rule level`."""
    sections, problems = read(text)
    lines = [line for section in sections for line in _section(section)]
    lines += [f"! {problem.line} {problem.rule} {problem.level}" for problem in problems]
    return "\n".join(lines)


def _section(section: Section) -> Iterator[str]:
    yield f"# {section.id} {section.number} {section.title}"
    for block in section.blocks:
        yield from _block(block, "")
    for text in section.say:
        yield f"say: {text}"


def _block(block: Block, indent: str) -> Iterator[str]:
    match block:
        case Paragraph(runs):
            yield f"{indent}p: {_runs(runs)}"
        case Subheading(text):
            yield f"{indent}h: {text}"
        case BulletList():
            yield from _list(block, indent)
        case Table(header, rows):
            yield f"{indent}header: {' | '.join(_runs(cell) for cell in header)}"
            for row in rows:
                yield f"{indent}row: {' | '.join(_runs(cell) for cell in row)}"
        case FigureBlock(figure):
            yield f"{indent}figure: {figure}"
        case Box(kind, title, blocks):
            yield f"{indent}box {kind}: {title}"
            for inner in blocks:
                yield from _block(inner, f"{indent}  ")


def _list(block: BulletList, indent: str) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        sign = f"{number}." if block.ordered else "-"
        yield f"{indent}{sign} {_runs(item.runs)}".rstrip()
        for child in item.children:
            yield from _list(child, f"{indent}  ")


def _runs(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    look = " ".join(part for part in (run.style, run.link) if part)
    text = run.text.replace("\n", "⏎")
    return f"<{look}: {text}>" if look else text
