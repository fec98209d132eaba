# SPDX-License-Identifier: GPL-3.0-or-later
"""What the commands do, print and answer: exit 0 done, 1 problems found or refused. Searching has a file of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import reader.commands
from reader.library import Library
from reader.paths import Paths
from reader.shelf import EDITION_FILE, find_standing
from tests.check.seeded import GOOD_GUIDE
from tests.guide_factory import make_guide
from tests.installation import Start, copied, cut, edit, installed, paths_in, starter

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return installed(tmp_path_factory.mktemp("ready"), languages=("en", "fr"))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_guide(tmp_path_factory.mktemp("other"), chapters=1, sections=1, guide="other", emergency="5555")


@pytest.fixture
def own(ready: Paths, tmp_path: Path) -> Paths:
    return copied(ready, tmp_path / "own")


@pytest.fixture
def start(ready: Paths, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Start:
    return starter(ready, monkeypatch, capsys)


# -- build --------------------------------------------------------------------------------------------------------


def test_build_says_what_it_built_and_what_it_left(start: Start, own: Paths) -> None:
    code, out, err = start("build", paths=own)
    assert (code, err) == (0, "")
    assert [line.partition(":")[0] for line in out.splitlines()] == [
        "sample (en) is up to date",
        "sample (fr) is up to date",
    ]
    code, out, _err = start("build", "--force", paths=own)
    assert (code, out.count(" built: ")) == (0, 2)


def test_build_goes_where_it_is_told(start: Start, other: Path, ready: Paths, tmp_path: Path) -> None:
    sample = str(ready.guides / "sample")
    code, out, _err = start("build", "--guide", sample, "--guide", str(other), "--out", str(tmp_path / "out"))
    assert (code, len(out.splitlines())) == (0, 3)
    assert {guide for guide, _language in find_standing((tmp_path / "out",))} == {"sample", "other"}


def test_a_fault_ends_with_one_each_time_and_the_rest_is_built(start: Start, own: Paths) -> None:
    edit(own.guides / "sample" / "en" / "chapters" / "chapter-2.md", "number: 2", "number: two")
    for _time in range(2):
        code, out, err = start("build", paths=own)
        assert (code, len(out.splitlines())) == (1, 2)
        assert "en/chapters/chapter-2.md:2: error: " in err
    edition = Library(own).edition()
    assert [head.id for head in edition.head.chapters] == ["chapter-1", "chapter-3"]


def test_a_warning_is_no_fault(start: Start, own: Paths) -> None:
    chapters = own.guides / "sample" / "en" / "chapters"
    shutil.copy(chapters / "chapter-1.md", chapters / "nobody-lists-me.md")
    code, _out, err = start("build", paths=own)
    assert code == 0
    assert "warning" in err


def test_one_guide_that_is_none_does_not_stop_the_others(start: Start, other: Path, tmp_path: Path) -> None:
    words = ("build", "--guide", str(tmp_path), "--guide", str(other), "--out", str(tmp_path / "out"))
    code, out, err = start(*words)
    assert (code, out.startswith("other (en) built: ")) == (1, True)
    assert "is not a guide's folder" in err


def test_a_language_of_which_nothing_can_be_shown_is_told(start: Start, own: Paths) -> None:
    edit(own.guides / "sample" / "guide.yaml", "[en, fr]", "[de, en]")
    code, out, err = start("build", paths=own)
    assert code == 1
    assert out.splitlines()[0] == "sample (de) cannot be shown"
    assert "There is no chapter that can be shown in “de”." in err


def test_a_place_that_cannot_be_written_is_a_sentence(start: Start, other: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code, out, err = start("build", "--guide", str(other), "--out", str(tmp_path / "file" / "index"))
    assert (code, out) == (1, "")
    assert "cannot be written into" in err


# -- check --------------------------------------------------------------------------------------------------------


def test_check_is_content_with_sound_guides(start: Start, other: Path) -> None:
    code, out, err = start("check", str(GOOD_GUIDE))
    assert (code, err) == (0, "")
    assert out.splitlines()[-1] == "0 errors, 0 warnings."
    assert start("check")[2] == start("check", str(other))[2] == ""
    code, out, err = start("check", str(GOOD_GUIDE), "--json")
    assert (code, err) == (0, "")
    assert all("chapter" in json.loads(line) or "ignored" in json.loads(line) for line in out.splitlines())


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_check_whose_reader_has_gone_ends_well() -> None:
    unread, pipe = os.pipe()
    os.close(unread)
    command = [sys.executable, str(ROOT / "main.py"), "check", str(GOOD_GUIDE)]
    done = subprocess.run(command, stdout=pipe, stderr=subprocess.PIPE, check=False)
    os.close(pipe)
    assert (done.returncode, done.stderr) == (0, b"")


def test_check_json_is_an_object_a_problem(start: Start, own: Paths) -> None:
    chapter = own.guides / "sample" / "en" / "chapters" / "chapter-2.md"
    edit(chapter, "number: 2", "number: two")
    shutil.copy(chapter, chapter.with_name("nobody-lists-me.md"))
    code, out, err = start("check", "--json", paths=own)
    problems = [found for line in out.splitlines() if "rule" in (found := json.loads(line))]
    assert (code, err) == (1, "")
    assert all(set(problem) == {"guide", "path", "line", "rule", "level", "text"} for problem in problems)
    assert ("en/chapters/chapter-2.md", 2) in [(problem["path"], problem["line"]) for problem in problems]
    assert {problem["level"] for problem in problems} == {"error", "warning"}
    code, out, _err = start("check", paths=own)
    assert code == 1
    errors = sum(problem["level"] == "error" for problem in problems)
    assert out.splitlines()[-1] == f"{errors} errors, {len(problems) - errors} warnings."


def test_check_of_a_folder_that_is_no_guide(start: Start, tmp_path: Path) -> None:
    code, out, err = start("check", str(tmp_path), "--json")
    assert (code, out) == (1, "")
    assert "is not a guide's folder" in err
    assert start("check", str(tmp_path))[:2] == (1, "")  # no “0 errors” of what was not looked at


# -- numbers ------------------------------------------------------------------------------------------------------


def test_numbers_are_written_down_and_kept(start: Start, own: Paths) -> None:
    guide = own.guides / "sample"
    assert start("numbers", paths=own) == (0, "sample: new numbers in numbers.yaml: 9\n", "")
    assert start("numbers", str(guide)) == (0, "sample: new numbers in numbers.yaml: 0\n", "")
    before = (guide / "numbers.yaml").read_bytes()
    for language in ("en", "fr"):
        edit(guide / language / "chapters" / "chapter-2.md", "number: 2\n", "number: 22\n")
    code, out, err = start("numbers", paths=own)
    assert (code, out) == (1, "")
    assert "Give “chapter-2” its number 2 back" in err
    assert (guide / "numbers.yaml").read_bytes() == before
    assert start("check", paths=own)[0] == 1


# -- info and docs ------------------------------------------------------------------------------------------------


def test_info_tells_versions_places_and_editions(start: Start, ready: Paths) -> None:
    code, out, err = start("info")
    assert (code, err) == (0, "")
    for told in ("Lamplight 0.", "PySide6-Essentials 6.11.3", "Whoosh-Reloaded 2.7.5", str(ready.data)):
        assert told in out
    assert "sample (fr) 2026.11: 3 chapters, 4 terms, " in out


def test_info_tells_of_a_clock_that_is_wrong(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader.commands.review, "today", lambda: date(2019, 1, 3))
    code, out, _err = start("info")
    assert code == 0
    assert "  This computer’s clock seems to be wrong (it says 3 January 2019)." in out


def test_the_self_test_passes_after_a_build(start: Start) -> None:
    code, out, _err = start("info", "--self-test")
    assert (code, out.splitlines()[-1]) == (0, "Self-test passed.")


@pytest.mark.parametrize("part", [EDITION_FILE, "search/*.seg", "search/stamp.json"])
def test_the_self_test_notices_damage(part: str, start: Start, own: Paths) -> None:
    cut(own, part)
    code, out, _err = start("info", "--self-test", paths=own)
    assert (code, out.splitlines()[-1]) == (1, "Self-test FAILED.")
    assert "sample (fr) 2026.11" in out


def test_the_self_test_notices_a_damaged_chapter(start: Start, own: Paths) -> None:
    file = find_standing((own.shipped_index,))["sample", "en"].folder / EDITION_FILE
    data = file.read_bytes()
    at = data.index(b'"chapter:chapter-2":{')
    file.write_bytes(data[: at + 20] + b"[" + data[at + 21 :])
    code, out, _err = start("info", "--self-test", paths=own)
    assert (code, out.splitlines()[-1]) == (1, "Self-test FAILED.")
    assert "damaged at “chapter:chapter-2”" in out


def test_the_self_test_notices_a_chapter_without_text_and_a_search_without_hits(
    start: Start, own: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own.guides / "sample" / "en" / "chapters" / "chapter-1.md").write_text(
        "---\nnumber: 1\ntitle: Quince\n---\n", encoding="utf-8"
    )
    assert start("build", paths=own)[0] == 1
    code, out, _err = start("info", "--self-test", paths=own)
    assert (code, "The chapter “chapter-1” is empty." in out) == (1, True)
    real = Library.search
    monkeypatch.setattr(Library, "search", lambda self, edition, _words: real(self, edition, "zzz"))
    assert "found nothing." in start("info", "--self-test")[1]


def test_info_before_anything_is_built(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_name: str) -> str:
        raise reader.commands.metadata.PackageNotFoundError

    monkeypatch.setattr(reader.commands.metadata, "version", unknown)
    code, out, _err = start("info", "--self-test", paths=paths_in(tmp_path))
    assert (code, out.splitlines()[-1]) == (1, "Self-test FAILED.")
    assert "There is no guide to read yet" in out
    assert "PySide6-Essentials not installed" in out


def test_the_generated_pages_in_docs_are_up_to_date(start: Start) -> None:
    assert start("docs", "--check") == (0, "", "")


def test_docs_writes_what_is_stale(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader.commands, "DOCS", tmp_path)
    code, out, _err = start("docs", "--check")
    assert (code, "docs/settings.md is not up to date" in out) == (1, True)
    assert start("docs") == (
        0,
        "docs/settings.md written\ndocs/keys.md written\ndocs/check-rules.md written\ndocs/site-file.md written\n",
        "",
    )
    assert start("docs") == (0, "", "")
    assert start("docs", "--check")[0] == 0
    monkeypatch.setattr(reader.commands, "DOCS", tmp_path / "nowhere")
    code, out, err = start("docs")
    assert (code, out, err) == (1, "", "docs/settings.md cannot be written: No such file or directory.\n")
