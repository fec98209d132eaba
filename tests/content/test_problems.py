# SPDX-License-Identifier: GPL-3.0-or-later
"""How a fault is told."""

from __future__ import annotations

from reader.content.problems import Problem


def test_a_problem_reads_as_path_line_level_sentence_and_rule() -> None:
    assert str(Problem("en/a.md", 3, "html", "No HTML.")) == "en/a.md:3: error: No HTML. [html]"


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    assert str(Problem("a.svg", 0, "svg", "Bad.", "warning")) == "a.svg: warning: Bad. [svg]"


def test_problems_stand_in_the_order_of_the_files() -> None:
    problems = [Problem("b", 1, "x", "t"), Problem("a", 10, "x", "t"), Problem("a", 2, "x", "t")]
    assert [(problem.path, problem.line) for problem in sorted(problems)] == [("a", 2), ("a", 10), ("b", 1)]
