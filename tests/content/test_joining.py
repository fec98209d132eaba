# SPDX-License-Identifier: GPL-3.0-or-later
"""Joining chapters: what points to nothing is told and left out of the edition."""

from __future__ import annotations

import pytest

from reader.content.chapter_source import read_chapter
from reader.content.joining import Joiner
from reader.content.markdown import make_parser
from reader.content.model import Chapter, Term, section_text
from reader.content.terms import TermMatcher
from tests.content.small_guide import chapter


def joined(
    *bodies: str, sources: str = "[pavel]", figures: frozenset[str] = frozenset({"margin"})
) -> tuple[list[Chapter], list[tuple[str, int, str, str]], Joiner]:
    """Join chapters `a`, `b`, ... of these bodies; the body of each starts on line 6."""
    drafts = []
    for number, body in enumerate(bodies, 1):
        name = "abc"[number - 1]
        text = chapter(body, f"number: {number}\ntitle: {name}\nsources: {sources}")
        draft, problems = read_chapter("net", name, f"{name}.md", text, language="en", parser=make_parser())
        assert draft is not None
        assert not problems
        drafts.append(draft)
    terms = [Term(id="rim", term="rim", definition="d")]
    joiner = Joiner(
        "net", drafts, matcher=TermMatcher(terms, "en"), terms={"rim"}, figures=set(figures), sources={"pavel"}
    )
    chapters = joiner.chapters()
    return chapters, [(one.path, one.line, one.rule, one.text) for one in joiner.problems], joiner


def links(chapters: list[Chapter]) -> list[tuple[str, str]]:
    runs = [run for one in chapters for section in one.sections for block in section.blocks for run in block.runs]  # type: ignore[union-attr]
    return [(run.text, run.link) for run in runs if run.link]


def test_every_place_is_known() -> None:
    assert joined("## A {#x}\n## B {#y}\n", "## C {#z}\n")[2].places == {
        "net/a",
        "net/a#x",
        "net/a#y",
        "net/b",
        "net/b#z",
    }


def test_what_exists_is_linked_in_each_direction() -> None:
    chapters, problems, _ = joined("## A {#x}\n[1](b#z) [2](chapter:b) [3](#x) [4](term:rim)", "## C {#z}\n[5](a)")
    assert problems == []
    assert links(chapters) == [
        ("1", "net/b#z"),
        ("2", "net/b"),
        ("3", "net/a#x"),
        ("4", "term:rim"),
        ("5", "net/a"),
    ]


@pytest.mark.parametrize("target", ["b", "#y", "a#y", "net/c", "term:edge"])
def test_what_does_not_exist_is_told_with_its_line_and_not_linked(target: str) -> None:
    chapters, problems, _ = joined(f"## A {{#x}}\nSee\n[the words]({target}).")
    assert [(path, line, rule) for path, line, rule, _ in problems] == [("a.md", 8, "link-target")]
    assert links(chapters) == []
    assert section_text(chapters[0].sections[0]) == "See the words."
    assert chapters[0].sections[0].terms == ()


def test_another_guide_is_not_ours_to_check() -> None:
    chapters, problems, _ = joined("## A {#x}\n[a](other/chapter#place)")
    assert problems == []
    assert links(chapters) == [("a", "other/chapter#place")]


def test_dead_links_in_tables_lists_and_boxes_are_found_too() -> None:
    chapters, problems, _ = joined("## A {#x}\n::: note\n- [a](no)\n\n| [b](no) |\n|-|\n| [c](no) |\n:::\n")
    assert [rule for _, _, rule, _ in problems] == ["link-target"] * 3
    assert "net/no" not in repr(chapters)


def test_a_drawing_that_cannot_be_shown_leaves_no_gap() -> None:
    gone = "![](figure:gone)\n"
    body = f"## A {{#x}}\n{gone}\n![](figure:margin)\n\n::: note\n{gone}:::\n\n::: ask\nA\n\n{gone}:::\n"
    chapters, problems, _ = joined(body)
    assert [(line, rule) for _, line, rule, _ in problems] == [(line, "figure-missing") for line in (7, 12, 18)]
    assert "gone" not in repr(chapters)
    assert [type(block).__name__ for block in chapters[0].sections[0].blocks] == ["FigureBlock", "Box"]


def test_a_source_that_is_not_known_is_told_where_it_is_listed() -> None:
    chapters, problems, _ = joined("## A {#x}\nYes. [@nobody] [@pavel]", sources="[nobody, pavel]")
    assert [(path, line, rule) for path, line, rule, _ in problems] == [("a.md", 4, "source-unknown")]
    assert chapters[0].sources == ("nobody", "pavel"), "numbers on the page stay what they are"


def test_two_chapters_with_one_number_are_told() -> None:
    texts = {name: chapter("## A {#a}\nText.", f"title: {name}\nnumber: 9") for name in ("a", "b")}
    drafts = [
        read_chapter("net", name, f"{name}.md", text, language="en", parser=make_parser())[0]
        for name, text in texts.items()
    ]
    joiner = Joiner(
        "net",
        [draft for draft in drafts if draft],
        matcher=TermMatcher([], "en"),
        terms=set(),
        figures=set(),
        sources=set(),
    )
    assert [one.id for one in joiner.chapters()] == ["a", "b"]
    assert [(one.path, one.line, one.rule) for one in joiner.problems] == [("b.md", 3, "number-twice")]


def test_terms_are_marked_in_each_section() -> None:
    chapters, _, _ = joined("## A {#x}\nThe rim, the rim.\n\n## B {#y}\nThe rim.")
    assert links(chapters) == [("rim", "term:rim"), ("rim", "term:rim")]
    assert [section.terms for section in chapters[0].sections] == [("rim",), ("rim",)]


def test_a_long_target_is_told_in_short() -> None:
    _, problems, _ = joined(f"## A {{#x}}\n[a]({'b' * 5000})")
    assert len(problems[0][3]) < 200
