# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking a guide: every fault of every language, once, in order."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.check.checking import check_chapter, check_guide
from reader.check.table import RULES
from reader.content.compiling import compile_edition
from reader.content.edition import write_edition
from reader.content.source_files import read_source_files
from reader.errors import EditionError, GuideError
from tests.check.seeded import GOOD_GUIDE
from tests.guide_factory import make_guide
from tests.installation import edit

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return make_guide(tmp_path / "guide", chapters=2, sections=1, words=30, languages=("en", "fr"))


def test_a_sound_guide_has_no_faults(guide: Path) -> None:
    assert [problem for problem in check_guide(guide).problems if not problem.rule.startswith("PL")] == []
    assert check_guide(GOOD_GUIDE).problems == ()


def test_the_guide_that_comes_with_the_program_has_no_errors() -> None:
    problems = check_guide(ROOT / "resources" / "guides" / "neuroendocrine").problems
    assert [str(problem) for problem in problems if problem.level == "error"] == []


def test_faults_of_all_languages_come_in_the_order_of_files_and_lines(guide: Path) -> None:
    edit(guide / "fr" / "chapters" / "chapter-1.md", "sources: [first]", "sources: [nobody]")
    edit(guide / "en" / "chapters" / "chapter-2.md", "sources: [first]", "sources: [nobody]")
    edit(guide / "en" / "chapters" / "chapter-2.md", "::: urgent", "::: alarm")
    found = [(one.path, one.rule) for one in check_guide(guide).problems if not one.rule.startswith("PL")]
    assert found[0] == ("en/chapters/chapter-2.md", "source-unknown")
    assert found[-1] == ("fr/chapters/chapter-1.md", "source-unknown")
    assert ("en/chapters/chapter-2.md", "box-kind") in found
    assert found == sorted(found, key=lambda one: one[0])


def test_a_fault_in_a_file_that_languages_share_is_told_once(guide: Path) -> None:
    (guide / "sources.yaml").write_text("first: {author: A, title: B, colour: red}\n", encoding="utf-8")
    shared = [problem for problem in check_guide(guide).problems if problem.path == "sources.yaml"]
    assert len(shared) == 1


def test_a_file_that_is_not_text_is_told_once(guide: Path) -> None:
    (guide / "en" / "glossary.yaml").write_bytes(b"\xff\xfe")
    told = [problem for problem in check_guide(guide).problems if problem.path == "en/glossary.yaml"]
    assert [problem.rule for problem in told] == ["encoding"]


def test_a_broken_chapter_hides_no_other(guide: Path) -> None:
    (guide / "en" / "chapters" / "chapter-1.md").write_text("nothing", encoding="utf-8")
    edit(guide / "en" / "chapters" / "chapter-2.md", "sources: [first]", "sources: [nobody]")
    rules = {problem.rule for problem in check_guide(guide).problems}
    assert rules >= {"front-matter", "source-unknown"}


@pytest.mark.parametrize("text", [None, "", "id: [", "id: sample", "- a\n- b"])
def test_a_folder_that_is_no_guide_is_a_sentence(text: str | None, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / "guide.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(GuideError, match=r"guide\.yaml|cannot be read"):
        check_guide(tmp_path)


def test_an_earlier_edition_of_another_guide_is_told(guide: Path, tmp_path: Path) -> None:
    for name, folder in (("own", guide), ("other", GOOD_GUIDE)):
        write_edition(compile_edition(read_source_files(folder), "en").content, tmp_path / f"{name}.json")
    assert not [one for one in check_guide(guide, [tmp_path / "own.json"]).problems if one.rule == "since"]
    (told,) = [one for one in check_guide(guide, [tmp_path / "other.json"]).problems if one.rule == "since"]
    assert "“kidney-stones”" in told.text
    with pytest.raises(EditionError):
        check_guide(guide, [tmp_path / "nowhere.json"])


def test_a_comment_excuses_and_is_listed(tmp_path: Path) -> None:
    folder = tmp_path / "good"
    shutil.copytree(GOOD_GUIDE, folder)
    chapter = folder / "en" / "chapters" / "passing-a-stone.md"
    edit(
        chapter,
        "Ask your team which",
        "<!-- lint-ignore: PL18 the leaflet prints it -->\nCall 911. Ask your team which",
    )
    report = check_guide(folder)
    assert (report.problems, report.errors) == ((), 0)
    ((ignore, count),) = [(one.ignore, one.count) for one in report.honoured]
    assert (ignore.rule, ignore.reason, count) == ("PL18", "the leaflet prints it", 1)
    edit(chapter, "<!-- lint-ignore: PL18 the leaflet prints it -->\n", "")
    (told,) = check_guide(folder).problems
    assert "911" in check_guide(folder).lines[told.path, told.line]


def test_a_language_without_lists_of_words_is_told_with_what_was_not_looked_at() -> None:
    report = check_guide(ROOT / "tests" / "data" / "toy-language" / "guide")
    assert report.problems == ()
    assert [*report.unchecked] == ["ar", "eo"]
    assert "PL01" in report.unchecked["ar"]
    assert "PL19" not in report.unchecked["ar"], "numbers and boxes are compared all the same"
    assert check_guide(GOOD_GUIDE).unchecked == {}


def test_one_chapter_by_itself_is_told_what_the_whole_check_tells_of_it(tmp_path: Path) -> None:
    guide = make_guide(tmp_path / "guide", chapters=3, sections=2, words=60, languages=("en", "fr"))
    alone = check_chapter(guide, "en", "chapter-2")
    whole = [one for one in check_guide(guide).problems if one.path == "en/chapters/chapter-2.md"]
    assert alone
    assert set(alone) <= set(whole)
    rules = {rule.id for rule in RULES if rule.chapter}
    assert {one for one in whole if one.rule in rules} == set(alone)
    assert check_chapter(guide, "en", "no-such-chapter") == ()


def test_what_a_comment_excuses_is_not_told_of_a_chapter(tmp_path: Path) -> None:
    guide = make_guide(tmp_path / "guide", chapters=1, sections=1, words=60)
    before = check_chapter(guide, "en", "chapter-1")
    assert "PL10" in {one.rule for one in before}
    edit(guide / "en/chapters/chapter-1.md", "written:", "# lint-ignore: PL10 It is a sample.\nwritten:")
    after = check_chapter(guide, "en", "chapter-1")
    assert {one.rule for one in after} == {one.rule for one in before} - {"PL10"}
