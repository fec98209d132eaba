# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide of three chapters with one of everything, as the text of its files; tests change what they are about."""

from __future__ import annotations

from pathlib import Path

from reader.content.guide_source import GuideReader
from reader.content.source_files import SourceFiles

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 320"><title>{caption}</title>'
    '<rect width="9" height="9" fill="{colour:tumour}"/></svg>'
)

FILES: dict[str, str] = {
    "guide.yaml": """\
id: net
edition: "2026.11"
languages: [en]
title: {en: A guide, fr: Un guide}
publisher: Lamplight
parts:
  - id: one
    title: {en: Part one}
    chapters: [surgery, recovery]
  - id: two
    title: Part two
    chapters: [ablation]
""",
    "sources.yaml": 'pavel: {author: Pavel M, title: A paper, year: "2020"}\nother: {author: B, title: C}\n',
    "figures.yaml": "margin:\n  en:\n    caption: A rim.\n    alt: A dashed line.\n    labels: {caption: Rim}\n",
    "figures/margin.svg": SVG,
    "en/glossary.yaml": """\
- id: resection
  term: resection
  definition: Surgery to take out a tumour.
  see_also: [margin]
- id: margin
  term: margin
  definition: The rim.
""",
    "en/questions.yaml": """\
groups:
  - id: before
    title: Before
    questions:
      - id: goal
        text: What is the goal?
        chapter: surgery#what
""",
    "en/words.yaml": "cut it out: [resection]\n",
    "en/support.yaml": "emergency: 911\nservices:\n  - id: line\n    name: Helpline\n    languages: [English]\n",
    "en/chapters/surgery.md": """\
---
number: 9
title: Surgery
summary: It takes the tumour out.
sources: [pavel]
written: 2026-11
---

## What it does {#what number=1}
A resection takes the tumour out with a margin. [@pavel] See [recovery](chapter:recovery#home).

![](figure:margin)

::: urgent "Call if"
- You bleed. Call {emergency_number}.
:::

::: say
It takes it out.
:::
""",
    "en/chapters/recovery.md": "---\nnumber: 10\ntitle: Recovery\n---\n## At home {#home}\nAfter a resection, rest.\n",
    "en/chapters/ablation.md": "---\nnumber: 11\ntitle: Ablation\n---\n## How {#how}\nHeat.\n",
}


def small_guide(changes: dict[str, str | bytes | None] | None = None) -> SourceFiles:
    """Return the guide in memory, with files exchanged, added, or left out (None)."""
    files = {**FILES, **(changes or {})}
    data = {name: text.encode() if isinstance(text, str) else text for name, text in files.items() if text is not None}
    return SourceFiles(Path("net"), data, [])


def write_guide(folder: Path, changes: dict[str, str | bytes | None] | None = None) -> Path:
    """Write the guide into a folder and return it."""
    for name, data in small_guide(changes).files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def chapter(body: str, matter: str = "number: 9\ntitle: Surgery") -> str:
    """Return the text of a chapter file."""
    return f"---\n{matter}\n---\n{body}"


def reader_of(name: str, text: str | bytes | None) -> GuideReader:
    """Return a reader of the small guide with one file put in, changed or (None) taken out."""
    return GuideReader(small_guide({name: text}))


def told(reader: GuideReader) -> list[tuple[str, int, str]]:
    """Return the problems told so far: path, line, rule."""
    return [(problem.path, problem.line, problem.rule) for problem in reader.problems]
