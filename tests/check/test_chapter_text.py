# SPDX-License-Identifier: GPL-3.0-or-later
"""A chapter's sources as passages: what is read, and on which line it stands."""

from __future__ import annotations

from reader.check.chapter_text import ChapterText, read_chapter_text
from reader.content.markdown import make_parser
from reader.content.sentences import EMERGENCY_SIGN
from tests.check.seeded import FIRST_LINE, read_chapter

BODY = """## The visit {#visit number=1}
Bring **a list** of [medicines](term:medicine). [@first] [@second]
It takes
an hour [@first].

<!-- not shown -->
- one
- two
  1. inner

| What | When |
|---|---|
| Scan [@first] | Monday |

![](figure:scan)

### Smaller

::: urgent "Call {emergency_number}"
- Fever
:::

::: say
Bring a list.
:::

## Next {#next number=2}
Go on.
"""


def chapter() -> ChapterText:
    return read_chapter(BODY)


def test_every_text_has_its_kind_and_its_line() -> None:
    told = [(p.kind, p.line - FIRST_LINE + 1, p.text) for section in chapter().sections for p in section.passages]
    assert told == [
        ("heading", 1, "The visit"),
        ("paragraph", 2, "Bring a list of medicines. It takes an hour."),
        ("item", 7, "one"),
        ("item", 8, "two"),
        ("item", 9, "inner"),
        ("cell", 11, "What"),
        ("cell", 11, "When"),
        ("cell", 13, "Scan"),
        ("cell", 13, "Monday"),
        ("subheading", 17, "Smaller"),
        ("subheading", 19, f"Call {EMERGENCY_SIGN}"),
        ("item", 20, "Fever"),
        ("say", 24, "Bring a list."),
        ("heading", 27, "Next"),
        ("paragraph", 28, "Go on."),
    ]


def test_a_paragraph_knows_its_sources_its_links_and_its_lines() -> None:
    paragraph = chapter().sections[0].passages[1]
    assert paragraph.sources == ("first", "second", "first")
    assert paragraph.links == (("medicines", "term:medicine"),)
    assert paragraph.line_at(paragraph.text.index("an hour")) - paragraph.line == 2
    assert paragraph.line_at(0) == paragraph.line


def test_boxes_lists_tables_and_drawings() -> None:
    found = chapter()
    assert [(box.kind, box.title, box.section, len(box.passages)) for box in found.boxes] == [
        ("urgent", "Call {emergency_number}", "visit", 2),
        ("say", "", "visit", 1),
    ]
    assert [[item.text for item in one.items] for one in found.lists] == [["one", "two"], ["inner"], ["Fever"]]
    assert [one.ordered for one in found.lists] == [False, True, False]
    assert [item.text for one in found.box_lists("urgent") for item in one.items] == ["Fever"]
    (table,) = found.tables
    assert [[cell.text for cell in row] for row in (table.header, *table.rows)] == [
        ["What", "When"],
        ["Scan", "Monday"],
    ]
    assert [(one.id, one.section) for one in found.figures] == [("scan", "visit")]


def test_what_opens_a_chapter_stands_in_its_front_matter() -> None:
    found = chapter()
    assert [(p.kind, p.line) for p in found.opening] == [("title", 3), ("summary", 4)]
    assert (found.line_of("sources"), found.line_of("keywords")) == (5, 1)
    assert found.source[1] == "number: 1"


def test_text_before_the_first_heading_is_a_section_too() -> None:
    assert [section.id for section in read_chapter("Text.\n\n## A {#a}\nMore.\n").sections] == ["start", "a"]


def test_a_chapter_that_the_compiler_refuses_has_no_text() -> None:
    for text in ("no front matter", "---\n[\n---\n", "---\ntitle: only\n---\n"):
        assert read_chapter_text("a", "en/a.md", text, language="en", parser=make_parser()) is None
