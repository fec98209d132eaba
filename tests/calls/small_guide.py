# SPDX-License-Identifier: GPL-3.0-or-later
"""A small guide for the tests of calls, with every kind of box that a volunteer says, asks or hands back."""

from __future__ import annotations

from pathlib import Path

from reader.content.compiling import compile_edition
from reader.content.edition import Edition, write_edition
from reader.content.source_files import SourceFiles

_FRONT = "---\nnumber: {number}\ntitle: {title}\nsummary: {summary}\nwritten: 2026-11\nurgent: {urgent}\n---\n"
_SURGERY = """
## What it does {#what number=1}
A resection takes it out.

::: ask
- Can it come out?
- Who will do it?

Take your time.
:::

::: say
A resection takes it out. It leaves a rim.
:::

## How you get ready {#before number=2}
You stop eating. The team checks:

- your heart
- your blood

You get a scan. You get a bed. You get a gown.

::: ask
- When do I stop eating?
- who will  do it?
:::

## When to call {#call number=3}
::: urgent "Call now if"
Call {emergency_number} now. Do not wait:

- you bleed
:::

## What it looks like {#looks number=4}
There are two ways:

| Way | Cut |
|---|---|
| Open | Long |

::: gentle "If it cannot come out"
Nobody reads this out.
:::

## Only a note {#note number=5}
::: gentle "If it cannot come out"
Nobody reads this out.
:::

::: note
Bring a list. Bring a friend.
:::

## Only gentle {#gentle number=6}
::: gentle "If it cannot come out"
Nobody reads this out.
:::

## Only a list {#list number=7}
- One thing.
- Another thing.

One. Two. Three. Four.

Five.
"""
FILES = {
    "guide.yaml": "id: net\nedition: '2026.11'\nlanguages: [en]\ntitle: Net\n"
    "parts: [{id: one, title: One, chapters: [surgery, rest, danger]}]\n",
    "en/glossary.yaml": "- {id: resection, term: resection, definition: It takes out a rim. It heals., "
    "respelling: rih-SEK-shun}\n"
    "- {id: rim, term: rim, definition: The edge of a resection.}\n"
    "- {id: scan, term: scan, definition: A picture., more: Like a resection., respelling: skan}\n",
    "en/questions.yaml": "groups:\n- id: before\n  title: Before\n  questions:\n"
    "  - {id: goal, text: What is the goal of the resection?, chapter: surgery}\n"
    "  - {id: eat, text: What may I eat?, chapter: surgery#before}\n"
    "  - {id: other, text: Who helps me?, chapter: rest}\n"
    "  - {id: nowhere, text: What else?}\n",
    "en/support.yaml": "emergency: 112\nservices:\n"
    "- {id: line, name: Helpline, phone: 1-800, region: Canada}\n"
    "- {id: group, name: Patient group}\n",
    "en/chapters/surgery.md": _FRONT.format(number=9, title="Surgery", summary="About it. All of it.", urgent="false")
    + _SURGERY,
    "en/chapters/rest.md": _FRONT.format(number=10, title="Rest", summary="Rest is good.", urgent="false")
    + "## Why {#why number=1}\nRest helps.\n",
    "en/chapters/danger.md": _FRONT.format(number=11, title="Danger", summary="Signs.", urgent="true")
    + "## Signs {#signs number=1}\n::: urgent\nYou faint.\n:::\n\n"
    "## More {#more number=2}\n::: urgent\nYou fall.\n:::\n",
}


def small_edition(folder: Path) -> Edition:
    """Return the guide, opened from a file in `folder`."""
    source = SourceFiles(folder, {name: text.encode() for name, text in FILES.items()}, [])
    compiled = compile_edition(source, "en")
    assert [str(problem) for problem in compiled.problems if problem.level == "error"] == []
    write_edition(compiled.content, folder / "edition.json")
    edition = Edition.open(folder / "edition.json")
    edition.set_emergency("")
    return edition
