# SPDX-License-Identifier: GPL-3.0-or-later
"""Each bound holds at its number and refuses one more.

A small number stands in where the real one would be slow; the first test holds the real ones.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.content import limits
from reader.content.compiling import compile_edition
from reader.content.guide_source import GuideReader
from reader.content.source_files import read_source_files
from reader.content.svg import SvgFault, check_svg
from reader.content.yaml_source import YamlFault, parse_yaml
from reader.errors import GuideError
from tests.content.readable import read, readable
from tests.content.small_guide import FILES, chapter, small_guide, write_guide

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'


def test_the_numbers_are_those_that_were_agreed() -> None:
    numbers = {name: value for name, value in vars(limits).items() if name.isupper()}
    assert numbers == {
        "TEXT_BYTES": 524_288,
        "YAML_BYTES": 262_144,
        "YAML_DEPTH": 20,
        "YAML_NODES": 50_000,
        "YAML_NAME": 200,
        "SVG_BYTES": 204_800,
        "SVG_ELEMENTS": 5_000,
        "SVG_DASH": 2,
        "SVG_DEPTH": 30,
        "SVG_PATH_BYTES": 51_200,
        "MARKDOWN_NESTING": 20,
        "BLOCKS_PER_CHAPTER": 5_000,
        "SECTIONS": 999,
        "CHAPTERS": 5_000,
        "LANGUAGES": 50,
        "TERMS": 20_000,
        "TERM_WORDS": 20,
        "FILES": 20_000,
        "GUIDE_BYTES": 419_430_400,
        "ID_LENGTH": 64,
        "TITLE_LENGTH": 200,
        "FIGURE_PIXELS": 8_000_000,
    }


def refused(text: str) -> str:
    """Return the rule by which YAML is refused, or nothing."""
    try:
        parse_yaml(text)
    except YamlFault as fault:
        return fault.rule
    return ""


def test_yaml_bytes() -> None:
    most = "a: " + "b" * (limits.YAML_BYTES - 3)
    assert refused(most) == ""
    assert refused(most + "b") == "file-size"
    assert refused("a: " + "é" * (limits.YAML_BYTES // 2 - 1)) == "file-size", "bytes count, not characters"


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_yaml_depth(opening: str, closing: str) -> None:
    deep = limits.YAML_DEPTH
    for inside in ("", "x"):
        assert refused(opening * deep + inside + closing * deep) == ""
        assert refused(opening * (deep + 1) + inside + closing * (deep + 1)) == "yaml-depth"


def test_yaml_nodes() -> None:
    most = "[" + "a," * (limits.YAML_NODES - 1) + "]"
    assert refused(most) == ""
    assert refused("[a," + most[1:]) == "yaml-size"


def test_yaml_names() -> None:
    assert refused(f"? {'a' * limits.YAML_NAME}\n: b") == ""
    assert refused(f"? {'a' * (limits.YAML_NAME + 1)}\n: b") == "yaml-key"


def drawing_refused(text: str) -> str:
    """Return why a drawing is refused, or nothing."""
    try:
        check_svg(text)
    except SvgFault as fault:
        return str(fault)
    return ""


def test_svg_bytes() -> None:
    room = limits.SVG_BYTES - len(HEAD) - len("<!----></svg>")
    assert drawing_refused(f"{HEAD}<!--{'x' * room}--></svg>") == ""
    assert drawing_refused(f"{HEAD}<!--{'x' * (room + 1)}--></svg>") == "This drawing is larger than 200 kB."


def test_svg_elements() -> None:
    assert drawing_refused(f"{HEAD}{'<g/>' * (limits.SVG_ELEMENTS - 1)}</svg>") == ""
    assert "more than 5000 elements" in drawing_refused(f"{HEAD}{'<g/>' * limits.SVG_ELEMENTS}</svg>")


def test_svg_depth() -> None:
    deep = limits.SVG_DEPTH - 1
    assert drawing_refused(f"{HEAD}{'<g>' * deep}{'</g>' * deep}</svg>") == ""
    deep += 1
    assert "more than 30 levels" in drawing_refused(f"{HEAD}{'<g>' * deep}{'</g>' * deep}</svg>")


def test_svg_path_data() -> None:
    for name in ('path d="', 'polygon points="'):
        assert drawing_refused(f'{HEAD}<{name}{"1" * limits.SVG_PATH_BYTES}"/></svg>') == ""
        assert "50 kB" in drawing_refused(f'{HEAD}<{name}{"1" * (limits.SVG_PATH_BYTES + 1)}"/></svg>')


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("en/chapters/surgery.md", limits.TEXT_BYTES),
        ("en/glossary.yaml", limits.YAML_BYTES),
        ("sources.yaml", limits.YAML_BYTES),
        ("figures/margin.svg", limits.SVG_BYTES),
    ],
)
def test_file_sizes(tmp_path: Path, name: str, most: int) -> None:
    write_guide(tmp_path, {name: b" " * most})
    assert read_source_files(tmp_path).problems == []
    (tmp_path / name).write_bytes(b" " * (most + 1))
    found = read_source_files(tmp_path)
    assert [(problem.path, problem.rule) for problem in found.problems] == [(name, "file-size")]
    assert name not in found.files


def test_files_in_a_guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_guide(tmp_path)
    monkeypatch.setattr(limits, "FILES", len(FILES))
    assert len(read_source_files(tmp_path).files) == len(FILES)
    monkeypatch.setattr(limits, "FILES", len(FILES) - 1)
    with pytest.raises(GuideError, match="more than 10 files"):
        read_source_files(tmp_path)


def test_bytes_in_a_guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_guide(tmp_path)
    all_bytes = sum(len(text.encode()) for text in FILES.values())
    monkeypatch.setattr(limits, "GUIDE_BYTES", all_bytes)
    assert len(read_source_files(tmp_path).files) == len(FILES)
    monkeypatch.setattr(limits, "GUIDE_BYTES", all_bytes - 1)
    with pytest.raises(GuideError, match="larger than"):
        read_source_files(tmp_path)


@pytest.mark.parametrize(("piece", "deep"), [("> ", limits.MARKDOWN_NESTING), ("- ", limits.MARKDOWN_NESTING // 2)])
def test_markdown_nesting(piece: str, deep: int) -> None:
    assert "nesting" not in readable("## A {#a}\n" + piece * deep + "word")
    assert "word" in readable("## A {#a}\n" + piece * deep + "word")
    assert "! 2 nesting error" in readable("## A {#a}\n" + piece * (deep + 1) + "word")


def test_blocks_in_a_chapter() -> None:
    sections, problems = read("word\n\n" * (limits.BLOCKS_PER_CHAPTER - 1) + "## A {#a}")
    assert [problem.rule for problem in problems] == ["section-missing"]
    assert sum(len(section.blocks) for section in sections) == limits.BLOCKS_PER_CHAPTER - 1
    sections, problems = read("word\n\n" * limits.BLOCKS_PER_CHAPTER + "## A {#a}")
    assert sections == ()
    assert [(problem.rule, problem.level) for problem in problems] == [("chapter-size", "error")]


def test_sections_in_a_chapter() -> None:
    most = "".join(f"## A {{#a-{number}}}\n" for number in range(limits.SECTIONS))
    sections, problems = read(most)
    assert problems == []
    assert [section.number for section in sections] == list(range(1, 1000))
    sections, problems = read(most + "## B {#b}\nlost\n")
    assert len(sections) == limits.SECTIONS
    assert [(problem.rule, problem.line) for problem in problems] == [("chapter-size", 1000)]


def test_numbers_do_not_run_out_when_all_are_given_backwards() -> None:
    text = "## A {#a number=999}\n" + "".join(f"## A {{#a-{number}}}\n" for number in range(998))
    sections, problems = read(text)
    assert problems == []
    assert len({section.number for section in sections}) == limits.SECTIONS


@pytest.mark.parametrize(("length", "rules"), [(limits.ID_LENGTH, []), (limits.ID_LENGTH + 1, ["id-form"])])
def test_length_of_an_id(length: int, rules: list[str]) -> None:
    assert [problem.rule for problem in read(f"## A {{#{'a' * length}}}")[1]] == rules
    glossary = f"- {{id: {'a' * length}, term: a, definition: b}}"
    reader = GuideReader(small_guide({"en/glossary.yaml": glossary}))
    assert len(reader.terms("en")) == (not rules)
    assert [problem.rule for problem in reader.problems] == rules


@pytest.mark.parametrize(("length", "rules"), [(limits.TITLE_LENGTH, []), (limits.TITLE_LENGTH + 1, ["title"])])
def test_length_of_a_title(length: int, rules: list[str]) -> None:
    assert [problem.rule for problem in read(f"## {'a' * length} {{#a}}")[1]] == rules
    for matter in (f"number: 9\ntitle: {'a' * length}", f"number: 9\ntitle: a\nshort_title: {'a' * length}"):
        source = small_guide({"en/chapters/ablation.md": chapter("## A {#a}\nText.\n", matter.replace("9", "11"))})
        assert [problem.rule for problem in compile_edition(source, "en").problems] == rules


def test_number_of_a_chapter() -> None:
    for number, rules in ((1, []), (limits.CHAPTERS, []), (0, ["number"]), (limits.CHAPTERS + 1, ["number"])):
        text = chapter("## A {#a}\nText.\n", f"number: {number}\ntitle: A")
        assert [
            problem.rule for problem in compile_edition(small_guide({"en/chapters/ablation.md": text}), "en").problems
        ] == rules


def test_chapters_of_a_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHAPTERS", 3)
    reader = GuideReader(small_guide())
    assert len(reader.guide().parts[1].chapters) == 1
    assert reader.problems == []
    monkeypatch.setattr(limits, "CHAPTERS", 2)
    reader = GuideReader(small_guide())
    assert reader.guide().parts[1].chapters == []
    assert [problem.rule for problem in reader.problems] == ["guide-size"]


@pytest.mark.parametrize(("count", "accepted"), [(limits.LANGUAGES, True), (limits.LANGUAGES + 1, False)])
def test_languages_of_a_guide(count: int, accepted: bool) -> None:
    names = ", ".join(f"{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(count))
    reader = GuideReader(small_guide({"guide.yaml": f"id: net\ntitle: A\nlanguages: [{names.replace('no', 'nn')}]"}))
    if accepted:
        assert len(reader.guide().languages) == count
    else:
        with pytest.raises(GuideError, match="languages"):
            reader.guide()


def test_terms_of_a_glossary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TERMS", 2)
    assert len(GuideReader(small_guide()).terms("en")) == 2
    monkeypatch.setattr(limits, "TERMS", 1)
    reader = GuideReader(small_guide())
    assert reader.terms("en") == []
    assert [problem.rule for problem in reader.problems] == ["file-size"]


def test_words_of_a_term() -> None:
    for count, rules in ((limits.TERM_WORDS, []), (limits.TERM_WORDS + 1, ["term-long"])):
        text = f"- {{id: a, term: b, definition: c, forms: [{'word ' * count}]}}"
        reader = GuideReader(small_guide({"en/glossary.yaml": text}))
        assert len(reader.terms("en")) == 1
        assert [problem.rule for problem in reader.problems] == rules
