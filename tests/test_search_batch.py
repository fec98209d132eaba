# SPDX-License-Identifier: GPL-3.0-or-later
"""`search --batch` as another program uses it, through pipes: a query a line, an answer a line, each at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.guide_factory import make_guide

ROOT = Path(__file__).resolve().parent.parent
KEYS = ["query", "ms", "corrected", "expanded", "results"]
RESULT_KEYS = ["address", "kind", "score"]


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_guide(tmp_path_factory.mktemp("guide"), chapters=2, sections=2)


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide as a script makes one: many chapters, nothing but the least that a guide needs, and one fault."""
    folder = tmp_path_factory.mktemp("foreign")
    ids = [f"topic-{number}" for number in range(300)]
    parts = f"parts:\n- {{id: all, title: {{en: All}}, chapters: [{', '.join(ids)}]}}\n"
    head = "id: foreign\nedition: '1'\nlanguages: [en]\ntitle: {en: Foreign}\n"
    (folder / "guide.yaml").write_text(head + parts, encoding="utf-8")
    (folder / "en" / "chapters").mkdir(parents=True)
    for number, name in enumerate(ids):
        sections = "\n".join(
            f"## What is topic {number} part {part}? {{#part-{part}}}\n\nAnswer w{number}q{part} about a wobbly knee.\n"
            for part in range(10)
        )
        text = f"---\nnumber: {number + 1}\ntitle: Topic {number}\n---\n\n{sections}"
        (folder / "en" / "chapters" / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "en" / "chapters" / "topic-7.md").write_text("no front matter\n", encoding="utf-8")
    return folder


@contextmanager
def batch(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run `search --batch` for as long as the block lasts."""
    command = [sys.executable, str(ROOT / "main.py"), "search", "--batch", "--json", "--lang", "en", *words]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as program:
        try:
            yield program
        finally:
            program.kill()


def ask(program: subprocess.Popen[bytes], query: bytes) -> dict[str, Any]:
    """Write one line, and read one before anything more is written."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(query + b"\n")
    program.stdin.flush()
    answer: dict[str, Any] = json.loads(program.stdout.readline())
    return answer


def test_each_line_is_answered_before_the_next_is_written(guide: Path) -> None:
    with batch("--guide", str(guide), "--limit", "2") as program:
        for query in (
            b"tamarind",
            b"",
            b"\xff\xfe",
            b"a\rb",
            b"\x00\x1a\x0c",
            b"x" * 100_000,
            b"tamarind\r",
            b"tamarind",
        ):
            answer = ask(program, query)
            assert list(answer) == KEYS
            assert answer["query"] == query.decode(errors="replace").removesuffix("\r")
            assert all(list(result) == RESULT_KEYS for result in answer["results"])
        assert len(answer["results"]) == 2
        out, err = program.communicate(b"without an end")
        assert (json.loads(out)["query"], err, program.returncode) == ("without an end", b"", 0)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_whoever_asks_may_stop_listening(guide: Path) -> None:
    with batch("--guide", str(guide)) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stderr is not None
        assert ask(program, b"tamarind")["results"]
        program.stdout.close()
        program.stdin.write(b"tamarind\n" * 100)
        program.stdin.close()
        assert program.wait(30) == 0
        assert program.stderr.read() == b""


def test_a_guide_made_by_a_script_is_searched_and_its_faults_are_told_beside(foreign: Path, guide: Path) -> None:
    with batch("--guide", str(foreign), "--guide", str(guide), "--prefix") as program:
        first = ask(program, b"w299q")["results"]
        assert {result["address"] for result in first} >= {"foreign/topic-299#part-9", "foreign/topic-299#part-0"}
        assert ask(program, b"w123q4")["results"][0]["address"] == "foreign/topic-123#part-4"
        assert ask(program, b"w7q4")["results"] == [], "its chapter is at fault"
        assert ask(program, b"tamari")["results"][0]["address"].startswith("sample/")
        _out, err = program.communicate()
        assert program.returncode == 0
    (told,) = err.decode().splitlines()
    assert told.startswith("en/chapters/topic-7.md:1: error: ")


def test_the_same_questions_get_the_same_answers(guide: Path) -> None:
    """However words are hashed in a process."""
    answers = []
    for seed in ("1", "2"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(os.environ, "PYTHONHASHSEED", seed)
            with batch("--guide", str(guide)) as program:
                answers.append([ask(program, query)["results"] for query in (b"tamarind word", b"what about it")])
    assert answers[0] == answers[1]
    assert all(answers[0])
