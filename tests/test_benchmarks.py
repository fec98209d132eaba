# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmarks' own arithmetic: statistics, the guide of many times the size, targets and the table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from reader.building import Built, build_guide
from reader.content import limits
from reader.content.edition import Edition
from tests.benchmarks.fifty_times import (
    GUIDE_ID,
    chapter_of_copy,
    fill,
    invented,
    multiply,
    other_words,
    read_files,
    write_files,
)
from tests.benchmarks.plain_pages import CHAPTERS, FIGURES, write_pages
from tests.benchmarks.report import table, targets
from tests.benchmarks.running import GUIDE, ChildError, Figures, run_child
from tests.benchmarks.samples import Samples, percentile
from tests.benchmarks.typing_words import read_queries


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(value) for value in range(1, 101)]
    assert percentile(values, 0.95) == 95
    assert percentile([7.0], 0.95) == 7
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2
    with pytest.raises(ValueError, match="nothing"):
        percentile([], 0.5)


def test_samples_add_up_and_describe_themselves() -> None:
    samples = Samples.of([1, 2]) + Samples.of([9])
    assert (samples.median, samples.p95, samples.low, samples.high) == (2, 9, 1, 9)
    assert samples.summary() == {"count": 3, "median": 2, "p95": 9, "low": 1, "high": 9}
    assert Samples().summary() == {"count": 0}


def test_other_words_keep_marks_links_and_sources() -> None:
    text = "See [the plan](chapter:recovery#home) [@pavel-2020] and {emergency_number}.\n::: urgent\n![](figure:margin)"
    changed = {other_words(f"{text} surgeon{copy}", copy).rsplit(" ", 1)[0] for copy in range(1, 40)}
    for found in changed:
        for kept in (
            "(chapter:recovery#home)",
            "[@pavel-2020]",
            "{emergency_number}",
            "::: urgent",
            "![](figure:margin)",
        ):
            assert kept in found
    assert other_words(text, 0) == text


def test_other_words_exchange_some_words_and_always_the_same_way() -> None:
    text = " ".join(f"{letter}operation" for letter in "abcdefghijklmnopqrstuvwxyz")
    changed = other_words(text, 3)
    kept = sum(one == other for one, other in zip(text.split(), changed.split(), strict=True))
    assert 15 <= kept < 26
    assert changed == other_words(text, 3)
    assert invented("resection", 3) != invented("resection", 4)


def test_a_copied_chapter_has_its_own_number_and_leads_to_copies() -> None:
    text = "---\nnumber: 9\ntitle: Surgery\nreviewed:\n---\n" + "".join(
        f"[x](chapter:recovery#s{n})\n" for n in range(6)
    )
    copy = chapter_of_copy(text, 2, times=50, span=13)
    front = yaml.safe_load(copy.split("---\n", 2)[1])
    assert (front["number"], front["short_title"]) == (35, "Surgery (3)")
    assert "reviewed" not in front
    assert copy.count("](chapter:recovery-c02#") == 4
    assert copy.count("](chapter:recovery-c17#") == 2


def test_a_file_is_filled_with_whole_entries_up_to_its_limit() -> None:
    assert fill("a\n", ["bb\n", "cc\n", "dd\n"], 8) == b"a\nbb\ncc\n"


@pytest.fixture(scope="module")
def three_times(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("three")
    write_files(multiply(read_files(GUIDE), 3), folder)
    return folder


@pytest.fixture(scope="module")
def built(three_times: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    (built,) = build_guide(three_times, tmp_path_factory.mktemp("three-index"))
    return built


def test_the_multiplied_guide_is_sound_and_has_every_chapter_again(built: Built) -> None:
    assert [str(problem) for problem in built.problems if problem.level == "error"] == []
    assert built.folder is not None
    edition = Edition.open(built.folder / "edition.json")
    real = yaml.safe_load((GUIDE / "guide.yaml").read_text(encoding="utf-8"))
    chapters = sum(len(part["chapters"]) for part in real["parts"])
    assert edition.head.guide == GUIDE_ID
    assert len({head.number for head in edition.head.chapters}) == len(edition.head.chapters) == 3 * chapters
    terms = yaml.safe_load((GUIDE / "en" / "glossary.yaml").read_text(encoding="utf-8"))
    assert edition.head.term_count > 2 * len(terms)


def test_the_files_of_the_multiplied_guide_stay_under_the_limits(three_times: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in three_times.rglob("*.yaml")}
    assert all(size <= limits.YAML_BYTES for size in sizes.values()), sizes


def test_plain_pages_hold_the_words_of_every_chapter(built: Built, tmp_path: Path) -> None:
    assert built.folder is not None
    edition = Edition.open(built.folder / "edition.json")
    write_pages(edition, tmp_path, first=2)
    names = (tmp_path / CHAPTERS).read_text(encoding="utf-8").split()
    assert len(names) == 2
    first = (tmp_path / names[0]).read_text(encoding="utf-8")
    assert edition.head.chapters[0].sections[0].title in first
    for figure in json.loads((tmp_path / FIGURES).read_text(encoding="utf-8")):
        assert any(f"{figure}.png" in (tmp_path / name).read_text(encoding="utf-8") for name in names)


def _figures(painted: float) -> Figures:
    figures = Figures()
    figures.add("bare", {"painted_ms": 100.0, "pss_bytes": 50_000_000})
    figures.add("lamplight", {"painted_ms": painted, "pss_bytes": 70_000_000, "switch_ms": [10.0] * 19 + [40.0]})
    return figures


def test_targets_say_what_is_met_and_what_was_not_measured() -> None:
    lines = [target.line() for target in targets(_figures(140.0))]
    assert any(line.startswith("met ") and "1.4 times" in line for line in lines)
    assert any(line.startswith("not measured") and "idle" in line for line in lines)
    assert any(
        line.startswith("NOT met") and "1.6 times" in line for line in [t.line() for t in targets(_figures(160.0))]
    )


def test_the_table_shows_each_figure_beside_the_floor() -> None:
    shown = table(_figures(140.0))
    assert "140 ms (1.40x)" in shown
    assert "10.0 ms" in shown
    assert "70.0 MB (1.40x)" in shown


def test_a_child_that_fails_is_told_with_what_it_said() -> None:
    import sys

    with pytest.raises(ChildError, match="on fire"):
        run_child([sys.executable, "-c", "raise SystemExit('the window is on fire')"], {})


def test_the_questions_that_are_typed_are_words_of_people() -> None:
    queries = read_queries()
    assert len(queries) >= 20
    assert all(query == query.strip() and not query.startswith("#") for query in queries)
