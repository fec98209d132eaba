# SPDX-License-Identifier: GPL-3.0-or-later
"""How a report is printed, for people and for programs."""

from __future__ import annotations

import dataclasses
import io
import json

from rich.console import Console

from reader.check.checking import Report
from reader.check.ignoring import Honoured, Ignore
from reader.check.report import json_lines, print_report, print_total
from reader.check.summary import ChapterSummary
from reader.content.problems import Problem

FAULT = Problem("en/a.md", 12, "PL18", "Write the sign.")
WARNING = Problem("guide.yaml", 0, "PL10", "Say who.", "warning")
EXCUSE = Honoured(Ignore("en/a.md", 3, "PL07", "as they say", (4, 4)), 2)
CHAPTER = ChapterSummary("en/a.md", "en", "a", 1, 100, 5.0, 4.5, 20, 3, 1, 2)


def report(line: str = "Please call 911 now.", words: str = "911") -> Report:
    return Report("knees", (FAULT, WARNING), (EXCUSE,), (CHAPTER,), {("en/a.md", 12): line}, {FAULT: words})


def printed(one: Report) -> list[str]:
    console = Console(file=io.StringIO(), width=100)
    print_report(one, console)
    print_total([one], console)
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def test_a_problem_is_told_with_its_line_and_the_words_concerned() -> None:
    lines = printed(report())
    assert lines[:4] == [
        "en/a.md:12: error: Write the sign. [PL18]",
        "    12 | Please call 911 now.",
        "       |             ^^^",
        "guide.yaml: warning: Say who. [PL10]",
    ]
    assert "en/a.md:3: PL07: as they say (2 times)" in lines
    assert [line.split() for line in lines if line.startswith("1 a")] == [
        ["1", "a", "100", "5.0", "4.5", "20", "3", "1", "2"]
    ]
    assert lines[-1] == "1 error, 1 warning."


def test_a_comment_that_excused_one_place_is_told_without_a_count() -> None:
    excuse = Honoured(EXCUSE.ignore, 1)
    lines = printed(Report("knees", (), (excuse,), (), {}, {}))
    assert lines == ["", "Excused by a comment:", "en/a.md:3: PL07: as they say", "0 errors, 0 warnings."]


def test_a_long_line_is_cut_around_the_words() -> None:
    shown, pointer = printed(report(f"{'x' * 200} 911 {'y' * 200}"))[1:3]
    assert len(shown) < 120
    assert shown[pointer.index("^") :].startswith("911")


def test_a_sentence_whose_marks_are_gone_is_found_by_its_first_words() -> None:
    shown, pointer = printed(report("Some. Call the **nurse** now.", "Call the nurse now."))[1:3]
    assert shown[pointer.index("^") :].startswith("Call the")


def test_words_that_are_not_there_show_no_line() -> None:
    assert printed(report("Nothing", "911"))[1] == "guide.yaml: warning: Say who. [PL10]"


def test_brackets_in_a_text_are_no_markup() -> None:
    lines = printed(report("A [bold] 911", "911"))
    assert lines[1] == "    12 | A [bold] 911"


def test_programs_get_one_object_a_line() -> None:
    told = [json.loads(line) for line in json_lines(report())]
    assert told[0] == {
        "guide": "knees",
        "path": "en/a.md",
        "line": 12,
        "rule": "PL18",
        "level": "error",
        "text": "Write the sign.",
    }
    assert told[2] == {
        "guide": "knees",
        "ignored": {"path": "en/a.md", "line": 3, "rule": "PL07", "reason": "as they say", "count": 2},
    }
    assert told[3]["chapter"]["words"] == 100


def test_what_nobody_could_look_at_is_said() -> None:
    one = dataclasses.replace(report(), unchecked={"eo": ("PL01", "PL02")})
    assert "Not looked at in “eo”, which has no lists of words yet: PL01, PL02." in printed(one)
    assert json.loads([*json_lines(one)][-1]) == {
        "guide": "knees",
        "unchecked": {"language": "eo", "rules": ["PL01", "PL02"]},
    }
