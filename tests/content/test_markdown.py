# SPDX-License-Identifier: GPL-3.0-or-later
"""Markdown as guides use it: the cases stand in tests/data/markdown. No text ends in a crash or disappears untold."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.content.model import BOX_KINDS, Section, section_text
from tests.content.pace import assert_in_proportion
from tests.content.readable import Case, cases, read, readable, reader

FIXTURES = Path(__file__).parent.parent / "data" / "markdown"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case.title}")
    for path in sorted(FIXTURES.glob("*.md"))
    for case in cases(path)
]


@pytest.mark.parametrize("case", CASES)
def test_what_comes_of_it(case: Case) -> None:
    assert readable(case.text) == case.expected


def test_the_fixture_files_are_read_whole() -> None:
    dots = sum(path.read_text("utf-8").split("\n").count(".") for path in FIXTURES.glob("*.md"))
    assert len(CASES) == dots / 3 >= 60


MARKS = (
    """
- ,1. ,> ,>,## ,### ,#,↵,↵↵,::: note↵,::: say↵,:::↵,:::: ask "T"↵,```↵,~~~,    ,\t,*,**,_,`,[,](,],),!,<,</,>,&#x202e;
,&amp;,\\,|, \\| ,---,===,{#,},number=,[@a-1],[@,![](figure:a),term:,chapter:,javascript:,http://,",', ,a,é,|a|b|↵|-|-|↵
,\x00,\x1b,\u202e,\u2028,]: x,↵| a | b |↵|---|---|↵|
""".replace("\n", "")
    .replace("↵", "\n")
    .split(",")
)


TEXT = st.text(st.characters(exclude_characters="\r"), max_size=3)
"""Line ends are made plain before."""


def check(sections: tuple[Section, ...]) -> None:
    """Assert what holds for the sections of any text: stored and read back the same, ids and numbers of their own."""
    assert msgspec.json.decode(msgspec.json.encode(sections), type=tuple[Section, ...]) == sections
    assert len({section.id for section in sections}) == len({section.number for section in sections}) == len(sections)


@given(st.lists(st.sampled_from(MARKS) | TEXT, max_size=40).map("".join))
@example("## \n")
@example("- - -\n::: note\n- ::: say\n")
@example("| |\n|-|\n")
@example("[a](<\n>)")
def test_any_text_gives_an_answer(text: str) -> None:
    sections, problems = read(text)
    check(sections)
    for problem in problems:
        assert 1 <= problem.line <= text.count("\n") + 1, problem
        assert problem.path == "surgery.md"
        assert problem.rule
        assert problem.text.rstrip("}").endswith((".", "{#" + problem.text.rpartition("{#")[2].rstrip("}"))), problem
        assert len(problem.text) < 400


KEEPING = (
    ("- ,1. ,> ,↵,↵↵,::: note↵,::: say↵,:::↵,```,    ,*,**,`,### ,# ,↵---↵,↵===↵, | ,↵|---|↵,\\,↵[,]: ")
    .replace("↵", "\n")
    .split(",")
)


@given(st.lists(st.sampled_from(KEEPING) | st.integers(100, 999).map(lambda number: f"w{number} "), max_size=25))
def test_no_word_disappears_without_being_told(pieces: list[str]) -> None:
    text = "## A {#a}\n" + "".join(pieces)
    sections, problems = read(text)
    kept = " ".join(f"{section.title} {section_text(section)} {' '.join(section.say)}" for section in sections)
    lost = [word for word in re.findall(r"w\d{3}", text) if word not in kept]
    assert not lost or problems, (text, lost)


@pytest.mark.parametrize("kind", [*BOX_KINDS, "say"])
def test_every_kind_of_box_is_read(kind: str) -> None:
    sections, problems = read(f"## A {{#a}}\n::: {kind}\nInside.\n:::\nOutside.\n")
    assert problems == []
    assert "Outside." in section_text(sections[0])
    assert "Inside." in section_text(sections[0]) + "".join(sections[0].say)


def test_boxes_have_their_names_in_the_language_of_the_guide() -> None:
    for language, title in (("fr", "Demandez à votre équipe"), ("de", "Ask your team")):
        assert section_text(reader(language=language).sections("::: ask\nA\n:::", "T")[0]).startswith(title)


def test_lines_are_those_of_the_file() -> None:
    reading = reader()
    reading._faults.first_line = 10
    reading.sections("## A {#a}\n\n[x](nowhere!)\n\n::: what\n", "T")
    assert sorted((problem.line, problem.rule) for problem in reading.problems) == [
        (12, "link-target"),
        (14, "box-kind"),
    ]


def test_drawings_are_noted_with_their_lines() -> None:
    reading = reader()
    reading.sections("## A {#a}\n\n![](figure:a)\n\n::: note\n![](figure:b)\n:::\n", "T")
    assert reading.figures == [("a", 3), ("b", 6)]


HOSTILE = (
    """
[,![,](,[a](,[a](<,[[,]],*a ,**a,_a ,*,`,`a``,<,<a ,&,&#,\\,> ,- ,1. ,|,|a,a↵,# ,## a↵,↵↵,[a]: b↵,::: note↵,:::↵,[@,[@k
,[@a-1],(,[a](b ",!,a*b_,~~~↵,<!--,<?,~,\t,    a↵,{#,## {#,a{#b} ,[a][,***,<a@b.c>,[x](javascript:1) , ,[a](#a)
,![](figure:a)↵↵,&#x202e;,a|b↵-|-↵
""".replace("\n", "")
    .replace("↵", "\n")
    .split(",")
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text(piece: str) -> None:
    assert_in_proportion(lambda text: read(f"## A {{#a}}\n{text}"), piece, 25_000)


@pytest.mark.parametrize("piece", [" ", "{#", "{#a ", "{#a number=1 ", "#", "*a", "[a](", "a"])
def test_time_grows_with_a_heading(piece: str) -> None:
    assert_in_proportion(lambda text: read(f"## a{text}b {{#a}}"), piece)


def test_parentheses_nested_in_a_link_end_somewhere() -> None:
    deep = "(" * 5000
    assert "link-target" in readable(f"## A {{#a}}\n[a](x{'(' * 20}{')' * 20})")
    assert deep in section_text(read(f"## A {{#a}}\n[a]({deep}{')' * 5000})")[0][0])


def test_brackets_nested_in_each_other_are_text() -> None:
    assert section_text(read("## A {#a}\n" + "[" * 5000)[0][0]) == "[" * 5000


def test_a_huge_link_target_is_told_in_short() -> None:
    _, problems = read(f"## A {{#a}}\n[a](x{'y' * 400_000}!)")
    assert [problem.rule for problem in problems] == ["link-target"]
    assert len(problems[0].text) < 200


def test_a_chapter_of_the_largest_size_is_read() -> None:
    sections, problems = read("## A {#a}\n" + "word word word\n" * 34_000)
    assert problems == []
    assert len(section_text(sections[0]).split()) == 102_000
