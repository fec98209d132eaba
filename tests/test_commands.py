# SPDX-License-Identifier: GPL-3.0-or-later
"""What each command does, prints and answers: exit 0 done, 1 problems found or refused."""

from __future__ import annotations

import io
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import reader.commands
from reader.cli import run
from reader.library import Library
from reader.paths import Paths
from reader.shelf import EDITION_FILE, find_standing
from tests.guide_factory import make_guide

Capture = pytest.CaptureFixture[str]
RESULT_KEYS = {"query", "ms", "corrected", "expanded", "results"}


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """An installation with a guide in two languages, built."""
    folder = tmp_path_factory.mktemp("ready")
    paths = Paths(folder / "resources", folder / "index", folder / "data")
    make_guide(paths.guides / "sample", sections=2, languages=("en", "fr"))
    list(Library(paths).build())
    return paths


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_guide(tmp_path_factory.mktemp("other"), chapters=1, sections=1, guide="other", emergency="5555")


@pytest.fixture
def start(ready: Paths, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> Callable[..., tuple[int, str, str]]:
    """A function that runs a command line in that installation and returns the exit code and what was written."""

    def start(*words: str, given: str = "", paths: Paths = ready) -> tuple[int, str, str]:
        monkeypatch.setattr("reader.cli.find_paths", lambda _data: paths)
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        code = run(words)
        written = capsys.readouterr()
        return code, written.out, written.err

    return start


Start = Callable[..., tuple[int, str, str]]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def own(ready: Paths, tmp_path: Path) -> Paths:
    """A copy of the installation that the test may change."""
    shutil.copytree(ready.resources, tmp_path / "own" / "resources")
    shutil.copytree(ready.shipped_index, tmp_path / "own" / "index")
    return Paths(tmp_path / "own" / "resources", tmp_path / "own" / "index", tmp_path / "own" / "data")


def cut(paths: Paths, part: str) -> None:
    """Cut a file of the English edition."""
    for path in find_standing((paths.shipped_index,))["sample", "en"].folder.glob(part):
        path.write_bytes(b"cut")


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
    assert start("check") == (0, "0 errors, 0 warnings.\n", "")
    assert start("check", str(other)) == (0, "0 errors, 0 warnings.\n", "")
    assert start("check", str(other), "--json") == (0, "", "")


def test_check_json_is_an_object_a_problem(start: Start, own: Paths) -> None:
    chapter = own.guides / "sample" / "en" / "chapters" / "chapter-2.md"
    edit(chapter, "number: 2", "number: two")
    shutil.copy(chapter, chapter.with_name("nobody-lists-me.md"))
    code, out, err = start("check", "--json", paths=own)
    problems = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (1, "")
    assert all(set(problem) == {"path", "line", "rule", "level", "text"} for problem in problems)
    assert problems[0]["path"] == "en/chapters/chapter-2.md"
    assert problems[0]["line"] == 2
    assert {problem["level"] for problem in problems} == {"error", "warning"}
    code, out, _err = start("check", paths=own)
    assert code == 1
    assert out.splitlines()[-1] == "2 errors, 1 warnings."


def test_check_of_a_folder_that_is_no_guide(start: Start, tmp_path: Path) -> None:
    code, out, err = start("check", str(tmp_path), "--json")
    assert (code, out) == (1, "")
    assert "is not a guide's folder" in err


# -- search -------------------------------------------------------------------------------------------------------


def test_search_for_a_person(start: Start) -> None:
    code, out, err = start("search", "tamarind", "--limit", "2")
    assert (code, err) == (0, "")
    assert [line[:4] for line in out.splitlines() if line[:2].strip()] == [" 1. ", " 2. "]
    assert "sample/chapter-1#section-1" in out
    assert "Call 112 now" in out
    assert "{emergency_number}" not in out


def test_search_for_a_program(start: Start) -> None:
    code, out, err = start("search", "tamarind", "--json", "--lang", "en")
    answer: dict[str, Any] = json.loads(out)
    assert (code, err, len(out.splitlines())) == (0, "", 1)
    assert set(answer) == RESULT_KEYS
    assert (answer["query"], answer["corrected"], answer["expanded"]) == ("tamarind", None, [])
    assert answer["ms"] >= 0
    first = answer["results"][0]
    assert (set(first), first["kind"]) == ({"address", "kind", "score"}, "section")
    assert {result["address"] for result in answer["results"]} == {
        f"sample/chapter-{number}#section-1" for number in (1, 2, 3)
    }


def test_batch_answers_each_line_in_order(start: Start) -> None:
    queries = ["tamarind", "", "zzz", 'a "quoted" \\ one', "line\u2028separator", "tamarind"]
    code, out, _err = start("search", "--batch", "--json", given="\n".join(queries))
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [answer["query"] for answer in answers] == queries
    assert [len(answer["results"]) for answer in answers[:3]] == [3, 0, 0]
    assert answers[0]["results"] == answers[-1]["results"]


def test_batch_of_nothing_answers_nothing(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    assert start("search", "--batch") == (0, "", "")
    monkeypatch.setattr("sys.stdin", None)
    assert run(["search", "--batch"]) == 0


def test_prefix_completes_the_last_word(start: Start) -> None:
    for words in (("tamari",), ("--batch",)):
        found = [
            json.loads(start("search", *words, "--json", *more, given="tamari\n")[1])["results"]
            for more in ((), ("--prefix",))
        ]
        assert [bool(results) for results in found] == [False, True]


@pytest.mark.parametrize(("limit", "count"), [("0", 0), ("1", 1), ("999999999999", 3)])
def test_the_limit(limit: str, count: int, start: Start) -> None:
    code, out, _err = start("search", "tamarind", "--json", "--limit", limit)
    assert (code, len(json.loads(out)["results"])) == (0, count)


def test_nothing_found_is_said_and_no_failure(start: Start) -> None:
    assert start("search", "zzz") == (0, "Nothing found. Try other words, or fewer.\n", "")
    assert start("search")[0] == 0


@pytest.mark.parametrize(
    "query",
    ["😀🎗️", "x" * 100_000, "tamarind " * 11_000, "AND OR NOT", 'title:(a* "b', "\x1b[31m\0", "\udc80", "²", "1.2.3.4"],
)
def test_odd_input_gets_an_answer(query: str, start: Start) -> None:
    assert start("search", query)[0] == 0
    code, out, _err = start("search", "--json", query)
    assert (code, set(json.loads(out))) == (0, RESULT_KEYS)


def test_each_language_is_searched_for_itself(start: Start, ready: Paths) -> None:
    word = Library(ready).edition("sample", "fr").chapter("chapter-2").keywords[0]
    answers = [json.loads(start("search", word, "--json", "--lang", language)[1]) for language in ("fr", "en")]
    assert answers[0]["results"] != answers[1]["results"]
    assert answers[0]["results"]


def test_a_language_nobody_wrote_gives_the_languages_there_are(start: Start, other: Path) -> None:
    assert start("search", "x", "--lang", "de") == (1, "", "There is no guide in “de”; there are guides in: en, fr.\n")
    code, _out, err = start("search", "x", "--lang", "fr", "--guide", str(other))
    assert (code, err) == (1, "There is no guide in “fr”; there are guides in: en.\n")


def test_without_a_wish_the_only_language_is_searched(start: Start, tmp_path: Path) -> None:
    guide = make_guide(tmp_path / "guide", chapters=1, sections=1, languages=("fr",))
    assert json.loads(start("search", "tamarind", "--json", "--guide", str(guide))[1])["results"]


def test_several_guides_are_searched_as_one(start: Start, other: Path, ready: Paths, tmp_path: Path) -> None:
    words = ("search", "tamarind", "--guide", str(ready.guides / "sample"), "--guide", str(other))
    code, out, err = start(*words, "--json")
    guides = {result["address"].partition("/")[0] for result in json.loads(out)["results"]}
    assert (code, err, guides) == (0, "", {"sample", "other"})
    out = start(*words)[1]
    assert out.count("Call 112 now") == 3, "each guide's own number"
    assert out.count("Call 5555 now") == 1


def test_guides_of_one_name_do_not_replace_each_other(start: Start, other: Path, tmp_path: Path) -> None:
    twin = shutil.copytree(other, tmp_path / "twin")
    edit(twin / "en" / "chapters" / "chapter-1.md", "tamarind", "quince")
    for word in ("tamarind", "quince"):
        out = start("search", word, "--json", "--guide", str(other), "--guide", str(twin))[1]
        assert len(json.loads(out)["results"]) == 1


def test_searching_another_guide_leaves_nothing_behind(
    start: Start, other: Path, ready: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    before = sorted(ready.shipped_index.iterdir())
    assert start("search", "tamarind", "--guide", str(other))[0] == 0
    assert list((tmp_path / "temporary").iterdir()) == []
    assert sorted(ready.shipped_index.iterdir()) == before
    assert not ready.data.exists()


def test_searching_a_folder_that_is_no_guide(start: Start, tmp_path: Path) -> None:
    code, out, err = start("search", "x", "--guide", str(tmp_path / "none"))
    assert (code, out) == (1, "")
    assert "There is no guide.yaml" in err


@pytest.mark.parametrize(("part", "sentence"), [(EDITION_FILE, "is damaged"), ("search/*.seg", "index is damaged")])
def test_what_is_damaged_is_a_sentence(part: str, sentence: str, start: Start, own: Paths) -> None:
    cut(own, part)
    code, out, err = start("search", "tamarind", paths=own)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert sentence in err
    assert start("build", paths=own)[0] == 0
    assert "tamarind" in start("search", "tamarind", paths=own)[1]


def test_nothing_to_search_yet(start: Start, tmp_path: Path) -> None:
    empty = Paths(tmp_path, tmp_path / "index", tmp_path / "data")
    code, out, err = start("search", "x", paths=empty)
    assert (code, out) == (1, "")
    assert err == "There is no guide to read yet. Build it with: python main.py build\n"


# -- info and docs ------------------------------------------------------------------------------------------------


def test_info_tells_versions_places_and_editions(start: Start, ready: Paths) -> None:
    code, out, err = start("info")
    assert (code, err) == (0, "")
    for told in ("Lamplight 0.", "PySide6-Essentials 6.11.3", "Whoosh-Reloaded 2.7.5", str(ready.data)):
        assert told in out
    assert "sample (fr) 2026.11: 3 chapters, 4 terms, " in out


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
    code, out, _err = start("info", "--self-test", paths=Paths(tmp_path, tmp_path / "index", tmp_path / "data"))
    assert (code, out.splitlines()[-1]) == (1, "Self-test FAILED.")
    assert "There is no guide to read yet" in out
    assert "PySide6-Essentials not installed" in out


def test_the_generated_pages_in_docs_are_up_to_date(start: Start) -> None:
    assert start("docs", "--check") == (0, "", "")


def test_docs_writes_what_is_stale(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader.commands, "DOCS", tmp_path)
    code, out, _err = start("docs", "--check")
    assert (code, "docs/settings.md is not up to date" in out) == (1, True)
    assert start("docs") == (0, "docs/settings.md written\n", "")
    assert start("docs") == (0, "", "")
    assert start("docs", "--check")[0] == 0
    monkeypatch.setattr(reader.commands, "DOCS", tmp_path / "nowhere")
    code, out, err = start("docs")
    assert (code, out, err) == (1, "", "docs/settings.md cannot be written: No such file or directory.\n")
