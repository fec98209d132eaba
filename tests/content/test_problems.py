# SPDX-License-Identifier: GPL-3.0-or-later
"""How a fault is told."""

from __future__ import annotations

from pathlib import Path

from reader import i18n
from reader.content.problems import Problem, level_word
from tests.test_i18n import catalogue


def test_a_problem_reads_as_path_line_level_sentence_and_rule() -> None:
    assert str(Problem("en/a.md", 3, "html", "No HTML.")) == "en/a.md:3: error: No HTML. [html]"


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    assert str(Problem("a.svg", 0, "svg", "Bad.", "warning")) == "a.svg: warning: Bad. [svg]"


def test_the_level_is_a_word_of_the_programs_language(tmp_path: Path) -> None:
    path = tmp_path / "fr" / "LC_MESSAGES" / "lamplight.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogue({"": "Content-Type: text/plain; charset=UTF-8\n", "error": "erreur"}))
    i18n.set_language("fr", tmp_path)
    try:
        assert str(Problem("a.svg", 0, "svg", "Bad.")) == "a.svg: erreur: Bad. [svg]"
        assert (level_word("warning"), level_word("note")) == ("warning", "note")
    finally:
        i18n.set_language("en", tmp_path)


def test_problems_stand_in_the_order_of_the_files() -> None:
    problems = [Problem("b", 1, "x", "t"), Problem("a", 10, "x", "t"), Problem("a", 2, "x", "t")]
    assert [(problem.path, problem.line) for problem in sorted(problems)] == [("a", 2), ("a", 10), ("b", 1)]
