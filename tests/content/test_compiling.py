# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole guide: what comes of it, that one broken file hides no other, that the same sources give the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.content.address import parse_address
from reader.content.block_walk import all_blocks, all_runs
from reader.content.compiling import Compiled, compile_edition
from reader.content.edition import EditionContent, write_edition
from reader.content.model import FigureBlock, TermUse
from reader.content.source_files import SourceFiles, read_source_files, source_stamp
from reader.errors import GuideError
from tests.content.small_guide import FILES, SVG, chapter, small_guide, write_guide

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "resources" / "guides" / "neuroendocrine"
Changes = dict[str, str | bytes | None]


def compiled(changes: Changes | None = None) -> Compiled:
    return compile_edition(small_guide(changes), "en")


def told(result: Compiled) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.rule) for problem in result.problems]


def test_the_whole_guide() -> None:
    result = compiled()
    assert result.problems == ()
    content = result.content
    head = content.head
    assert (head.guide, head.edition, head.language, head.title) == ("net", "2026.11", "en", "A guide")
    assert head.stamp == source_stamp(small_guide().of_language("en"))
    assert [(part.id, part.title, part.chapters) for part in head.parts] == [
        ("one", "Part one", ("surgery", "recovery")),
        ("two", "Part two", ("ablation",)),
    ]
    assert [(one.id, one.number, one.part, one.minutes, one.urgent_boxes) for one in head.chapters] == [
        ("surgery", 9, "one", 1, 1),
        ("recovery", 10, "one", 1, 0),
        ("ablation", 11, "two", 1, 0),
    ]
    assert (head.term_count, head.question_count, head.figure_count) == (2, 1, 1)
    assert [one.id for one in content.chapters] == ["surgery", "recovery", "ablation"]
    assert [term.id for term in content.glossary.terms] == ["margin", "resection"], "as a reader would look them up"
    assert content.glossary.uses == {
        "margin": (TermUse("net/surgery#what", "Surgery"),),
        "resection": (TermUse("net/surgery#what", "Surgery"), TermUse("net/recovery#home", "Recovery")),
    }
    assert [source.key for source in content.sources] == ["pavel"], "only what is cited"
    assert [figure.id for figure in content.figures] == ["margin"]
    assert [(urgent.address, urgent.chapter, urgent.box.title) for urgent in content.urgent] == [
        ("net/surgery#what", "Surgery", "Call if")
    ]
    assert content.support.emergency == "911"
    assert content.words[0].phrase == "cut it out"


def test_everything_an_edition_points_to_is_in_it() -> None:
    assert_closed(compiled({"figures/unused.svg": SVG}).content)


def assert_closed(content: EditionContent) -> None:
    """Assert that every link, drawing, term and place of an edition exists in it."""
    places = {f"{content.head.guide}/{one.id}" for one in content.chapters}
    places |= {f"{content.head.guide}/{one.id}#{section.id}" for one in content.chapters for section in one.sections}
    terms = {term.id for term in content.glossary.terms}
    figures = {figure.id for figure in content.figures}
    for one in content.chapters:
        for section in one.sections:
            assert set(section.terms) <= terms
            for block in all_blocks(section.blocks):
                assert not isinstance(block, FigureBlock) or block.figure in figures
            for link in {run.link for run in all_runs(section.blocks) if run.link}:
                if link.startswith("source:"):
                    assert 1 <= int(link.removeprefix("source:")) <= len(one.sources)
                elif link.startswith("term:"):
                    assert link.removeprefix("term:") in terms
                else:
                    assert link in places or parse_address(link).guide != content.head.guide
    used = {use.address for uses in content.glossary.uses.values() for use in uses}
    asked = {question.address for group in content.questions for question in group.questions if question.address}
    assert used | asked | {urgent.address for urgent in content.urgent} <= places
    assert {term for phrase in content.words for term in phrase.terms} <= terms
    assert {chapter for part in content.head.parts for chapter in part.chapters} == {one.id for one in content.chapters}


SURGERY = "en/chapters/surgery.md"
BROKEN: dict[str, bytes | str | None] = {
    "missing": None,
    "empty": "",
    "not UTF-8": b"\xff\xfe",
    "no front matter": "## A {#a}\nText.",
    "alias bomb": "---\na: &a [x]\nb: [*a, *a]\n---\n",
    "front matter too deep": "---\ntitle: " + "[" * 5000 + "\n---\n",
    "wrong shape": "---\ntitle: [a]\n---\n",
    "no number": "---\ntitle: a\n---\n",
    "too many blocks": "---\nnumber: 9\ntitle: a\n---\n" + "word\n\n" * 6000,
    "binary": bytes(range(256)) * 8,
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_one_broken_chapter_hides_no_other(text: bytes | str | None) -> None:
    result = compiled({SURGERY: text})
    assert {"recovery", "ablation"} <= {one.id for one in result.content.chapters}
    about = [problem for problem in result.problems if problem.path in (SURGERY, "guide.yaml")]
    assert about
    assert all(problem.level == "error" for problem in about)
    assert_closed(result.content)


@pytest.mark.parametrize("name", [name for name in FILES if name != "guide.yaml"])
@pytest.mark.parametrize("text", ["", "a: [", "- *x", "{" * 5000, b"\xff", b"\x00\xe2\x80\xae", None])
def test_any_file_may_be_broken(name: str, text: bytes | str | None) -> None:
    result = compiled({name: text})
    assert len(result.content.chapters) >= 2
    assert_closed(result.content)
    for problem in result.problems:
        assert problem.path in FILES
        assert problem.rule
        assert problem.text[0].isupper() or problem.text[0] == "“"
        assert problem.text.endswith((".", "?")), problem
        assert 0 <= problem.line <= 40


def test_a_chapter_that_is_not_there_is_told_where_it_is_listed() -> None:
    assert told(compiled({"en/chapters/ablation.md": None})) == [("guide.yaml", 12, "chapter-missing")]


def test_a_chapter_that_cannot_be_read_is_not_said_to_be_missing(tmp_path: Path) -> None:
    folder = write_guide(tmp_path, {"en/chapters/ablation.md": b" " * 600_000})
    result = compile_edition(read_source_files(folder), "en")
    assert told(result) == [("en/chapters/ablation.md", 0, "file-size")]


def test_a_chapter_that_no_part_lists_is_a_warning() -> None:
    result = compiled({"en/chapters/new.md": chapter("## A {#a}\nText.")})
    assert [(problem.path, problem.rule, problem.level) for problem in result.problems] == [
        ("en/chapters/new.md", "chapter-orphan", "warning")
    ]


def test_a_chapter_with_a_name_that_is_no_id_does_not_end_the_build() -> None:
    guide = FILES["guide.yaml"].replace("ablation", "Ablation")
    text = chapter("## A {#a}\n::: urgent\nCall.\n:::\n", "number: 11\ntitle: A")
    result = compiled({"guide.yaml": guide, "en/chapters/Ablation.md": text, "en/chapters/ablation.md": None})
    assert ("guide.yaml", 12, "id-form") in told(result)
    assert [one.id for one in result.content.chapters] == ["surgery", "recovery"]
    assert [part.id for part in result.content.head.parts] == ["one"], "a part without chapters is not shown"


def test_an_unusable_guide_yaml_is_a_guide_error() -> None:
    with pytest.raises(GuideError):
        compiled({"guide.yaml": "id: net"})


def test_drawings_in_boxes_are_part_of_the_edition() -> None:
    text = chapter("## A {#a}\n::: note\n![](figure:margin)\n:::\n", "number: 11\ntitle: A")
    surgery = FILES[SURGERY].replace("![](figure:margin)", "")
    result = compiled({"en/chapters/ablation.md": text, SURGERY: surgery})
    assert result.problems == ()
    assert [figure.id for figure in result.content.figures] == ["margin"]


def test_urgent_boxes_inside_boxes_are_listed_all_the_same() -> None:
    text = chapter("## A {#a}\n::: note\nA\n::: urgent\nB\n:::\n", "number: 11\ntitle: A")
    result = compiled({"en/chapters/ablation.md": text})
    assert [urgent.address for urgent in result.content.urgent] == ["net/surgery#what", "net/ablation#a"]
    assert result.content.head.chapters[2].urgent_boxes == 1


def test_a_term_with_the_spelling_of_another_is_a_warning_with_its_line() -> None:
    glossary = FILES["en/glossary.yaml"] + "- id: edge\n  term: edge\n  definition: d\n  forms: [margin]\n"
    result = compiled({"en/glossary.yaml": glossary})
    assert [(problem.line, problem.rule, problem.level) for problem in result.problems] == [
        (8, "term-clash", "warning")
    ]


def test_a_language_without_files_has_no_chapters_and_says_so() -> None:
    result = compile_edition(small_guide(), "fr")
    assert result.content.chapters == ()
    assert [problem.rule for problem in result.problems] == ["chapter-missing"] * 3
    assert result.content.head.title == "Un guide"


def test_the_faults_of_one_language_are_not_told_for_another() -> None:
    source = small_guide({"fr/chapters/surgery.md": b"\xff", "fr/glossary.yaml": "\u202e"})
    assert {problem.path for problem in compile_edition(source, "fr").problems} >= {
        "fr/chapters/surgery.md",
        "fr/glossary.yaml",
    }
    assert compile_edition(source, "en").problems == ()


def test_progress_reaches_its_end_whatever_is_broken() -> None:
    steps: list[tuple[int, int]] = []
    compile_edition(small_guide({SURGERY: None}), "en", lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_reading_time_is_counted_in_whole_minutes() -> None:
    for words, minutes in ((10, 1), (180, 1), (271, 2), (1800, 10)):
        text = chapter("## A {#a}\n" + "word " * words, "number: 11\ntitle: A")
        assert compiled({"en/chapters/ablation.md": text}).content.head.chapters[2].minutes == minutes


# -- the same sources, the same bytes ---------------------------------------------------------------------------------


def test_compiling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    source = small_guide()
    for name in ("one", "two"):
        write_edition(compile_edition(source, "en").content, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_order_of_the_files_on_disk_does_not_matter() -> None:
    source = small_guide()
    turned = SourceFiles(source.folder, dict(reversed(source.files.items())), [])
    assert compile_edition(turned, "en") == compile_edition(source, "en")


_COMPILE = """
import hashlib, pathlib, sys
from reader.content.compiling import compile_edition
from reader.content.edition import write_edition
from reader.content.source_files import read_source_files
result = compile_edition(read_source_files(pathlib.Path(sys.argv[1])), "en")
write_edition(result.content, pathlib.Path(sys.argv[2]))
print(*result.problems, sep="\\n")
"""


def test_the_seed_of_the_process_does_not_matter(tmp_path: Path) -> None:
    changes: Changes = {
        "en/chapters/ablation.md": chapter("## A {#a}\n<b> [x](no) [@q] ![](figure:no)\n", "number: 9\ntitle: A")
    }
    folder = write_guide(tmp_path / "net", changes)
    results = set()
    for seed in ("0", "1", "4711"):
        out = tmp_path / seed
        done = subprocess.run(
            [sys.executable, "-c", _COMPILE, str(folder), str(out)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        results.add((done.stdout, hashlib.sha256(out.read_bytes()).hexdigest()))
    assert len(results) == 1
    assert "number-twice" in next(iter(results))[0]


# -- the guide that is shipped ----------------------------------------------------------------------------------------


def test_the_shipped_guide_has_no_errors() -> None:
    result = compile_edition(read_source_files(SHIPPED), "en")
    errors = [str(problem) for problem in result.problems if problem.level == "error"]
    assert not errors, "\n".join(["", *errors])
    assert len(result.content.chapters) >= 13
    assert_closed(result.content)


PATHS = """\
paths:
  - id: told
    title: {en: I have just been told, fr: On vient de me le dire}
    note: The first pages
    steps: [recovery, "surgery#what", gone]
  - id: told
    title: Twice
    steps: [recovery]
  - id: nowhere
    title: Nowhere
    steps: []
"""


def test_reading_paths_keep_the_steps_that_are_there() -> None:
    text = FILES["guide.yaml"] + PATHS
    compiled = compile_edition(small_guide({"guide.yaml": text}), "en")
    (path,) = compiled.content.head.paths
    assert (path.id, path.title, path.note) == ("told", "I have just been told", "The first pages")
    assert path.steps == ("net/recovery", "net/surgery#what")
    line = text[: text.index("gone")].count("\n") + 1
    assert [(one.line, one.rule) for one in compiled.problems if one.path == "guide.yaml"] == [
        (line, "link-target"),
        (line + 1, "id-twice"),
    ]
