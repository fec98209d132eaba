# SPDX-License-Identifier: GPL-3.0-or-later
"""The command `search`: what it answers people and programs, and what it makes of odd input."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest

from reader.cli import run
from reader.library import Library
from reader.paths import Paths
from reader.shelf import EDITION_FILE
from tests.guide_factory import make_guide
from tests.installation import Start, copied, cut, edit, installed, paths_in, starter

RESULT_KEYS = {"query", "ms", "corrected", "expanded", "results"}


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
    for words in (("tamar",), ("--batch",)):
        found = [
            json.loads(start("search", *words, "--json", *more, given="tamar\n")[1])["results"]
            for more in ((), ("--prefix",))
        ]
        assert [bool(results) for results in found] == [False, True]


@pytest.mark.parametrize(("limit", "count"), [("0", 0), ("1", 1), ("999999999999", 3)])
def test_the_limit(limit: str, count: int, start: Start) -> None:
    code, out, _err = start("search", "tamarind", "--json", "--limit", limit)
    assert (code, len(json.loads(out)["results"])) == (0, count)


def test_nothing_found_is_said_and_no_failure(start: Start) -> None:
    code, out, err = start("search", "zzz")
    assert (code, err) == (0, "")
    assert out.startswith("Nothing found. Try other words, or fewer.\nYou could try: ")
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
    assert (code, err) == (1, "Il n’y a pas de guide en «\xa0fr\xa0»\xa0; il y a des guides en\xa0: en.\n")


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
    code, out, err = start("search", "x", paths=paths_in(tmp_path))
    assert (code, out) == (1, "")
    assert err == "There is no guide to read yet. Build it with: python main.py build\n"
