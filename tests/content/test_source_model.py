# SPDX-License-Identifier: GPL-3.0-or-later
"""The shapes of the YAML files are those that docs/content-format.md shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.content import source_model as shapes
from reader.content.chapter_source import read_chapter
from reader.content.markdown import make_parser
from reader.content.model import BOX_KINDS, Term
from reader.content.svg import COLOURS
from reader.content.yaml_source import convert, parse_yaml

FORMAT = (Path(__file__).parents[2] / "docs" / "content-format.md").read_text("utf-8")


def example(heading: str) -> str:
    """Return the first example under a heading of the page."""
    found = re.search(rf"^## {re.escape(heading)}.*?^(`{{3,}})\w+\n(.*?)^\1", FORMAT, re.DOTALL | re.MULTILINE)
    assert found is not None, heading
    return found[2]


@pytest.mark.parametrize(
    ("heading", "shape"),
    [
        ("guide.yaml", shapes.GuideSource),
        ("glossary.yaml", list[shapes.TermSource]),
        ("questions.yaml", shapes.QuestionsSource),
        ("words.yaml", dict[str, list[str]]),
        ("support.yaml", shapes.SupportSource),
        ("sources.yaml", dict[str, shapes.SourceSource]),
        ("figures.yaml", dict[str, dict[str, shapes.FigureWords]]),
    ],
)
def test_each_example_of_the_page_is_read(heading: str, shape: type[object]) -> None:
    found, problems = convert(parse_yaml(example(heading)), shape, heading)
    assert problems == []
    assert found


def test_the_chapter_of_the_page_is_read() -> None:
    draft, problems = read_chapter("net", "surgery", "a.md", example("A chapter"), language="en", parser=make_parser())
    assert draft is not None
    assert [problem.text for problem in problems] == []
    assert set(re.findall(r"^(\w+):", example("A chapter"), re.MULTILINE)) == set(shapes.FrontMatter.__struct_fields__)


def test_the_page_names_every_box_and_colour() -> None:
    assert set(re.findall(r"^\| `::: (\w+)", FORMAT, re.MULTILINE)) == {*BOX_KINDS, "say"}
    colours = re.search(r"The colours are (.*?)\.\n", FORMAT, re.DOTALL)
    assert colours is not None
    assert set(re.findall(r"`([a-z0-9]+)`", colours[1])) == COLOURS


def test_a_term_is_written_with_the_names_it_is_kept_under() -> None:
    assert set(shapes.TermSource.__struct_fields__) - {"draft"} == set(Term.__struct_fields__)


@pytest.mark.parametrize(
    ("words", "language", "text"),
    [
        ("A", "fr", "A"),
        ({"en": "A", "fr": "B"}, "fr", "B"),
        ({"en": "A", "fr": "B"}, "de", "A"),
        ({"en": "A", "fr": ""}, "fr", "A"),
        ({"fr": "B"}, "en", "B"),
        ({}, "en", ""),
        ("", "en", ""),
    ],
)
def test_words_in_a_language(words: str | dict[str, str], language: str, text: str) -> None:
    assert shapes.words_in(words, language) == text
