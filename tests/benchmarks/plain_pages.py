# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an edition's chapters as plain HTML files, as the bare window shows them: the same words, no looks of our own.

Figures become pictures beside the files, drawn by draw_figures.py, since this file must not know PySide6.
"""

from __future__ import annotations

import html
import json
from pathlib import Path

from reader.content.edition import Edition
from reader.content.model import (
    Block,
    Box,
    BulletList,
    Chapter,
    FigureBlock,
    Paragraph,
    Run,
    Runs,
    Subheading,
    Table,
)

CHAPTERS = "chapters.txt"
FIGURES = "figures.json"


def write_pages(edition: Edition, folder: Path, first: int | None = None) -> None:
    """Write chapters (all, or the first few) into `folder`, their order, and which drawings they need."""
    folder.mkdir(parents=True, exist_ok=True)
    figures: set[str] = set()
    names = []
    for head in edition.head.chapters[:first]:
        chapter = edition.chapter(head.id)
        names.append(f"{head.id}.html")
        sources = [edition.source(key) for key in chapter.sources]
        lines = [f"{source.author}. {source.title}. {source.published_in} {source.year}" for source in sources]
        (folder / names[-1]).write_text(chapter_html(chapter, lines, folder), encoding="utf-8")
        blocks = [block for section in chapter.sections for block in section.blocks]
        figures |= {block.figure for block in blocks if isinstance(block, FigureBlock)}
    (folder / CHAPTERS).write_text("\n".join(names), encoding="utf-8")
    drawings = {name: edition.figure(name) for name in sorted(figures)}
    described = {name: [figure.svg, figure.width, figure.height] for name, figure in drawings.items()}
    (folder / FIGURES).write_text(json.dumps(described), encoding="utf-8")


def chapter_html(chapter: Chapter, sources: list[str], folder: Path) -> str:
    """Return a chapter as HTML; pictures are looked for in `folder`."""
    pieces = [f"<h1>{html.escape(chapter.title)}</h1><p>{html.escape(chapter.summary)}</p>"]
    for section in chapter.sections:
        pieces.append(f"<h2>{html.escape(section.title)}</h2>")
        pieces += [_block(block, folder) for block in section.blocks]
    pieces += ["<h2>Sources</h2><ol>", *(f"<li>{html.escape(line)}</li>" for line in sources), "</ol>"]
    return "\n".join(pieces)


def _block(block: Block, folder: Path) -> str:
    match block:
        case Paragraph(runs):
            return f"<p>{_runs(runs)}</p>"
        case Subheading(text):
            return f"<h3>{html.escape(text)}</h3>"
        case BulletList():
            return _list(block)
        case Table(header, rows):
            lines = ["".join(f"<th>{_runs(cell)}</th>" for cell in header)]
            lines += ["".join(f"<td>{_runs(cell)}</td>" for cell in row) for row in rows]
            return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
        case Box():
            inside = "".join(_block(one, folder) for one in block.blocks)
            return f"<table><tr><td><p><b>{html.escape(block.title)}</b></p>{inside}</td></tr></table>"
        case FigureBlock(figure):
            return f'<p><img src="{folder / figure}.png"></p>'


def _list(block: BulletList) -> str:
    name = "ol" if block.ordered else "ul"
    items = (f"<li>{_runs(item.runs)}{''.join(map(_list, item.children))}</li>" for item in block.items)
    return f"<{name}>{''.join(items)}</{name}>"


def _runs(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = html.escape(run.text)
    for mark in ("b", "i"):
        if mark in run.style:
            text = f"<{mark}>{text}</{mark}>"
    return f'<a href="{html.escape(run.link)}">{text}</a>' if run.link else text
