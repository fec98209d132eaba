# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the window on a small old computer: `python -m tests.benchmarks.old_machine [--rounds N]`.

One core at half speed and 512 MB (tests/benchmarks/confining.py), beside the bare window in the same confinement and
on the whole machine. The budgets are those of the whole machine, doubled. Prints numbers; exit 1 only when a window
fails.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.benchmarks.__main__ import FIRST_CHAPTER
from tests.benchmarks.confining import Confinement, confined
from tests.benchmarks.report import Target
from tests.benchmarks.running import ROOT, ChildError, Figures, Subject, Workshop, run_window
from tests.benchmarks.samples import Samples
from tests.virtual_screen import Screen, open_screen

_SCREEN = (1366, 768)
_MODES = (("start", "painted_ms"), ("switch", "switch_ms"), ("turn", "turn_ms"), ("type", "key_ms"))
WHOLE, OLD = "whole machine", "old machine"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.old_machine", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="starts of each window (default: 3)")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "benchmarks-old", help="where data goes")
    options = parser.parse_args()
    workshop = Workshop(options.folder.absolute())
    try:
        with open_screen(*_SCREEN) as screen:
            workshop.build_real()
            workshop.write_bare_pages()
            run_window(workshop.lamplight, "prepare", screen, FIRST_CHAPTER)
            figures = Figures()
            with confined() as confinement:
                for _round in range(options.rounds):
                    _measure_once(figures, workshop, screen, confinement)
                memory = confinement.most_memory()
                print(f"{screen.name}; the old machine is made by {confinement.means}.\n")
                print(as_text(figures, memory))
    except ChildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _measure_once(figures: Figures, workshop: Workshop, screen: Screen, confinement: Confinement) -> None:
    for place, prefix in ((WHOLE, ()), (OLD, confinement.prefix)):
        for subject in (workshop.bare, workshop.lamplight):
            for mode, name in _MODES:
                if (mode, subject.name) != ("type", workshop.bare.name):
                    figures.add(f"{subject.name}, {place}", _one(subject, mode, name, screen, prefix))


def _one(subject: Subject, mode: str, name: str, screen: Screen, prefix: tuple[str, ...]) -> dict[str, object]:
    return {name: run_window(subject, mode, screen, prefix=prefix)[name]}


def old_targets(figures: Figures) -> list[Target]:
    """Return the budgets of the whole machine, doubled, and what the old machine needed."""

    def of(window: str, place: str, name: str) -> Samples:
        return figures.of(f"{window}, {place}", name)

    bare, bare_old = of("bare", WHOLE, "painted_ms"), of("bare", OLD, "painted_ms")
    first = of("lamplight", OLD, "painted_ms").median
    return [
        Target("first painted page, against the bare window on the whole machine", 3.0, first / bare.median, "times"),
        Target("first painted page, against the bare window on the old machine", 3.0, first / bare_old.median, "times"),
        Target("chapter switch painted, p95", 60, of("lamplight", OLD, "switch_ms").p95, "ms"),
        Target("page turned, p95", 60, of("lamplight", OLD, "turn_ms").p95, "ms"),
        Target("key press to results painted, p95", 60, of("lamplight", OLD, "key_ms").p95, "ms"),
    ]


def as_text(figures: Figures, memory: int) -> str:
    """Return all figures as a table, and which budgets hold. `memory` is the most that was used, in bytes."""
    lines = [f"{'':<36}{'p50':>10}{'p95':>10}"]
    for window, samples in figures.as_dict().items():
        for name, each in samples.items():
            lines.append(f"{window + ', ' + name:<36}{each['median']:>7.0f} ms{each['p95']:>7.0f} ms")
    lines += ["", "To reach (the budgets of the whole machine, doubled):"]
    lines += [f"  {target.line()}" for target in old_targets(figures)]
    if memory:
        lines.append(f"Most memory at once, file cache included: {memory / 1e6:.0f} MB of 512.")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
