# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a report: for people like a good compiler, for programs one JSON object a line. It judges nothing."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reader.check.checking import Report
from reader.check.summary import ChapterSummary
from reader.content.problems import Problem, level_word
from reader.i18n import _, plural

_STYLES = {"error": "bold red", "warning": "yellow"}
_SHOWN = 100
"""Characters of a source line that are shown."""
_BEFORE = 30
"""Of these, at most so many before the words concerned."""


class ReportConsole(Console):
    """Prints a report, and lets its caller say what a reader that has gone away means: rich would end the program."""

    def on_broken_pipe(self) -> None:
        """Raise BrokenPipeError, as `print` does."""
        raise BrokenPipeError


def json_lines(report: Report) -> Iterator[str]:
    """Yield a JSON object for each problem, comment that excused some (`ignored`), chapter and language half looked at.

    docs/check-rules.md tells their names.
    """
    for problem in report.problems:
        told = {name: getattr(problem, name) for name in ("path", "line", "rule", "level", "text")}
        yield json.dumps({"guide": report.guide} | told)
    for found in report.honoured:
        given = {name: getattr(found.ignore, name) for name in ("path", "line", "rule", "reason")}
        yield json.dumps({"guide": report.guide, "ignored": given | {"count": found.count}})
    for chapter in report.chapters:
        yield json.dumps({"guide": report.guide, "chapter": dataclasses.asdict(chapter)})
    for language, rules in report.unchecked.items():
        yield json.dumps({"guide": report.guide, "unchecked": {"language": language, "rules": rules}})


def print_report(report: Report, console: Console) -> None:
    """Print every problem with its source line, what was excused, and the table of chapters."""
    for problem in report.problems:
        line = report.lines.get((problem.path, problem.line), "")
        console.print(_told(problem), soft_wrap=True)
        for shown in _excerpt(problem, line, report.words.get(problem, "")):
            console.print(shown, soft_wrap=True)
    if report.honoured:
        console.print()
        console.print(Text(_("Excused by a comment:"), "bold"))
        for found in report.honoured:
            ignore = found.ignore
            told = f"{ignore.path}:{ignore.line}: {ignore.rule}: {ignore.reason}"
            if found.count > 1:
                told += " " + plural("({count} time)", "({count} times)", found.count)
            console.print(Text(told), soft_wrap=True)
    for _language, chapters in groupby(report.chapters, key=lambda chapter: chapter.language):
        console.print(_table(list(chapters)))
    for language, rules in report.unchecked.items():
        told = _("Not looked at in “{language}”, which has no lists of words yet: {rules}.")
        console.print(Text(told.format(language=language, rules=", ".join(rules))), soft_wrap=True)


def print_total(reports: Iterable[Report], console: Console) -> None:
    """Print how many errors and warnings there are in all."""
    problems = [problem for report in reports for problem in report.problems]
    errors = sum(problem.level == "error" for problem in problems)
    told = _("{errors}, {warnings}.").format(
        errors=plural("{count} error", "{count} errors", errors),
        warnings=plural("{count} warning", "{count} warnings", len(problems) - errors),
    )
    console.print(Text(told), soft_wrap=True)


def _told(problem: Problem) -> Text:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    return Text.assemble(
        (place, "bold"),
        ": ",
        (level_word(problem.level), _STYLES.get(problem.level, "")),
        f": {problem.text} ",
        (f"[{problem.rule}]", "dim"),
    )


def _excerpt(problem: Problem, line: str, words: str) -> Iterator[Text]:
    """Yield the source line, cut around the words concerned, and a line that points at them."""
    whole = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", line) if words else None
    at = whole.start() if whole else line.find(words) if words else -1
    if at < 0 and words:  # a sentence has lost its marks: its first words will do
        words = " ".join(words.split()[:2])
        at = line.find(words)
    if not line.strip() or at < 0:
        return
    start = max(0, at - _BEFORE) if len(line) > _SHOWN else 0
    cut = line[start : start + _SHOWN]
    before, after = "…" if start else "", "…" if start + _SHOWN < len(line) else ""
    margin = f"{problem.line:>6} | "
    yield Text.assemble((margin, "dim"), f"{before}{cut}{after}")
    length = min(len(words), start + _SHOWN - at)
    yield Text.assemble(
        (" " * (len(margin) - 2) + "| ", "dim"), " " * (len(before) + at - start), ("^" * length, "bold red")
    )


def _table(chapters: Sequence[ChapterSummary]) -> Table:
    title = _("Chapters ({language})").format(language=chapters[0].language)
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    table.add_column(_("chapter"), no_wrap=True)
    counted = (_("words"), _("grade"), _("adjusted"), _("longest"), _("terms"), _("figures"), _("sources"))
    for name in counted:
        table.add_column(name, justify="right", no_wrap=True)
    for one in chapters:
        counts = (one.words, one.grade, one.adjusted, one.longest, one.terms, one.figures, one.sources)
        table.add_row(Text(f"{one.number} {one.chapter}"), *map(str, counts))
    return table
