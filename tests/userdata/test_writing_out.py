# SPDX-License-Identifier: GPL-3.0-or-later
"""What was kept, as Markdown that a person or any program can read, also after the guide has a new edition."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.content.compiling import compile_edition
from reader.content.edition import Edition, write_edition
from reader.content.model import Chapter
from reader.content.quote import Quote, quote_in, readable_text, squeeze
from reader.errors import EditionError
from reader.userdata.marks import Mark, Marks, Standing, standing
from reader.userdata.my_questions import MyQuestion
from reader.userdata.store import Store
from reader.userdata.writing_out import to_markdown
from tests.content.small_guide import chapter, small_guide

DAY = date(2026, 11, 22)
FIRST = """
## Before {#before number=1}
You have a blood test. Then you rest.

## The day {#day number=2}
You sleep. A team looks after you.

## After {#after number=3}
You wake up slowly. You may go home soon.

## Old ways {#old number=4}
Long ago it was done by hand.
"""
SECOND = """
## At home, later {#after number=3}
You may go home soon. You wake up slowly.

## Before the operation {#before number=1}
First you sign. You have a blood test. Then you rest.

## The day {#day number=2}
You are asleep. A nurse looks after you.
"""
Open = Callable[..., Edition]


@pytest.fixture
def open_edition(tmp_path: Path) -> Open:
    """A function that builds the small guide with a text of the chapter “Surgery”, and without the chapters named."""

    def build(body: str, edition: str, *, without: str = "") -> Edition:
        changes: dict[str, str | bytes | None] = {"en/chapters/surgery.md": chapter(body)}
        source = small_guide().files["guide.yaml"].decode().replace("2026.11", edition)
        changes["guide.yaml"] = source.replace(f", {without}", "") if without else source
        if without:
            changes[f"en/chapters/{without}.md"] = None
        path = tmp_path / f"{edition}.json"
        write_edition(compile_edition(small_guide(changes), "en").content, path)
        return Edition.open(path)

    return build


def chapter_of(edition: Edition) -> Callable[[str], Chapter | None]:
    def find(chapter_id: str) -> Chapter | None:
        try:
            return edition.chapter(chapter_id)
        except EditionError:
            return None

    return find


def quote(edition: Edition, place: str, words: str) -> Quote:
    chapter_id, _hash, section_id = place.partition("#")
    section = next(each for each in edition.chapter(chapter_id).sections if each.id == section_id)
    squeezed = squeeze(readable_text(section.title, section.blocks))
    at = squeezed.text.index(words)
    return quote_in(squeezed, f"net/{place}", at, at + len(words))


@pytest.fixture
def marks(store: Store, open_edition: Open) -> Marks:
    """Marks that were made in the first edition, not in the order of the guide."""
    first = open_edition(FIRST, "2026.11")
    marks = Marks(store, lambda: DAY)
    made = {"edition": "2026.11"}
    marks.add("note", quote(first, "recovery#home", "rest"), "Recovery › At home", note="How long?", **made)
    marks.add("highlight", quote(first, "surgery#after", "go home"), "Surgery › After", colour="pink", **made)
    marks.add("highlight", quote(first, "surgery#before", "you rest"), "Surgery › Before", colour="blue", **made)
    marks.add("note", quote(first, "surgery#before", "blood test"), "Surgery › Before", note="Fasting?", **made)
    marks.add("note", quote(first, "surgery#day", "You sleep"), "Surgery › The day", note="Music?", **made)
    marks.add("highlight", quote(first, "surgery#old", "by hand"), "Surgery › Old ways", colour="yellow", **made)
    marks.add("bookmark", Quote("net/surgery"), "Surgery", **made)
    marks.add("bookmark", Quote("urgent"), "When to call")
    marks.add("bookmark", Quote("other/diet"), "Diet")
    marks.add("note", Quote("not an address"), "Lost", note="Still mine")
    return marks


def test_what_becomes_of_each_mark_in_the_next_edition(marks: Marks, open_edition: Open) -> None:
    second = open_edition(SECOND, "2027.01", without="recovery")
    find = chapter_of(second)
    stands = {
        mark.quote.text or mark.title: standing(mark.quote, find(mark.quote.address.partition("#")[0][4:]))
        for mark in marks.all()
    }
    assert stands == {
        "rest": Standing.GONE,
        "go home": Standing.FOUND,
        "you rest": Standing.FOUND,
        "blood test": Standing.FOUND,
        "You sleep": Standing.CHANGED,
        "by hand": Standing.GONE,
        "Surgery": Standing.FOUND,
        "When to call": Standing.FOUND,
        "Diet": Standing.GONE,
        "Lost": Standing.GONE,
    }


def test_in_its_own_edition_everything_stands_in_the_order_of_the_guide(marks: Marks, open_edition: Open) -> None:
    edition = open_edition(FIRST, "2026.11")
    text = to_markdown(marks.all(), (), edition.head, chapter_of(edition), DAY)
    assert text == EXPECTED


EXPECTED = """\
# My notes

Kept with Lamplight while reading “A guide”, edition 2026.11. Written out on 22 November 2026.

## 9. Surgery

**Bookmark · 22 November 2026 · edition 2026.11**

### 9.1 Before

**Note · 22 November 2026 · edition 2026.11**

> blood test

Fasting?

**Highlight · Blue · 22 November 2026 · edition 2026.11**

> you rest

### 9.2 The day

**Note · 22 November 2026 · edition 2026.11**

> You sleep

Music?

### 9.3 After

**Highlight · Pink · 22 November 2026 · edition 2026.11**

> go home

### 9.4 Old ways

**Highlight · Yellow · 22 November 2026 · edition 2026.11**

> by hand

## 10. Recovery

### 10.1 At home

**Note · 22 November 2026 · edition 2026.11**

> rest

How long?

## Elsewhere

### When to call

**Bookmark · 22 November 2026**

### Diet

**Bookmark · 22 November 2026**

### Lost

**Note · 22 November 2026**

Still mine
"""


def test_in_the_next_edition_nothing_is_lost_and_what_changed_says_so(marks: Marks, open_edition: Open) -> None:
    second = open_edition(SECOND, "2027.01", without="recovery")
    text = to_markdown(marks.all(), (), second.head, chapter_of(second), DAY)
    for mark in marks.all():
        assert mark.quote.text in text
        assert mark.note in text
    lines = text.splitlines()
    assert [line for line in lines if line.startswith("##")] == [
        "## 9. Surgery",
        "### 9.3 At home, later",
        "### 9.1 Before the operation",
        "### 9.2 The day",
        "### Surgery › Old ways",
        "## Elsewhere",
        "### Recovery › At home",
        "### When to call",
        "### Diet",
        "### Lost",
    ]
    changed = lines.index("*The text has changed since then. This is what it said:*")
    assert lines[changed + 2] == "> You sleep"
    gone = [lines[at + 2] for at, line in enumerate(lines) if line == "*This place is no longer in the guide.*"]
    assert gone == ["> by hand", "> rest"]


def test_questions_are_a_list_of_tasks_with_their_answers(open_edition: Open) -> None:
    edition = open_edition(FIRST, "2026.11")
    questions = (
        MyQuestion(1, "How long will I stay?", is_done=True, answer="A week.\nMaybe two.\n\nAsk again."),
        MyQuestion(2, "May I drive?"),
    )
    text = to_markdown((), questions, edition.head, chapter_of(edition), DAY)
    assert text.endswith(TASKS)


TASKS = """
## My questions

- [x] How long will I stay?

  A week.\\
  Maybe two.

  Ask again.

- [ ] May I drive?
"""


def test_with_nothing_kept_there_is_only_the_heading(open_edition: Open) -> None:
    edition = open_edition(FIRST, "2026.11")
    assert len(to_markdown((), (), edition.head, chapter_of(edition), DAY).splitlines()) == 3


NASTY = st.text(st.sampled_from("ab #*_`<>[]()!|~&;$\\-+=.1\n\t x:"), max_size=30)


@pytest.fixture(scope="module")
def plain_edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    path = tmp_path_factory.mktemp("plain") / "edition.json"
    write_edition(compile_edition(small_guide(), "en").content, path)
    return Edition.open(path)


@settings(deadline=None)
@given(words=NASTY, note=NASTY, title=NASTY)
def test_nothing_that_somebody_wrote_acts_as_markup(plain_edition: Edition, words: str, note: str, title: str) -> None:
    quoted = " ".join(words.split())
    mark = Mark(1, "note", Quote("net/gone#away", quoted), " ".join(title.split()) or "x", note=note, day="2026-11-22")
    text = to_markdown((mark,), (), plain_edition.head, chapter_of(plain_edition), DAY)
    tokens = MarkdownIt("commonmark").parse(text)
    shown = [token for token in tokens if token.type == "inline"]
    blocks = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert blocks <= {"heading", "paragraph", "blockquote", "inline"}
    inner = {child.type.removesuffix("_open").removesuffix("_close") for each in shown for child in each.children or ()}
    assert inner <= {"text", "text_special", "softbreak", "hardbreak", "strong", "em"}
    seen = ["".join(child.content for child in token.children or ()) for token in shown]
    for wanted in (mark.title, quoted, *(" ".join(line.split()) for line in note.splitlines())):
        assert not wanted or any(wanted in each for each in seen)
