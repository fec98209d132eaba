# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how good the search is: `python -m tests.benchmarks.search_quality [--edition fr] [--part P] ...`.

Every query of tests/data/queries, answered by Lamplight and beside it by SQLite FTS5 and Xapian on the same documents.
Prints numbers and which goals they meet, part by part: `tune`, `measure` (seen during tuning since), `fresh` and
`french`, the honest ones, whose misses are never listed. Exit 0 whatever the numbers are.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.answering import LAMPLIGHT, Answered, all_answers
from tests.benchmarks.quality_measures import (
    Answer,
    Share,
    false_pins,
    pins_recall,
    quality,
    wrong_corrections,
)
from tests.benchmarks.query_sets import KINDS, LANGUAGES, PARTS, read_sets


@dataclasses.dataclass(frozen=True, slots=True)
class Goal:
    """One thing to reach on a part."""

    title: str
    reached: Share
    limit: float
    is_ceiling: bool = False
    """True where less is better: then the limit itself is missed."""

    @property
    def is_met(self) -> bool:
        """Whether it is reached."""
        return self.reached.value < self.limit if self.is_ceiling else self.reached.value >= self.limit

    def line(self) -> str:
        """Return it as a line for people."""
        wanted = f"under {self.limit:.0%}" if self.is_ceiling else f"{self.limit:.0%}"
        return f"{'met' if self.is_met else 'NOT met':<9}{self.title}: {self.reached} (goal: {wanted})"


def main() -> int:
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asked = LANGUAGES if options.asked == "all" else (options.asked,)
        answered = all_answers(Path(folder), read_sets(asked), options.edition)
    parts = PARTS if options.part == "all" else (options.part,)
    if options.json:
        print(json.dumps(as_dict(answered, parts), indent=1))
        return 0
    for part in parts:
        print("\n".join(part_lines(answered, part)), end="\n\n")
    if options.misses:
        print("\n".join(miss_lines(in_part(answered.by_engine[LAMPLIGHT], part_to_list(options.part)))))
    return 0


def part_to_list(asked: str) -> str:
    """Return the part whose misses may be listed: `measure` only when asked for by name, the unseen ones never.

    Who sees what goes wrong mends it, and the part then says nothing any more about queries that nobody has seen.
    """
    return "measure" if asked == "measure" else "tune"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.search_quality", description=__doc__)
    parser.add_argument(
        "--edition", choices=LANGUAGES, default="en", help="the language of the edition that is searched"
    )
    parser.add_argument("--asked", choices=(*LANGUAGES, "all"), default="all", help="the language of the queries")
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all", help="which queries")
    parser.add_argument(
        "--misses", action="store_true", help="list what went wrong, on `tune` unless `measure` is asked"
    )
    parser.add_argument("--json", action="store_true", help="all figures as JSON")
    return parser


def in_part(answers: Sequence[Answer], part: str, kind: str = "", language: str = "") -> list[Answer]:
    """Return the answers of one part, and of one kind and language where these are given."""
    return [
        answer
        for answer in answers
        if answer.case.part == part and kind in ("", answer.case.kind) and language in ("", answer.case.language)
    ]


def goals(answers: Sequence[Answer]) -> list[Goal]:
    """Return every goal of the project for Lamplight's answers to one part."""
    plain = quality([answer for answer in answers if answer.case.kind == "plain"])
    misspelt = quality([answer for answer in answers if answer.case.kind == "misspelt"])
    return [
        Goal("plain, right in the first three", plain.third, 0.95),
        Goal("plain, right at the top", plain.first, 0.80),
        Goal("misspelt, right in the first three", misspelt.third, 0.90),
        Goal("danger signs pinned", pins_recall(answers), 1.0),
        Goal("pinned without danger, near-misses", false_pins(answers, "near-miss"), 0.02, is_ceiling=True),
        Goal(
            "pinned without danger, plain and misspelt", false_pins(answers, "plain", "misspelt"), 0.02, is_ceiling=True
        ),
        Goal("wrong corrections", wrong_corrections(answers), 0.03, is_ceiling=True),
    ]


def part_lines(answered: Answered, part: str) -> Iterator[str]:
    """Yield the report on one part."""
    yield f"Part: {part}. Each cell: right at the top / in the first three / mean reciprocal rank."
    yield f"{'':<22}{'queries':>8}" + "".join(f"{engine:>24}" for engine in answered.by_engine)
    for language in LANGUAGES:
        for kind in KINDS:
            if in_part(answered.by_engine[LAMPLIGHT], part, kind, language):
                yield _row(answered, part, kind, language)
    yield _row(answered, part, "", "")
    yield "Wrong corrections: " + ", ".join(
        f"{engine} {wrong_corrections(in_part(answers, part))}"
        for engine, answers in answered.by_engine.items()
        if answers
    )
    yield from (f"{engine} could not be measured: {reason}." for engine, reason in answered.absent.items())
    yield from (goal.line() for goal in goals(in_part(answered.by_engine[LAMPLIGHT], part)))


def _row(answered: Answered, part: str, kind: str, language: str) -> str:
    cells = []
    for answers in answered.by_engine.values():
        found = quality(in_part(answers, part, kind, language))
        cells.append(
            f"{found.first.value:.1%} / {found.third.value:.1%} / {found.mean_rank:.2f}" if found.first.of else "-"
        )
    count = len(in_part(answered.by_engine[LAMPLIGHT], part, kind, language))
    return f"{f'{language} {kind}'.strip() or 'all':<22}{count:>8}" + "".join(f"{cell:>24}" for cell in cells)


def miss_lines(answers: Sequence[Answer]) -> Iterator[str]:
    """Yield what went wrong, and what stood there instead."""
    yield "Misses:"
    for answer in answers:
        for fault in _faults(answer):
            case = answer.case
            shown = ", ".join(answer.pinned if fault == "pinned without danger" else answer.shown[:3]) or "-"
            corrected = f" (searched: {answer.corrected})" if answer.corrected else ""
            yield f"  {case.language} {case.kind}, {fault}: {case.query}{corrected} -> {shown}"


def _faults(answer: Answer) -> Iterator[str]:
    if not answer.is_found:
        yield f"right at {answer.rank}" if answer.rank else "not found"
    if answer.case.kind == "danger" and not answer.is_pinned_right:
        yield "not pinned" if not answer.pinned else "pinned wrong"
    if answer.is_pinned_wrong:
        yield "pinned without danger"
    if answer.is_corrected_wrong:
        yield "wrong correction"


def as_dict(answered: Answered, parts: Sequence[str]) -> dict[str, object]:
    """Return all figures, ready for JSON: part -> engine -> language -> kind, and the goals."""
    report: dict[str, object] = {"absent": answered.absent}
    for part in parts:
        engines = {
            engine: {
                language: {kind: _figures(in_part(answers, part, kind, language)) for kind in KINDS}
                for language in LANGUAGES
            }
            | {"wrong_corrections": wrong_corrections(in_part(answers, part)).value}
            for engine, answers in answered.by_engine.items()
            if answers
        }
        reached = [
            {"goal": goal.title, "reached": goal.reached.value, "count": goal.reached.count, "of": goal.reached.of,
             "limit": goal.limit, "met": goal.is_met}
            for goal in goals(in_part(answered.by_engine[LAMPLIGHT], part))
        ]  # fmt: skip
        report[part] = {"engines": engines, "goals": reached}
    return report


def _figures(answers: Sequence[Answer]) -> dict[str, float]:
    found = quality(answers)
    first, third = round(found.first.value, 4), round(found.third.value, 4)
    return {"queries": found.first.of, "success_1": first, "success_3": third, "mrr": round(found.mean_rank, 4)}


if __name__ == "__main__":
    sys.exit(main())
