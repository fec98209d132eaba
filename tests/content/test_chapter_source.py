# SPDX-License-Identifier: GPL-3.0-or-later
"""One chapter file: its front matter, the lines of its faults, and when it cannot be used at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content.chapter_source import ChapterDraft, is_draft, is_id, read_chapter
from reader.content.markdown import make_parser
from reader.content.model import block_texts
from tests.content.pace import assert_in_proportion
from tests.content.small_guide import FILES, chapter

PARSER = make_parser()


def read(text: str) -> tuple[ChapterDraft | None, list[tuple[int, str, str]]]:
    draft, problems = read_chapter("net", "surgery", "en/a.md", text, language="en", parser=PARSER)
    assert {problem.path for problem in problems} <= {"en/a.md"}
    return draft, [(problem.line, problem.rule, problem.level) for problem in problems]


def test_a_whole_chapter() -> None:
    draft, problems = read(FILES["en/chapters/surgery.md"])
    assert problems == []
    assert draft is not None
    found = draft.chapter
    assert (found.id, found.number, found.title, found.short_title) == ("surgery", 9, "Surgery", "Surgery")
    assert (found.summary, found.sources, found.written, found.reviewed) == (
        "It takes the tumour out.",
        ("pavel",),
        "2026-11",
        "",
    )
    assert [(section.id, section.number, section.say) for section in found.sections] == [
        ("what", 1, ("It takes it out.",))
    ]
    assert draft.links == (("net/recovery#home", 10),)
    assert draft.figures == (("margin", 12),)
    assert draft.lines == {"number": 2, "title": 3, "summary": 4, "sources": 5, "written": 6}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", (1, "front-matter")),
        ("## A {#a}\nText.", (1, "front-matter")),
        ("\n---\nnumber: 1\ntitle: a\n---\n", (1, "front-matter")),
        ("---\nnumber: 1\ntitle: a\n", (1, "front-matter")),
        ("---\n---\n## A {#a}\n", (2, "yaml-shape")),
        ("---\n- a\n---\n", (2, "yaml-shape")),
        ("---\nnumber: 1\ntitle: 'a\n---\n", (3, "yaml")),
        ("---\nnumber: 1\ntitle: &a b\n---\n", (3, "yaml-alias")),
        ("---\nnumber: 1\nnumber: 2\ntitle: a\n---\n", (3, "yaml-twice")),
        ("---\nnumber: 1\ntitle: !!int 3\n---\n", (3, "yaml-tag")),
        ('---\nnumber: 1\ntitle: "\\u202e"\n---\n', (3, "odd-character")),
        ("---\nnumber: 1\n---\n", (2, "yaml-shape")),
        ("---\nnumber: 1\ntitle: a\nauthor: b\n---\n", (4, "yaml-shape")),
        ("---\nnumber: no\ntitle: a\n---\n", (2, "yaml-shape")),
        ("---\nnumber: 0\ntitle: a\n---\n", (2, "number")),
        ("---\nnumber: -1\ntitle: a\n---\n", (2, "number")),
        ("---\ntitle: a\n\nnumber: 99999\n---\n", (4, "number")),
        ("---\nnumber: 1\ntitle: ' '\n---\n", (3, "title")),
        ("---\nnumber: 1\ntitle: " + "[" * 5000 + "\n---\n", (3, "yaml-depth")),
        ("---\nkeywords: [" + "a," * 200_000 + "]\n---\n", (0, "file-size")),
    ],
    ids=lambda part: repr(part)[:45],
)
def test_a_front_matter_that_cannot_be_used(text: str, fault: tuple[int, str]) -> None:
    assert read(text) == (None, [(*fault, "error")])


@pytest.mark.parametrize("written", ["2026-11", "2026-11-22", "2024-02-29", ""])
def test_what_is_a_date(written: str) -> None:
    draft, problems = read(chapter("Text.", f"number: 1\ntitle: a\nreviewed: {written}"))
    assert draft is not None
    assert draft.chapter.reviewed == written
    assert "date" not in [rule for _, rule, _ in problems]


@pytest.mark.parametrize(
    "written",
    "2026 2026-13 2026-00 2026-1 2026-02-30 2026-11-22T10:00 22.11.2026 November 0000-01 2026-11-2 ２０２６-11 "
    "-2026-11".split(),
)
@pytest.mark.parametrize("name", ["written", "reviewed", "next_review"])
def test_what_is_none_is_told_and_not_shown(name: str, written: str) -> None:
    draft, problems = read(chapter("## A {#a}\nText.", f"number: 1\ntitle: a\n{name}: {written}"))
    assert problems == [(4, "date", "error")]
    assert draft is not None
    assert getattr(draft.chapter, name) == ""


@pytest.mark.parametrize("body", ["", "\n\n", "<!-- -->"])
def test_a_chapter_without_text_is_told(body: str) -> None:
    draft, problems = read(chapter(body))
    assert draft is not None
    assert [rule for _, rule, level in problems if level == "error"] == ["chapter-empty"]


def test_a_draft_is_told_and_is_no_chapter() -> None:
    draft, problems = read(chapter("Text.", "number: 1\ntitle: a\ndraft: true"))
    assert draft is None
    assert problems == [(4, "draft", "warning")]
    assert read(chapter("Text.", "number: 1\ntitle: a\ndraft: false"))[0] is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("---\ndraft: true\n---\n", True), ("---\ndraft: True\nx: [a]\n---\n", True), ("---\ndraft: no\n---\n", False),
     ("---\na: b\n---\n", False), ("---\n- a\n---\n", False), ("---\n*a\n---\n", False), ("draft: true", False)],
)  # fmt: skip
def test_what_says_that_it_is_a_draft(text: str, expected: bool) -> None:
    assert is_draft(text) == expected


def test_a_line_that_is_a_comment_is_not_shown_and_the_lines_after_it_keep_their_numbers() -> None:
    draft, problems = read(chapter("## A {#a}\nOne.\n\n  <!-- lint-ignore: PL07 as spoken -->\nTwo <!-- not -->\n"))
    assert problems == [(9, "html", "error")]
    assert draft is not None
    assert list(block_texts(draft.chapter.sections[0].blocks)) == ["One.", "Two <!-- not -->"]


def test_the_body_never_makes_a_chapter_fail_as_a_whole() -> None:
    draft, problems = read(chapter("## A {#a}\n<b>\n[x](nowhere!)\n::: what\n"))
    assert draft is not None
    assert sorted(problems) == [(6, "html", "error"), (7, "link-target", "error"), (8, "box-kind", "error")]


def test_a_source_listed_twice_has_one_number() -> None:
    draft, problems = read(chapter("## A {#a}\nText. [@b]", "number: 1\ntitle: a\nsources: [a, a, b]"))
    assert draft is not None
    assert (draft.chapter.sources, problems) == (("a", "b"), [])


def test_front_matter_may_end_with_spaces_and_hold_rules_of_its_own() -> None:
    draft, _ = read("---  \nnumber: 1\ntitle: a --- b\n---\t\n## A {#a}\n---\n")
    assert draft is not None
    assert draft.chapter.title == "a --- b"


@given(st.text(max_size=100), st.text(max_size=100))
def test_any_text_gives_an_answer(matter: str, body: str) -> None:
    for text in (matter, chapter(body, matter), chapter(body)):
        draft, problems = read(text)
        assert draft is not None or problems


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["a", "a-1", "9", "a" * 64], True),
        (["a" * 65, "", "A", "a--b", "a-", "-a", "a_b", "é", "a\n", "../a", "a b", "٣"], False),
    ],
)
def test_what_is_an_id(texts: list[str], expected: bool) -> None:
    assert {text: is_id(text) for text in texts} == dict.fromkeys(texts, expected)


@pytest.mark.parametrize("piece", ["---\n", "-", "\n", "a: b\n", "---"])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_in_proportion(lambda text: (read(text), read(f"---\n{text}")), piece, 50_000)
