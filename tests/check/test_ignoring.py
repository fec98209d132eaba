# SPDX-License-Identifier: GPL-3.0-or-later
"""Comments that excuse a place from a rule: where they hold, and what is told of those that do not."""

from __future__ import annotations

import pytest

from reader.check.ignoring import Honoured, Ignore, apply_ignores, read_ignores
from reader.content.problems import Problem

CHAPTER = """---
number: 1
# lint-ignore: PL10 not out yet
---

## A {#a}
<!-- lint-ignore: PL07 as they say -->

Two
lines.

Three.
<!-- lint-ignore: PL09 the box says it -->
::: urgent
- one

- two
:::
Last.
<!-- lint-ignore: PL12 a name -->
## B {#b}
"""
GLOSSARY = """# lint-ignore: PL24 from the leaflet
- id: one
  definition: x
# lint-ignore: PL22 a short word
- id: two
  definition: y
- id: three
"""
RULES = frozenset({"PL07", "PL09", "PL10", "PL12", "PL22", "PL24"})


def covered(path: str, text: str) -> list[tuple[str, tuple[int, int]]]:
    return [(ignore.rule, ignore.covers) for ignore in read_ignores(path, text)]


def test_what_a_comment_in_a_chapter_covers() -> None:
    assert [(rule, lines) for rule, lines in covered("en/chapters/a.md", CHAPTER) if rule != "PL10"] == [
        ("PL07", (9, 10)),
        ("PL09", (14, 18)),
        ("PL12", (21, 21)),
    ]


def test_a_comment_in_the_front_matter_or_above_a_file_covers_all_of_it() -> None:
    for path, text in (("en/chapters/a.md", CHAPTER), ("en/glossary.yaml", GLOSSARY)):
        first = next(read_ignores(path, text))
        assert all(first.excuses(Problem(path, line, first.rule, "x")) for line in (0, 1, 99))
        assert not first.excuses(Problem("other.md", 1, first.rule, "x"))


def test_a_comment_in_yaml_covers_the_next_entry() -> None:
    assert covered("en/glossary.yaml", GLOSSARY)[1] == ("PL22", (5, 6))


def test_a_comment_in_guide_yaml_covers_the_guide() -> None:
    (ignore,) = read_ignores("guide.yaml", "id: x\n# lint-ignore: PL10 a sample\n")
    assert ignore.excuses(Problem("en/chapters/a.md", 3, "PL10", "x", "warning"))
    assert not ignore.excuses(Problem("en/chapters/a.md", 3, "PL10", "x", "error"))
    assert not ignore.excuses(Problem("en/chapters/a.md", 3, "PL11", "x", "warning"))


def test_what_is_excused_is_listed_with_its_count() -> None:
    ignore = Ignore("a.md", 2, "PL07", "so", (3, 4))
    problems = [Problem("a.md", line, "PL07", "x") for line in (3, 4, 5)]
    kept, honoured = apply_ignores(problems, [ignore], RULES)
    assert kept == [problems[2]]
    assert honoured == [Honoured(ignore, 2)]


@pytest.mark.parametrize(
    ("comment", "level", "words"),
    [
        ("<!-- lint-ignore -->", "error", "Name the rule"),
        ("<!-- lint-ignore: PL99 so -->", "error", "There is no rule “PL99”"),
        ("<!-- lint-ignore: PL07 -->", "error", "Say why PL07"),
        ("<!-- lint-ignore: PL07 so -->", "warning", "nothing here breaks PL07"),
    ],
)
def test_a_comment_that_is_wrong_or_idle_is_told(comment: str, level: str, words: str) -> None:
    (kept,), honoured = apply_ignores([], list(read_ignores("a.md", f"---\n---\n{comment}\nText.\n")), RULES)
    assert (kept.line, kept.rule, kept.level, honoured) == (3, "lint-ignore", level, [])
    assert words in kept.text


def test_a_comment_without_a_reason_excuses_nothing() -> None:
    problem = Problem("a.md", 4, "PL07", "x")
    kept, _ = apply_ignores([problem], list(read_ignores("a.md", "---\n---\n<!-- lint-ignore: PL07 -->\nText.")), RULES)
    assert problem in kept


def test_a_comment_at_the_end_covers_nothing() -> None:
    assert len(list(read_ignores("a.md", "---\n---\n<!-- lint-ignore: PL07 so -->"))) == 1
    assert len(list(read_ignores("a.yaml", "a: b\n# lint-ignore: PL07 so"))) == 1


def test_comments_in_a_row_or_inside_a_block_cover_what_follows() -> None:
    first = "<!-- lint-ignore: PL07 a -->\n<!-- lint-ignore: PL09 b -->\nOne.\n"
    text = f"---\n---\n{first}<!-- lint-ignore: PL12 c -->\nTwo.\n"
    assert covered("en/chapters/a.md", text) == [("PL07", (5, 5)), ("PL09", (5, 5)), ("PL12", (7, 7))]
