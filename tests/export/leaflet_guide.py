# SPDX-License-Identifier: GPL-3.0-or-later
"""A small guide with everything in it that can be taken away, compiled once, and short words to choose from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reader.content.compiling import compile_edition
from reader.content.edition import Edition, write_edition
from reader.content.piece import Piece, PieceKind
from reader.content.quote import Quote
from reader.export.leaflet import Leaflet, LeafletQuestion, compose
from tests.content.small_guide import small_guide

DAY = date(2026, 11, 22)
SURGERY = """\
---
number: 9
title: Surgery & you
summary: It takes the tumour out. It can help in other ways.
sources: [pavel, other, third]
written: 2026-11
next_review: 2028-11
---

## What it does {#what number=1}
A resection takes the tumour out. [@other] It leaves a rim.[@third]
You can rest at home (see [recovery](chapter:recovery#home)).

Bring these things:

- a list of *your* medicines
- your papers:
  - the letter
  - the **scan**
- a friend

![](figure:margin)

After the picture, ask.

::: urgent "Call if"
- You bleed. Call {emergency_number}.
- You faint.
:::

::: gentle "How long people live"
It differs. Nobody can say for one person.
:::

## Choices {#choices number=2}
| Way | Means |
|---|---|
| Open | One cut |
| Keyhole | Small cuts [@pavel] |

### Later
1. Wait.
2. Ask again. Dr. Lee may know. [@pavel]
3. Decide.

Do not:

- drive
- drink

::: note
Read [recovery](chapter:recovery). Rest <3 & "sleep".
:::
"""
CHANGES: dict[str, str | bytes | None] = {
    "guide.yaml": """\
id: net
edition: "2026.11"
languages: [en]
title: {en: A guide}
publisher: Nobody
licence: CC0
intended_use: {en: "General information."}
parts:
  - id: one
    title: Part one
    chapters: [surgery, recovery]
  - id: two
    title: Part two
    chapters: [ablation]
""",
    "sources.yaml": """\
pavel: {author: Pavel M, title: One}
other: {author: Bo, title: Two}
third: {author: C, title: Three}
""",
    "en/glossary.yaml": """\
- id: resection
  term: resection
  respelling: ree-SEK-shun
  definition: Surgery to take out a tumour.
  more: It may be large or small.
  see_also: [margin]
- id: margin
  term: margin
  definition: The rim.
""",
    "en/chapters/surgery.md": SURGERY,
}


def leaflet_edition(folder: Path) -> Edition:
    """Compile the guide into a folder and open it."""
    compiled = compile_edition(small_guide(CHANGES), "en")
    assert not [problem for problem in compiled.problems if problem.level == "error"], compiled.problems
    write_edition(compiled.content, folder / "edition.json")
    edition = Edition.open(folder / "edition.json")
    edition.set_emergency("")
    return edition


@pytest.fixture(scope="package")
def leaflets(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A small guide with everything in it that can be taken away, for the conftests that import it."""
    return leaflet_edition(tmp_path_factory.mktemp("leaflets"))


def piece(kind: PieceKind, address: str, text: str = "", title: str = "") -> Piece:
    return Piece(kind, Quote(address, text), title)


def everything(edition: Edition, *, with_links: bool = False, title: str = "") -> Leaflet:
    """Return a leaflet of the whole guide."""
    pieces = [piece("chapter", head.id) for head in edition.head.chapters]
    pieces += [piece("chapter", "urgent"), piece("term", "term:resection"), piece("chapter", "gone", title="Gone")]
    questions = (LeafletQuestion("What is the goal?"), LeafletQuestion("And then?", is_done=True, answer="We see."))
    return compose(edition, pieces, questions, day=DAY, with_links=with_links, title=title)
